package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyFile;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.SignException;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.TrustedKey;
import org.wellhead.share.sign.VerifyKey;

/** Keys as files: {@code .key} with both halves under a passphrase, {@code .pub} with the public one, and lists of keys. */
final class KeyFiles {
    private static final String PEM = "-----BEGIN ";
    private static final Instant ALWAYS = Instant.parse("9999-12-31T23:59:59Z");

    private KeyFiles() {}

    /**
     * The key that signs, opened with its passphrase. Some tenths of a second, on purpose.
     *
     * @param passphraseFile has the passphrase; else the environment or the person at the terminal
     * @throws WrongUse if there is no passphrase
     * @throws InputRefused if it is another one, or the file is no key file
     */
    static SigningKey open(Path file, Optional<Path> passphraseFile, Console console) throws IOException {
        byte[] bytes = SmallFile.read(file, console);
        publicHalf(file, bytes, console);
        char[] passphrase = Passphrase.of(file, passphraseFile, console);
        try {
            return KeyFile.open(bytes, passphrase);
        } catch (SignException wrong) {
            throw refused(file, wrong, console);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** The public half that a key file names; asks for no passphrase. */
    static VerifyKey publicHalf(Path file, byte[] bytes, Console console) {
        try {
            return KeyFile.publicHalf(bytes);
        } catch (SignException wrong) {
            throw refused(file, wrong, console);
        }
    }

    /**
     * All keys that these files name. A bare public key is taken for one of its file's name that always counts; what a list says of a key goes
     * before that.
     *
     * @param files public keys and lists of keys, at least one
     * @throws InputRefused if one is neither, or two lists say different things of one key
     */
    static KeyList trusted(List<Path> files, Console console) throws IOException {
        List<KeyList> lists = new ArrayList<>();
        List<TrustedKey> bare = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = SmallFile.read(file, console);
            if (isPem(bytes)) {
                bare.add(named(file, publicKey(file, bytes, console)));
            } else {
                lists.add(list(file, bytes, console));
            }
        }
        List<TrustedKey> keys = new ArrayList<>();
        for (KeyList list : lists) {
            for (TrustedKey key : list.keys()) {
                if (!keys.contains(key)) {
                    refuseOtherWord(keys, key);
                    keys.add(key);
                }
            }
        }
        bare.stream()
                .filter(key -> keys.stream().noneMatch(known -> known.key().equals(key.key())))
                .distinct()
                .forEach(keys::add);
        try {
            return new KeyList(lists.stream().mapToLong(KeyList::serial).max().orElse(1), keys);
        } catch (IllegalArgumentException wrong) {
            throw new InputRefused(wrong.getMessage() + "; give fewer files of keys");
        }
    }

    private static void refuseOtherWord(List<TrustedKey> known, TrustedKey key) {
        if (known.stream().anyMatch(each -> each.key().equals(key.key()))) {
            throw new InputRefused("two lists say different things of the key "
                    + key.key().keyId() + " of " + key.holder() + "; give the newest alone");
        }
    }

    /** Whether the file is a public key by its look. */
    static boolean isPem(byte[] bytes) {
        return new String(bytes, UTF_8).contains(PEM);
    }

    /** The public key that a file is. */
    static VerifyKey publicKey(Path file, byte[] bytes, Console console) {
        try {
            return VerifyKey.fromPem(new String(bytes, UTF_8));
        } catch (SignException wrong) {
            throw refused(file, wrong, console);
        }
    }

    private static TrustedKey named(Path file, VerifyKey key) {
        String name = String.valueOf(file.getFileName()).replaceFirst("[.]pub$", "");
        return new TrustedKey(
                key, name.substring(0, Math.min(name.length(), 200)), Instant.EPOCH, ALWAYS, Optional.empty(), false);
    }

    /** The list that a file is, signed or not. It is taken as a person gave it: nothing shows who made a first list. */
    static KeyList list(Path file, byte[] bytes, Console console) {
        try {
            if (!isEnvelope(bytes)) {
                return KeyList.parse(stripped(bytes));
            }
            Envelope envelope = Envelope.read(bytes);
            if (!envelope.payloadType().equals(KeyList.PAYLOAD_TYPE)) {
                throw new InputRefused(
                        console.told(file) + ": signed as something else than a list of keys; give a list or a key");
            }
            return KeyList.parse(envelope.payload());
        } catch (SignException wrong) {
            throw refused(file, wrong, console);
        }
    }

    private static boolean isEnvelope(byte[] bytes) {
        return new String(bytes, UTF_8).contains("\"payloadType\"");
    }

    private static byte[] stripped(byte[] bytes) {
        return new String(bytes, UTF_8).strip().getBytes(UTF_8);
    }

    static InputRefused refused(Path file, SignException wrong, Console console) {
        return new InputRefused(console.told(file) + ": " + wrong.getMessage());
    }
}
