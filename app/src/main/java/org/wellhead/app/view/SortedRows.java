package org.wellhead.app.view;

import java.util.function.IntToLongFunction;

/** Puts numbers of rows into the order of a key, without boxing: a merge sort, so that equal keys stay as they are. */
final class SortedRows {
    private static final int RUN = 16;

    private SortedRows() {}

    /** The numbers 0 to {@code size - 1} by rising key. O(n log n). */
    static int[] by(int size, IntToLongFunction key) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = i;
        }
        return by(rows, key);
    }

    /** The given numbers, each 0 or more, by rising key. The array given is used up. */
    static int[] by(int[] rows, IntToLongFunction key) {
        int size = rows.length;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key.applyAsLong(rows[i]);
        }
        for (int from = 0; from < size; from += RUN) {
            insert(rows, keys, from, Math.min(size, from + RUN));
        }
        int[] otherRows = new int[size];
        long[] otherKeys = new long[size];
        for (long run = RUN; run < size; run *= 2) {
            for (long from = 0; from < size; from += 2 * run) {
                int middle = (int) Math.min(size, from + run);
                int end = (int) Math.min(size, from + 2 * run);
                merge(rows, keys, (int) from, middle, end, otherRows, otherKeys);
            }
            int[] swapRows = rows;
            rows = otherRows;
            otherRows = swapRows;
            long[] swapKeys = keys;
            keys = otherKeys;
            otherKeys = swapKeys;
        }
        return rows;
    }

    private static void insert(int[] rows, long[] keys, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            int row = rows[i];
            int at = i;
            for (; at > from && keys[at - 1] > key; at--) {
                keys[at] = keys[at - 1];
                rows[at] = rows[at - 1];
            }
            keys[at] = key;
            rows[at] = row;
        }
    }

    private static void merge(int[] rows, long[] keys, int from, int middle, int end, int[] toRows, long[] toKeys) {
        int left = from;
        int right = middle;
        for (int at = from; at < end; at++) {
            boolean takeLeft = left < middle && (right >= end || keys[left] <= keys[right]);
            int taken = takeLeft ? left++ : right++;
            toKeys[at] = keys[taken];
            toRows[at] = rows[taken];
        }
    }
}
