package org.wellhead.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.RunFacts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.Counts;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Imported;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.InputFile;
import org.wellhead.ledger.party.Joins;
import org.wellhead.ledger.party.PartyLedger;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Question;

/**
 * The payments and the designated accounts of one run, read from files or a case, with what is told of the reading. A
 * case's ledger lies in mapped files: it may be used until {@link #close} and not after.
 */
final class PaymentsReading implements AutoCloseable {
    private final PaymentsOptions options;
    private final Console console;
    private final @Nullable CaseFolder opened;
    private final List<RunFacts.Input> more = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, Long> timingsMillis = new LinkedHashMap<>();
    private final DesignatedAccounts designated;
    private final Ledger ledger;
    private final RunFacts.Rows rows;
    private final List<RunFacts.Input> inputs;

    /**
     * Reads all that the options name.
     *
     * @throws InputRefused if rows were refused and there is no quarantine, a file is unusable as a whole, or there is
     *     no payment or no designated account
     * @throws CaseException if the case is damaged
     */
    static PaymentsReading open(PaymentsOptions options, Console console) throws IOException {
        Optional<Path> root = options.root();
        if (root.isEmpty()) {
            return new PaymentsReading(options, console);
        }
        CaseAudit.refuseDamaged(root.get(), console);
        CaseFolder opened = CaseFolder.open(root.get());
        try {
            return new PaymentsReading(options, console, opened);
        } catch (IOException | RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    /**
     * The same of a case that somebody else has open and will close; its log is not looked at, since nothing is done that it would tell.
     *
     * @throws InputRefused as {@link #open} does
     */
    static PaymentsReading of(PaymentsOptions options, Console console, CaseFolder opened) throws IOException {
        return new PaymentsReading(options, console, opened);
    }

    private PaymentsReading(PaymentsOptions options, Console console) throws IOException {
        this.options = options;
        this.console = console;
        opened = null;
        Imported imported;
        try (Refusals refusals = new Refusals(console, options.quarantine())) {
            designated = DesignatedAccounts.ofFile(options, refusals, console);
            imported = importPayments(refusals);
            stopIfRefused(refusals, imported.ledger());
        }
        notices.addAll(imported.notices());
        Counts counts = imported.counts();
        ledger = imported.ledger();
        rows = new RunFacts.Rows(counts.read(), counts.taken(), counts.refused(), counts.duplicates());
        inputs = imported.inputs().stream().map(this::input).toList();
    }

    private PaymentsReading(PaymentsOptions options, Console console, CaseFolder opened) throws IOException {
        this.options = options;
        this.console = console;
        this.opened = opened;
        try (Refusals refusals = new Refusals(console, Optional.empty())) {
            designated = DesignatedAccounts.ofCase(options, opened, refusals, notices, console);
            stopIfRefused(refusals, opened.ledger());
        }
        long taken = opened.ledger().size();
        long same = opened.sameRecords();
        long refused = opened.sources().stream().mapToLong(SourceEntry::refused).sum();
        if (same > 0) {
            notices.add(same + " records of the case tell of a payment that another record tells better; each payment"
                    + " counts once");
        }
        ledger = options.byParty() ? byParty(opened) : opened.ledger();
        rows = new RunFacts.Rows(taken + refused + same, taken, refused, same);
        inputs = opened.sources().stream()
                .map(source -> new RunFacts.Input(source.place(), source.sha256(), source.bytes()))
                .toList();
    }

    /** The payments, by party if that was asked for. */
    Ledger ledger() {
        return ledger;
    }

    /** Hash of the case's contents, or {@code ""} of files. */
    String contents() {
        return opened == null ? "" : opened.contents();
    }

    /** What is asked of the designated accounts. */
    Question question(Direction direction, long fromEpochMicros, long toEpochMicros) {
        return designated.question(
                ledger.accounts(), direction, fromEpochMicros, toEpochMicros, options.overdraftMicros());
    }

    /**
     * Where the results go: the folder that the user named; in a case else one folder for each question to each state of
     * it, so that the same question gives the same folder; of files else nowhere.
     *
     * @param verb how the folder's name in a case begins
     * @param told every option that bears on the answer
     */
    Optional<Path> out(String verb, Map<String, String> told) {
        if (options.out().isPresent() || opened == null) {
            return options.out();
        }
        String others = more.stream().map(RunFacts.Input::sha256).collect(Collectors.joining());
        String question = opened.contents() + designated.sha256s() + others + told;
        byte[] digest = Sha256.digest().digest(question.getBytes(StandardCharsets.UTF_8));
        return options.root()
                .map(root -> root.resolve("results/" + verb + "-"
                        + HexFormat.of().formatHex(digest).substring(0, 12)));
    }

    /**
     * Writes to the case's log what was asked and where the answer goes, before it is told; of files nothing.
     *
     * @param verb what is asked
     * @param told every option that bears on the answer
     * @param out where the answer goes
     */
    void record(String verb, Map<String, String> told, Optional<Path> out) throws IOException {
        if (opened == null || options.root().isEmpty()) {
            return;
        }
        Path root = options.root().get();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("case", opened.contents());
        facts.put("payments", String.valueOf(ledger.size()));
        facts.put("options", told.toString());
        facts.put(
                "designated",
                CaseAudit.hashes(
                        designated.inputs().stream().map(RunFacts.Input::sha256).toList()));
        if (!more.isEmpty()) {
            facts.put(
                    "read",
                    CaseAudit.hashes(more.stream().map(RunFacts.Input::sha256).toList()));
        }
        String results = out.map(folder ->
                        folder.startsWith(root) ? root.relativize(folder).toString() : console.told(folder))
                .orElse("the terminal");
        CaseAudit.record(root, console, verb, results, facts);
    }

    /**
     * What is told of the run so far.
     *
     * @param told every option that bears on the answer
     */
    RunFacts facts(Map<String, String> told) {
        List<RunFacts.Input> all = new ArrayList<>(inputs);
        all.addAll(designated.inputs());
        all.addAll(more);
        return new RunFacts(
                Main.version(), all, rows, told, designated.unknown(ledger.accounts()), notices, timingsMillis);
    }

    /** Adds a file that the verb read besides. */
    void input(RunFacts.Input input) {
        more.add(input);
    }

    /** Adds what is told of the run beside its answer. */
    void notice(String sentence) {
        notices.add(sentence);
    }

    /** Notes how long a step took that ends now. */
    void took(String step, long startedNanos) {
        tookMillis(step, (System.nanoTime() - startedNanos) / 1_000_000);
    }

    /** Notes how long a step took. */
    void tookMillis(String step, long millis) {
        timingsMillis.put(step, millis);
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private Imported importPayments(Refusals refusals) throws IOException {
        long startedNanos = System.nanoTime();
        try (Progress progress = Progress.of(console, options.quiet(), "reading payments", "rows")) {
            ImportOptions wanted = new ImportOptions(
                    options.payments(),
                    options.accounts(),
                    options.columnNames(),
                    options.base(),
                    options.rates(),
                    options.creditsFirst());
            return Importer.read(wanted, refusals, progress::at);
        } finally {
            took("read", startedNanos);
        }
    }

    private void stopIfRefused(Refusals refusals, Ledger all) {
        if (refusals.anyOfWholeFile()) {
            throw new InputRefused(refusals.told()
                    + "; no result was written. A file is unusable as a whole: what remedies it must be done first.");
        }
        if (!refusals.isEmpty() && options.quarantine().isEmpty()) {
            throw new InputRefused(refusals.told()
                    + "; nothing was written. Mend the rows, or go on without them: --quarantine refused.csv");
        }
        if (all.size() == 0 || designated.rows().isEmpty()) {
            String empty = all.size() == 0 ? "no payment" : "no designated account";
            throw new InputRefused(empty + " was taken from the files"
                    + (refusals.isEmpty() ? "" : "; " + refusals.told()) + "; nothing was written.");
        }
        options.quarantine()
                .filter(_ -> !refusals.isEmpty())
                .ifPresent(file ->
                        notices.add(refusals.told() + "; they are in " + console.told(file) + " with the reasons."));
    }

    private Ledger byParty(CaseFolder from) {
        Joins joins = Joins.of(from.ledger().accounts(), from.joins());
        Ledger parties = PartyLedger.of(from.ledger(), joins);
        notices.add(joins.groups().size() + " parties have several accounts and are called by the first of them; "
                + (from.ledger().size() - parties.size()) + " payments between accounts of one party moved nothing");
        return parties;
    }

    private RunFacts.Input input(InputFile file) {
        return new RunFacts.Input(console.told(Path.of(file.name())), file.sha256(), file.bytes());
    }
}
