package org.wellhead.share.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from names: UUIDs of version 5. Whoever knows the name knows the id, so a name that is not public needs a secret in it. */
public final class NameBased {
    private NameBased() {}

    /**
     * A UUID of version 5.
     *
     * <p>Source: RFC 9562, section 5.5.
     *
     * @param namespace within which the name is meant
     * @param name any text
     */
    public static UUID id(UUID namespace, String name) {
        byte[] text = name.getBytes(UTF_8);
        byte[] hashed = sha1(ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array());
        ByteBuffer bits = ByteBuffer.wrap(hashed);
        long high = (bits.getLong() & ~0xF000L) | 0x5000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The standard's own hash, which nothing here rests on for secrecy. */
    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
