package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Texts packed one after another in large blocks, each found by its place. Append only; up to 2^55 bytes. */
final class ByteArena {
    private static final int BLOCK_BITS = 24;
    private static final int BLOCK_BYTES = 1 << BLOCK_BITS;
    private static final int LENGTH_BYTES = 3;

    private byte[][] blocks = {new byte[1 << 12]};
    private int used;

    /** Keeps {@code bytes[from, from + length)}, at most 2^20 bytes, and tells its place, 0 or more. O(length). */
    long add(byte[] bytes, int from, int length) {
        int needed = length + LENGTH_BYTES;
        int last = blocks.length - 1;
        if (used + needed > BLOCK_BYTES) {
            blocks = Arrays.copyOf(blocks, last + 2);
            last++;
            blocks[last] = new byte[BLOCK_BYTES];
            used = 0;
        } else if (used + needed > blocks[last].length) {
            int size = Math.min(BLOCK_BYTES, Math.max(used + needed, 2 * blocks[last].length));
            blocks[last] = Arrays.copyOf(blocks[last], size);
        }
        byte[] block = blocks[last];
        int at = used;
        block[at] = (byte) length;
        block[at + 1] = (byte) (length >>> 8);
        block[at + 2] = (byte) (length >>> 16);
        System.arraycopy(bytes, from, block, at + LENGTH_BYTES, length);
        used += needed;
        return ((long) last << BLOCK_BITS) | at;
    }

    byte[] block(long place) {
        return blocks[(int) (place >>> BLOCK_BITS)];
    }

    /** Where in its {@link #block} the text starts. */
    int from(long place) {
        return ((int) place & (BLOCK_BYTES - 1)) + LENGTH_BYTES;
    }

    int length(long place) {
        byte[] block = block(place);
        int at = (int) place & (BLOCK_BYTES - 1);
        return (block[at] & 0xFF) | (block[at + 1] & 0xFF) << 8 | (block[at + 2] & 0xFF) << 16;
    }

    boolean holds(long place, byte[] bytes, int from, int length) {
        int start = from(place);
        return length(place) == length
                && Arrays.equals(block(place), start, start + length, bytes, from, from + length);
    }

    String text(long place) {
        return new String(block(place), from(place), length(place), UTF_8);
    }
}
