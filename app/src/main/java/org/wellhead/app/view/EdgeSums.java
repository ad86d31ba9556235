package org.wellhead.app.view;

import java.util.Arrays;

/** Amounts and payments between pairs of nodes, added up: a table of open addresses, at most three quarters full. */
final class EdgeSums {
    private static final long FREE = -1;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private int size;
    private int most;
    private int shift;
    private long[] keys;
    private long[] amounts;
    private long[] payments;

    EdgeSums() {
        allocate(10);
    }

    private void allocate(int log2) {
        shift = 64 - log2;
        most = (1 << log2) / 4 * 3;
        keys = new long[1 << log2];
        Arrays.fill(keys, FREE);
        amounts = new long[1 << log2];
        payments = new long[1 << log2];
    }

    void add(int from, int to, long amount, long count) {
        if (size == most) {
            grow();
        }
        long key = ((long) from << 32) | to;
        int at = (int) ((key * SPREAD) >>> shift);
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                keys[at] = key;
                size++;
                break;
            }
            at = (at + 1) & (keys.length - 1);
        }
        amounts[at] += amount;
        payments[at] += count;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldAmounts = amounts;
        long[] oldPayments = payments;
        allocate(65 - shift);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                add((int) (oldKeys[i] >>> 32), (int) oldKeys[i], oldAmounts[i], oldPayments[i]);
            }
        }
    }

    int size() {
        return size;
    }

    /** What {@link #each} hands over. */
    interface Edge {
        void take(int from, int to, long amount, long payments);
    }

    /** Hands over each pair once, in no order that means anything. */
    void each(Edge edge) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                edge.take((int) (keys[i] >>> 32), (int) keys[i], amounts[i], payments[i]);
            }
        }
    }
}
