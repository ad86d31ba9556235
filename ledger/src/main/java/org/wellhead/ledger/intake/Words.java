package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Remembers what words mean: a column such as country holds few different ones, and each is parsed once.
 *
 * <p>One slot per hash, the later word replaces the earlier, so memory is bounded whatever a file holds.
 */
final class Words {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST_BYTES = 64;

    private final ToIntFunction<String> meaning;
    private final byte[][] words = new byte[SLOTS][];
    private final int[] codes = new int[SLOTS];

    Words(ToIntFunction<String> meaning) {
        this.meaning = meaning;
        Arrays.fill(words, new byte[0]);
        Arrays.fill(codes, meaning.applyAsInt(""));
    }

    /** What the function says of the text in {@code bytes[from, to)}. */
    int code(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 10) & (SLOTS - 1);
        byte[] word = words[slot];
        if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
            return codes[slot];
        }
        int code = meaning.applyAsInt(new String(bytes, from, to - from, UTF_8));
        if (to - from <= LONGEST_BYTES) {
            words[slot] = Arrays.copyOfRange(bytes, from, to);
            codes[slot] = code;
        }
        return code;
    }
}
