package org.wellhead.share.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from its first entry to its last, beside its heads, and holds each against the other. O(bytes) time, O(log entries) memory.
 *
 * <p>An append writes and forces the entry's line, then the head's. So a killed process leaves one of three things: half a line of entries; a
 * whole entry without a head; a whole entry with half a head. Half lines are cut. A whole entry counts, and its head is written anew: otherwise
 * whoever cuts a head would have us cut an entry. Of entries that were added together, a {@link Batch} says which may be without heads.
 */
final class LogReading {
    static final String ENTRIES = "entries.jsonl";
    static final String HEADS = "heads.txt";

    final CompactRange range = new CompactRange();
    final List<Fault> faults = new ArrayList<>();
    long entriesBytes;
    long headsBytes;

    /** What half lines there are. */
    Optional<String> torn = Optional.empty();

    /** The heads that a killed process could not write. */
    final List<HeadLine> missing = new ArrayList<>();

    Optional<TreeHead> head = Optional.empty();

    private final Path folder;
    private final List<TreeHead> kept;
    private final Batch batch;
    private int keptNext;
    private long keptAgreed;

    private LogReading(Path folder, List<TreeHead> kept) throws IOException {
        this.folder = folder;
        this.batch = Batch.read(folder);
        this.kept =
                kept.stream().sorted(Comparator.comparingLong(TreeHead::size)).toList();
    }

    /**
     * Reads it whole.
     *
     * @param kept heads that others kept, in any order
     * @param leaves is told each entry's hash, in order
     */
    static LogReading read(Path folder, List<TreeHead> kept, Consumer<byte[]> leaves) throws IOException {
        LogReading reading = new LogReading(folder, kept);
        try (LineReader entries = new LineReader(folder.resolve(ENTRIES), AuditEntry.LINE_BYTES_MAX);
                LineReader heads = new LineReader(folder.resolve(HEADS), HeadLine.BYTES_MAX)) {
            reading.read(entries, heads, leaves);
        }
        return reading;
    }

    private void read(LineReader entries, LineReader heads, Consumer<byte[]> leaves) throws IOException {
        byte @Nullable [] entry = entries.next();
        byte @Nullable [] recorded = heads.next();
        long headless = 0;
        while (entry != null || recorded != null) {
            entry = entry == null ? entries.next() : entry;
            if (entry == null) {
                long gone = range.size() + 1;
                fault(Fault.Kind.REMOVED, gone, "the log ends before entry " + gone + ", for which there is a head");
                break;
            }
            byte[] leaf = Hashing.leaf(entry);
            leaves.accept(leaf);
            range.append(leaf);
            holdAgainstKept();
            byte @Nullable [] after = entries.next();
            // Somebody may be writing meanwhile: each head follows its entry, and is there before the next entry.
            recorded = recorded == null && headless == 0 ? heads.next() : recorded;
            if (recorded != null) {
                compare(entry, leaf, recorded);
            } else if (batch.has(range.size(), TreeHash.of(leaf))
                    || (headless == 0 && after == null && entries.tornBytes() == 0)) {
                headless++;
                unfinished(entry, leaf);
            } else {
                headless++;
                fault(Fault.Kind.INSERTED, range.size(), "entry " + range.size() + " has no head");
            }
            entry = after;
            recorded = headless == 0 ? heads.next() : null;
        }
        entriesBytes = entries.completeBytes();
        headsBytes = heads.completeBytes();
        tellTorn(entries.tornBytes(), heads.tornBytes(), headless);
        if (keptNext < kept.size()) {
            TreeHead longer = kept.get(keptNext);
            faults.add(new Fault(
                    Fault.Kind.REMOVED,
                    range.size() + 1,
                    at(range.size() + 1) + "the log ends here, but a kept head of " + longer.time() + " is of "
                            + longer.size() + " entries; a log is only added to; take it from a copy"));
        }
    }

    private void compare(byte[] entry, byte[] leaf, byte[] recorded) throws IOException {
        if (!faults.isEmpty() && faults.getFirst().kind() != Fault.Kind.OTHER_HISTORY) {
            return;
        }
        HeadLine line;
        try {
            line = HeadLine.parse(recorded);
        } catch (IllegalArgumentException e) {
            fault(Fault.Kind.HEAD_CHANGED, range.size(), "its line of " + HEADS + " is " + e.getMessage());
            return;
        }
        if (!Arrays.equals(leaf, line.leaf().bytes())) {
            Fault.Kind kind = Difference.of(folder, range.size(), TreeHash.of(leaf), line.leaf());
            fault(kind, range.size(), said(kind));
        } else if (line.head().size() != range.size() || !line.head().root().equals(TreeHash.of(range.root()))) {
            fault(Fault.Kind.HEAD_CHANGED, range.size(), "its line of " + HEADS + " is not the head of these entries");
        } else {
            readable(entry, line.head());
        }
    }

    private void readable(byte[] entry, @Nullable TreeHead recorded) {
        try {
            AuditEntry read = AuditEntry.parse(entry);
            TreeHead computed = new TreeHead(range.size(), TreeHash.of(range.root()), read.time());
            if (recorded != null && !recorded.equals(computed)) {
                fault(Fault.Kind.HEAD_CHANGED, range.size(), "its line of " + HEADS + " has another time");
            }
            head = Optional.of(computed);
        } catch (IllegalArgumentException e) {
            fault(Fault.Kind.UNREADABLE, range.size(), "no entry that is ever written: " + e.getMessage());
        }
    }

    private static String said(Fault.Kind kind) {
        return switch (kind) {
            case CHANGED -> "changed since it was appended";
            case REMOVED -> "one or more entries were removed before it";
            case INSERTED -> "inserted: it was never appended here";
            case REORDERED -> "stands in another place than it was appended in";
            case HEAD_CHANGED, UNREADABLE, OTHER_HISTORY -> throw new IllegalStateException(kind.toString());
        };
    }

    /** One of the last entries has no head: whoever wrote it was killed, or could not go on. */
    private void unfinished(byte[] entry, byte[] leaf) {
        int before = faults.size();
        readable(entry, null);
        if (faults.size() == before) {
            head.ifPresent(computed -> missing.add(new HeadLine(TreeHash.of(leaf), computed)));
        }
    }

    private void tellTorn(long entriesTorn, long headsTorn, long headless) {
        if (headsTorn > 0 && headless == 0) {
            fault(
                    Fault.Kind.REMOVED,
                    range.size() + 1,
                    HEADS + " ends in " + headsTorn + " bytes of a head whose entry is not there");
            return;
        }
        if (entriesTorn > 0) {
            torn = Optional.of(at(range.size() + 1) + entriesTorn
                    + " bytes of an entry that was never finished; the process that wrote it was stopped");
        } else if (!missing.isEmpty()) {
            torn = Optional.of(at(range.size()) + "whole, but its head was never finished"
                    + "; the process that wrote it was stopped");
        }
    }

    private void holdAgainstKept() {
        while (keptNext < kept.size() && kept.get(keptNext).size() <= range.size()) {
            TreeHead known = kept.get(keptNext++);
            if (known.root().equals(TreeHash.of(range.root()))) {
                keptAgreed = known.size();
            } else {
                faults.add(new Fault(
                        Fault.Kind.OTHER_HISTORY,
                        keptAgreed + 1,
                        at(keptAgreed + 1) + "entries " + (keptAgreed + 1) + " to " + known.size()
                                + " are not those of the head of " + known.time()
                                + " that was kept elsewhere; the log was written anew; take it from a copy"));
            }
        }
    }

    /** The first fault with its own heads is the cause of all that follow, so only that is told. */
    private void fault(Fault.Kind kind, long entry, String what) {
        if (faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.OTHER_HISTORY)) {
            faults.add(new Fault(kind, entry, at(entry) + what + "; a log is only added to; take it from a copy"));
        }
    }

    private String at(long entry) {
        return folder.resolve(ENTRIES) + ":" + entry + ": ";
    }
}
