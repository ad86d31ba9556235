package org.wellhead.share.sign;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/**
 * A signing key under a passphrase: canonical JSON with the public half, how the passphrase becomes a key (PBKDF2-HMAC-SHA256, salt and count), and
 * the secret sealed by AES-256-GCM, which also seals all the rest of the file against change.
 *
 * <p>Source: RFC 8018 for PBKDF2, NIST SP 800-38D for GCM. The count is OWASP's of 2023 for this function.
 */
public final class KeyFile {
    /** The shortest passphrase. */
    public static final int PASSPHRASE_CHARS_MIN = 12;

    static final int ITERATIONS = 600_000;

    /** Fewer are guessed too fast. */
    static final int ITERATIONS_MIN = 100_000;

    /** More would let a file of a stranger keep us busy for minutes. */
    static final int ITERATIONS_MAX = 10_000_000;

    private static final String FORMAT = "wellhead-key-1";
    private static final String DERIVATION = "PBKDF2-HMAC-SHA256";
    private static final Set<String> NAMES =
            Set.of("derivation", "format", "iterations", "nonce", "publicKey", "salt", "sealed");
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BYTES_MAX = 4_096;
    private static final String WRONG =
            "the passphrase is wrong, or the key file was changed; try again, or take a copy of the file";
    private static final JsonReader READER = new JsonReader(BYTES_MAX);

    private KeyFile() {}

    /**
     * The file's bytes. Some tenths of a second, on purpose.
     *
     * @param passphrase at least {@link #PASSPHRASE_CHARS_MIN} characters; the caller overwrites it
     * @param random for salt and nonce
     * @throws SignException if the passphrase is too short
     */
    public static byte[] seal(SigningKey key, char[] passphrase, SecureRandom random) throws SignException {
        return seal(key, passphrase, random, ITERATIONS);
    }

    static byte[] seal(SigningKey key, char[] passphrase, SecureRandom random, int iterations) throws SignException {
        if (passphrase.length < PASSPHRASE_CHARS_MIN) {
            throw new SignException("the passphrase has " + passphrase.length + " characters; it needs at least "
                    + PASSPHRASE_CHARS_MIN + "; several words do well");
        }
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        Map<String, Json> told = Map.of(
                "format", new Json.Text(FORMAT),
                "derivation", new Json.Text(DERIVATION),
                "iterations", new Json.Whole(iterations),
                "salt", new Json.Text(StrictBase64.encode(salt)),
                "nonce", new Json.Text(StrictBase64.encode(nonce)),
                "publicKey", new Json.Text(StrictBase64.encode(key.verifyKey().spki())));
        byte[] seed = key.seed();
        try {
            byte[] sealed = crypt(
                    Cipher.ENCRYPT_MODE,
                    passphrase,
                    salt,
                    iterations,
                    nonce,
                    Json.members(told).bytes(),
                    seed);
            Map<String, Json> all = new TreeMap<>(told);
            all.put("sealed", new Json.Text(StrictBase64.encode(sealed)));
            return Json.members(all).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 and AES-GCM", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /**
     * The key in this file.
     *
     * @throws SignException if the passphrase is another, the file was changed, or it is no key file; the message does not name the file
     */
    public static SigningKey open(byte[] file, char[] passphrase) throws SignException {
        Json.Members read = read(file);
        byte[] salt = bytes(read, "salt", SALT_BYTES);
        byte[] nonce = bytes(read, "nonce", NONCE_BYTES);
        byte[] sealed = bytes(read, "sealed", VerifyKey.KEY_BYTES + TAG_BITS / Byte.SIZE);
        VerifyKey verifyKey = publicHalf(read);
        long iterations = read.whole("iterations").orElse(0L);
        if (iterations < ITERATIONS_MIN || iterations > ITERATIONS_MAX) {
            throw new SignException("the key file wants " + iterations + " rounds; only " + ITERATIONS_MIN + " to "
                    + ITERATIONS_MAX + " are safe; make a new key");
        }
        Map<String, Json> told = new TreeMap<>(read.values());
        told.remove("sealed");
        if (passphrase.length < PASSPHRASE_CHARS_MIN) {
            throw new SignException(WRONG);
        }
        byte[] seed = {};
        try {
            seed = crypt(
                    Cipher.DECRYPT_MODE,
                    passphrase,
                    salt,
                    (int) iterations,
                    nonce,
                    Json.members(told).bytes(),
                    sealed);
            return SigningKey.of(seed, verifyKey);
        } catch (AEADBadTagException e) {
            throw new SignException(WRONG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 and AES-GCM", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /**
     * The public half that this file names. That it is the secret's, only the passphrase shows.
     *
     * @throws SignException if it is no key file; the message does not name the file
     */
    public static VerifyKey publicHalf(byte[] file) throws SignException {
        return publicHalf(read(file));
    }

    private static VerifyKey publicHalf(Json.Members read) throws SignException {
        return VerifyKey.fromSpki(StrictBase64.decode(read.text("publicKey").orElse(""), "publicKey"));
    }

    private static Json.Members read(byte[] file) throws SignException {
        try {
            Json.Members read = READER.readCanonical(file);
            if (read.values().keySet().equals(NAMES)
                    && read.text("format").orElse("").equals(FORMAT)
                    && read.text("derivation").orElse("").equals(DERIVATION)) {
                return read;
            }
        } catch (JsonRefused e) {
            throw new SignException("not a key file: " + e.getMessage());
        }
        throw new SignException("not a key file of the form " + FORMAT);
    }

    private static byte[] bytes(Json.Members read, String name, int count) throws SignException {
        byte[] bytes = StrictBase64.decode(read.text(name).orElse(""), "the key file's " + name);
        if (bytes.length != count) {
            throw new SignException("the key file's " + name + " has " + bytes.length + " bytes, not " + count);
        }
        return bytes;
    }

    private static byte[] crypt(
            int mode, char[] passphrase, byte[] salt, int iterations, byte[] nonce, byte[] told, byte[] text)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(told);
            return cipher.doFinal(text);
        } finally {
            spec.clearPassword();
            Arrays.fill(derived, (byte) 0);
        }
    }
}
