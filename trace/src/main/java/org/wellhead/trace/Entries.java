package org.wellhead.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing list of (step, unit, amount), as columns in chunks: a large trace notes hundreds of millions, and to grow must
 * not mean to copy. The amount is a long of minor units under fifo, lifo and poison, and the bits of a double under
 * proportional.
 */
final class Entries {
    private static final int CHUNK_LOG2 = 16;
    private static final int CHUNK = 1 << CHUNK_LOG2;

    private final List<int[]> steps = new ArrayList<>();
    private final List<byte[]> units = new ArrayList<>();
    private final List<long[]> amounts = new ArrayList<>();
    private int size;
    private int[] lastSteps = {};
    private byte[] lastUnits = {};
    private long[] lastAmounts = {};

    void add(int step, int unit, long amount) {
        int at = size & (CHUNK - 1);
        if (at == 0) {
            grow();
        }
        lastSteps[at] = step;
        lastUnits[at] = (byte) unit;
        lastAmounts[at] = amount;
        size++;
    }

    void add(int step, int unit, double amount) {
        add(step, unit, Double.doubleToRawLongBits(amount));
    }

    private void grow() {
        if (size > Integer.MAX_VALUE - CHUNK) {
            throw new LimitException(
                    "more than 2^31 payments carried traced money, counted by unit: ask for a shorter time");
        }
        lastSteps = new int[CHUNK];
        lastUnits = new byte[CHUNK];
        lastAmounts = new long[CHUNK];
        steps.add(lastSteps);
        units.add(lastUnits);
        amounts.add(lastAmounts);
    }

    int size() {
        return size;
    }

    int step(int entry) {
        return steps.get(entry >>> CHUNK_LOG2)[entry & (CHUNK - 1)];
    }

    int unit(int entry) {
        return units.get(entry >>> CHUNK_LOG2)[entry & (CHUNK - 1)];
    }

    long amount(int entry) {
        return amounts.get(entry >>> CHUNK_LOG2)[entry & (CHUNK - 1)];
    }

    double fraction(int entry) {
        return Double.longBitsToDouble(amount(entry));
    }
}
