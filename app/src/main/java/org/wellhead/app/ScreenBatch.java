package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.HitRows;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.ScreenSummary;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.intake.CsvTexts;
import org.wellhead.ledger.intake.InputFile;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.store.Snapshot;

/**
 * One run of {@code screen} over a table, told in order: look the table over, so that refusals come before the work and the
 * question has a name; answer its rows; write what was read and how it was asked.
 */
final class ScreenBatch {
    private final ScreenOptions options;
    private final Console console;
    private final @Nullable ScreenLists lists;
    private final List<String> notices = new ArrayList<>();

    private ScreenBatch(ScreenOptions options, Console console, @Nullable ScreenLists lists) {
        this.options = options;
        this.console = console;
        this.lists = lists;
    }

    /** Names against lists, into {@code hits.csv}. */
    static void names(ScreenOptions options, Console console, ScreenLists lists) throws IOException {
        Batch.Work work = new NameWork(lists, options);
        ScreenBatch batch = new ScreenBatch(options, console, lists);
        Batch.Made made = batch.run(NameRow.columns(options.columnNames()), HitRows.hitsHeader(), work);
        batch.answer(made, NameWork.told(made.tally(), lists));
    }

    /** Two names a row against each other, into {@code scored.csv}. */
    static void pairs(ScreenOptions options, Console console) throws IOException {
        ScreenBatch batch = new ScreenBatch(options, console, null);
        Batch.Made made =
                batch.run(PairWork.columns(options.columnNames()), HitRows.scoredHeader(), new PairWork(options));
        batch.answer(made, PairWork.told(made.tally()));
    }

    private Batch.Made run(CsvTexts.Columns columns, String[] header, Batch.Work work) throws IOException {
        CsvTexts.Read first = lookOver(columns);
        try (BatchOutput output = BatchOutput.open(options.out(), key(first.input()));
                Progress progress = Progress.of(console, options.quiet(), "screening", "rows")) {
            Batch.Made made = Batch.run(
                    options.table(),
                    columns,
                    header,
                    work,
                    output,
                    progress,
                    first.counts().taken(),
                    Runtime.getRuntime().availableProcessors());
            if (!made.read().input().sha256().equals(first.input().sha256())) {
                throw new InputRefused(console.told(options.table())
                        + ": changed while it was read; screen it again when nobody writes to it.");
            }
            if (made.resumedRows() > 0) {
                notices.add("an earlier run was stopped after row " + Words.grouped(made.resumedRows())
                        + "; this one went on there");
            }
            return made;
        }
    }

    private CsvTexts.Read lookOver(CsvTexts.Columns columns) throws IOException {
        try (Refusals refusals = new Refusals(console, options.quarantine());
                Progress progress = Progress.of(console, options.quiet(), "reading", "bytes")) {
            long total = Files.size(options.table());
            CsvTexts.Read read = CsvTexts.read(
                    options.table(), columns, refusals, bytes -> progress.at(bytes, total, bytes), row -> {});
            if (refusals.anyOfWholeFile()) {
                throw new InputRefused(refusals.told() + "; nothing was screened and nothing was written. A file is"
                        + " unusable as a whole: what remedies it must be done first.");
            }
            if (!refusals.isEmpty() && options.quarantine().isEmpty()) {
                throw new InputRefused(refusals.told() + "; nothing was screened and nothing was written. Mend the"
                        + " rows, or go on without them: --quarantine refused.csv");
            }
            options.quarantine()
                    .filter(_ -> !refusals.isEmpty())
                    .ifPresent(file ->
                            notices.add(refusals.told() + "; they are in " + console.told(file) + " with the reasons"));
            if (!read.others().isEmpty()) {
                notices.add("columns that are not used: " + String.join(", ", read.others()));
            }
            return read;
        }
    }

    /** Names the question: the same inputs, lists, options and version. */
    private String key(InputFile table) {
        StringBuilder question = new StringBuilder(Main.version()).append('\n');
        question.append(table.sha256()).append('\n').append(options.told(lists != null));
        if (lists != null) {
            lists.fingerprint().forEach(line -> question.append('\n').append(line));
        }
        return HexFormat.of()
                .formatHex(Sha256.digest().digest(question.toString().getBytes(UTF_8)));
    }

    private void answer(Batch.Made made, List<String> told) throws IOException {
        made.tally().counts().keySet().stream()
                .filter(NameRow.UNREAD::contains)
                .forEach(column -> notices.add(Words.count(made.tally().of(column), "value", "values") + " of " + column
                        + " could not be understood and played no part; the first: " + console.told(options.table())
                        + ":" + made.tally().firstLine(column)));
        if (made.tally().of("empty") > 0) {
            notices.add(Words.count(made.tally().of("empty"), "row lacks", "rows lack") + " a name and "
                    + (lists == null ? "could not be compared" : "could not be screened") + "; the first: "
                    + console.told(options.table()) + ":" + made.tally().firstLine("empty"));
        }
        tellOf(made, "no_words", "without a letter or a digit: there is nothing in it to compare");
        tellOf(
                made,
                "many_words",
                "of more than " + Name.MOST_WORDS + " words, which may be several names in one"
                        + " field: only the first words are compared");
        if (lists != null && !lists.skipped().isEmpty()) {
            notices.add("files that are no list: " + String.join("; ", lists.skipped()));
        }
        InputFile input = made.read().input();
        ScreenSummary summary = new ScreenSummary(
                Main.version(),
                new RunFacts.Input(console.told(Path.of(input.name())), input.sha256(), input.bytes()),
                lists == null ? List.<Snapshot>of() : lists.snapshots(),
                options.told(lists != null),
                counts(made),
                notices,
                Optional.of(made.written()));
        Path fresh = options.facts().resolveSibling(options.facts().getFileName() + ".new");
        Files.writeString(fresh, summary.json());
        Files.move(fresh, options.facts(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        told.forEach(line -> console.out().println(line));
        notices.forEach(notice -> console.complain("Note: " + notice + "."));
        console.out().println("Results: " + console.told(options.out()) + ", " + console.told(options.facts()));
    }

    /** Of a name that gets no hit for want of sense nobody may think that it was cleared. */
    private void tellOf(Batch.Made made, String counted, String what) {
        long names = made.tally().of(counted);
        if (names > 0) {
            notices.add(Words.count(names, "name", "names") + " " + what + "; the first: "
                    + console.told(options.table()) + ":" + made.tally().firstLine(counted));
        }
    }

    private Map<String, Long> counts(Batch.Made made) {
        Map<String, Long> counts = new TreeMap<>(made.tally().counts());
        counts.put("rows", made.read().counts().read());
        counts.put("refused", made.read().counts().refused());
        return counts;
    }
}
