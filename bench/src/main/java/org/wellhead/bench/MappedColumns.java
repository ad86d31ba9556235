package org.wellhead.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.wellhead.ledger.Ledger;

/** Columns in a temporary file that is mapped: nothing of them is on the heap but what a window shows. */
final class MappedColumns implements Ledger.Columns {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment payer;
    private final MemorySegment payee;
    private final MemorySegment amountMinor;
    private final MemorySegment bookedAtEpochMicros;

    /** Room for so many payments, which {@link #set} fills; the file is gone with the process. */
    MappedColumns(int payments) {
        long ints = (long) payments * Integer.BYTES;
        long longs = (long) payments * Long.BYTES;
        try {
            Path file = Files.createTempFile("columns", ".bin");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                Arena arena = Arena.global();
                amountMinor = channel.map(FileChannel.MapMode.READ_WRITE, 0, longs, arena);
                bookedAtEpochMicros = channel.map(FileChannel.MapMode.READ_WRITE, longs, longs, arena);
                payer = channel.map(FileChannel.MapMode.READ_WRITE, 2 * longs, ints, arena);
                payee = channel.map(FileChannel.MapMode.READ_WRITE, 2 * longs + ints, ints, arena);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(int payment, int from, int to, long amount, long epochMicros) {
        payer.setAtIndex(INT, payment, from);
        payee.setAtIndex(INT, payment, to);
        amountMinor.setAtIndex(LONG, payment, amount);
        bookedAtEpochMicros.setAtIndex(LONG, payment, epochMicros);
    }

    @Override
    public int payer(int payment) {
        return payer.getAtIndex(INT, payment);
    }

    @Override
    public int payee(int payment) {
        return payee.getAtIndex(INT, payment);
    }

    @Override
    public long amountMinor(int payment) {
        return amountMinor.getAtIndex(LONG, payment);
    }

    @Override
    public long bookedAtEpochMicros(int payment) {
        return bookedAtEpochMicros.getAtIndex(LONG, payment);
    }

    @Override
    public void move(Ledger.Window window, int from, int to) {
        int count = to - from;
        window.hold(from, count);
        MemorySegment.copy(payer, INT, (long) from * Integer.BYTES, window.payer, 0, count);
        MemorySegment.copy(payee, INT, (long) from * Integer.BYTES, window.payee, 0, count);
        MemorySegment.copy(amountMinor, LONG, (long) from * Long.BYTES, window.amountMinor, 0, count);
    }
}
