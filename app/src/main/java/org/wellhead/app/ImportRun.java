package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.app.output.ImportAnswer;
import org.wellhead.app.output.ImportFacts;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseImport;
import org.wellhead.ledger.casefolder.FileOutcome;
import org.wellhead.ledger.casefolder.Settings;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.ProfileException;
import org.wellhead.share.audit.TreeHead;

/** One run of {@code import}, told in order: take the lock, settle the settings, read, commit, answer. */
final class ImportRun {
    /** So many refusals are told one by one; all of them are in the case. */
    private static final int TOLD_MAX = 20;

    /**
     * What was asked.
     *
     * @param root the case's folder
     * @param files files, folders and archives that are there
     * @param told the folder from which they are told
     * @param profile of the tables among them
     * @param strict whether a file with a bad record is refused as a whole
     * @param name of the case
     * @param base ISO 4217
     * @param rates a file
     * @param designated a file
     */
    record Wanted(
            Path root,
            List<Path> files,
            Path told,
            Optional<Path> profile,
            boolean strict,
            Optional<String> name,
            Optional<String> base,
            Optional<Path> rates,
            Optional<Path> designated) {}

    private final Wanted wanted;
    private final Console console;
    private final boolean quiet;

    ImportRun(Wanted wanted, Console console, boolean quiet) {
        this.wanted = wanted;
        this.console = console;
        this.quiet = quiet;
    }

    /**
     * Runs to the end and prints what became of each file.
     *
     * @throws WrongUse if the case or the profile cannot be used, or there is nothing to do
     * @throws InputRefused if nothing was taken from any file, or the designated accounts are refused
     */
    int run() throws IOException {
        CaseImport.Manner manner = manner();
        Path temporary = Files.createTempDirectory("wellhead-import");
        try (CaseEditor editor = CaseEditor.open(wanted.root(), newSettings())) {
            boolean changed = changeSettings(editor);
            if (wanted.files().isEmpty() && !changed) {
                throw new WrongUse("which files?");
            }
            CaseAudit.refuseDamaged(wanted.root(), console);
            return read(editor, manner, temporary, changed);
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private CaseImport.Manner manner() throws IOException {
        if (wanted.profile().isEmpty()) {
            return new CaseImport.Manner(Optional.empty(), Optional.empty(), wanted.strict(), wanted.told());
        }
        Path file = wanted.profile().get();
        try {
            return new CaseImport.Manner(
                    Optional.of(Profile.read(file)), wanted.profile(), wanted.strict(), wanted.told());
        } catch (ProfileException e) {
            throw new WrongUse(
                    "--profile: " + console.told(file) + ":" + e.line() + ":" + e.column() + ": " + e.getMessage());
        }
    }

    private Settings newSettings() {
        String folder =
                String.valueOf(wanted.root().toAbsolutePath().normalize().getFileName());
        return new Settings(
                wanted.name().orElse(folder), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private boolean changeSettings(CaseEditor editor) throws IOException {
        Settings before = editor.settings();
        Optional<String> base = wanted.base().or(before::base);
        if (wanted.base().isPresent()
                && !editor.currency().isEmpty()
                && !editor.currency().equals(wanted.base().get())) {
            throw new WrongUse("--base: the case counts in " + editor.currency()
                    + " already; amounts that are in it were told in that. Make a new case to count in another");
        }
        if (wanted.rates().isPresent() && base.isEmpty() && editor.currency().isEmpty()) {
            throw new WrongUse("--rates needs --base, the currency to count in");
        }
        Optional<String> rates = before.rates();
        if (wanted.rates().isPresent()) {
            rates = Optional.of(editor.keep(wanted.rates().get()).name());
        }
        if (rates.isPresent() && base.isEmpty()) {
            base = Optional.of(editor.currency());
        }
        Optional<String> designated = before.designated();
        List<String> units = before.units();
        if (wanted.designated().isPresent()) {
            units = units(wanted.designated().get());
            designated = Optional.of(editor.keep(wanted.designated().get()).name());
        }
        Settings after = new Settings(wanted.name().orElse(before.name()), base, rates, designated, units);
        editor.change(after);
        return !after.equals(before);
    }

    private List<String> units(Path file) throws IOException {
        try (Refusals refusals = new Refusals(console, Optional.empty())) {
            List<String> units = DesignatedCsv.readWithCounts(file, refusals).rows().stream()
                    .map(DesignatedCsv.Row::unit)
                    .distinct()
                    .toList();
            if (!refusals.isEmpty()) {
                throw new InputRefused(refusals.told() + "; the case is as it was.");
            }
            return units;
        }
    }

    private int read(CaseEditor editor, CaseImport.Manner manner, Path temporary, boolean changed) throws IOException {
        Path refused = wanted.root().resolve("results/refused-" + editor.generation() + ".csv");
        Set<String> before = sha256s(editor);
        CaseImport.Done done;
        String told;
        boolean none;
        try (Refusals refusals = new Refusals(console, Optional.of(refused), TOLD_MAX)) {
            try (Progress progress = Progress.of(console, quiet, "importing", "rows")) {
                done = CaseImport.run(editor, wanted.files(), manner, temporary, refusals, progress::at);
            }
            none = refusals.isEmpty();
            told = none ? "" : refusals.told() + "; with rows and reasons in " + console.told(refused);
        }
        if (none) {
            Files.delete(refused);
        }
        boolean anyRead =
                done.outcomes().stream().anyMatch(outcome -> !outcome.form().isEmpty());
        if (!anyRead && !changed) {
            console.out().print(ImportAnswer.files(done.outcomes(), console.columns()));
            boolean known = !done.outcomes().isEmpty()
                    && done.outcomes().stream()
                            .allMatch(outcome -> outcome.note().startsWith("imported before"));
            if (known) {
                console.out().println("Nothing new: the case is as it was.");
                return Main.DONE;
            }
            throw new InputRefused((told.isEmpty() ? "" : told + "; ") + "nothing was taken: the case is as it was.");
        }
        ImportFacts.of(editor.generation(), done).write(wanted.root());
        Map<String, String> said = journal(done);
        AuditHeads.put(said, record(editor, before, done));
        CaseEditor.Committed committed = editor.commit(said);
        tell(done.notices(), editor.generation());
        console.out()
                .print(ImportAnswer.text(
                        editor.settings().name(),
                        editor.currency(),
                        done.outcomes(),
                        committed,
                        told,
                        console.columns()));
        return Main.DONE;
    }

    /** The first notices; where there are more, all of them are in a file. */
    private void tell(List<String> notices, int generation) throws IOException {
        notices.stream().limit(TOLD_MAX).forEach(console::complain);
        if (notices.size() > TOLD_MAX) {
            Path all = wanted.root().resolve("results/notices-" + generation + ".txt");
            Files.write(all, notices.stream().map(Legible::line).toList());
            console.complain(String.format(
                    Locale.ROOT,
                    "and %,d more notices; all of them are in %s",
                    notices.size() - TOLD_MAX,
                    console.told(all)));
        }
    }

    /** Writes to the log what is about to count. */
    private TreeHead record(CaseEditor editor, Set<String> before, CaseImport.Done done) throws IOException {
        Set<String> added = sha256s(editor);
        added.removeAll(before);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("files", CaseAudit.hashes(List.copyOf(added)));
        facts.put("taken", String.valueOf(done.taken()));
        Settings settings = editor.settings();
        settings.base().ifPresent(base -> facts.put("base", base));
        settings.rates().ifPresent(rates -> facts.put("rates", rates));
        settings.designated().ifPresent(designated -> facts.put("designated", designated));
        if (wanted.strict()) {
            facts.put("strict", "yes");
        }
        return CaseAudit.record(wanted.root(), console, "import", "generation " + editor.generation(), facts);
    }

    private static Set<String> sha256s(CaseEditor editor) {
        return editor.sources().map(SourceEntry::sha256).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> journal(CaseImport.Done done) {
        Map<String, String> said = CaseArguments.journal("import");
        said.put(
                "files",
                String.join(
                        "; ",
                        done.outcomes().stream()
                                .filter(outcome -> !outcome.form().isEmpty())
                                .map(FileOutcome::place)
                                .toList()));
        said.put("taken", String.valueOf(done.taken()));
        return said;
    }
}
