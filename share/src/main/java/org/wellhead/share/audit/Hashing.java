package org.wellhead.share.audit;

import java.security.MessageDigest;
import org.wellhead.ledger.Sha256;

/**
 * The hashes of a tree: a leaf's begins with 0x00, a node's with 0x01, so that none can be shown as the other.
 *
 * <p>Source: RFC 9162, section 2.1.1.
 */
final class Hashing {
    static final int HASH_BYTES = 32;

    private Hashing() {}

    static byte[] empty() {
        return Sha256.digest().digest();
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
