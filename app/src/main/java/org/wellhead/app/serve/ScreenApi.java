package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Console;
import org.wellhead.app.ListSource;
import org.wellhead.app.Outside;
import org.wellhead.app.ReviewRun;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Screening;

/** Who of the case's parties is on a list: starts {@code screen}, shows its hits, and takes a person's word for them. */
final class ScreenApi implements Api {
    /** Where the pages keep a case's lists, from its folder. */
    private static final String LISTS = "lists";

    /** How to screen; the threshold from 0 to 1, that of the last time if it is not given. */
    record ScreenWanted(@Nullable String threshold) {}

    /** Files of lists that were sent, to be taken into the case's store. */
    record ListsWanted(
            @Nullable String batch,
            @Nullable List<String> files,
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable Boolean acceptShrink) {}

    /**
     * Official lists to be brought up to date.
     *
     * @param batch of files that were sent, by the names under which they are published; null or empty: all are fetched
     */
    record UpdateWanted(@Nullable String batch) {}

    /** A person's word for a hit: {@code accept}, {@code reject} or {@code undo}, and why. */
    record Word(
            @Nullable String decision,
            @Nullable String note,
            @Nullable String unit) {}

    private final CaseHandle served;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Console console;
    private final Hits hits;
    private final Object deciding = new Object();

    ScreenApi(CaseHandle served, Jobs jobs, Incoming incoming, Console console) {
        this.served = served;
        this.jobs = jobs;
        this.incoming = incoming;
        this.console = console;
        this.hits = new Hits(served, served.root().resolve(LISTS), listsTold());
    }

    private String listsTold() {
        return served.told() + "/" + LISTS;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/screen", Deed.SEE, _ -> hits.state());
        routes.get("/api/screen/matches", Deed.SEE, hits::matches);
        routes.get("/api/screen/matches/{id}", Deed.SEE, context -> hits.match(context.pathParam("id")));
        routes.post("/api/screen", Deed.WORK, this::start);
        routes.post("/api/screen/lists", Deed.WORK, this::add);
        routes.post("/api/screen/lists/update", Deed.WORK, this::update);
        routes.post("/api/screen/matches/{id}", Deed.WORK, this::decide);
    }

    private Object start(Context context) throws IOException {
        ScreenWanted wanted = Query.body(context, ScreenWanted.class);
        served.there();
        if (!hits.hasLists()) {
            throw new Problem(409, "there are no lists yet to screen against", "add a list first");
        }
        CommandWords words = new CommandWords("screen")
                .option("--case", Optional.of(served.told()))
                .option("--lists", Optional.of(listsTold()))
                .option("--threshold", Optional.ofNullable(wanted.threshold()));
        return jobs.start(Guard.person(context), "screen", words.list(), Optional.empty(), () -> {});
    }

    private Object add(Context context) {
        served.there();
        ListsWanted wanted = Query.body(context, ListsWanted.class);
        Person by = Guard.person(context);
        String batch = Objects.requireNonNullElse(wanted.batch(), "");
        List<String> files = Objects.requireNonNullElse(wanted.files(), List.of());
        if (files.isEmpty()) {
            throw Problem.request("which files?");
        }
        CommandWords words = new CommandWords("lists", "add");
        for (String file : files) {
            Path there = incoming.file(by, batch, file);
            words.word(Objects.requireNonNull(there.getFileName()).toString());
        }
        words.option("--lists", Optional.of(listsTold()));
        words.option("--name", Optional.ofNullable(wanted.name()));
        words.option("--date", Optional.ofNullable(wanted.date()).map(LocalDate::toString));
        words.flag("--accept-shrink", Boolean.TRUE.equals(wanted.acceptShrink()));
        Path folder = incoming.use(by, batch);
        try {
            return jobs.start(by, "lists", words.list(), folder, Optional.empty(), () -> incoming.drop(batch));
        } catch (Problem tooMany) {
            incoming.release(batch);
            throw tooMany;
        }
    }

    private Object update(Context context) {
        if (!served.isThere()) {
            throw new Problem(404, "there is no case yet", "import files: they make it");
        }
        UpdateWanted wanted = Query.body(context, UpdateWanted.class);
        Person by = Guard.person(context);
        String batch = Objects.requireNonNullElse(wanted.batch(), "");
        CommandWords words = new CommandWords("lists", "update").option("--lists", Optional.of(listsTold()));
        if (batch.isEmpty()) {
            return jobs.start(by, "lists", words.list(), Optional.empty(), () -> {});
        }
        Path folder = incoming.use(by, batch);
        List<String> here = ListSource.OFFICIAL.stream()
                .filter(source -> Files.isRegularFile(folder.resolve(source.file()), LinkOption.NOFOLLOW_LINKS))
                .map(ListSource::list)
                .toList();
        if (here.isEmpty()) {
            incoming.drop(batch);
            throw new Problem(
                    422,
                    "none of these files is called as an official list is published",
                    "they are called "
                            + ListSource.OFFICIAL.stream().map(ListSource::file).collect(Collectors.joining(", ")));
        }
        words.option("--from", Optional.of(String.join(",", here)))
                .option("--mirror", Optional.of(served.told(served.inside(folder))));
        try {
            return jobs.start(by, "lists", words.list(), Optional.empty(), () -> incoming.drop(batch));
        } catch (Problem tooMany) {
            incoming.release(batch);
            throw tooMany;
        }
    }

    /** Not a job: whoever works through a hundred hits waits for no queue. */
    private Object decide(Context context) throws IOException {
        String id = context.pathParam("id");
        Word word = Query.body(context, Word.class);
        Person by = Guard.person(context);
        var said = new ReviewRun.Said(
                Objects.requireNonNullElse(word.note(), "").strip(),
                by.name(),
                Objects.requireNonNullElse(word.unit(), "").strip());
        // One after the other: a case has one writer.
        synchronized (deciding) {
            ReviewRun.run(served.root(), quiet(by), said, (screening, _) -> picked(screening, id, word));
        }
        return hits.match(id);
    }

    private static ReviewRun.Picked picked(Screening screening, String id, Word word) {
        List<Finding> one = List.of(Hits.find(screening, id));
        return switch (Objects.requireNonNullElse(word.decision(), "")) {
            case "accept" -> new ReviewRun.Picked(one, List.of(), List.of());
            case "reject" -> new ReviewRun.Picked(List.of(), one, List.of());
            case "undo" -> new ReviewRun.Picked(List.of(), List.of(), one);
            default -> throw Problem.request("a decision is accept, reject or undo");
        };
    }

    /** The log names who decided, whoever started the server. */
    private Console quiet(Person by) {
        Outside outside = console.outside();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Console.of(
                nowhere,
                nowhere,
                console.folder(),
                new Outside(outside.clock(), by.name(), outside.environment(), _ -> Optional.empty()));
    }
}
