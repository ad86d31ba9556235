package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.ImportFacts;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentDetails;

/** Tells what was imported: the imports and their files, refusals and mends. */
final class Imported {
    /** So many payments are looked through for mends before what was found is told. */
    private static final int PAYMENTS_LOOKED_AT = 2_000_000;

    /**
     * All imports in one look.
     *
     * @param taken records that the files gave
     * @param same of them, those whose payment another record tells better
     * @param designated accounts of the list that the case has
     * @param fileBytesMax a larger file cannot be sent
     */
    record State(
            boolean exists,
            String currency,
            long files,
            long taken,
            long same,
            long payments,
            long refused,
            long designated,
            long fileBytesMax,
            List<Act> imports) {}

    /** One import, as the journal has it. */
    record Act(int generation, Instant at, long taken, String version) {}

    /** A file of the case. */
    record FileTold(
            String place,
            String form,
            long bytes,
            long taken,
            long refused,
            String sha256,
            boolean kept,
            boolean profiled) {}

    /**
     * One import in full.
     *
     * @param isTold whether what became of each file was kept; imports of older versions kept it not
     */
    record Run(
            int generation,
            @Nullable Instant at,
            boolean isTold,
            List<ImportFacts.File> files,
            List<MendCount> mends,
            List<String> notices,
            List<RefusedRows.Count> refused) {}

    /** How many fields a rule mended. */
    record MendCount(String rule, String meaning, long count) {}

    /** A field that was mended. */
    record MendTold(String payment, String place, String field, String rule, String before, String after) {}

    /**
     * Mends in the order of the payments.
     *
     * @param next from which payment on to look further; null at the end
     */
    record Mends(List<MendTold> rows, @Nullable Integer next) {}

    private final CaseHandle served;

    Imported(CaseHandle served) {
        this.served = served;
    }

    State state() throws IOException {
        if (!served.isThere()) {
            return new State(false, "", 0, 0, 0, 0, 0, 0, Incoming.BYTES_MAX, List.of());
        }
        return served.read(open -> {
            List<SourceEntry> sources = open.sources();
            return new State(
                    true,
                    open.ledger().money().currency(),
                    sources.size(),
                    sources.stream().mapToLong(SourceEntry::taken).sum(),
                    open.sameRecords(),
                    open.ledger().size(),
                    sources.stream().mapToLong(SourceEntry::refused).sum(),
                    designated(open),
                    Incoming.BYTES_MAX,
                    acts(open).toList().reversed());
        });
    }

    /** What import refused of the list was told then. */
    private static long designated(CaseFolder open) throws IOException {
        Optional<Path> list = open.designated();
        return list.isEmpty() ? 0 : DesignatedCsv.read(list.get(), (_, _) -> {}).size();
    }

    private static Stream<Act> acts(CaseFolder open) throws IOException {
        return open.journal().stream()
                .filter(said -> "import".equals(said.get("act")))
                .map(said -> new Act(
                        Integer.parseInt(said.getOrDefault("generation", "0")),
                        Instant.parse(said.getOrDefault("at", Instant.EPOCH.toString())),
                        Long.parseLong(said.getOrDefault("taken", "0")),
                        said.getOrDefault("version", "")));
    }

    /** {@code q} is looked for in places; {@code sort} is a column, {@code order=desc} turns it round. */
    Object files(Context context) throws IOException {
        if (!served.isThere()) {
            return Window.of(context).of(List.of());
        }
        String wanted = Objects.requireNonNullElse(context.queryParam("q"), "");
        Comparator<FileTold> order = order(context);
        return served.read(open -> {
            Stream<FileTold> files = open.sources().stream()
                    .filter(source -> source.place().contains(wanted))
                    .map(Imported::told);
            return Window.of(context).of(files.sorted(order).toList());
        });
    }

    private static Comparator<FileTold> order(Context context) {
        String sort = Objects.requireNonNullElse(context.queryParam("sort"), "");
        Comparator<FileTold> order = switch (sort) {
            case "" -> (_, _) -> 0;
            case "place" -> Comparator.comparing(FileTold::place);
            case "form" -> Comparator.comparing(FileTold::form);
            case "bytes" -> Comparator.comparingLong(FileTold::bytes);
            case "taken" -> Comparator.comparingLong(FileTold::taken);
            case "refused" -> Comparator.comparingLong(FileTold::refused);
            default -> throw Problem.request("files are not sorted by " + Legible.line(sort));
        };
        return "desc".equals(context.queryParam("order")) ? order.reversed() : order;
    }

    private static FileTold told(SourceEntry source) {
        return new FileTold(
                Legible.line(source.place()),
                source.form(),
                source.bytes(),
                source.taken(),
                source.refused(),
                source.sha256(),
                source.kept().isPresent(),
                source.profile().isPresent());
    }

    /** As {@link #files}, all of them, as CSV. */
    void filesCsv(Context context) throws IOException {
        String wanted = Objects.requireNonNullElse(context.queryParam("q"), "");
        List<SourceEntry> sources = served.isThere() ? served.read(CaseFolder::sources) : List.of();
        context.contentType("text/csv; charset=utf-8");
        try (Writer out = new OutputStreamWriter(context.outputStream(), UTF_8)) {
            Csv csv = new Csv(out).header("place", "form", "bytes", "taken", "refused", "sha256");
            for (SourceEntry source : sources) {
                if (source.place().contains(wanted)) {
                    csv.text(source.place())
                            .plain(source.form())
                            .plain(source.bytes())
                            .plain(source.taken())
                            .plain(source.refused())
                            .plain(source.sha256())
                            .end();
                }
            }
            csv.flush();
        }
    }

    /** The whole file of refusals, as the import wrote it. */
    void refusalsCsv(Context context) throws IOException {
        Path file = RefusedRows.file(served, generation(context));
        if (!RefusedRows.isThere(served, file)) {
            throw Problem.missing("this import refused nothing");
        }
        context.contentType("text/csv; charset=utf-8");
        Files.copy(file, context.outputStream());
    }

    Object run(Context context) throws IOException {
        int generation = generation(context);
        Instant at = served.read(open ->
                        acts(open).filter(act -> act.generation() == generation).findFirst())
                .map(Act::at)
                .orElseThrow(() -> Problem.missing("no import has the number " + generation));
        ImportFacts facts = served.isOwn(ImportFacts.place(served.root(), generation))
                ? ImportFacts.read(served.root(), generation).orElse(null)
                : null;
        List<RefusedRows.Count> refused = RefusedRows.counts(served, generation);
        if (facts == null) {
            return new Run(generation, at, false, List.of(), List.of(), List.of(), refused);
        }
        return new Run(generation, at, true, facts.files(), counts(facts), facts.notices(), refused);
    }

    private static List<MendCount> counts(ImportFacts facts) {
        return Stream.of(Mend.Kind.values())
                .filter(rule -> facts.mends().containsKey(rule.code()))
                .map(rule ->
                        new MendCount(rule.code(), rule.meaning(), facts.mends().getOrDefault(rule.code(), 0L)))
                .toList();
    }

    /** Of the import of this number, also one that took nothing: then there is no change of the case with it. */
    Object refusals(Context context) throws IOException {
        return RefusedRows.rows(
                served,
                generation(context),
                Objects.requireNonNullElse(context.queryParam("rule"), ""),
                Window.of(context));
    }

    private static int generation(Context context) {
        String said = context.pathParam("generation");
        if (!said.matches("[1-9][0-9]{0,8}")) {
            throw Problem.request("an import has a number");
        }
        return Integer.parseInt(said);
    }

    Object mends(Context context) throws IOException {
        String rule = Objects.requireNonNullElse(context.queryParam("rule"), "");
        int from = Query.number(context, "from", 0, Integer.MAX_VALUE);
        int limit = Window.of(context).limit();
        return served.read(open -> mends(open.ledger(), rule, from, limit));
    }

    private static Mends mends(Ledger ledger, String rule, int from, int limit) {
        List<MendTold> found = new ArrayList<>();
        int to = (int) Math.min(ledger.size(), (long) from + PAYMENTS_LOOKED_AT);
        int payment = from;
        for (; payment < to && found.size() < limit; payment++) {
            for (Mend mend : PaymentDetails.mends(ledger.rows().details(payment))) {
                if (rule.isEmpty() || rule.equals(mend.rule().code())) {
                    found.add(told(ledger, payment, mend));
                }
            }
        }
        return new Mends(found, payment < ledger.size() ? (Integer) payment : null);
    }

    private static MendTold told(Ledger ledger, int payment, Mend mend) {
        return new MendTold(
                Legible.line(ledger.rows().id(payment)),
                Legible.line(ledger.rows().place(payment)),
                Legible.line(mend.field()),
                mend.rule().code(),
                Legible.line(mend.before()),
                Legible.line(mend.after()));
    }
}
