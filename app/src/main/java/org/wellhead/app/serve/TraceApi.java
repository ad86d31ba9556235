package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.app.CaseDesignated;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.SourceRows;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.ledger.casefolder.CaseFolder;

/** Whose money reached the designated accounts: starts the trace that the pages show, and answers what they ask of it. */
final class TraceApi implements Api {
    private static final int ROWS_MOST = 1000;

    /** What names the designated accounts of a state of the case. */
    private record Designated(String state, Set<String> sha256s) {}

    private final CaseHandle served;
    private final ViewHandle view;
    private final Jobs jobs;
    private volatile Designated designated = new Designated("", Set.of());

    TraceApi(CaseHandle served, ViewHandle view, Jobs jobs) {
        this.served = served;
        this.view = view;
        this.jobs = jobs;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/trace", Deed.WORK, this::start);
        routes.get("/api/trace", Deed.SEE, _ -> told());
        routes.get("/api/trace/overview", Deed.SEE, this::overview);
        routes.get("/api/trace/sources", Deed.SEE, this::sources);
        routes.stream("/api/trace/sources.csv", Deed.SEE, this::sourcesCsv);
    }

    private Object start(Context context) throws IOException {
        TraceOptionsTold wanted = Query.body(context, TraceOptionsTold.class);
        served.there();
        List<String> arguments = wanted.arguments(served);
        return jobs.start(Guard.person(context), "trace", arguments, Optional.empty(), view::warm);
    }

    private Object told() throws IOException {
        String command = Job.command(new TraceOptionsTold(null, null, null).arguments(served));
        try {
            return shown().orElseGet(() -> TraceTold.none(command, ""));
        } catch (Problem damaged) {
            return TraceTold.none(command, "damaged");
        }
    }

    private Optional<TraceTold> shown() throws IOException {
        return view.ask(shown -> TraceTold.of(
                shown,
                Job.command(asked(shown.view().facts()).arguments(served)),
                changed(shown.view().facts())));
    }

    /** The question of a view, as the pages would ask it once more. */
    static TraceOptionsTold asked(ViewFacts facts) {
        return new TraceOptionsTold(
                facts.options().get("overdraft"), facts.options().get("by"), null);
    }

    /** What of the case is no longer what was traced: {@code case}, {@code designated} or {@code ""}. */
    String changed(ViewFacts facts) throws IOException {
        if (!served.isThere()) {
            return "case";
        }
        return served.read(open -> {
            if (!open.contents().equals(facts.contents())) {
                return "case";
            }
            Set<String> traced =
                    facts.inputs().stream().map(ViewFacts.Input::sha256).collect(Collectors.toSet());
            boolean same = traced.containsAll(designated(open))
                    && facts.inputs().size()
                            == open.sources().size() + designated(open).size();
            return same ? "" : "designated";
        });
    }

    /** Refuses to ask more of a view than the case can still answer by the command lines that the pages know. */
    void refuseOther(ViewFacts facts) throws IOException {
        if (!changed(facts).isEmpty()) {
            throw new Problem(409, "the case has changed since it was traced", "trace it once more, then ask again");
        }
        if (facts.options().containsKey("from") || facts.options().containsKey("to")) {
            throw new Problem(
                    422,
                    "this is asked of all money, and the trace is of a span of time",
                    "trace without --from and --to");
        }
    }

    private Set<String> designated(CaseFolder open) throws IOException {
        Designated known = designated;
        if (!known.state().equals(open.sha256())) {
            known = new Designated(open.sha256(), Set.copyOf(CaseDesignated.sha256s(open)));
            designated = known;
        }
        return known.sha256s();
    }

    private Object overview(Context context) throws IOException {
        return view.read(shown -> OverviewTold.of(
                shown.view(), ViewFilter.of(context, shown.view().facts())));
    }

    private Object sources(Context context) throws IOException {
        int offset = Query.number(context, "offset", 0, Integer.MAX_VALUE);
        int limit = Query.number(context, "limit", 100, ROWS_MOST);
        return view.read(shown -> {
            Filter filter = ViewFilter.of(context, shown.view().facts());
            SourceRows rows = shown.view().sources(filter, sort(context), descending(context), offset, limit);
            return SourcesTold.of(rows, shown.view().facts(), filter.policy());
        });
    }

    private void sourcesCsv(Context context) throws IOException {
        SourceRows.Sort sort = sort(context);
        boolean descending = descending(context);
        PagedCsv.send(
                context,
                "sources.csv",
                List.of(
                        "account",
                        "name",
                        "country",
                        "kind",
                        "units",
                        "amount",
                        "low",
                        "high",
                        "first",
                        "last",
                        "hops",
                        "policy",
                        "currency"),
                (offset, csv) -> view.read(shown -> {
                    ViewFacts facts = shown.view().facts();
                    ViewWords words = new ViewWords(facts);
                    Filter filter = ViewFilter.of(context, facts);
                    SourceRows rows = shown.view().sources(filter, sort, descending, offset, PagedCsv.ROWS);
                    for (SourceRows.Row each : rows.rows()) {
                        SourcesTold.Row row = SourcesTold.Row.of(each, words, filter.policy());
                        csv.text(row.account())
                                .text(row.name())
                                .text(row.country())
                                .plain(row.kind());
                        csv.text(String.join("; ", row.units())).plain(row.amount());
                        csv.plain(row.low())
                                .plain(row.high())
                                .plain(row.first())
                                .plain(row.last());
                        csv.plain(row.hops()).plain(filter.policy().word());
                        csv.plain(facts.money().currency()).end();
                    }
                    return new PagedCsv.Page(
                            shown.folder() + facts.contents(), rows.rows().size());
                }));
    }

    private static SourceRows.Sort sort(Context context) {
        String word = Objects.requireNonNullElse(context.queryParam("sort"), "amount");
        for (SourceRows.Sort sort : SourceRows.Sort.values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(word.equals("account") ? "id" : word)) {
                return sort;
            }
        }
        throw Problem.request("sort: sources are not sorted by '" + word + "'");
    }

    private static boolean descending(Context context) {
        return !"false".equals(Objects.requireNonNullElse(context.queryParam("descending"), "true"));
    }
}
