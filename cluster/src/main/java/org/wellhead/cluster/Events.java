package org.wellhead.cluster;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Payments on their way to one partition, in rising order of places, with the partition's own numbers for accounts: how many, the first one's
 * place, then for each the step from the place before, payer, payee, the other partition and the amount. Each number takes seven bits a
 * byte, the lowest first, as many as it needs: some 12 bytes a payment.
 */
final class Events {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = Integer.BYTES + Long.BYTES;
    private static final int PAYMENT_MOST = 2 * 10 + 3 * 5;
    private static final int LONGEST = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[1 << 12];
    private int end = HEAD;
    private int size;
    private long first;
    private long last;

    void add(long place, int payer, int payee, int other, long amountMinor) {
        if (bytes.length - end < PAYMENT_MOST) {
            grow();
        }
        if (size++ == 0) {
            first = place;
            last = place;
        }
        put(place - last);
        put(payer);
        put(payee);
        put(other);
        put(amountMinor);
        last = place;
    }

    private void grow() {
        if (bytes.length == LONGEST) {
            throw new IllegalStateException("a block takes more than 2^31 bytes: cut the table into more parts");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, bytes.length * 2L));
    }

    private void put(long number) {
        long left = number;
        int at = end;
        for (; left > 127; left >>>= 7) {
            bytes[at++] = (byte) (left | 128);
        }
        bytes[at++] = (byte) left;
        end = at;
    }

    boolean isEmpty() {
        return size == 0;
    }

    byte[] bytes() {
        MemorySegment head = MemorySegment.ofArray(bytes);
        head.set(INT, 0, size);
        head.set(LONG, Integer.BYTES, first);
        return Arrays.copyOf(bytes, end);
    }

    static int size(byte[] bytes) {
        return MemorySegment.ofArray(bytes).get(INT, 0);
    }

    /** The place of the first one. */
    static long firstPlace(byte[] bytes) {
        return MemorySegment.ofArray(bytes).get(LONG, Integer.BYTES);
    }

    /** Is handed a payment. */
    interface Sink {
        void payment(long place, int payer, int payee, int other, long amountMinor);
    }

    /** Hands over what {@link #bytes} made, in order. */
    static void forEach(byte[] bytes, Sink sink) {
        Reader in = new Reader(bytes);
        long place = firstPlace(bytes);
        for (int left = size(bytes); left > 0; left--) {
            place += in.next();
            sink.payment(place, (int) in.next(), (int) in.next(), (int) in.next(), in.next());
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at = HEAD;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[at++];
                number |= (part & 127L) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
