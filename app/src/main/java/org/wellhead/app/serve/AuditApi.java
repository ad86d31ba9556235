package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.CaseLog;
import org.wellhead.app.Console;
import org.wellhead.app.LogReader;
import org.wellhead.app.output.Csv;

/** Who did what with the case, and whether anybody changed what the log says of it. */
final class AuditApi implements Api {
    private static final int ROWS_MOST = 1000;

    /**
     * What is to be held against the log beside itself.
     *
     * @param heads that were kept elsewhere, as {@code audit head} wrote them
     */
    record Verify(@Nullable List<String> heads) {}

    private final CaseHandle served;
    private final Console console;

    AuditApi(CaseHandle served, Console console) {
        this.served = served;
        this.console = console;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/audit", Deed.SEE, this::rows);
        routes.post("/api/audit/verify", Deed.SEE, this::verify);
        routes.stream("/api/audit/csv", Deed.SEE, this::table);
        routes.stream("/api/audit/head", Deed.SEE, context -> {
            Query.keptAs(context, "application/json", served.root().getFileName() + ".head");
            context.result(CaseLog.head(served.root()));
        });
        routes.get(
                "/api/audit/{number}/proof",
                Deed.SEE,
                context -> CaseLog.proof(served.root(), reader(context), Query.inPath(context, "number"))
                        .orElseThrow(AuditApi::withheld));
        routes.stream("/api/audit/{number}/proof/file", Deed.SEE, context -> {
            long number = Query.inPath(context, "number");
            String file =
                    CaseLog.proofFile(served.root(), reader(context), number).orElseThrow(AuditApi::withheld);
            Query.keptAs(context, "application/json", "entry-" + number + ".proof");
            context.result(file);
        });
    }

    /** From where colleagues sign in is nothing that everybody on a case must know. */
    private static LogReader reader(Context context) {
        return Guard.person(context).may().contains(Deed.ADMINISTER) ? LogReader.ADMINISTRATOR : LogReader.ANYBODY;
    }

    private static Problem withheld() {
        return new Problem(
                403,
                "the entry has a network address, and is proved whole or not at all",
                "ask an administrator for its proof");
    }

    private Object rows(Context context) throws IOException {
        return CaseLog.rows(
                served.root(),
                reader(context),
                Query.text(context, "words"),
                Query.number(context, "offset", 0, Integer.MAX_VALUE),
                Query.number(context, "limit", 100, ROWS_MOST));
    }

    private void table(Context context) throws IOException {
        Query.keptAs(context, "text/csv; charset=utf-8", "log.csv");
        try (var out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            Csv csv = new Csv(out).header("entry", "time", "actor", "verb", "subject", "facts", "withheld");
            List<CaseLog.Row> rows = CaseLog.rows(
                            served.root(), reader(context), Query.text(context, "words"), 0, Integer.MAX_VALUE)
                    .rows();
            for (CaseLog.Row row : rows) {
                csv.plain(String.valueOf(row.number()))
                        .plain(row.at().toString())
                        .text(row.actor())
                        .text(row.verb())
                        .text(row.subject())
                        .text(new TreeMap<>(row.facts()).toString())
                        .plain(String.join(" ", row.withheld()))
                        .end();
            }
            csv.flush();
        }
    }

    private Object verify(Context context) throws IOException {
        List<String> heads = Query.body(context, Verify.class).heads();
        if (heads != null && heads.size() > CaseLog.HEADS_MOST) {
            throw Problem.request("heads: at most " + CaseLog.HEADS_MOST + " at once");
        }
        return CaseLog.verify(
                served.root(), heads == null ? List.of() : heads, Seat.quiet(console, Guard.person(context)));
    }
}
