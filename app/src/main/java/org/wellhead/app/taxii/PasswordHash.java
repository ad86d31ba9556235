package org.wellhead.app.taxii;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept instead of a password: {@code pbkdf2-sha256:ROUNDS:SALT:HASH}. To try one takes some tenths of a second, on purpose.
 *
 * <p>Source: RFC 8018; the rounds are OWASP's of 2023 for this function.
 */
public final class PasswordHash {
    /** The shortest password. */
    public static final int PASSWORD_CHARS_MIN = 12;

    static final int ROUNDS = 600_000;
    private static final int ROUNDS_MIN = 100_000;
    private static final int ROUNDS_MAX = 2_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([0-9]{1,8}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /** A new one of this password. */
    public static PasswordHash of(char[] password, SecureRandom random) {
        return of(password, random, ROUNDS);
    }

    static PasswordHash of(char[] password, SecureRandom random, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(rounds, salt, derive(password, salt, rounds));
    }

    /** Of a password that nobody knows: unknown users are tried against it, so that they take as long as known ones. */
    static PasswordHash ofNobody(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new PasswordHash(ROUNDS, salt, hash);
    }

    /**
     * The one that a text spells.
     *
     * @throws IllegalArgumentException if it spells none that is safe
     */
    static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash that 'share password' makes");
        }
        int rounds = Integer.parseInt(parts.group(1));
        if (rounds < ROUNDS_MIN || rounds > ROUNDS_MAX) {
            throw new IllegalArgumentException("a hash has " + ROUNDS_MIN + " to " + ROUNDS_MAX + " rounds");
        }
        return new PasswordHash(
                rounds,
                Base64.getDecoder().decode(parts.group(2)),
                Base64.getDecoder().decode(parts.group(3)));
    }

    /** Its text, for the users file. */
    public String spell() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256:" + rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    /** Whether it is this password's. */
    public boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, 8 * HASH_BYTES);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
