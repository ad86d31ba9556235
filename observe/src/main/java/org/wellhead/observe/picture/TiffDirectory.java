package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The directory of a TIFF, classic or Big, that tells of the picture: entries by their tag, read when they are asked for.
 * Sources: TIFF 6.0, section 2; BigTIFF by its designers' proposal.
 */
final class TiffDirectory {
    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    /** Bytes of a value by the number of its type. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** An entry; {@code at} is where its values lie in the file. */
    private record Entry(int type, long count, long at) {}

    private final PictureFile file;
    private final ByteOrder order;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private TiffDirectory(PictureFile file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    static boolean recognises(long magic) {
        int start = (int) (magic >>> 32);
        return start == 0x49492a00 || start == 0x4d4d002a || start == 0x49492b00 || start == 0x4d4d002b;
    }

    /** The first directory that is a picture and neither a smaller copy nor a mask of one; else the first. */
    static TiffDirectory read(PictureFile file) throws IOException {
        boolean little = file.read(0, 1)[0] == 'I';
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean big = file.read(little ? 2 : 3, 1)[0] == 43;
        ByteBuffer header = ByteBuffer.wrap(file.read(0, big ? 16 : 8)).order(order);
        long at = big ? header.getLong(8) : header.getInt(4) & 0xffffffffL;
        TiffDirectory first = new TiffDirectory(file, order);
        Set<Long> seen = new HashSet<>();
        while (at != 0) {
            if (!seen.add(at) || seen.size() > Limits.DIRECTORIES) {
                throw file.wrong(
                        "has directories that lead in a circle, or more than %d".formatted(Limits.DIRECTORIES),
                        "one must be a picture in full size",
                        "write it anew, e.g. with gdal_translate");
            }
            TiffDirectory directory = new TiffDirectory(file, order);
            at = directory.readEntries(at, big);
            first = seen.size() == 1 ? directory : first;
            if (directory.has(WIDTH) && (directory.integer(SUBFILE, 0) & 5) == 0) {
                return directory;
            }
        }
        if (!first.has(WIDTH)) {
            throw file.truncated("has no directory of a picture");
        }
        return first;
    }

    private long readEntries(long at, boolean big) throws IOException {
        ByteBuffer head = buffer(at, big ? 8 : 2);
        long count = big ? head.getLong() : head.getShort() & 0xffff;
        if (count < 0 || count > Limits.ENTRIES) {
            throw file.wrong(
                    "has a directory of %,d entries".formatted(count),
                    "at most %,d".formatted(Limits.ENTRIES),
                    "fetch the file again, it is damaged");
        }
        int entryBytes = big ? 20 : 12;
        long start = at + (big ? 8 : 2);
        ByteBuffer all = buffer(start, (int) count * entryBytes);
        for (int i = 0; i < count; i++) {
            all.position(i * entryBytes);
            int tag = all.getShort() & 0xffff;
            int type = all.getShort() & 0xffff;
            long values = big ? all.getLong() : all.getInt() & 0xffffffffL;
            int place = all.position();
            long size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
            boolean within = size > 0 && values >= 0 && values <= (big ? 8 : 4) / size;
            long where = big ? all.getLong() : all.getInt() & 0xffffffffL;
            if (size > 0 && values >= 0) {
                entries.putIfAbsent(tag, new Entry(type, values, within ? start + place : where));
            }
        }
        long next = start + count * entryBytes;
        // Some writers leave the last directory without a word on the next.
        return next + (big ? 8 : 4) > file.bytes()
                ? 0
                : big ? buffer(next, 8).getLong() : buffer(next, 4).getInt() & 0xffffffffL;
    }

    private ByteBuffer buffer(long at, int count) throws IOException {
        return ByteBuffer.wrap(file.read(at, count)).order(order);
    }

    ByteOrder order() {
        return order;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** A whole number, or what it is where the entry is missing. */
    long integer(int tag, long missing) throws IOException {
        long[] values = integers(tag, 1);
        return values.length == 0 ? missing : values[0];
    }

    /** The first whole numbers of an entry, empty where it is missing. */
    long[] integers(int tag, int most) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        ByteBuffer bytes = values(tag, entry, most);
        long[] values = new long[bytes.remaining() / TYPE_BYTES[entry.type]];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.type) {
                case 1, 2, 7 -> bytes.get() & 0xff;
                case 3 -> bytes.getShort() & 0xffff;
                case 4, 13 -> bytes.getInt() & 0xffffffffL;
                case 6 -> bytes.get();
                case 8 -> bytes.getShort();
                case 9 -> bytes.getInt();
                case 16, 17, 18 -> bytes.getLong();
                default -> throw wrongType(tag);
            };
        }
        return values;
    }

    /** The decimal numbers of an entry, empty where it is missing. */
    double[] decimals(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new double[0];
        }
        ByteBuffer bytes = values(tag, entry, Limits.VALUES);
        double[] values = new double[bytes.remaining() / TYPE_BYTES[entry.type]];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.type) {
                case 11 -> bytes.getFloat();
                case 12 -> bytes.getDouble();
                default -> throw wrongType(tag);
            };
        }
        return values;
    }

    /** A text up to its first NUL, empty where the entry is missing. */
    String text(int tag) throws IOException {
        byte[] bytes = bytes(tag);
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1).strip();
    }

    /** The bytes of an entry as they are, empty where it is missing. */
    byte[] bytes(int tag) throws IOException {
        Entry entry = entries.get(tag);
        return entry == null
                ? new byte[0]
                : values(tag, entry, Limits.HEAD_BYTES).array();
    }

    private ByteBuffer values(int tag, Entry entry, int most) throws IOException {
        if (most > 1 && entry.count > most) {
            throw file.wrong(
                    "has %,d values in entry %d".formatted(entry.count, tag),
                    "at most %,d".formatted(most),
                    "fetch the file again, it is damaged");
        }
        int count = (int) Math.min(entry.count, most);
        return buffer(entry.at, Math.multiplyExact(count, TYPE_BYTES[entry.type]));
    }

    private PictureException wrongType(int tag) {
        return file.wrong(
                "has values of a wrong type in entry %d".formatted(tag),
                "TIFF says which types an entry may have",
                "fetch the file again, it is damaged");
    }
}
