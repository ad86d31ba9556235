package org.wellhead.share.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * A line of {@code heads.txt}: the head after an entry, behind the entry's own hash, by which {@link AuditLog#verify} can tell a changed
 * entry from a removed or inserted one.
 */
record HeadLine(TreeHash leaf, TreeHead head) {
    private static final int LEAF_CHARS = 2 * Hashing.HASH_BYTES;

    /** Longer than any line that is written. */
    static final int BYTES_MAX = 1_000;

    byte[] line() {
        byte[] told = head.bytes();
        byte[] line = Arrays.copyOf((leaf.hex() + " ").getBytes(US_ASCII), LEAF_CHARS + 1 + told.length);
        System.arraycopy(told, 0, line, LEAF_CHARS + 1, told.length);
        return line;
    }

    /** @throws IllegalArgumentException if the line is not one that {@link #line} gives */
    static HeadLine parse(byte[] line) {
        if (line.length <= LEAF_CHARS || line[LEAF_CHARS] != ' ') {
            throw new IllegalArgumentException("not a hash, a space and a tree head");
        }
        TreeHash leaf = new TreeHash(new String(line, 0, LEAF_CHARS, US_ASCII));
        return new HeadLine(leaf, TreeHead.parse(Arrays.copyOfRange(line, LEAF_CHARS + 1, line.length)));
    }
}
