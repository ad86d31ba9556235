package org.wellhead.screen.name.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest Latin spellings of a word's letters: a beam search over the chunks of its rows.
 *
 * <p>Design: a hypothesis is a parent, a chunk, a cost and the hash of its letters so far; of two with the same letters the
 * cheaper lives. The cost is the chunks' and a part of what Latin names are like, so that vowels come where names have them.
 */
public final class Readings {
    private static final int WIDTH = 24;
    private static final int MOST_GROWN = WIDTH * 101;

    /** What a Latin letter costs by chance on average: a longer spelling is no worse for its length. */
    private static final int MEAN_LETTER = 290;

    /** So much above the cheapest, a hypothesis is dropped: it would not be among the best. */
    private static final int HOPELESS = 600;

    private int[] costs = new int[WIDTH];
    private long[] hashes = new long[WIDTH];
    private int[] lastTwo = new int[WIDTH];
    private String[] spelt = new String[WIDTH];
    private int width = 1;

    private final int[] grownCosts = new int[MOST_GROWN];
    private final int[] grownParents = new int[MOST_GROWN];
    private final int[] grownCodes = new int[MOST_GROWN];
    private final long[] grownHashes = new long[MOST_GROWN];
    private final int[] grownTails = new int[MOST_GROWN];
    private int grown;

    /** One for each thread: the grown take some fifty kilobytes. */
    private static final ThreadLocal<Readings> SEARCH = ThreadLocal.withInitial(Readings::new);

    private Readings() {}

    private void start() {
        costs[0] = 0;
        hashes[0] = 0;
        lastTwo[0] = 0;
        spelt[0] = "";
        width = 1;
    }

    /** At most {@value #WIDTH} spellings, best first; costs some ten µs. */
    public static List<String> of(Row[] rows) {
        Readings search = SEARCH.get();
        search.start();
        for (Row row : rows) {
            search.grow(row);
            search.select();
        }
        List<String> best = new ArrayList<>(search.width);
        for (int i = 0; i < search.width; i++) {
            if (!search.spelt[i].isEmpty()) {
                best.add(search.spelt[i]);
            }
        }
        return best;
    }

    private void grow(Row row) {
        grown = 0;
        for (int i = 0; i < width; i++) {
            if (spelt[i].length() < Rendering.MOST_LATIN_LETTERS) {
                for (int k = 0; k < row.codes.length; k++) {
                    add(i, row.codes[k], row.lengths[k], row.costs[k]);
                }
            }
            add(i, 0, 0, row.silence);
        }
    }

    private void add(int parent, int code, int length, int cost) {
        int tail = lastTwo[parent];
        long hash = hashes[parent];
        int spelling = 0;
        for (int i = 0, shift = 25; i < length; i++, shift -= 5) {
            int letter = (code >>> shift) & 31;
            spelling += Background.cost(tail / 27, tail % 27, letter) - MEAN_LETTER;
            tail = tail % 27 * 27 + letter;
            hash = (hash + letter) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        grownCosts[grown] = costs[parent] + cost + spelling / 2;
        grownParents[grown] = parent;
        grownCodes[grown] = code;
        grownHashes[grown] = hash;
        grownTails[grown++] = tail;
    }

    /** Keeps the cheapest, each spelling once, in order of cost. */
    private void select() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < grown; i++) {
            least = Math.min(least, grownCosts[i]);
        }
        long[] order = new long[grown];
        int hopeful = 0;
        for (int i = 0; i < grown; i++) {
            if (grownCosts[i] <= least + HOPELESS) {
                order[hopeful++] = ((long) grownCosts[i] << 32) + i;
            }
        }
        Arrays.sort(order, 0, hopeful);
        int[] keptCosts = new int[WIDTH];
        long[] keptHashes = new long[WIDTH];
        int[] keptTails = new int[WIDTH];
        String[] keptSpelt = new String[WIDTH];
        int kept = 0;
        for (int o = 0; o < hopeful && kept < WIDTH; o++) {
            int i = (int) order[o];
            boolean again = false;
            for (int k = 0; k < kept && !again; k++) {
                again = keptHashes[k] == grownHashes[i];
            }
            if (!again) {
                keptCosts[kept] = grownCosts[i];
                keptHashes[kept] = grownHashes[i];
                keptTails[kept] = grownTails[i];
                keptSpelt[kept++] = spelt[grownParents[i]] + Chunk.letters(grownCodes[i]);
            }
        }
        costs = keptCosts;
        hashes = keptHashes;
        lastTwo = keptTails;
        spelt = keptSpelt;
        width = kept;
    }
}
