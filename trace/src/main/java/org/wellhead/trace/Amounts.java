package org.wellhead.trace;

import java.util.Arrays;

/** A growing list of amounts between two numbers, as columns. */
final class Amounts {
    private int size;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private long[] amountMinor = new long[16];

    void add(int fromNumber, int toNumber, long amount) {
        if (size == from.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 16L);
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            amountMinor = Arrays.copyOf(amountMinor, larger);
        }
        from[size] = fromNumber;
        to[size] = toNumber;
        amountMinor[size] = amount;
        size++;
    }

    int size() {
        return size;
    }

    int from(int entry) {
        return from[entry];
    }

    int to(int entry) {
        return to[entry];
    }

    long amountMinor(int entry) {
        return amountMinor[entry];
    }
}
