package org.wellhead.app.view;

/** Amounts and payments between pairs of nodes, added up: a table of open addresses, at most three quarters full. */
final class EdgeSums {
    private static final long FREE = -1;
    private static final int PLACE = 4;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private int size;
    private int most;
    private int shift;
    /** By place, side by side, so that each look costs one line of the cache: key, amount, payments, and nothing. */
    private long[] places;

    EdgeSums() {
        allocate(10);
    }

    private void allocate(int log2) {
        shift = 64 - log2;
        most = (1 << log2) / 4 * 3;
        places = new long[PLACE << log2];
        for (int at = 0; at < places.length; at += PLACE) {
            places[at] = FREE;
        }
    }

    void add(int from, int to, long amount, long count) {
        long key = ((long) from << 32) | to;
        int at = (int) ((key * SPREAD) >>> shift) * PLACE;
        while (places[at] != key) {
            if (places[at] == FREE) {
                if (size == most) {
                    grow();
                    add(from, to, amount, count);
                    return;
                }
                places[at] = key;
                size++;
                break;
            }
            at = (at + PLACE) & (places.length - 1);
        }
        places[at + 1] += amount;
        places[at + 2] += count;
    }

    private void grow() {
        long[] old = places;
        allocate(65 - shift);
        size = 0;
        for (int at = 0; at < old.length; at += PLACE) {
            if (old[at] != FREE) {
                add((int) (old[at] >>> 32), (int) old[at], old[at + 1], old[at + 2]);
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
        for (int at = 0; at < places.length; at += PLACE) {
            if (places[at] != FREE) {
                edge.take((int) (places[at] >>> 32), (int) places[at], places[at + 1], places[at + 2]);
            }
        }
    }
}
