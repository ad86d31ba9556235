package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.Console;
import org.wellhead.app.CutAsked;
import org.wellhead.app.PricesKept;
import org.wellhead.ledger.casefolder.CaseFolder;

/** Which few accounts, frozen, stop most: starts the plan and tells what it says. What accounts stop that somebody names is told by {@link CutWhatIfApi}. */
final class CutApi implements Api {
    /**
     * The plan for some options.
     *
     * @param state {@code current}, {@code outdated} if the case or what is designated changed since, or {@code none}
     * @param command the command line that makes it
     * @param folder its folder of results, for the path of a file
     */
    record Told(
            String state,
            String command,
            String folder,
            @Nullable CutPlan plan) {}

    /** A file of prices that was sent. */
    record Prices(@Nullable String batch, @Nullable String file) {}

    private static final String FOLDER = "cut-[0-9a-f]{12}";
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String FILE =
            "(plan|countries|frontier|months|bounds)[.]csv|plan[.]json|report[.]html|order-[0-9]{3,9}[.](txt|docx)";

    private final CaseHandle served;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Console server;
    private final Console console;

    /** @param server the console of the server */
    CutApi(CaseHandle served, Jobs jobs, Incoming incoming, Console server) {
        this.served = served;
        this.jobs = jobs;
        this.incoming = incoming;
        this.server = server;
        this.console = silent(server);
    }

    /** Where nothing is said: what is only understood and not run has nothing to tell. */
    static Console silent(Console console) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Console.of(nowhere, nowhere, console.folder(), console.outside());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/cut", Deed.SEE, this::told);
        routes.post("/api/cut", Deed.WORK, this::start);
        routes.put("/api/cut/prices", Deed.WORK, this::prices);
        routes.stream("/api/cut/{folder}/{file}", Deed.SEE, this::file);
    }

    private Object start(Context context) throws IOException {
        List<String> arguments = Query.body(context, CutOptionsTold.class).arguments(served);
        served.there();
        asked(arguments);
        List<String> line = new ArrayList<>(List.of("cut"));
        line.addAll(arguments);
        return jobs.start(Guard.person(context), "cut", line, Optional.empty(), () -> {});
    }

    private Object prices(Context context) throws IOException {
        if (!served.isThere()) {
            throw new Problem(404, "there is no case yet", "import files: they make it");
        }
        Person by = Guard.person(context);
        Prices wanted = Query.body(context, Prices.class);
        String batch = Objects.requireNonNullElse(wanted.batch(), "");
        Path file = incoming.file(by, batch, Objects.requireNonNullElse(wanted.file(), ""));
        Path folder = incoming.use(by, batch);
        try {
            return PricesKept.keep(served.root(), file, Seat.quiet(server, by).givenIn(folder));
        } finally {
            incoming.drop(batch);
        }
    }

    private Object told(Context context) throws IOException {
        List<String> arguments = CutOptionsTold.of(context).arguments(served);
        List<String> line = new ArrayList<>(List.of("cut"));
        line.addAll(arguments);
        String command = Job.command(line);
        return served.read(open -> {
            CutAsked asked = asked(arguments);
            Path folder = folder(asked, open);
            Optional<CutPlan> current = plan(folder);
            if (current.isPresent()) {
                return new Told("current", command, folder.getFileName().toString(), current.get());
            }
            for (Path each : newestFirst(folder.getParent())) {
                Optional<CutPlan> older =
                        plan(each).filter(plan -> plan.options().equals(asked.told()));
                if (older.isPresent()) {
                    return new Told("outdated", command, each.getFileName().toString(), older.get());
                }
            }
            return new Told("none", command, "", null);
        });
    }

    private Optional<CutPlan> plan(Path folder) throws IOException {
        return served.isOwn(folder.resolve(CutPlan.FILE)) ? CutPlan.in(folder) : Optional.empty();
    }

    private CutAsked asked(List<String> arguments) throws IOException {
        try {
            return CutAsked.of(arguments, console);
        } catch (CutAsked.Refused wrong) {
            throw Problem.request(String.valueOf(wrong.getMessage()));
        }
    }

    private static Path folder(CutAsked asked, CaseFolder open) throws IOException {
        try {
            return asked.folder(open);
        } catch (CutAsked.Refused refused) {
            throw new Problem(422, String.valueOf(refused.getMessage()), "");
        }
    }

    private static List<Path> newestFirst(@Nullable Path results) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (results == null || !Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
            return folders;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(results, "cut-*")) {
            all.forEach(folder -> {
                if (folder.getFileName().toString().matches(FOLDER)) {
                    folders.add(folder);
                }
            });
        }
        folders.sort(Comparator.comparing(CutApi::writtenAt).reversed().thenComparing(Path::toString));
        return folders;
    }

    private static FileTime writtenAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("plan.json"));
        } catch (IOException unfinished) {
            return FileTime.fromMillis(0);
        }
    }

    /** A file of a plan, to keep: names are of our own making, so that none can lead elsewhere. */
    private void file(Context context) throws IOException {
        String folder = context.pathParam("folder");
        String name = context.pathParam("file");
        if (!folder.matches(FOLDER) || !name.matches(FILE)) {
            throw Problem.missing("no plan has such a file");
        }
        Path inside = name.startsWith("order-") ? Path.of("orders", name) : Path.of(name);
        Path file = served.own("results", folder, inside.toString());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.missing("this plan has no file " + name);
        }
        context.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        context.header("Content-Disposition", "attachment; filename=\"" + folder + "-" + name + "\"");
        context.result(Files.newInputStream(file));
    }
}
