package org.wellhead.ledger.intake;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Finds the order in which payments go into the ledger. */
final class TimeOrder {
    private static final int DIGIT_BITS = 16;

    private TimeOrder() {}

    /** Whether no time is before the one ahead of it. */
    static boolean isRising(long[] times, int size) {
        for (int i = 1; i < size; i++) {
            if (times[i - 1] > times[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows by time; equal times keep their order. A radix sort from the lowest digit up, as that keeps equal keys
     * in order by itself: O(rows) for each 16 bits of the time span. Source: Knuth, The Art of Computer Programming 3,
     * 5.2.5.
     */
    static int[] byTime(long[] times, int size) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            earliest = Math.min(earliest, times[i]);
            latest = Math.max(latest, times[i]);
        }
        int[] order = identity(size);
        int[] spare = new int[size];
        long span = size == 0 ? 0 : latest - earliest;
        for (int shift = 0; shift < Long.SIZE - Long.numberOfLeadingZeros(span); shift += DIGIT_BITS) {
            int[] start = new int[(1 << DIGIT_BITS) + 1];
            for (int i = 0; i < size; i++) {
                start[digit(times[i] - earliest, shift) + 1]++;
            }
            Arrays.parallelPrefix(start, Integer::sum);
            for (int row : order) {
                spare[start[digit(times[row] - earliest, shift)]++] = row;
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    static int[] identity(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT_BITS) - 1);
    }

    /**
     * Within each group of equal times, puts payments into an account before payments out of it, where that can be: a
     * topological order that prefers the order given. Where payments run in a circle, the first of those left goes
     * first. O(n log n). Source: Kahn, Topological sorting of large networks, CACM 5 (1962).
     *
     * @param order rows by time; changed in place
     */
    static void creditsFirst(int[] order, long[] times, int[] payer, int[] payee, int accounts) {
        CreditsFirst sorter = new CreditsFirst(payer, payee, accounts);
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && times[order[to]] == times[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                sorter.sort(order, from, to);
            }
            from = to;
        }
    }

    private static final class CreditsFirst {
        private final int[] payer;
        private final int[] payee;
        /** Per account, payments of the group into it that are not placed yet. */
        private final int[] awaited;
        /** Per account, 1 + the place in the group of the first payment out of it; 0 for none. */
        private final int[] firstOut;

        CreditsFirst(int[] payer, int[] payee, int accounts) {
            this.payer = payer;
            this.payee = payee;
            this.awaited = new int[accounts];
            this.firstOut = new int[accounts];
        }

        void sort(int[] order, int from, int to) {
            int[] rows = Arrays.copyOfRange(order, from, to);
            int[] nextOut = new int[rows.length];
            for (int i = rows.length - 1; i >= 0; i--) {
                awaited[payee[rows[i]]]++;
                nextOut[i] = firstOut[payer[rows[i]]];
                firstOut[payer[rows[i]]] = i + 1;
            }
            PriorityQueue<Integer> ready = new PriorityQueue<>();
            for (int i = 0; i < rows.length; i++) {
                if (awaited[payer[rows[i]]] == 0) {
                    ready.add(i);
                }
            }
            boolean[] placed = new boolean[rows.length];
            int firstLeft = 0;
            for (int at = from; at < to; at++) {
                Integer next = nextReady(ready, placed);
                while (next == null && placed[firstLeft]) {
                    firstLeft++;
                }
                int chosen = next == null ? firstLeft : next;
                placed[chosen] = true;
                order[at] = rows[chosen];
                int account = payee[rows[chosen]];
                if (--awaited[account] == 0) {
                    for (int out = firstOut[account]; out != 0; out = nextOut[out - 1]) {
                        ready.add(out - 1);
                    }
                }
            }
            for (int row : rows) {
                firstOut[payer[row]] = 0;
            }
        }

        /** The first ready payment that was not placed to break a circle; null if there is none. */
        private static @Nullable Integer nextReady(PriorityQueue<Integer> ready, boolean[] placed) {
            Integer next = ready.poll();
            while (next != null && placed[next]) {
                next = ready.poll();
            }
            return next;
        }
    }
}
