package org.wellhead.app.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept instead of a password: Argon2id with a salt of its own, spelled {@code $argon2id$v=19$m=65536,t=3,p=4$SALT$HASH}. A password of other form of the same letters
 * (é as one character or two) is another one.
 *
 * <p>Source: RFC 9106; the spelling is that of the reference implementation (PHC string format).
 */
final class PasswordHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private final HashCost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(HashCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /** A new one of this password. */
    static PasswordHash of(char[] password, HashCost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(cost, salt, derive(password, cost, salt));
    }

    /** Of a password that nobody knows: who is not known is tried against it, and takes as long as who is. */
    static PasswordHash ofNobody(HashCost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new PasswordHash(cost, salt, hash);
    }

    /**
     * The one that a text spells.
     *
     * @throws IllegalArgumentException if it spells none, or one too dear to try
     */
    static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        HashCost cost = new HashCost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return new PasswordHash(
                cost,
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** Its text, to be kept. */
    String spell() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKibibytes() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    HashCost cost() {
        return cost;
    }

    /** Whether it is this password's. Slow, on purpose, whatever the answer is. */
    boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, derive(password, cost, salt));
    }

    private static byte[] derive(char[] password, HashCost cost, byte[] salt) {
        byte[] bytes = new String(password).getBytes(UTF_8);
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKibibytes())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] derived = new byte[HASH_BYTES];
            argon2.generateBytes(bytes, derived);
            return derived;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
