package org.wellhead.app.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.wellhead.ledger.Sha256;

/** The files of a view's folder, mapped. A file is handed out when its size and hash are those of the manifest. */
final class MappedView implements AutoCloseable {
    private static final int HASHED_AT_ONCE_BYTES = 1 << 26;

    private final Path folder;
    private final ViewManifest manifest;
    private final Arena arena = Arena.ofShared();
    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    MappedView(Path folder, ViewManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Refuses a folder in which a file has not the size that it should have; the hash is checked when the file is first used. */
    void checkSizes() throws IOException {
        for (StoredColumn stored : manifest.files()) {
            Path file = folder.resolve(stored.name());
            boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (!isThere || Files.size(file) != stored.bytes()) {
                throw ViewException.damaged(file, isThere ? "it has not its size" : "it is missing");
            }
        }
    }

    /**
     * Maps a file.
     *
     * @param name in the folder
     * @param rows how many numbers it must hold
     * @param rowBytes how long each is
     */
    Column open(String name, long rows, int rowBytes) throws IOException {
        StoredColumn stored = stored(name);
        if (stored.bytes() != rows * rowBytes) {
            throw ViewException.damaged(folder.resolve(name), "it has not as many rows as the manifest says");
        }
        return open(stored);
    }

    /** Maps a file of bytes, as long as it is. */
    Column open(String name) throws IOException {
        return open(stored(name));
    }

    private StoredColumn stored(String name) {
        try {
            return manifest.file(name);
        } catch (IllegalArgumentException missing) {
            throw ViewException.damaged(folder.resolve(name), "the manifest does not name it");
        }
    }

    /** Maps files that are opened next, on all cores: what takes long is the hash of each. */
    void ahead(List<String> names) throws IOException {
        try {
            names.parallelStream().map(this::stored).forEach(this::opened);
        } catch (UncheckedIOException unreadable) {
            throw Objects.requireNonNull(unreadable.getCause());
        }
    }

    private Column open(StoredColumn stored) throws IOException {
        try {
            return opened(stored);
        } catch (UncheckedIOException unreadable) {
            throw Objects.requireNonNull(unreadable.getCause());
        }
    }

    /** Whoever asks for a file that is being mapped waits for it. */
    private Column opened(StoredColumn stored) {
        return columns.computeIfAbsent(stored.name(), _ -> {
            try {
                return map(folder.resolve(stored.name()), stored);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private Column map(Path file, StoredColumn stored) throws IOException {
        MemorySegment segment;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() != stored.bytes()) {
                throw ViewException.damaged(file, "it has not its size");
            }
            segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, stored.bytes(), arena);
        } catch (NoSuchFileException missing) {
            throw ViewException.damaged(file, "it is missing");
        }
        MessageDigest digest = Sha256.digest();
        for (long from = 0; from < segment.byteSize(); from += HASHED_AT_ONCE_BYTES) {
            ByteBuffer bytes = segment.asSlice(from, Math.min(HASHED_AT_ONCE_BYTES, segment.byteSize() - from))
                    .asByteBuffer();
            digest.update(bytes);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(stored.sha256())) {
            throw ViewException.damaged(file, "its SHA-256 is not that of the manifest");
        }
        return new Column(segment);
    }

    @Override
    public void close() {
        arena.close();
    }
}
