package org.wellhead.cluster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Payments on their way to one partition, in rising order of places, with the partition's own numbers for accounts; on the way they are
 * bytes: how many, then one column behind the other.
 */
final class Events {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int WIDTH = 2 * Long.BYTES + 3 * Integer.BYTES;
    private static final int MOST = (Integer.MAX_VALUE - 64) / WIDTH;

    int size;
    final long[] places;
    final long[] amountsMinor;
    final int[] payers;
    final int[] payees;
    final int[] others;

    Events(int capacity) {
        places = new long[capacity];
        amountsMinor = new long[capacity];
        payers = new int[capacity];
        payees = new int[capacity];
        others = new int[capacity];
    }

    void add(long place, int payer, int payee, int other, long amountMinor) {
        places[size] = place;
        payers[size] = payer;
        payees[size] = payee;
        others[size] = other;
        amountsMinor[size] = amountMinor;
        size++;
    }

    byte[] bytes() {
        if (size > MOST) {
            throw new IllegalStateException("a block has more than " + MOST + " payments");
        }
        byte[] bytes = new byte[Integer.BYTES + size * WIDTH];
        MemorySegment to = MemorySegment.ofArray(bytes);
        to.set(INT, 0, size);
        long at = Integer.BYTES;
        for (long[] column : new long[][] {places, amountsMinor}) {
            MemorySegment.copy(column, 0, to, LONG, at, size);
            at += (long) size * Long.BYTES;
        }
        for (int[] column : new int[][] {payers, payees, others}) {
            MemorySegment.copy(column, 0, to, INT, at, size);
            at += (long) size * Integer.BYTES;
        }
        return bytes;
    }

    static int size(byte[] bytes) {
        return MemorySegment.ofArray(bytes).get(INT, 0);
    }

    /** The place of the first one. */
    static long firstPlace(byte[] bytes) {
        return MemorySegment.ofArray(bytes).get(LONG, Integer.BYTES);
    }

    static Events of(byte[] bytes) {
        Events events = new Events(size(bytes));
        events.size = events.places.length;
        MemorySegment from = MemorySegment.ofArray(bytes);
        long at = Integer.BYTES;
        for (long[] column : new long[][] {events.places, events.amountsMinor}) {
            MemorySegment.copy(from, LONG, at, column, 0, events.size);
            at += (long) events.size * Long.BYTES;
        }
        for (int[] column : new int[][] {events.payers, events.payees, events.others}) {
            MemorySegment.copy(from, INT, at, column, 0, events.size);
            at += (long) events.size * Integer.BYTES;
        }
        return events;
    }
}
