package org.wellhead.observe.convoy;

import java.util.Arrays;

/**
 * Points by the square cell in which they lie: a table of cells with open addressing, and the points of each cell in a row. A cell
 * shows at most {@link #MOST_IN_CELL} points, more than vehicles fit into it, so that a heap of false finds costs no more than a yard.
 */
final class Grid {
    static final double CELL_METRES = 40;
    private static final int MOST_IN_CELL = 160;
    private static final int NONE = -1;

    private final int mask;
    private final long[] keys;
    private final int[] start;
    private final int[] end;
    private final int[] points;

    Grid(double[] east, double[] north) {
        int count = east.length;
        int size = Integer.highestOneBit(Math.max(2, count)) * 4;
        mask = size - 1;
        keys = new long[size];
        start = new int[size];
        end = new int[size];
        Arrays.fill(start, NONE);
        int[] slots = new int[count];
        int[] tally = new int[size];
        for (int i = 0; i < count; i++) {
            long key = key(cell(east[i]), cell(north[i]));
            int slot = slot(key);
            keys[slot] = key;
            start[slot] = 0;
            slots[i] = slot;
            tally[slot]++;
        }
        int total = 0;
        for (int slot = 0; slot < size; slot++) {
            if (start[slot] != NONE) {
                start[slot] = total;
                end[slot] = total;
                total += tally[slot];
            }
        }
        points = new int[count];
        for (int i = 0; i < count; i++) {
            points[end[slots[i]]++] = i;
        }
        for (int slot = 0; slot < size; slot++) {
            end[slot] = Math.min(end[slot], start[slot] + MOST_IN_CELL);
        }
    }

    static int cell(double metres) {
        return (int) Math.floor(metres / CELL_METRES);
    }

    /** The slot of a cell, or a negative number if nothing lies in it. Its points are {@link #point} from {@link #from} to below {@link #to}. */
    int find(int column, int row) {
        int slot = slot(key(column, row));
        return start[slot] == NONE ? NONE : slot;
    }

    int from(int slot) {
        return start[slot];
    }

    int to(int slot) {
        return end[slot];
    }

    int point(int position) {
        return points[position];
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffffffffL);
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (start[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
