package org.wellhead.share.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A hash of a leaf, a node or a root.
 *
 * @param hex SHA-256 as 64 small hexadecimal digits
 */
public record TreeHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TreeHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "not 64 hexadecimal digits: " + hex.substring(0, Math.min(hex.length(), 2 * Hashing.HASH_BYTES)));
        }
    }

    /** The root of no entries. */
    public static TreeHash empty() {
        return of(Hashing.empty());
    }

    /** The leaf's hash of an entry. O(bytes). */
    public static TreeHash leaf(byte[] entry) {
        return of(Hashing.leaf(entry));
    }

    static TreeHash of(byte[] hash) {
        return new TreeHash(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
