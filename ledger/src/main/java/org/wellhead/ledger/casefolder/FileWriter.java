package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wellhead.ledger.Sha256;

/** Writes a new file from its start, little end first, and hashes it on the way. */
final class FileWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long flushed;

    /** @param name the file's path from {@code folder}, which must not be there yet */
    FileWriter(Path folder, String name) throws IOException {
        this.name = name;
        this.channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** SHA-256 of a file as it is on the disk. O(bytes). */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] some = new byte[1 << 18];
            for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
                digest.update(some, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How many bytes were put so far. */
    long position() {
        return flushed + buffer.position();
    }

    void putByte(byte value) throws IOException {
        room(1).put(value);
    }

    void putShort(short value) throws IOException {
        room(Short.BYTES).putShort(value);
    }

    void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    void put(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            ByteBuffer free = room(1);
            int count = Math.min(free.remaining(), bytes.length - at);
            free.put(bytes, at, count);
            at += count;
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        digest.update(buffer.duplicate());
        flushed += buffer.limit();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Brings everything to the disk and tells what the file is. */
    StoredFile finish() throws IOException {
        flush();
        channel.force(true);
        channel.close();
        return new StoredFile(name, flushed, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
