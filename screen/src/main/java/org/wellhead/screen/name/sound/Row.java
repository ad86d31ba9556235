package org.wellhead.screen.name.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The chunks that one letter may become, with their costs; sorted by first letter, so that a step looks at few of them. */
public final class Row {
    /** What silence costs where the table does not know it. */
    static final int SILENCE = 950;

    /** {@code first[c]..first[c + 1]} are the chunks that begin with letter c (a is 1). */
    final byte[] first = new byte[28];

    final int[] codes;
    final byte[] lengths;
    final short[] costs;
    final int silence;
    final int least;

    /** @param costOf chunk to its cost in hundredths of a nat; {@code ""} is silence; at most 100 chunks */
    public Row(Map<String, Integer> costOf) {
        List<Map.Entry<String, Integer>> chunks = new ArrayList<>(costOf.entrySet());
        chunks.removeIf(chunk -> chunk.getKey().isEmpty());
        chunks.sort(Comparator.comparing(Map.Entry::getKey));
        silence = Math.min(SILENCE, costOf.getOrDefault("", SILENCE));
        codes = new int[chunks.size()];
        lengths = new byte[codes.length];
        costs = new short[codes.length];
        int lowest = silence;
        int[] counts = new int[28];
        for (int i = 0; i < codes.length; i++) {
            String letters = chunks.get(i).getKey();
            codes[i] = Chunk.code(letters, 0, letters.length());
            lengths[i] = (byte) letters.length();
            costs[i] = (short) (int) chunks.get(i).getValue();
            lowest = Math.min(lowest, costs[i]);
            counts[letters.charAt(0) - 'a' + 1]++;
        }
        least = lowest;
        for (int c = 1; c < 28; c++) {
            first[c] = (byte) (first[c - 1] + counts[c - 1]);
        }
    }
}
