package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file mapped into memory, read by the number of the entry. The system loads its pages when they are touched. */
final class Mapped {
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;

    private Mapped(MemorySegment bytes) {
        this.bytes = bytes;
    }

    static Mapped open(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Mapped(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    long size() {
        return bytes.byteSize();
    }

    byte getByte(long index) {
        return bytes.get(ValueLayout.JAVA_BYTE, index);
    }

    short getShort(long index) {
        return bytes.get(SHORT, index * Short.BYTES);
    }

    int getInt(long index) {
        return bytes.get(INT, index * Integer.BYTES);
    }

    long getLong(long index) {
        return bytes.get(LONG, index * Long.BYTES);
    }

    void copy(long from, int[] to, int at, int count) {
        MemorySegment.copy(bytes, INT, from * Integer.BYTES, to, at, count);
    }

    void copy(long from, long[] to, int at, int count) {
        MemorySegment.copy(bytes, LONG, from * Long.BYTES, to, at, count);
    }

    /** The text that {@link Texts} put at this place. */
    String text(long place) {
        return new String(textBytes(place), UTF_8);
    }

    byte[] textBytes(long place) {
        byte[] text = new byte[bytes.get(INT, place)];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, place + Integer.BYTES, text, 0, text.length);
        return text;
    }

    /** Whether the text at this place is {@code text}. */
    boolean holds(long place, byte[] text) {
        int length = bytes.get(INT, place);
        return length == text.length
                && MemorySegment.mismatch(
                                bytes,
                                place + Integer.BYTES,
                                place + Integer.BYTES + length,
                                MemorySegment.ofArray(text),
                                0,
                                length)
                        < 0;
    }
}
