package org.wellhead.app.view;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** A mapped file of numbers of one size, read by place. A place beyond its end is an {@link IndexOutOfBoundsException}. */
final class Column {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;

    Column(MemorySegment segment) {
        this.segment = segment;
    }

    byte byteAt(long index) {
        return segment.get(ValueLayout.JAVA_BYTE, index);
    }

    short shortAt(long index) {
        return segment.getAtIndex(SHORT, index);
    }

    int intAt(long index) {
        return segment.getAtIndex(INT, index);
    }

    long longAt(long index) {
        return segment.getAtIndex(LONG, index);
    }

    byte[] bytes(long from, long to) {
        return segment.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Copies numbers from a place on: a loop over an array is quicker than one over a file. */
    void copy(long from, int[] to, int count) {
        MemorySegment.copy(segment, INT, from * Integer.BYTES, to, 0, count);
    }

    /** As {@link #copy(long, int[], int)}. */
    void copy(long from, short[] to, int count) {
        MemorySegment.copy(segment, SHORT, from * Short.BYTES, to, 0, count);
    }

    int[] ints() {
        return segment.toArray(INT);
    }

    byte[] bytes() {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }

    short[] shorts() {
        return segment.toArray(SHORT);
    }
}
