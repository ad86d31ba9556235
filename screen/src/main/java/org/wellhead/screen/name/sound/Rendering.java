package org.wellhead.screen.name.sound;

import java.util.Arrays;

/**
 * What it costs to write a word's letters as a given Latin word: the cheapest way to cut the Latin word into chunks, one for
 * each letter.
 *
 * <p>Design: {@code cost[i][j]} is the least cost of the first i letters giving the first j Latin letters. A letter gives a
 * chunk of its row that stands at j, or silence; a Latin letter that no letter gave costs {@link SoundTable#insert}. Only one row of
 * costs is kept for each letter, in one array of each thread. A window of six Latin letters in an int tells whether a chunk stands at j with
 * one shift. O(letters x Latin letters x chunks per first letter), some 300 steps for seven letters. The obvious version is
 * the oracle in the tests.
 */
public final class Rendering {
    /** Longer Latin words are cut here. */
    public static final int MOST_LATIN_LETTERS = 40;

    /** More than any word costs. */
    static final int NEVER = 1 << 28;

    private static final int WIDTH = MOST_LATIN_LETTERS + Chunk.MOST_LETTERS + 1;
    private static final ThreadLocal<int[]> SCRATCH = ThreadLocal.withInitial(() -> new int[3 * WIDTH]);

    private Rendering() {}

    /** The least cost in hundredths of a nat. */
    public static int cost(Row[] rows, int[] insert, String latin) {
        return cost(rows, insert, latin, new int[rows.length + 1], NEVER);
    }

    /**
     * The same, or {@link #NEVER} where it is more than {@code most}: most words are unlike, and that shows in the first letters.
     *
     * @param leastFrom {@link #least} of the rows from each on
     */
    static int cost(Row[] rows, int[] insert, String latin, int[] leastFrom, int most) {
        int[] scratch = SCRATCH.get();
        int n = Math.min(latin.length(), MOST_LATIN_LETTERS);
        int windows = 2 * WIDTH;
        int window = 0;
        for (int j = n - 1; j >= 0; j--) {
            char c = latin.charAt(j);
            int letter = c >= 'a' && c <= 'z' ? c - 'a' + 1 : 31;
            window = (window >>> 5) | (letter << 25);
            scratch[windows + j] = window;
        }
        int now = 0;
        int next = WIDTH;
        Arrays.fill(scratch, 0, n + 1, NEVER);
        scratch[0] = 0;
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(scratch, next, next + n + 1, NEVER);
            step(rows[i], insert, scratch, n, now, next);
            if (leastOf(scratch, next, n) + leastFrom[i + 1] > most) {
                return NEVER;
            }
            int swap = now;
            now = next;
            next = swap;
        }
        for (int j = 0; j < n; j++) {
            int inserted = scratch[now + j] + insert[scratch[windows + j] >>> 25];
            scratch[now + j + 1] = Math.min(scratch[now + j + 1], inserted);
        }
        return scratch[now + n];
    }

    private static int leastOf(int[] scratch, int from, int n) {
        int least = NEVER;
        for (int j = from; j <= from + n; j++) {
            least = Math.min(least, scratch[j]);
        }
        return least;
    }

    private static void step(Row row, int[] insert, int[] scratch, int n, int now, int next) {
        int windows = 2 * WIDTH;
        byte[] first = row.first;
        int[] codes = row.codes;
        byte[] lengths = row.lengths;
        short[] costs = row.costs;
        for (int j = 0; j < n; j++) {
            int here = scratch[now + j];
            if (here >= NEVER) {
                continue;
            }
            int window = scratch[windows + j];
            int letter = window >>> 25;
            scratch[now + j + 1] = Math.min(scratch[now + j + 1], here + insert[letter]);
            scratch[next + j] = Math.min(scratch[next + j], here + row.silence);
            if (letter < 27) {
                for (int k = first[letter]; k < first[letter + 1]; k++) {
                    int length = lengths[k];
                    if (((window ^ codes[k]) >>> (30 - 5 * length)) == 0) {
                        int to = next + j + length;
                        scratch[to] = Math.min(scratch[to], here + costs[k]);
                    }
                }
            }
        }
        scratch[next + n] = Math.min(scratch[next + n], scratch[now + n] + row.silence);
    }

    /** What the Latin word costs by chance. */
    public static int background(String latin) {
        int n = Math.min(latin.length(), MOST_LATIN_LETTERS);
        int before = 0;
        int last = 0;
        int cost = 0;
        for (int j = 0; j < n; j++) {
            char c = latin.charAt(j);
            int letter = c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
            cost += Background.cost(before, last, letter);
            before = last;
            last = letter;
        }
        return cost;
    }

    /** For the rows from each on a cost that no Latin word is below; that of all rows first, of none last. */
    static int[] leastFrom(Row[] rows) {
        int[] least = new int[rows.length + 1];
        for (int i = rows.length - 1; i >= 0; i--) {
            least[i] = least[i + 1] + rows[i].least;
        }
        return least;
    }

    /** A cost that no Latin word is below. */
    public static int least(Row[] rows) {
        return leastFrom(rows)[0];
    }
}
