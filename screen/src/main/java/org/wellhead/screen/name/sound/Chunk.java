package org.wellhead.screen.name.sound;

/**
 * Up to six Latin letters in an int: five bits each, the first highest, so that a chunk is compared to a word's window with one
 * shift.
 */
public final class Chunk {
    /** A chunk has at most this many letters. */
    public static final int MOST_LETTERS = 6;

    private Chunk() {}

    /** The code of the letters from {@code at} on, at most {@code length} of them; other characters than a to z count as 31. */
    public static int code(CharSequence latin, int at, int length) {
        int code = 0;
        for (int i = 0; i < MOST_LETTERS; i++) {
            code <<= 5;
            if (i < length && at + i < latin.length()) {
                char c = latin.charAt(at + i);
                code |= c >= 'a' && c <= 'z' ? c - 'a' + 1 : 31;
            }
        }
        return code;
    }

    /** The letters of a code. */
    public static String letters(int code) {
        StringBuilder letters = new StringBuilder(MOST_LETTERS);
        for (int shift = 25; shift >= 0; shift -= 5) {
            int letter = (code >>> shift) & 31;
            if (letter == 0) {
                break;
            }
            letters.append((char) ('a' + letter - 1));
        }
        return letters.toString();
    }

    /** How many letters a code has. */
    static int length(int code) {
        return code == 0 ? 0 : MOST_LETTERS - Integer.numberOfTrailingZeros(code) / 5;
    }
}
