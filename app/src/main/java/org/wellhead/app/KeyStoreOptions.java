package org.wellhead.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.taxii.Listening;
import picocli.CommandLine.Option;

/** {@code --key-store} and {@code --key-store-password}, for verbs that serve over TLS. */
final class KeyStoreOptions {
    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            description = "A PKCS#12 file with the server's key and certificate, for TLS.")
    private @Nullable String keyStore;

    @Option(
            names = "--key-store-password",
            paramLabel = "FILE",
            description = "A file whose first line is the key store's password.")
    private @Nullable String keyStorePassword;

    /**
     * The server's key and certificate; nothing where they are not given.
     *
     * @throws WrongUse if one of the two options is missing, it is no such file, or the password is another
     */
    Optional<Listening.Identity> identity(Console console) throws IOException {
        if (keyStore == null && keyStorePassword == null) {
            return Optional.empty();
        }
        if (keyStore == null || keyStorePassword == null) {
            throw new WrongUse("--key-store: it goes together with --key-store-password");
        }
        return Optional.of(identity(
                Arguments.file(console.folder(), "--key-store", keyStore),
                Arguments.file(console.folder(), "--key-store-password", keyStorePassword)));
    }

    private static Listening.Identity identity(Path keyStore, Path passwordFile) throws IOException {
        String password = Files.readString(passwordFile).lines().findFirst().orElse("");
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return new Listening.Identity(keys, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new WrongUse("--key-store: it is no PKCS#12 file, or the password is another");
        }
    }
}
