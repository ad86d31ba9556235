package org.wellhead.observe.picture;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wellhead.ledger.Sha256;

/** A file that should be a picture: its bytes by offset, never past its end, and what is wrong with it in words. */
final class PictureFile implements Closeable {
    /** So much goes through a channel at once: it keeps a buffer outside of the heap as large as the largest read. */
    private static final int PIECE_BYTES = 1 << 18;

    private final String name;
    private final FileChannel channel;
    private final long bytes;

    private PictureFile(String name, FileChannel channel, long bytes) {
        this.name = name;
        this.channel = channel;
        this.bytes = bytes;
    }

    static PictureFile open(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            throw new PictureException(name + ": is a folder; a picture is a file; name the pictures in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new PictureException(
                    name + ": there is no such file; a picture is a file; look for a slip in its name");
        }
        if (!Files.isReadable(file)) {
            throw new PictureException(
                    name + ": may not be read; the user needs the right to read it; change its rights");
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        PictureFile opened = new PictureFile(name, channel, channel.size());
        try {
            if (opened.bytes == 0) {
                throw opened.wrong("is empty", "a picture has pixels", "fetch the file again");
            }
            if (opened.bytes > Limits.FILE_BYTES) {
                throw opened.wrong(
                        "has %,d bytes".formatted(opened.bytes),
                        "a picture has at most %,d bytes".formatted(Limits.FILE_BYTES),
                        "cut it into parts");
            }
            return opened;
        } catch (PictureException e) {
            channel.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    long bytes() {
        return bytes;
    }

    /** What is wrong, in the words of this project: {@code name: what; rule; remedy}. */
    PictureException wrong(String what, String rule, String remedy) {
        return new PictureException(name + ": " + what + "; " + rule + "; " + remedy);
    }

    /** The same where a library found it, in its words. */
    PictureException wrong(String what, String rule, String remedy, Throwable cause) {
        return new PictureException(name + ": " + what + "; " + rule + "; " + remedy, cause);
    }

    /** The one thing that is wrong most often. */
    PictureException truncated(String what) {
        return wrong(what, "a picture is read whole or not at all", "fetch the file again, it was cut off or damaged");
    }

    /** Bytes from an offset on. */
    byte[] read(long at, int count) throws IOException {
        byte[] into = new byte[checked(at, count)];
        for (int done = 0; done < count; ) {
            int read = readSome(at + done, into, done, count - done);
            if (read < 0) {
                throw truncated("became shorter while it was read");
            }
            done += read;
        }
        return into;
    }

    private int checked(long at, int count) throws PictureException {
        if (at < 0 || count < 0 || at > bytes - count) {
            throw truncated("should have %,d bytes at byte %,d, and has %,d bytes in all".formatted(count, at, bytes));
        }
        return count;
    }

    /** Two bytes as a number, the most significant first. */
    static int shortAt(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    /** At most so many bytes from an offset on, -1 at the end. */
    int readSome(long at, byte[] into, int from, int count) throws IOException {
        return channel.read(ByteBuffer.wrap(into, from, Math.min(count, PIECE_BYTES)), at);
    }

    /** A part of the file as a stream, which ends where the part or the file ends. */
    InputStream stream(long from, long count) {
        int buffer = Math.clamp(count, 1, 1 << 16);
        return new BufferedInputStream(new Part(from, Math.min(bytes, from + count)), buffer);
    }

    String sha256() throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE_BYTES];
        long at = 0;
        for (int read = 0; (read = readSome(at, piece, 0, piece.length)) > 0; at += read) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Part extends InputStream {
        private final long until;
        private long at;

        Part(long from, long until) {
            this.at = from;
            this.until = until;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (at >= until) {
                return -1;
            }
            int read = readSome(at, into, from, (int) Math.min(count, until - at));
            at += Math.max(0, read);
            return read;
        }
    }
}
