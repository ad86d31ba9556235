package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.AuditEntry;
import org.wellhead.share.audit.AuditException;
import org.wellhead.share.audit.EntryProof;
import org.wellhead.share.audit.Fault;
import org.wellhead.share.audit.LogEntries;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.audit.Verdict;

/** The log of a case for a page: its entries, newest first, whether it holds, and what proves an entry. As {@code audit show}, {@code verify}, {@code prove} and {@code head}. */
public final class CaseLog {
    /** Kept heads that are held against the log at once. */
    public static final int HEADS_MOST = 20;

    private CaseLog() {}

    /**
     * An entry.
     *
     * @param number from 1, in the order of writing
     * @param actor who did it
     * @param verb what, in a word
     * @param subject to what
     * @param facts what else is told, by name
     * @param withheld names of facts that the log has and this reader is not told
     */
    public record Row(
            long number,
            Instant at,
            String actor,
            String verb,
            String subject,
            Map<String, String> facts,
            List<String> withheld) {
        /** Keeps the facts as they are now. */
        public Row {
            facts = Map.copyOf(facts);
            withheld = List.copyOf(withheld);
        }

        /** Whether these words stand in it, in small letters. What is withheld cannot be found out by looking for it. */
        private boolean isAbout(String words) {
            return words.isEmpty()
                    || has(actor, words)
                    || has(verb, words)
                    || has(subject, words)
                    || facts.values().stream().anyMatch(value -> has(value, words));
        }

        private static boolean has(String text, String words) {
            return text.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /**
     * Some entries of those that were asked for, newest first.
     *
     * @param total how many were asked for
     */
    public record Rows(long total, long offset, List<Row> rows) {
        /** Keeps the rows as they are now. */
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What the log is now, in one hash.
     *
     * @param size how many entries
     * @param root the SHA-256 that all of them lead to
     * @param at the time of the last of them
     */
    public record Head(long size, String root, Instant at) {
        static Head of(TreeHead head) {
            return new Head(head.size(), head.root().hex(), head.time());
        }
    }

    /**
     * Where the log is not what it was.
     *
     * @param kind a word of {@link Fault.Kind}
     * @param entry the first that it concerns, from 1
     * @param text for people
     */
    public record Wrong(String kind, long entry, String text) {
        static Wrong of(Fault fault, Path root) {
            // Where on the server's disk the case lies is nothing for a page.
            String text = fault.text().replace(root + root.getFileSystem().getSeparator(), "");
            return new Wrong(fault.kind().name().toLowerCase(Locale.ROOT), fault.entry(), text);
        }
    }

    /**
     * What a check found.
     *
     * @param entries whole entries of the log
     * @param head of all of them, computed anew; null of an empty log
     * @param kept how many heads that were kept elsewhere were held against it
     * @param torn what a killed process left, which is no fault; else empty
     * @param accessEntries entries of the log of {@code share serve}; null if there is none
     */
    public record Checked(
            boolean holds,
            long entries,
            @Nullable Head head,
            int kept,
            String torn,
            @Nullable Long accessEntries,
            List<Wrong> faults) {
        /** Keeps the faults as they are now. */
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /**
     * An entry, and what shows that it is in a log of which one has the head alone.
     *
     * @param line the bytes that are hashed, as text
     * @param index of the entry, from 0
     * @param path hashes from the entry's neighbour up
     * @param head that they lead to
     */
    public record Proof(String line, long index, List<String> path, Head head) {
        /** Keeps the path as it is now. */
        public Proof {
            path = List.copyOf(path);
        }
    }

    /**
     * Writes that somebody does this, now, before it takes effect.
     *
     * @param console has who
     * @param facts at most 15
     * @throws org.wellhead.ledger.casefolder.CaseException if the log does not hold
     */
    public static void add(Path root, Console console, String verb, String subject, Map<String, String> facts)
            throws IOException {
        CaseAudit.record(root, console, verb, subject, facts);
    }

    /**
     * Entries in which these words stand, whatever their capitals, newest first. O(log).
     *
     * @param words empty: all
     * @throws AuditException if there is no log, or a line of it is no entry
     */
    public static Rows rows(Path root, LogReader reader, String words, long offset, int limit) throws IOException {
        Path folder = root.resolve(CaseAudit.FOLDER);
        if (!CaseAudit.isThere(root)) {
            return new Rows(0, offset, List.of());
        }
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        AtomicLong matched = new AtomicLong();
        LogEntries.read(folder, (entry, number) -> {
            if (reader.told(entry, number).isAbout(wanted)) {
                matched.incrementAndGet();
            }
        });
        long to = matched.get() - offset;
        List<Row> rows = new ArrayList<>();
        AtomicLong at = new AtomicLong();
        LogEntries.read(folder, (entry, number) -> {
            Row row = reader.told(entry, number);
            if (row.isAbout(wanted)) {
                long index = at.getAndIncrement();
                if (index >= to - limit && index < to) {
                    rows.add(row);
                }
            }
        });
        return new Rows(matched.get(), offset, rows.reversed());
    }

    /**
     * Reads the log again and holds it against itself, the case's journal, and heads that were kept elsewhere.
     *
     * @param heads as {@code audit head} wrote them; signed ones by somebody of the case's people
     * @throws InputRefused if a head is none
     */
    public static Checked verify(Path root, List<String> heads, Console console) throws IOException {
        List<TreeHead> kept = new ArrayList<>();
        for (String head : heads) {
            kept.add(AuditHeads.given(head, root, console));
        }
        Verdict verdict = CaseAudit.verify(root, kept);
        List<Wrong> faults = new ArrayList<>(
                verdict.faults().stream().map(fault -> Wrong.of(fault, root)).toList());
        Optional<Verdict> access = CaseAudit.verifyAccess(root);
        access.ifPresent(found -> found.faults().forEach(fault -> faults.add(Wrong.of(fault, root))));
        return new Checked(
                faults.isEmpty(),
                verdict.entries(),
                verdict.head().map(Head::of).orElse(null),
                kept.size(),
                verdict.torn().orElse(""),
                access.map(Verdict::entries).orElse(null),
                faults);
    }

    /**
     * What the log is now.
     *
     * @return canonical JSON, as {@code audit head} writes it
     * @throws InputRefused if the log does not hold
     * @throws WrongUse if there is nothing in it
     */
    public static String head(Path root) throws IOException {
        return new String(CaseTree.open(root).head().bytes(), UTF_8);
    }

    /**
     * One entry with its proof, as a file that {@code audit check-proof} takes.
     *
     * @return empty where the entry has what this reader is not told: it is proved whole or not at all
     * @throws InputRefused if the log does not hold
     * @throws WrongUse if there is no such entry
     */
    public static Optional<String> proofFile(Path root, LogReader reader, long number) throws IOException {
        CaseTree tree = CaseTree.open(root);
        return proof(root, reader, number, tree).map(proof -> new String(proof.bytes(), UTF_8));
    }

    /** The same, taken apart for a page that computes it itself. */
    public static Optional<Proof> proof(Path root, LogReader reader, long number) throws IOException {
        CaseTree tree = CaseTree.open(root);
        return proof(root, reader, number, tree)
                .map(proof -> new Proof(
                        new String(proof.entry().line(), UTF_8),
                        proof.inclusion().index(),
                        proof.inclusion().path().stream()
                                .map(hash -> hash.hex())
                                .toList(),
                        Head.of(tree.head())));
    }

    private static Optional<EntryProof> proof(Path root, LogReader reader, long number, CaseTree tree)
            throws IOException {
        EntryProof proof = proof(root, number, tree, tree.head());
        return Optional.of(proof)
                .filter(each -> reader.told(each.entry(), number).withheld().isEmpty());
    }

    /** The entry with what leads from it to a head of this tree. */
    static EntryProof proof(Path root, long number, CaseTree tree, TreeHead head) throws IOException {
        if (number < 1 || number > head.size()) {
            throw new WrongUse("the head is of entries 1 to " + head.size() + ", not of " + number);
        }
        AtomicReference<@Nullable AuditEntry> found = new AtomicReference<>();
        LogEntries.read(root.resolve(CaseAudit.FOLDER), (entry, at) -> {
            if (at == number) {
                found.set(entry);
            }
        });
        AuditEntry entry = found.get();
        if (entry == null) {
            throw new InputRefused("the log lost entry " + number + " while it was read");
        }
        EntryProof proof = new EntryProof(entry, tree.tree().inclusion(number - 1, head.size()));
        if (!proof.holds(head)) {
            throw new InputRefused("the log was changed while it was read; wellhead audit verify says where");
        }
        return proof;
    }
}
