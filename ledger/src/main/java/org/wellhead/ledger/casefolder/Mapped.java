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

/**
 * A file mapped into memory, read by the number of the entry. The system loads its pages when they are touched. What lies
 * beyond it, as only a damaged file points there, is a {@link CaseException}.
 */
final class Mapped {
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment bytes;

    private Mapped(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static Mapped open(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Mapped(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    long size() {
        return bytes.byteSize();
    }

    byte getByte(long index) {
        try {
            return bytes.get(ValueLayout.JAVA_BYTE, index);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    short getShort(long index) {
        try {
            return bytes.get(SHORT, index * Short.BYTES);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    int getInt(long index) {
        try {
            return bytes.get(INT, index * Integer.BYTES);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    long getLong(long index) {
        try {
            return bytes.get(LONG, index * Long.BYTES);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    void copy(long from, int[] to, int at, int count) {
        try {
            MemorySegment.copy(bytes, INT, from * Integer.BYTES, to, at, count);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    void copy(long from, long[] to, int at, int count) {
        try {
            MemorySegment.copy(bytes, LONG, from * Long.BYTES, to, at, count);
        } catch (IndexOutOfBoundsException beyond) {
            throw CaseException.damaged(file);
        }
    }

    /** The text that {@link Texts} put at this place. */
    String text(long place) {
        return new String(textBytes(place), UTF_8);
    }

    byte[] textBytes(long place) {
        byte[] text = new byte[length(place)];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, place + Integer.BYTES, text, 0, text.length);
        return text;
    }

    private int length(long place) {
        long end = bytes.byteSize() - Integer.BYTES;
        int length = place < 0 || place > end ? -1 : bytes.get(INT, place);
        if (length < 0 || length > end - place) {
            throw CaseException.damaged(file);
        }
        return length;
    }

    /** Whether the text at this place is {@code text}. */
    boolean holds(long place, byte[] text) {
        int length = length(place);
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
