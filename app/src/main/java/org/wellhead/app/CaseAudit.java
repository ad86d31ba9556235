package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.audit.AuditEntry;
import org.wellhead.share.audit.AuditException;
import org.wellhead.share.audit.AuditLog;
import org.wellhead.share.audit.Fault;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.audit.Verdict;

/**
 * The log of what was done with a case: {@code CASE/audit}.
 *
 * <p>A verb writes its entry before what the entry tells takes effect, so that the log may tell of too much and never of too little. Where the verb
 * also writes a line of the case's journal, that line has the log's head ({@link AuditHeads}): who takes the log away, or cuts it, must also
 * forge the journal, whose hash is in the manifest.
 */
public final class CaseAudit {
    /** Where in a case the log is. */
    static final String FOLDER = "audit";

    /** Where the log of {@code share serve} is: logins and downloads. */
    static final String ACCESS = "share/access";

    /** So often is tried whether another process is done with the log, some ten seconds in all. */
    private static final int LOCK_TRIES = 200;

    private static final int PAUSE_MILLIS = 50;

    /** So often is a log read again that looks wrong, since somebody may be writing to it. */
    private static final int VERIFY_TRIES = 10;

    /** A longer fact is named by its hash, so that some fifteen of them always fit into an entry. */
    private static final int FACT_BYTES_MAX = 2_000;

    private static final int NAME_CHARS_MAX = 1_000;

    private CaseAudit() {}

    /**
     * Writes that the person at the machine does this, now, and brings it to the disk.
     *
     * @param verb what is done, in a word
     * @param subject to what
     * @param facts what else is to be known, by name, at most 15; a long one is replaced by its hash
     * @return the head of the log with it
     * @throws CaseException if the log does not hold, or another process writes to it all the time
     */
    static TreeHead record(Path root, Console console, String verb, String subject, Map<String, String> facts)
            throws IOException {
        return record(root, console, Optional.empty(), verb, subject, facts);
    }

    /**
     * Writes that a person does this, now, and brings it to the disk.
     *
     * @param root of the case
     * @param person who answers for it by name; the fact {@code user} then has who sat at the machine, who else is the one who does it
     * @param verb what is done, in a word
     * @param subject to what
     * @param facts what else is to be known, by name, at most 14; a long one is replaced by its hash
     * @return the head of the log with it
     * @throws CaseException if the log does not hold, or another process writes to it all the time
     */
    public static TreeHead record(
            Path root, Console console, Optional<String> person, String verb, String subject, Map<String, String> facts)
            throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        facts.forEach((name, value) -> told.put(name, shortened(value, FACT_BYTES_MAX)));
        String user = shortened(console.outside().actor(), NAME_CHARS_MAX);
        person.ifPresent(_ -> told.put("user", user));
        told.put("version", Main.version());
        AuditEntry entry = new AuditEntry(
                console.outside().now(),
                person.map(name -> shortened(name, NAME_CHARS_MAX)).orElse(user),
                verb,
                shortened(subject, NAME_CHARS_MAX),
                told);
        try (AuditLog log = open(root, console)) {
            return log.append(entry);
        }
    }

    /**
     * Refuses a case whose log does not hold, before hours of work end in that answer.
     *
     * @throws CaseException as {@link #record} would
     */
    static void refuseDamaged(Path root, Console console) throws IOException {
        if (isThere(root)) {
            open(root, console).close();
        } else {
            refuseCut(root, 0);
        }
    }

    /** Hashes as one fact: each of them, or of too many the hash of their list. */
    static String hashes(List<String> sha256s) {
        String each = String.join(" ", sha256s);
        if (each.length() <= FACT_BYTES_MAX) {
            return each;
        }
        String list = String.join("\n", sha256s) + "\n";
        return sha256s.size() + " hashes; the SHA-256 of their list, one a line, is " + sha256(list);
    }

    private static AuditLog open(Path root, Console console) throws IOException {
        try {
            AuditLog log = unlocked(root);
            try {
                refuseCut(root, log.head().map(TreeHead::size).orElse(0L));
            } catch (IOException | RuntimeException refused) {
                log.close();
                throw refused;
            }
            log.mended().ifPresent(left -> console.complain("Note: " + left + "; the log is whole again."));
            return log;
        } catch (AuditException wrong) {
            throw damaged(root, String.valueOf(wrong.getMessage()));
        }
    }

    private static AuditLog unlocked(Path root) throws IOException {
        Path folder = root.resolve(FOLDER);
        for (int tried = 0; tried < LOCK_TRIES; tried++) {
            Optional<AuditLog> log = AuditLog.tryOpen(folder);
            if (log.isPresent()) {
                return log.get();
            }
            pause();
        }
        throw new CaseException(folder + ": another process keeps writing to this log; try again when it is done");
    }

    private static void refuseCut(Path root, long entries) throws IOException {
        long wanted = AuditHeads.ofJournal(root).stream()
                .mapToLong(TreeHead::size)
                .max()
                .orElse(0);
        if (entries < wanted) {
            throw damaged(
                    root,
                    root.resolve(FOLDER) + ": the log has " + entries + " entries, and had " + wanted
                            + " when the case was last changed; entries were removed; take it from a copy");
        }
    }

    private static CaseException damaged(Path root, String message) {
        return new CaseException(message + "; wellhead audit verify --case " + root + " says what else is wrong");
    }

    /** Whether the case has a log. */
    static boolean isThere(Path root) {
        return Files.exists(root.resolve(FOLDER), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Holds the log against itself, the heads in the case's journal and these. While others write to it, what they write looks wrong until it is
     * whole: so it is read again, and a fault counts that stays.
     *
     * @throws AuditException if there is no log
     */
    static Verdict verify(Path root, List<TreeHead> kept) throws IOException {
        List<TreeHead> all = new ArrayList<>(AuditHeads.ofJournal(root));
        all.addAll(kept);
        Verdict verdict = AuditLog.verify(root.resolve(FOLDER), all);
        for (int tried = 1; !verdict.holds() && tried < VERIFY_TRIES; tried++) {
            List<Fault> before = verdict.faults();
            pause();
            verdict = AuditLog.verify(root.resolve(FOLDER), all);
            if (verdict.faults().equals(before)) {
                break;
            }
        }
        return verdict;
    }

    /** Holds the log of {@code share serve} against itself, if there is one: it is apart, since a server has it open as long as it runs. */
    static Optional<Verdict> verifyAccess(Path root) throws IOException {
        Path folder = root.resolve(ACCESS);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Verdict verdict = AuditLog.verify(folder, List.of());
        for (int tried = 1; !verdict.holds() && tried < VERIFY_TRIES; tried++) {
            pause();
            verdict = AuditLog.verify(folder, List.of());
        }
        return Optional.of(verdict);
    }

    /** What is wrong with the logs, one sentence each; nothing of a case that has none. */
    static List<String> faults(Path root) throws IOException {
        List<String> faults = new ArrayList<>(ofLog(root));
        verifyAccess(root).ifPresent(verdict -> verdict.faults().forEach(fault -> faults.add(fault.text())));
        return faults;
    }

    private static List<String> ofLog(Path root) throws IOException {
        try {
            if (!isThere(root)) {
                refuseCut(root, 0);
                return List.of();
            }
            return verify(root, List.of()).faults().stream().map(Fault::text).toList();
        } catch (AuditException | CaseException wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a log", interrupted);
        }
    }

    /** A name of a file can be long, and have half characters or what commands a terminal. */
    private static String shortened(String text, int bytesMax) {
        String legible = Legible.line(text);
        return legible.getBytes(UTF_8).length <= bytesMax ? legible : "SHA-256 " + sha256(legible);
    }

    /** Of the text as UTF-8. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(UTF_8)));
    }
}
