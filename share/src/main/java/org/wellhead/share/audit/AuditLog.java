package org.wellhead.share.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log in a folder: {@code entries.jsonl}, a line for each entry, and {@code heads.txt}, the head after each. Both are only added to.
 *
 * <p>Whoever has it open has its lock; anybody can {@link #verify} it, best while nobody appends. Not for several threads.
 */
public final class AuditLog implements AutoCloseable {
    /** The most entries that are added at once. */
    public static final int BATCH_MAX = 256;

    private static final String LOCK = "log.lock";

    private final Path folder;
    private final FileChannel lock;
    private final FileChannel entries;
    private final FileChannel heads;
    private final CompactRange range;
    private final Optional<String> mended;
    private Optional<TreeHead> head;
    private boolean broken;

    private AuditLog(Path folder, FileChannel lock, LogReading reading) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.range = reading.range;
        this.head = reading.head;
        this.mended = reading.torn;
        this.entries = writable(folder.resolve(LogReading.ENTRIES), reading.entriesBytes);
        try {
            this.heads = writable(folder.resolve(LogReading.HEADS), reading.headsBytes);
        } catch (IOException | RuntimeException e) {
            entries.close();
            throw e;
        }
        write(heads, reading.missing.stream().map(HeadLine::line).toList());
        force(folder);
    }

    /**
     * Opens the log in this folder, or begins one. It is checked whole first, since a new head over a changed entry would hide the change; half
     * a line that a killed process left is cut, see {@link #mended}. O(bytes) time.
     *
     * @throws AuditException if another process has it open, or it does not hold, or is a link
     */
    public static AuditLog open(Path folder) throws IOException {
        return tryOpen(folder)
                .orElseThrow(() ->
                        new AuditException(folder + ": another process is writing to this log; wait until it is done"));
    }

    /**
     * As {@link #open}; nothing while another process has it open, so that one can wait.
     *
     * @throws AuditException if it does not hold, or is a link
     */
    public static Optional<AuditLog> tryOpen(Path folder) throws IOException {
        refuseLinks(folder);
        Files.createDirectories(folder);
        Optional<FileChannel> lock = lock(folder);
        return lock.isEmpty() ? Optional.empty() : Optional.of(open(folder, lock.get()));
    }

    private static AuditLog open(Path folder, FileChannel lock) throws IOException {
        try {
            LogReading reading = LogReading.read(folder, List.of(), leaf -> {});
            if (!reading.faults.isEmpty()) {
                throw new AuditException(reading.faults.getFirst().text());
            }
            return new AuditLog(folder, lock, reading);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** A link would have us cut and write another file, or read a log that is not of this folder. */
    private static void refuseLinks(Path folder) {
        for (Path file : List.of(
                folder, folder.resolve(LOCK), folder.resolve(LogReading.ENTRIES), folder.resolve(LogReading.HEADS))) {
            if (Files.isSymbolicLink(file)) {
                throw new AuditException(
                        file + ": a link, which a log never is; put the files themselves where the link is");
            }
        }
    }

    /** A file to add to, behind what counts of it. */
    private static FileChannel writable(Path file, long bytes) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() > bytes) {
            channel.truncate(bytes);
            channel.force(true);
        }
        channel.position(bytes);
        return channel;
    }

    /** What a killed process had left, and what was done with it: half a line is cut, a whole entry gets its head. */
    public Optional<String> mended() {
        return mended;
    }

    /** The head of all entries; none of an empty log. */
    public Optional<TreeHead> head() {
        return head;
    }

    /**
     * Adds an entry and brings it to the disk; when this returns, it counts. Do what the entry tells afterwards: if the process is killed in
     * between, the log tells of too much and never of too little. O(bytes + log entries).
     *
     * @return the head with it
     * @throws AuditException if an earlier append failed; open the log anew
     */
    public TreeHead append(AuditEntry entry) throws IOException {
        return appendAll(List.of(entry));
    }

    /**
     * Adds entries in this order, as {@link #append} does, for little more than the price of one: their hashes are forced to the disk at once, then
     * their lines, then their heads. O(bytes + entries × log entries).
     *
     * @param added 1 to {@link #BATCH_MAX} entries
     * @return the head with all of them
     * @throws AuditException if an earlier append failed; open the log anew
     */
    public TreeHead appendAll(List<AuditEntry> added) throws IOException {
        if (added.isEmpty() || added.size() > BATCH_MAX) {
            throw new IllegalArgumentException("1 to " + BATCH_MAX + " entries at once, not " + added.size());
        }
        if (broken) {
            throw new AuditException(folder + ": an entry could not be written whole before; open the log anew");
        }
        List<byte[]> lines = added.stream().map(AuditEntry::line).toList();
        List<byte[]> leaves = lines.stream().map(Hashing::leaf).toList();
        broken = true;
        if (added.size() > 1) {
            new Batch(range.size() + 1, leaves.stream().map(TreeHash::of).toList()).write(folder);
        }
        write(entries, lines);
        List<byte[]> headLines = new ArrayList<>(added.size());
        for (int i = 0; i < added.size(); i++) {
            byte[] leaf = leaves.get(i);
            range.append(leaf);
            TreeHead next = new TreeHead(
                    range.size(), TreeHash.of(range.root()), added.get(i).time());
            headLines.add(new HeadLine(TreeHash.of(leaf), next).line());
            head = Optional.of(next);
        }
        write(heads, headLines);
        broken = false;
        return head.orElseThrow();
    }

    private static void write(FileChannel file, List<byte[]> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        var ended = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            ended.writeBytes(line);
            ended.write('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(ended.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Reads a log again and tells what is not as it was. Changes nothing and needs no lock; while another process appends, it can take the entry under way for a fault, so ask again. O(bytes) time, O(log entries) memory.
     *
     * @param kept heads of this log that were kept elsewhere, such as signed ones that a partner has: only they show that a log was written anew
     *     together with its heads
     * @throws AuditException if there is no log in the folder
     */
    public static Verdict verify(Path folder, List<TreeHead> kept) throws IOException {
        refuseNoLog(folder);
        LogReading reading = LogReading.read(folder, kept, leaf -> {});
        return new Verdict(reading.range.size(), reading.head, reading.faults, reading.torn);
    }

    /**
     * The tree of a log's entries, for proofs. O(bytes) time, 64 bytes of memory for each entry.
     *
     * @throws AuditException if there is no log in the folder, or it does not hold: nothing is to be proved of such a log
     * @throws IllegalStateException beyond {@link MerkleTree#SIZE_MAX} entries
     */
    public static MerkleTree tree(Path folder) throws IOException {
        refuseNoLog(folder);
        MerkleTree tree = new MerkleTree();
        LogReading reading = LogReading.read(folder, List.of(), tree::appendLeaf);
        if (!reading.faults.isEmpty()) {
            throw new AuditException(reading.faults.getFirst().text());
        }
        return tree;
    }

    static void refuseNoLog(Path folder) {
        refuseLinks(folder);
        if (!Files.exists(folder.resolve(LogReading.ENTRIES)) && !Files.exists(folder.resolve(LogReading.HEADS))) {
            throw new AuditException(folder + ": no log; it would have " + LogReading.ENTRIES);
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
        heads.close();
        lock.close();
    }
}
