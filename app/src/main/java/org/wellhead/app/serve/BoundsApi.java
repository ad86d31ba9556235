package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.SourceRows;
import org.wellhead.app.view.ViewFacts;

/**
 * What no policy can dispute: bounds of countries and of the largest sources. {@code cut --bounds} calculates them and writes them beside the trace that they belong to, so
 * that they are of the same question for as long as that is shown.
 */
final class BoundsApi implements Api {
    /** What is asked for: bounds of the largest sources, as many as that this account is among them. */
    record Wanted(@Nullable String account) {}

    static final String FOLDER = "bounds";

    private static final int SOURCES_LEAST = 20;
    private static final int SOURCES_MOST = 500;

    private final CaseHandle served;
    private final ViewHandle view;
    private final TraceApi trace;
    private final Jobs jobs;

    BoundsApi(CaseHandle served, ViewHandle view, TraceApi trace, Jobs jobs) {
        this.served = served;
        this.view = view;
        this.trace = trace;
        this.jobs = jobs;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/trace/bounds", Deed.SEE, _ -> view.read(this::told));
        routes.post("/api/trace/bounds", Deed.WORK, this::start);
    }

    /** Those of the view that is shown. */
    BoundsTold told(ViewHandle.Shown shown) throws IOException {
        return BoundsTold.in(file(shown), Job.command(arguments(shown, SOURCES_LEAST)));
    }

    private Path file(ViewHandle.Shown shown) throws IOException {
        return served.own("results", shown.folder(), FOLDER, BoundsTold.FILE);
    }

    private Object start(Context context) throws IOException {
        Wanted wanted = Query.body(context, Wanted.class);
        List<String> arguments = view.read(shown -> {
            ViewFacts facts = shown.view().facts();
            trace.refuseOther(facts);
            return arguments(shown, sources(shown, wanted.account()));
        });
        return jobs.start(Guard.person(context), "cut", arguments, Optional.empty(), () -> {});
    }

    private List<String> arguments(ViewHandle.Shown shown, int sources) throws IOException {
        ViewFacts facts = shown.view().facts();
        TraceOptionsTold asked = TraceApi.asked(facts);
        List<String> arguments =
                new ArrayList<>(List.of("cut", "--case", served.told(), "--budget", "1", "--bounds=" + sources));
        arguments.addAll(TraceOptionsTold.question(asked.overdraft(), asked.by()));
        arguments.add("--out");
        arguments.add(served.told() + "/results/" + shown.folder() + "/" + FOLDER);
        return arguments;
    }

    /** How many of the largest sources there are up to this one. */
    private static int sources(ViewHandle.Shown shown, @Nullable String account) {
        if (account == null) {
            return SOURCES_LEAST;
        }
        Filter all = Filter.all(ViewFilter.headline(shown.view().facts()));
        Iterator<SourceRows.Row> rows = shown.view()
                .everySource(all, SourceRows.Sort.AMOUNT, true)
                .limit(SOURCES_MOST)
                .iterator();
        for (int rank = 1; rows.hasNext(); rank++) {
            if (rows.next().id().equals(account)) {
                return Math.max(rank, SOURCES_LEAST);
            }
        }
        throw new Problem(
                422,
                "bounds are calculated for the " + SOURCES_MOST + " largest sources, and this account is none of them",
                "the range over the policies tells how far they differ");
    }
}
