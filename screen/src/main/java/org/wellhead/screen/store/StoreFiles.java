package org.wellhead.screen.store;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.wellhead.ledger.casefolder.StoredFile;

/** Writes files of a store to the disk, and reads them back as they were written or not at all. */
final class StoreFiles {
    /** A larger original is packed: a year of an official list is then megabytes and not gigabytes. */
    private static final long PACKED_FROM_BYTES = 1 << 20;

    /** No list is as large. */
    static final long BYTES_MAX = 1 << 30;

    private static final String PACKED = ".zst";

    private final Path root;

    StoreFiles(Path root) {
        this.root = root;
    }

    /** Writes a new file, in folders that are made where they are missing. */
    StoredFile write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(
                file, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        force(file, StandardOpenOption.WRITE);
        return new StoredFile(name, bytes.length, Hashes.sha256(bytes));
    }

    /** Copies a file byte for byte; a large one is packed, and its name then says so. */
    StoredFile keep(Path original, String name) throws IOException {
        boolean packed = Files.size(original) >= PACKED_FROM_BYTES;
        String keptAs = packed ? name + PACKED : name;
        Path file = root.resolve(keptAs);
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(file)) {
            if (packed) {
                try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
                    Files.copy(original, zstd);
                }
            } else {
                Files.copy(original, out);
            }
        }
        force(file, StandardOpenOption.WRITE);
        return new StoredFile(keptAs, Files.size(file), Hashes.sha256(file));
    }

    /** Puts back what {@link #keep} kept, as it came; nothing packed may unpack to more than any list has. */
    void restore(StoredFile kept, Path as) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(kept.name()));
                InputStream plain = kept.name().endsWith(PACKED) ? new ZstdInputStream(in) : in;
                OutputStream out = Files.newOutputStream(as)) {
            byte[] some = new byte[1 << 16];
            long bytes = 0;
            for (int count = plain.read(some); count >= 0; count = plain.read(some)) {
                bytes += count;
                if (bytes > BYTES_MAX) {
                    throw new IOException(kept.name() + " unpacks to more than " + (BYTES_MAX >> 20) + " MiB");
                }
                out.write(some, 0, count);
            }
        }
    }

    /** The file's bytes. @throws IllegalArgumentException if they are not those that were written */
    byte[] read(StoredFile stored) throws IOException {
        Path file = root.resolve(stored.name());
        if (stored.bytes() > BYTES_MAX || Files.size(file) != stored.bytes()) {
            throw new IllegalArgumentException("changed since it was written");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Hashes.sha256(bytes).equals(stored.sha256())) {
            throw new IllegalArgumentException("changed since it was written");
        }
        return bytes;
    }

    /** Puts a file in the place of another in one step, and brings it to the disk. */
    void replace(String name, byte[] bytes) throws IOException {
        write(name + ".new", bytes);
        Files.move(
                root.resolve(name + ".new"),
                root.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(root, StandardOpenOption.READ);
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
