package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of lines to which is only added. Each begins with the checksum of the rest, eight hexadecimal digits of CRC-32C and a space, so that what a
 * power cut or a disk left is told from what was written.
 */
final class ObjectFile implements AutoCloseable {
    static final int CHECKSUM_CHARS = 9;
    private static final int LINE_BYTES_MAX = EnvelopeReader.OBJECT_BYTES_MAX + 1_024;
    private static final int READ_BYTES = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final Optional<String> mended;
    private long end;
    private boolean broken;

    /** Is told every line of a file that is opened. */
    interface Lines {
        /**
         * Is told one.
         *
         * @param bytes holds the line
         * @param begin where its text begins, behind the checksum
         * @param end behind its last byte
         * @param offset the line's place in the file
         * @param length with its end
         */
        void line(byte[] bytes, int begin, int end, long offset, int length) throws StoreException;
    }

    private ObjectFile(Path path, FileChannel channel, long end, Optional<String> mended) {
        this.path = path;
        this.channel = channel;
        this.end = end;
        this.mended = mended;
    }

    /**
     * Opens it, or begins one, and reads it whole. Half a line at its end is cut, see {@link #mended}. O(bytes).
     *
     * @throws StoreException if a line was changed, or another process has the file open
     */
    static ObjectFile open(Path path, Lines lines) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(path, channel);
            long end = read(path, channel, lines);
            Optional<String> mended = Optional.empty();
            if (end < channel.size()) {
                mended = Optional.of(path + ": " + (channel.size() - end)
                        + " bytes at its end, which a killed process left unfinished, were cut");
                channel.truncate(end);
                channel.force(true);
            }
            return new ObjectFile(path, channel, end, mended);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw new StoreException(path + ": is open already; let one server have it", sameProcess);
        }
        throw new StoreException(path + ": another process has it open; let one server have it");
    }

    private static long read(Path path, FileChannel channel, Lines lines) throws IOException {
        byte[] bytes = new byte[READ_BYTES];
        int filled = 0;
        long begin = 0;
        var crc = new CRC32C();
        while (true) {
            int got = channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled), begin + filled);
            filled += Math.max(got, 0);
            int at = 0;
            for (int i = at; i < filled; i++) {
                if (bytes[i] == '\n') {
                    check(path, begin + at, bytes, at, i, crc);
                    lines.line(bytes, at + CHECKSUM_CHARS, i, begin + at, i + 1 - at);
                    at = i + 1;
                }
            }
            System.arraycopy(bytes, at, bytes, 0, filled - at);
            filled -= at;
            begin += at;
            if (got < 0) {
                return begin;
            }
            if (filled == bytes.length) {
                if (filled > LINE_BYTES_MAX) {
                    throw damaged(path, begin, "a line without end");
                }
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
        }
    }

    private static void check(Path path, long offset, byte[] bytes, int from, int to, CRC32C crc) {
        if (to - from <= CHECKSUM_CHARS) {
            throw damaged(path, offset, "a line without text");
        }
        crc.reset();
        crc.update(bytes, from + CHECKSUM_CHARS, to - from - CHECKSUM_CHARS);
        String told = new String(bytes, from, CHECKSUM_CHARS, ISO_8859_1);
        if (!told.equals(checksum(crc))) {
            throw damaged(path, offset, "a line is not as it was written");
        }
    }

    private static String checksum(CRC32C crc) {
        String digits = Long.toHexString(crc.getValue());
        return "0".repeat(8 - digits.length()) + digits + ' ';
    }

    private static StoreException damaged(Path path, long offset, String what) {
        return new StoreException(path + ": byte " + offset + ": " + what
                + "; take the file from a copy, or remove it to have it made anew from the releases");
    }

    /** A whole line of these two parts, with checksum and end. */
    static byte[] line(byte[] head, byte[] tail) {
        byte[] line = new byte[CHECKSUM_CHARS + head.length + tail.length + 1];
        System.arraycopy(head, 0, line, CHECKSUM_CHARS, head.length);
        System.arraycopy(tail, 0, line, CHECKSUM_CHARS + head.length, tail.length);
        var crc = new CRC32C();
        crc.update(line, CHECKSUM_CHARS, head.length + tail.length);
        System.arraycopy(checksum(crc).getBytes(US_ASCII), 0, line, 0, CHECKSUM_CHARS);
        line[line.length - 1] = '\n';
        return line;
    }

    /** What a killed process had left, if anything. */
    Optional<String> mended() {
        return mended;
    }

    /** Where the next line will stand. */
    long end() {
        return end;
    }

    /** Adds lines and brings them to the disk. */
    void append(byte[] lines, int length) throws IOException {
        if (broken) {
            throw new IOException(path + ": could not be written whole before; start the server anew");
        }
        broken = true;
        ByteBuffer bytes = ByteBuffer.wrap(lines, 0, length);
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(false);
        end = at;
        broken = false;
    }

    /** Reads bytes that are there. For any number of threads. */
    void read(long offset, byte[] into, int at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(into, at, length);
        long from = offset;
        while (bytes.hasRemaining()) {
            int got = channel.read(bytes, from);
            if (got < 0) {
                throw new IOException(path + ": is shorter than it was");
            }
            from += got;
        }
    }

    /** Removes the file. */
    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
