package org.wellhead.trace;

import java.util.Arrays;

/**
 * A growing list of (step, unit, amount), as columns. The amount is a long of minor units under fifo, lifo and poison,
 * and the bits of a double under proportional.
 */
final class Entries {
    private int size;
    private int[] steps = new int[1024];
    private byte[] units = new byte[1024];
    private long[] amounts = new long[1024];

    void add(int step, int unit, long amount) {
        if (size == steps.length) {
            grow();
        }
        steps[size] = step;
        units[size] = (byte) unit;
        amounts[size] = amount;
        size++;
    }

    void add(int step, int unit, double amount) {
        add(step, unit, Double.doubleToRawLongBits(amount));
    }

    private void grow() {
        int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 16L);
        steps = Arrays.copyOf(steps, larger);
        units = Arrays.copyOf(units, larger);
        amounts = Arrays.copyOf(amounts, larger);
    }

    int size() {
        return size;
    }

    int step(int entry) {
        return steps[entry];
    }

    int unit(int entry) {
        return units[entry];
    }

    long amount(int entry) {
        return amounts[entry];
    }

    double fraction(int entry) {
        return Double.longBitsToDouble(amounts[entry]);
    }
}
