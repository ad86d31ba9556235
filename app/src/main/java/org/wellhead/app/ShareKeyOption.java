package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --sign-with FILE}, of the verbs that a person answers for. */
final class ShareKeyOption {
    @Option(
            names = "--sign-with",
            paramLabel = "FILE",
            description = "Your key (wellhead key new makes one). Without it the only one in share/keys of the case.")
    private @Nullable String key;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    /**
     * The key's file.
     *
     * @param root of the case
     * @throws WrongUse if none is named and the case has not just one
     */
    Path file(Path root, Console console) throws IOException {
        if (key != null) {
            return Arguments.file(console.folder(), "--sign-with", key);
        }
        return CaseShare.onlyKey(root)
                .orElseThrow(() -> new WrongUse("a release is signed: --sign-with FILE, or one key in "
                        + console.told(root.resolve("share/keys")) + "; wellhead key new makes one"));
    }

    /** The passphrase's file, if one is named. */
    Optional<Path> passphraseFile(Console console) {
        return passphrase.file(console);
    }
}
