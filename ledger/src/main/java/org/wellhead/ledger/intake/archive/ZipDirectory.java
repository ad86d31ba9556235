package org.wellhead.ledger.intake.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Walks over a zip's directory before anything of it is kept in memory, as what it says of its own length may be a lie.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int MEMBER_SIGNATURE = 0x02014b50;
    private static final int MEMBER_BYTES = 46;
    private static final int COMMENT_MAX_BYTES = 0xFFFF;
    private static final long DIRECTORY_MAX_BYTES = 256L << 20;
    /** Each four bytes of an extra field become an object; honest members have fewer than a hundred. */
    private static final int EXTRA_BYTES_PER_MEMBER = 128;

    private ZipDirectory() {}

    /** Refuses a directory that is damaged or has more members than allowed. */
    static void check(Path file, int membersMax) throws IOException, UnsafeException {
        try (FileChannel channel = FileChannel.open(file)) {
            long start = start(channel);
            channel.position(start);
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
            count(in, membersMax);
        }
    }

    private static void count(InputStream in, int membersMax) throws IOException, UnsafeException {
        long members = 0;
        long bytes = 0;
        long extra = 0;
        while (true) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(MEMBER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.limit() < MEMBER_BYTES || header.getInt(0) != MEMBER_SIGNATURE) {
                return;
            }
            int variable = unsigned(header, 28) + unsigned(header, 30) + unsigned(header, 32);
            members++;
            bytes += MEMBER_BYTES + variable;
            extra += unsigned(header, 30);
            if (members > membersMax) {
                throw UnsafeException.harmful("more than %,d files".formatted(membersMax));
            }
            if (bytes > DIRECTORY_MAX_BYTES || extra > EXTRA_BYTES_PER_MEMBER * members + COMMENT_MAX_BYTES) {
                throw UnsafeException.harmful("a directory far larger than its members need");
            }
            try {
                in.skipNBytes(variable);
            } catch (EOFException e) {
                throw UnsafeException.damaged("the directory ends early");
            }
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    /** Where the directory starts. */
    private static long start(FileChannel channel) throws IOException, UnsafeException {
        long size = channel.size();
        int length = (int) Math.min(size, END_BYTES + COMMENT_MAX_BYTES);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                long endAt = size - length + at;
                long bytes = tail.getInt(at + 12) & 0xFFFFFFFFL;
                long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
                long start = start64(channel, endAt);
                start = start >= 0 ? start : Math.max(offset, endAt - bytes);
                if (start < 0 || start > size) {
                    throw UnsafeException.damaged("the directory is not in the file");
                }
                return start;
            }
        }
        throw UnsafeException.damaged("it has no directory");
    }

    /** Where the directory starts by the zip64 record, or -1 if there is none. */
    private static long start64(FileChannel channel, long endAt) throws IOException, UnsafeException {
        if (endAt < LOCATOR_BYTES) {
            return -1;
        }
        ByteBuffer locator = read(channel, endAt - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            return -1;
        }
        long at = locator.getLong(8);
        if (at < 0 || at > endAt - LOCATOR_BYTES - END_64_BYTES) {
            throw UnsafeException.damaged("the directory is not in the file");
        }
        ByteBuffer end = read(channel, at, END_64_BYTES);
        if (end.getInt(0) != END_64_SIGNATURE || end.getLong(48) < 0) {
            throw UnsafeException.damaged("the directory is not in the file");
        }
        return end.getLong(48);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes;
    }
}
