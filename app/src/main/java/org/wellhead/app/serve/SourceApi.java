package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellhead.app.view.Proof;
import org.wellhead.app.view.Proofs;
import org.wellhead.app.view.SourceFigures;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.trace.Policy;

/** One account: what it paid in, the chains of payments that prove it, and all its payments down to file and line. */
final class SourceApi implements Api {
    private static final int ROWS_MOST = 1000;

    private final CaseHandle served;
    private final ViewHandle view;
    private final TraceApi trace;
    private final BoundsApi bounds;
    private final Jobs jobs;
    private final AccountPayments payments;

    SourceApi(CaseHandle served, ViewHandle view, TraceApi trace, BoundsApi bounds, Jobs jobs) {
        this.served = served;
        this.view = view;
        this.trace = trace;
        this.jobs = jobs;
        this.bounds = bounds;
        payments = new AccountPayments(served);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/trace/sources/{account}", Deed.SEE, this::told);
        routes.get("/api/trace/sources/{account}/chains", Deed.SEE, this::chains);
        routes.post("/api/trace/sources/{account}/chains", Deed.WORK, this::prove);
        routes.get("/api/trace/sources/{account}/payments", Deed.SEE, this::payments);
        routes.stream("/api/trace/sources/{account}/payments.csv", Deed.SEE, this::paymentsCsv);
    }

    private Object told(Context context) throws IOException {
        return view.read(
                shown -> SourceTold.of(figures(shown, context), shown.view().facts(), Optional.of(bounds.told(shown))));
    }

    private Object chains(Context context) throws IOException {
        return view.read(shown -> {
            SourceFigures figures = figures(shown, context);
            served.own("results", shown.folder(), Proofs.FOLDER);
            Optional<List<Proof>> found = Proofs.kept(served.own("results", shown.folder()), figures.id());
            return ChainsTold.of(
                    found.orElse(figures.proofs()),
                    found.isPresent(),
                    shown.view().facts());
        });
    }

    private Object prove(Context context) throws IOException {
        List<String> arguments = view.read(shown -> {
            ViewFacts facts = shown.view().facts();
            trace.refuseOther(facts);
            String policies = facts.policies().stream().map(Policy::word).collect(Collectors.joining(","));
            List<String> line = new ArrayList<>(List.of("trace", "--case", served.told(), "--policy", policies));
            TraceOptionsTold asked = TraceApi.asked(facts);
            line.addAll(TraceOptionsTold.question(asked.overdraft(), asked.by()));
            line.add("--prove=" + figures(shown, context).id());
            return line;
        });
        return jobs.start(Guard.person(context), "trace", arguments, Optional.empty(), () -> {});
    }

    private static SourceFigures figures(ViewHandle.Shown shown, Context context) {
        String account = account(context);
        return shown.view()
                .source(account)
                .orElseThrow(() -> Problem.missing("no traced money went through an account '" + account + "'"));
    }

    /** A browser takes {@code .} and {@code ..} out of an address, however they are written: they come with a tilde before them, as does what looks like that. */
    private static String account(Context context) {
        String account = context.pathParam("account");
        return account.matches("~+[.]{1,2}") ? account.substring(1) : account;
    }

    private boolean isByParty() throws IOException {
        return view.read(shown -> "party".equals(shown.view().facts().options().get("by")));
    }

    private Object payments(Context context) throws IOException {
        int offset = Query.number(context, "offset", 0, Integer.MAX_VALUE);
        int limit = Query.number(context, "limit", 100, ROWS_MOST);
        return payments.page(account(context), isByParty(), offset, limit);
    }

    private void paymentsCsv(Context context) throws IOException {
        boolean byParty = isByParty();
        PagedCsv.send(
                context,
                "payments.csv",
                List.of(
                        "time",
                        "id",
                        "file_line",
                        "direction",
                        "account",
                        "name",
                        "country",
                        "kind",
                        "amount",
                        "currency",
                        "purpose"),
                (offset, csv) -> {
                    AccountPayments.Told page = payments.page(account(context), byParty, offset, PagedCsv.ROWS);
                    for (AccountPayments.Row row : page.rows()) {
                        csv.plain(row.at().toString())
                                .text(row.id())
                                .text(row.place())
                                .plain(row.direction());
                        csv.text(row.other().account())
                                .text(row.other().name())
                                .text(row.other().country());
                        csv.plain(row.other().kind()).plain(row.amount()).plain(page.currency());
                        csv.text(row.purpose()).end();
                    }
                    return new PagedCsv.Page(page.state(), page.rows().size());
                });
    }
}
