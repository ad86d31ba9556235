package org.wellhead.ledger.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.wellhead.ledger.Sha256;

/** A file as a stream of bytes, hashed as it is on disk and unpacked if its name ends in .gz or .zst. */
final class Source implements AutoCloseable {
    private static final int READ_BYTES = 1 << 18;

    /** What is wrong with a packed file, as against a disk that cannot be read. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message, IOException cause) {
            super(message, cause);
        }
    }

    private final Path path;
    private final int readBytes;
    private final Disk disk;
    private final InputStream text;
    private final boolean packed;

    Source(Path path) throws IOException {
        this(path, READ_BYTES);
    }

    /** @param readBytes how much to read at once */
    Source(Path path, int readBytes) throws IOException {
        this.path = path;
        this.readBytes = readBytes;
        this.disk = new Disk(Files.newInputStream(path));
        String name = path.toString().toLowerCase(Locale.ROOT);
        this.packed = name.endsWith(".gz") || name.endsWith(".zst");
        this.text = packed ? new Unpacked(disk, name.endsWith(".gz")) : disk;
    }

    String name() {
        return path.toString();
    }

    /** As {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return text.read(bytes, from, Math.min(length, readBytes));
        } catch (IOException e) {
            if (packed && !disk.failed) {
                throw new DamagedException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    long bytesRead() {
        return disk.bytesRead;
    }

    /** Reads what is left, so that the hash is that of the whole file. */
    InputFile finish() throws IOException {
        byte[] rest = new byte[READ_BYTES];
        int count = 0;
        while (count >= 0) {
            count = disk.read(rest, 0, rest.length);
        }
        return new InputFile(name(), HexFormat.of().formatHex(disk.sha256.digest()), disk.bytesRead);
    }

    @Override
    public void close() throws IOException {
        text.close();
        disk.close();
    }

    /** Opens the unpacking stream at the first read, so that a damaged head is met there and not in a constructor. */
    private static final class Unpacked extends InputStream {
        private final Disk disk;
        private final boolean gzip;
        private InputStream inner = InputStream.nullInputStream();
        private boolean opened;

        Unpacked(Disk disk, boolean gzip) {
            this.disk = disk;
            this.gzip = gzip;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (!opened) {
                opened = true;
                inner = gzip ? new GZIPInputStream(disk, READ_BYTES) : new ZstdInputStream(disk);
            }
            return inner.read(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }

    private static final class Disk extends InputStream {
        private final InputStream file;
        private final MessageDigest sha256;
        private long bytesRead;
        private boolean failed;

        Disk(InputStream file) {
            this.file = file;
            this.sha256 = Sha256.digest();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int count = file.read(bytes, from, length);
                if (count > 0) {
                    sha256.update(bytes, from, count);
                    bytesRead += count;
                }
                return count;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int available() throws IOException {
            return file.available();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
