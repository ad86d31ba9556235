package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Columns as bytes, to be kept and read again: their length, and little-endian numbers. */
final class Saved {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /** Entries at once. */
    private static final int CHUNK = 1 << 13;

    private Saved() {}

    private interface Copy {
        void run(MemorySegment bytes, int at, int count);
    }

    static void write(DataOutputStream out, long[] column, int size) throws IOException {
        write(out, size, Long.BYTES, (bytes, at, count) -> MemorySegment.copy(column, at, bytes, LONG, 0, count));
    }

    static void write(DataOutputStream out, int[] column, int size) throws IOException {
        write(out, size, Integer.BYTES, (bytes, at, count) -> MemorySegment.copy(column, at, bytes, INT, 0, count));
    }

    static void write(DataOutputStream out, double[] column, int size) throws IOException {
        write(out, size, Double.BYTES, (bytes, at, count) -> MemorySegment.copy(column, at, bytes, DOUBLE, 0, count));
    }

    private static void write(DataOutputStream out, int size, int width, Copy copy) throws IOException {
        out.writeInt(size);
        byte[] chunk = new byte[CHUNK * width];
        for (int at = 0; at < size; at += CHUNK) {
            int count = Math.min(CHUNK, size - at);
            copy.run(MemorySegment.ofArray(chunk), at, count);
            out.write(chunk, 0, count * width);
        }
    }

    static void write(DataOutputStream out, byte[] column, int size) throws IOException {
        out.writeInt(size);
        out.write(column, 0, size);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int size = size(in, 1);
        byte[] column = in.readNBytes(size);
        if (column.length < size) {
            throw new EOFException("what was kept ends too early");
        }
        return column;
    }

    static long[] longs(DataInputStream in) throws IOException {
        long[] column = new long[size(in, Long.BYTES)];
        read(
                in,
                column.length,
                Long.BYTES,
                (bytes, at, count) -> MemorySegment.copy(bytes, LONG, 0, column, at, count));
        return column;
    }

    static int[] ints(DataInputStream in) throws IOException {
        int[] column = new int[size(in, Integer.BYTES)];
        read(
                in,
                column.length,
                Integer.BYTES,
                (bytes, at, count) -> MemorySegment.copy(bytes, INT, 0, column, at, count));
        return column;
    }

    static double[] doubles(DataInputStream in) throws IOException {
        double[] column = new double[size(in, Double.BYTES)];
        read(
                in,
                column.length,
                Double.BYTES,
                (bytes, at, count) -> MemorySegment.copy(bytes, DOUBLE, 0, column, at, count));
        return column;
    }

    /** Reads a column into one of the same length. */
    static void into(DataInputStream in, long[] column) throws IOException {
        long[] read = longs(in);
        fits(read.length, column.length);
        System.arraycopy(read, 0, column, 0, read.length);
    }

    /** Reads a column into one of the same length. */
    static void into(DataInputStream in, double[] column) throws IOException {
        double[] read = doubles(in);
        fits(read.length, column.length);
        System.arraycopy(read, 0, column, 0, read.length);
    }

    static void fits(int read, int wanted) throws IOException {
        if (read != wanted) {
            throw new IOException("what was kept has " + read + " entries, and not " + wanted
                    + ": it is of another question or damaged");
        }
    }

    private static int size(DataInputStream in, int width) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > Integer.MAX_VALUE - 16) {
            throw new IOException("a column of " + width + "-byte numbers has no length " + size);
        }
        return size;
    }

    private static void read(DataInputStream in, int size, int width, Copy copy) throws IOException {
        byte[] chunk = new byte[CHUNK * width];
        for (int at = 0; at < size; at += CHUNK) {
            int count = Math.min(CHUNK, size - at);
            if (in.readNBytes(chunk, 0, count * width) < count * width) {
                throw new EOFException("what was kept ends too early");
            }
            copy.run(MemorySegment.ofArray(chunk), at, count);
        }
    }
}
