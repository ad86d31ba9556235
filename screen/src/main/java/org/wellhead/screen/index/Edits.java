package org.wellhead.screen.index;

/**
 * How many edits one word is from others: letters too many, too few, other, or two neighbours swapped, each letter edited
 * once at most.
 *
 * <p>The columns of the obvious table are bits of a {@code long}, so that one step takes a letter of the other word against all of
 * this one's. Source: Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances" (2003). The
 * obvious table is the oracle in the tests. An instance serves one thread; words are of ASCII letters, at most {@link #MOST}.
 */
final class Edits {
    /** The longest word, in letters. */
    static final int MOST = 64;

    private final long[] places = new long[128];
    private String word = "";

    /** Sets the word that others are measured against. */
    void of(String newWord) {
        for (int i = 0; i < word.length(); i++) {
            places[word.charAt(i)] = 0;
        }
        word = newWord;
        for (int i = 0; i < word.length(); i++) {
            places[word.charAt(i)] |= 1L << i;
        }
    }

    int length() {
        return word.length();
    }

    /** The edits to the word that stands in {@code letters[from..to)}. */
    int to(byte[] letters, int from, int to) {
        int edits = word.length();
        if (edits == 0) {
            return to - from;
        }
        long last = 1L << (edits - 1);
        long up = -1;
        long down = 0;
        long same = 0;
        long placesBefore = 0;
        for (int i = from; i < to; i++) {
            long here = places[letters[i]];
            long swapped = ((~same & here) << 1) & placesBefore;
            same = (((here & up) + up) ^ up) | here | down | swapped;
            long right = down | ~(same | up);
            long left = same & up;
            edits += (right & last) != 0 ? 1 : 0;
            edits -= (left & last) != 0 ? 1 : 0;
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(same | right);
            down = right & same;
            placesBefore = here;
        }
        return edits;
    }
}
