package org.wellhead.app;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.output.Answer;
import org.wellhead.app.output.Findings;
import org.wellhead.app.output.Results;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.Summary;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.Counts;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Imported;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.InputFile;
import org.wellhead.ledger.party.Joins;
import org.wellhead.ledger.party.PartyLedger;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** One run of {@code trace}, told in order: read the files, ask the question under each policy, write, answer. */
final class TraceRun {
    private final TraceOptions options;
    private final Console console;
    private final boolean quiet;
    private final Map<String, Long> timingsMillis = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    TraceRun(TraceOptions options, Console console, boolean quiet) {
        this.options = options;
        this.console = console;
        this.quiet = quiet;
    }

    /**
     * Runs to the end and prints the answer.
     *
     * @throws WrongUse if a file that is read would be written over
     * @throws InputRefused if rows were refused and there is no quarantine, a file is unusable as a whole, or nothing is left to trace
     */
    void run() throws IOException {
        options.refuseToWriteOverInputs();
        Optional<Path> root = options.root();
        if (root.isEmpty()) {
            runOnFiles();
            return;
        }
        try (CaseFolder opened = CaseFolder.open(root.get())) {
            runOnCase(opened);
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The payments, wherever they came from.
     *
     * @param rows what became of the rows
     * @param inputs the files that they were read from
     */
    private record Payments(Ledger ledger, RunFacts.Rows rows, List<RunFacts.Input> inputs) {}

    private void runOnFiles() throws IOException {
        DesignatedAccounts designated;
        Imported imported;
        try (Refusals refusals = new Refusals(console, options.quarantine())) {
            designated = DesignatedAccounts.ofFile(options, refusals, console);
            imported = importPayments(refusals);
            stopIfRefused(refusals, designated, imported.ledger());
        }
        notices.addAll(imported.notices());
        Counts counts = imported.counts();
        answer(
                new Payments(
                        imported.ledger(),
                        new RunFacts.Rows(counts.read(), counts.taken(), counts.refused(), counts.duplicates()),
                        imported.inputs().stream().map(this::input).toList()),
                designated,
                options.out());
    }

    private void runOnCase(CaseFolder opened) throws IOException {
        DesignatedAccounts designated;
        try (Refusals refusals = new Refusals(console, Optional.empty())) {
            designated = DesignatedAccounts.ofCase(options, opened, refusals, notices, console);
            stopIfRefused(refusals, designated, opened.ledger());
        }
        long taken = opened.ledger().size();
        long same = opened.sameRecords();
        long refused = opened.sources().stream().mapToLong(SourceEntry::refused).sum();
        if (same > 0) {
            notices.add(same + " records of the case tell of a payment that another record tells better; each payment"
                    + " counts once");
        }
        List<RunFacts.Input> inputs = opened.sources().stream()
                .map(source -> new RunFacts.Input(source.place(), source.sha256(), source.bytes()))
                .toList();
        Ledger ledger = options.byParty() ? byParty(opened) : opened.ledger();
        answer(
                new Payments(ledger, new RunFacts.Rows(taken + refused + same, taken, refused, same), inputs),
                designated,
                Optional.of(options.out().orElseGet(() -> resultFolder(opened, designated))));
    }

    private Ledger byParty(CaseFolder opened) {
        Joins joins = Joins.of(opened.ledger().accounts(), opened.joins());
        Ledger parties = PartyLedger.of(opened.ledger(), joins);
        notices.add(joins.groups().size() + " parties have several accounts and are called by the first of them; "
                + (opened.ledger().size() - parties.size()) + " payments between accounts of one party moved nothing");
        return parties;
    }

    /** In the case, one folder for each question to each state of it: the same question gives the same folder. */
    private Path resultFolder(CaseFolder opened, DesignatedAccounts designated) {
        String question = opened.contents() + designated.sha256s() + options.told();
        byte[] digest = Sha256.digest().digest(question.getBytes(StandardCharsets.UTF_8));
        return options.root()
                .orElseThrow()
                .resolve("results/trace-" + HexFormat.of().formatHex(digest).substring(0, 12));
    }

    private void answer(Payments payments, DesignatedAccounts designated, Optional<Path> out) throws IOException {
        Ledger ledger = payments.ledger();
        Question question = question(designated, ledger.accounts());
        List<Trace> traces = trace(ledger, question);
        Findings findings = new Findings(ledger, traces, facts(payments, designated));
        List<Results.Written> written = write(findings, ledger, out);
        console.out()
                .print(
                        options.json()
                                ? Summary.json(findings, written)
                                : Answer.text(
                                        findings,
                                        smallestShownMinor(ledger.money()),
                                        console.columns(),
                                        out.map(console::told).orElse("")));
    }

    private Imported importPayments(Refusals refusals) throws IOException {
        long startedNanos = System.nanoTime();
        try (Progress progress = Progress.of(console, quiet, "reading payments", "rows")) {
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

    private void stopIfRefused(Refusals refusals, DesignatedAccounts designated, Ledger ledger) {
        if (refusals.anyOfWholeFile()) {
            throw new InputRefused(refusals.told()
                    + "; no result was written. A file is unusable as a whole: what remedies it must be done first.");
        }
        if (!refusals.isEmpty() && options.quarantine().isEmpty()) {
            throw new InputRefused(refusals.told()
                    + "; nothing was written. Mend the rows, or go on without them: --quarantine refused.csv");
        }
        if (ledger.size() == 0 || designated.rows().isEmpty()) {
            String empty = ledger.size() == 0 ? "no payment" : "no designated account";
            throw new InputRefused(empty + " was taken from the files"
                    + (refusals.isEmpty() ? "" : "; " + refusals.told()) + "; nothing was written.");
        }
        options.quarantine()
                .filter(_ -> !refusals.isEmpty())
                .ifPresent(file ->
                        notices.add(refusals.told() + "; they are in " + console.told(file) + " with the reasons."));
    }

    private Question question(DesignatedAccounts designated, Accounts accounts) {
        List<String> units = designated.rows().stream()
                .map(DesignatedCsv.Row::unit)
                .distinct()
                .toList();
        if (units.size() > Question.UNITS_MAX) {
            throw new InputRefused(designated.names() + ": " + units.size() + " units; one run takes at most "
                    + Question.UNITS_MAX + ". Give fewer units, e.g. small ones under one name, and keep"
                    + " every account listed: money goes on from one that is not. Nothing was written.");
        }
        Map<Integer, Designation> designations = new LinkedHashMap<>();
        for (DesignatedCsv.Row row : designated.rows()) {
            int account = accounts.find(row.account());
            if (account >= 0) {
                long since = row.sinceEpochMicros().orElse(Designation.ALWAYS);
                designations.merge(
                        account, new Designation(account, units.indexOf(row.unit()), since), (a, b) -> both(a, b, row));
            }
        }
        return new Question(
                units,
                List.copyOf(designations.values()),
                options.direction(),
                options.fromEpochMicros(),
                options.toEpochMicros(),
                options.overdraftMicros());
    }

    /** Two designated accounts of one party: it is designated from the earlier time on. */
    private static Designation both(Designation a, Designation b, DesignatedCsv.Row row) {
        if (a.unit() != b.unit()) {
            throw new InputRefused(
                    "account '" + row.account() + "' is of one party with an account of another unit, so it"
                            + " cannot be said which unit the party's money reached. Trace by account, or give the party one"
                            + " unit. Nothing was written.");
        }
        return a.sinceEpochMicros() <= b.sinceEpochMicros() ? a : b;
    }

    private List<Trace> trace(Ledger ledger, Question question) {
        List<Trace> traces = new ArrayList<>();
        int wanted = options.policies().size();
        try (Progress progress = Progress.of(console, quiet, "tracing", "payments")) {
            for (Policy policy : options.policies()) {
                long startedNanos = System.nanoTime();
                traces.add(Tracer.trace(ledger, question, policy));
                took("trace " + policy.word(), startedNanos);
                progress.at(traces.size(), wanted, (long) traces.size() * ledger.size());
            }
        } catch (LimitException beyond) {
            throw new InputRefused(beyond.getMessage() + "; nothing was written.");
        }
        return traces;
    }

    private RunFacts facts(Payments payments, DesignatedAccounts designated) {
        List<RunFacts.Input> inputs = new ArrayList<>(payments.inputs());
        inputs.addAll(designated.inputs());
        Accounts accounts = payments.ledger().accounts();
        List<String> unknown = designated.rows().stream()
                .map(DesignatedCsv.Row::account)
                .filter(account -> accounts.find(account) < 0)
                .toList();
        return new RunFacts(Main.version(), inputs, payments.rows(), options.told(), unknown, notices, timingsMillis);
    }

    private RunFacts.Input input(InputFile file) {
        return new RunFacts.Input(console.told(Path.of(file.name())), file.sha256(), file.bytes());
    }

    private static List<Results.Written> write(Findings findings, Ledger ledger, Optional<Path> out)
            throws IOException {
        if (out.isEmpty()) {
            return List.of();
        }
        List<Chain> chains = Tracer.chains(ledger, findings.headline(), findings.toProve());
        return Results.write(out.get(), findings, chains);
    }

    private long smallestShownMinor(Money money) {
        return options.smallestShown()
                .setScale(money.digits(), RoundingMode.CEILING)
                .unscaledValue()
                .longValueExact();
    }

    private void took(String step, long startedNanos) {
        timingsMillis.put(step, (System.nanoTime() - startedNanos) / 1_000_000);
    }
}
