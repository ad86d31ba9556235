package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.table.Guess;
import org.wellhead.ledger.intake.table.Guesser;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.ProfileException;

/** Brings payment files into the case: takes them from a browser, and runs {@code import} over them. */
final class ImportApi implements Api {
    private static final int PROFILE_BYTES_MOST = 256 << 10;

    /**
     * What is wanted of an import.
     *
     * @param batch of the files
     * @param files their names; none where only the case's settings change
     * @param profile the text of a profile for the tables among them
     * @param rates the name of a file of the batch
     * @param designated the name of a file of the batch
     */
    record Wanted(
            @Nullable String batch,
            @Nullable List<String> files,
            @Nullable String profile,
            @Nullable Boolean strict,
            @Nullable String name,
            @Nullable String base,
            @Nullable String rates,
            @Nullable String designated) {}

    /** A file to make a profile for; with a profile, that is tried. */
    record GuessWanted(
            @Nullable String batch,
            @Nullable String name,
            @Nullable String profile) {}

    /**
     * A profile, and what the first rows become by it.
     *
     * @param open what a person must decide
     * @param refused how many rows were refused before five were taken
     * @param why the first of them was
     */
    record Proposal(String profile, List<Row> rows, List<String> open, int refused, String why) {}

    /** A row as a profile takes it. */
    record Row(Instant time, String payer, String payee, String amount, String currency, String purpose) {}

    private final CaseHandle served;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Imported imported;

    ImportApi(CaseHandle served, Jobs jobs, Incoming incoming) {
        this.served = served;
        this.jobs = jobs;
        this.incoming = incoming;
        this.imported = new Imported(served);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/import", Deed.SEE, _ -> imported.state());
        routes.get("/api/import/files", Deed.SEE, imported::files);
        routes.stream("/api/import/files.csv", Deed.SEE, imported::filesCsv);
        routes.stream("/api/import/runs/{generation}/refusals.csv", Deed.SEE, imported::refusalsCsv);
        routes.get("/api/import/mends", Deed.SEE, imported::mends);
        routes.get("/api/import/runs/{generation}", Deed.SEE, imported::run);
        routes.get("/api/import/runs/{generation}/refusals", Deed.SEE, imported::refusals);
        routes.post("/api/import/files", Deed.WORK, this::take);
        routes.delete("/api/import/files", Deed.WORK, this::remove);
        routes.post("/api/import/guess", Deed.WORK, this::guess);
        routes.post("/api/import", Deed.WORK, this::start);
    }

    /** The body is the file as it is: a form around it would have to be held somewhere whole. */
    private Object take(Context context) throws IOException {
        String name = context.queryParam("name");
        if (name == null) {
            throw Problem.request("what is the file called? name=");
        }
        return incoming.take(
                Guard.person(context),
                Objects.requireNonNullElse(context.queryParam("batch"), ""),
                name,
                context.req().getContentLengthLong(),
                context.req().getInputStream());
    }

    private Object remove(Context context) throws IOException {
        incoming.remove(
                Guard.person(context),
                Objects.requireNonNullElse(context.queryParam("batch"), ""),
                Objects.requireNonNullElse(context.queryParam("name"), ""));
        return Map.of();
    }

    private Object guess(Context context) throws IOException {
        GuessWanted wanted = Query.body(context, GuessWanted.class);
        Path file = incoming.file(Guard.person(context), text(wanted.batch()), text(wanted.name()));
        if (wanted.profile() == null) {
            Guess guess = Guesser.guess(file);
            return new Proposal(
                    guess.toml(), guess.firstRows().stream().map(ImportApi::row).toList(), guess.open(), 0, "");
        }
        refuseLong(wanted.profile());
        try {
            Guesser.Trial trial = Guesser.trial(file, Profile.parse(wanted.profile()));
            return new Proposal(
                    wanted.profile(),
                    trial.payments().stream().map(ImportApi::row).toList(),
                    List.of(),
                    trial.refused(),
                    Legible.line(trial.why()));
        } catch (ProfileException wrong) {
            throw new Problem(
                    422,
                    "line " + wrong.line() + ", column " + wrong.column() + ": " + wrong.getMessage(),
                    "docs/import.md has all that a profile may say");
        }
    }

    private static Row row(PaymentRecord record) {
        return new Row(
                Instant.EPOCH.plus(record.bookedAtEpochMicros(), ChronoUnit.MICROS),
                record.payer().map(ImportApi::end).orElse(""),
                record.payee().map(ImportApi::end).orElse(""),
                record.amount().toPlainString(),
                Legible.line(record.currency()),
                Legible.line(record.purpose()));
    }

    private static String end(End end) {
        boolean isName = end.name().isEmpty() || end.key() == End.Key.NAME;
        return Legible.line(isName ? end.account() : end.account() + " (" + end.name() + ")");
    }

    private Object start(Context context) throws IOException {
        Person by = Guard.person(context);
        Wanted wanted = Query.body(context, Wanted.class);
        String batch = text(wanted.batch());
        CommandWords words = new CommandWords("import").option("--case", Optional.of(served.told()));
        List<String> files = Objects.requireNonNullElse(wanted.files(), List.of());
        for (String file : files) {
            words.word(given(by, batch, file));
        }
        words.option("--name", Optional.ofNullable(wanted.name()));
        words.option("--base", Optional.ofNullable(wanted.base()));
        words.option("--rates", given(by, batch, Optional.ofNullable(wanted.rates())));
        words.option("--designated", given(by, batch, Optional.ofNullable(wanted.designated())));
        words.flag("--strict", Boolean.TRUE.equals(wanted.strict()));
        if (batch.isEmpty()) {
            return jobs.start(by, "import", words.list(), Optional.empty(), () -> {});
        }
        String profile = text(wanted.profile());
        if (!profile.isBlank()) {
            refuseLong(profile);
            words.option("--profile", Optional.of(incoming.keep(by, batch, "profile.toml", profile)));
        }
        Path folder = incoming.use(by, batch);
        try {
            return jobs.start(by, "import", words.list(), folder, Optional.empty(), () -> incoming.drop(batch));
        } catch (Problem tooMany) {
            incoming.release(batch);
            throw tooMany;
        }
    }

    private Optional<String> given(Person by, String batch, Optional<String> name) {
        return name.filter(said -> !said.isEmpty()).map(said -> given(by, batch, said));
    }

    private String given(Person by, String batch, String name) {
        return Objects.requireNonNull(incoming.file(by, batch, name).getFileName())
                .toString();
    }

    private static void refuseLong(String profile) {
        if (profile.getBytes(StandardCharsets.UTF_8).length > PROFILE_BYTES_MOST) {
            throw new Problem(413, "a profile of more than " + PROFILE_BYTES_MOST + " bytes", "");
        }
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
