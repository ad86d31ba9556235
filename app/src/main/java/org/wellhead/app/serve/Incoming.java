package org.wellhead.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseEditor;

/**
 * Files that browsers sent, until a command takes them: in the case's folder, since that is where the person wants such things to
 * be, each batch in a folder of its own. A batch goes when the command is over, all of them when the server stops, and those of a
 * server that was killed when the next one begins.
 */
final class Incoming implements AutoCloseable {
    /** A larger file is better read where it lies. */
    static final long BYTES_MAX = 64L << 30;

    /** So much of the disk is left to the case. */
    private static final long FREE_BYTES_MIN = 1L << 30;

    private static final int FILES_MOST = 10_000;
    private static final int BATCHES_MOST = 5;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String LOCK = "lock";
    private static final long ON_ITS_WAY = -1;

    /**
     * A file that came in.
     *
     * @param batch the files it goes with
     * @param name what it is called here, which may differ from what it was called there
     */
    record Received(String batch, String name, long bytes, String sha256) {}

    private static final class Batch {
        final String id = UUID.randomUUID().toString();
        final Person by;
        final Path folder;
        final Map<String, Received> files = new LinkedHashMap<>();
        boolean isInUse;

        Batch(Person by, Path room) {
            this.by = by;
            this.folder = room.resolve(id);
        }
    }

    private final Path incoming;
    private final long bytesMax;
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private @Nullable HeldFolder room;

    private Incoming(Path root, long bytesMax) {
        this.incoming = root.toAbsolutePath().resolve(CaseEditor.INCOMING);
        this.bytesMax = bytesMax;
    }

    /** Takes away what a server that was killed left in this case's folder. */
    static Incoming open(Path root, long bytesMax) throws IOException {
        Incoming opened = new Incoming(root, bytesMax);
        opened.clean();
        return opened;
    }

    /**
     * Takes a file in.
     *
     * @param batch which files it goes with; {@code ""} for a new batch
     * @param bytesTold how long it is said to be; below 0 where that is not said
     */
    Received take(Person by, String batch, String sent, long bytesTold, InputStream body) throws IOException {
        refuseTooLarge(bytesTold);
        Batch to = batch.isEmpty() ? begin(by) : batch(by, batch);
        String name;
        synchronized (this) {
            if (to.files.size() >= FILES_MOST) {
                throw new Problem(413, "more than " + FILES_MOST + " files", "send them as one archive");
            }
            name = free(to, FileName.of(sent));
            to.files.put(name, new Received(to.id, name, ON_ITS_WAY, ""));
        }
        Path file = to.folder.resolve(name);
        try {
            Received received = copy(to.id, name, body, file);
            synchronized (this) {
                to.files.put(name, received);
            }
            return received;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            synchronized (this) {
                to.files.remove(name);
            }
            throw failed;
        }
    }

    private Received copy(String batch, String name, InputStream body, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = new DigestInputStream(body, digest);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                refuseTooLarge(bytes);
                out.write(buffer, 0, count);
            }
        }
        return new Received(batch, name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void refuseTooLarge(long bytes) throws IOException {
        if (bytes > bytesMax) {
            throw new Problem(
                    413,
                    "the file has more than " + bytesMax + " bytes, which is all that a browser may send",
                    "import it where it lies: ./wellhead import --case CASE FILE");
        }
        HeldFolder there = room;
        if (there != null && Files.getFileStore(there.folder()).getUsableSpace() < FREE_BYTES_MIN) {
            throw new Problem(507, "the disk that the case is on is full", "make room on it");
        }
    }

    private static String free(Batch to, String name) {
        String free = name;
        for (int number = 2; isTaken(to, free); number++) {
            free = FileName.numbered(name, number);
        }
        return free;
    }

    /** Some file systems take two names for one that differ in case only. */
    private static boolean isTaken(Batch to, String name) {
        return to.files.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private synchronized Batch begin(Person by) throws IOException {
        List<Batch> own = batches.values().stream()
                .filter(each -> each.by.name().equals(by.name()) && !each.isInUse)
                .toList();
        if (own.size() >= BATCHES_MOST) {
            // Whoever begins so often gave the first one up.
            drop(own.getFirst().id);
        }
        Batch batch = new Batch(by, room());
        Files.createDirectory(batch.folder);
        batches.put(batch.id, batch);
        return batch;
    }

    private synchronized Batch batch(Person by, String id) {
        Batch batch = batches.get(id);
        if (batch == null || !batch.by.name().equals(by.name()) || batch.isInUse) {
            throw new Problem(404, "these files are here no more", "give them once more");
        }
        return batch;
    }

    /** A file of a batch of this person. */
    synchronized Path file(Person by, String batch, String name) {
        Batch of = batch(by, batch);
        Received file = of.files.get(name);
        if (file == null || file.bytes() == ON_ITS_WAY) {
            throw Problem.missing("no file of this batch is called " + name);
        }
        return of.folder.resolve(name);
    }

    /** Keeps a text that goes with the files, under this name or the nearest free one, which is returned. */
    synchronized String keep(Person by, String batch, String name, String text) throws IOException {
        Batch to = batch(by, batch);
        String free = free(to, name);
        Files.writeString(to.folder.resolve(free), text, StandardOpenOption.CREATE_NEW);
        to.files.put(free, new Received(batch, free, text.length(), ""));
        return free;
    }

    /** Adds a file that is here already, unless one of its name came with the others. */
    synchronized void add(Person by, String batch, Path file) throws IOException {
        Batch to = batch(by, batch);
        String name = file.getFileName().toString();
        if (!isTaken(to, name)) {
            Files.copy(file, to.folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
            to.files.put(name, new Received(batch, name, Files.size(file), ""));
        }
    }

    /** The folder of a batch that a command takes now: nobody else changes it until {@link #drop}. */
    synchronized Path use(Person by, String batch) {
        Batch used = batch(by, batch);
        if (used.files.values().stream().anyMatch(file -> file.bytes() == ON_ITS_WAY)) {
            throw new Problem(409, "a file of this batch is still on its way", "wait until it is here");
        }
        used.isInUse = true;
        return used.folder;
    }

    /** Gives a batch back that no command took after all. */
    synchronized void release(String id) {
        Batch batch = batches.get(id);
        if (batch != null) {
            batch.isInUse = false;
        }
    }

    /** Takes a file out of a batch. */
    synchronized void remove(Person by, String batch, String name) throws IOException {
        Files.deleteIfExists(file(by, batch, name));
        batch(by, batch).files.remove(name);
    }

    /** Takes away a batch that was used. */
    synchronized void drop(String id) {
        Batch batch = batches.remove(id);
        if (batch != null) {
            try {
                HeldFolder.delete(batch.folder);
            } catch (IOException later) {
                // What cannot be deleted now is when the server stops, or the next begins.
                batch.isInUse = true;
            }
        }
    }

    private Path room() throws IOException {
        if (room != null) {
            return room.folder();
        }
        refuseLinks();
        Files.createDirectories(incoming);
        HeldFolder made = HeldFolder.hold(Files.createTempDirectory(incoming, "run-"), LOCK);
        room = made;
        return made.folder();
    }

    /** A case may come from somebody else; a link in it must not lead a server's hand elsewhere. */
    private void refuseLinks() {
        Path serve = incoming.getParent();
        if (Files.isSymbolicLink(incoming) || (serve != null && Files.isSymbolicLink(serve))) {
            throw new Problem(409, "the case's folder serve is a link to elsewhere", "remove the link");
        }
    }

    private void clean() throws IOException {
        if (!Files.isDirectory(incoming, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        refuseLinks();
        List<Path> runs;
        try (Stream<Path> listed = Files.list(incoming)) {
            runs = listed.toList();
        }
        for (Path run : runs) {
            boolean wasNeverHeld = Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(run.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
            if (wasNeverHeld || HeldFolder.isLeft(run, LOCK)) {
                HeldFolder.delete(run);
            }
        }
        deleteIfEmpty();
    }

    /** The folders that were made for nothing. */
    private void deleteIfEmpty() throws IOException {
        Path folder = incoming;
        for (int depth = 0; depth < 2 && folder != null; depth++) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        batches.clear();
        HeldFolder held = room;
        if (held != null) {
            held.close();
            HeldFolder.delete(held.folder());
            room = null;
            deleteIfEmpty();
        }
    }
}
