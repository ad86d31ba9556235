package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wellhead.app.view.SourceFigures;

/** One account: what it paid in, the chains of payments that prove it, and all its payments down to file and line. */
final class SourceApi implements Api {
    private static final int ROWS_MOST = 1000;

    private final ViewHandle view;
    private final BoundsApi bounds;
    private final AccountPayments payments;

    SourceApi(CaseHandle served, ViewHandle view, BoundsApi bounds) {
        this.view = view;
        this.bounds = bounds;
        payments = new AccountPayments(served);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/trace/sources/{account}", Deed.SEE, this::told);
        routes.get("/api/trace/sources/{account}/chains", Deed.SEE, this::chains);
        routes.get("/api/trace/sources/{account}/payments", Deed.SEE, this::payments);
        routes.stream("/api/trace/sources/{account}/payments.csv", Deed.SEE, this::paymentsCsv);
    }

    private Object told(Context context) throws IOException {
        return view.read(shown -> SourceTold.of(
                figures(shown, context), shown.view().facts(), Optional.of(bounds.told(shown))));
    }

    private Object chains(Context context) throws IOException {
        return view.read(shown -> ChainsTold.of(
                figures(shown, context).proofs(), shown.view().facts()));
    }

    private static SourceFigures figures(ViewHandle.Shown shown, Context context) {
        String account = context.pathParam("account");
        return shown.view()
                .source(account)
                .orElseThrow(() -> Problem.missing("no traced money went through an account '" + account + "'"));
    }

    private boolean isByParty() throws IOException {
        return view.read(shown -> "party".equals(shown.view().facts().options().get("by")));
    }

    private Object payments(Context context) throws IOException {
        int offset = Asked.number(context, "offset", 0, Integer.MAX_VALUE);
        int limit = Asked.number(context, "limit", 100, ROWS_MOST);
        return payments.page(context.pathParam("account"), isByParty(), offset, limit);
    }

    private void paymentsCsv(Context context) throws IOException {
        boolean byParty = isByParty();
        PagedCsv.send(
                context,
                "payments.csv",
                List.of(
                        "time", "id", "file_line", "direction", "account", "name", "country", "kind", "amount", "currency",
                        "purpose"),
                (offset, csv) -> {
                    AccountPayments.Told page =
                            payments.page(context.pathParam("account"), byParty, offset, PagedCsv.ROWS);
                    for (AccountPayments.Row row : page.rows()) {
                        csv.plain(row.at().toString()).text(row.id()).text(row.place()).plain(row.direction());
                        csv.text(row.other().account()).text(row.other().name()).text(row.other().country());
                        csv.plain(row.other().kind()).plain(row.amount()).plain(page.currency());
                        csv.text(row.purpose()).end();
                    }
                    return new PagedCsv.Page(page.state(), page.rows().size());
                });
    }
}
