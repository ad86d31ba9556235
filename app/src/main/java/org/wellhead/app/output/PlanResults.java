package org.wellhead.app.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.trace.cut.Plan;

/**
 * Writes the folder of a plan: {@code plan.csv}, {@code countries.csv}, {@code frontier.csv}, {@code months.csv}, with
 * bounds {@code bounds.csv}, {@code report.html}, {@code plan.json}, and in {@code orders} a draft order for each account
 * as text and as DOCX. The columns are described in docs/cut.md.
 */
public final class PlanResults {
    private static final String PLAN = "plan.csv";
    private static final String COUNTRIES = "countries.csv";
    private static final String FRONTIER = "frontier.csv";
    private static final String MONTHS = "months.csv";
    private static final String BOUNDS = "bounds.csv";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "plan.json";
    /** The folder of the draft orders. */
    public static final String ORDERS = "orders";

    private static final String ORDER = "order-[0-9]+[.](txt|docx)";

    private PlanResults() {}

    /**
     * Writes every file, or none: see {@link ResultFolder}. Orders and bounds of an older plan in the folder go.
     *
     * @param folder made if it is not there
     * @return the files in the order of writing, {@code plan.json} not among them: pass them to {@link PlanSummary#json}
     * @throws IOException if the folder cannot be made or written to
     */
    public static List<ResultFolder.Written> write(Path folder, PlanFindings findings) throws IOException {
        PlanTables tables = new PlanTables(findings);
        try (ResultFolder files = new ResultFolder(folder, SUMMARY)) {
            files.replace("", "bounds[.]csv");
            files.replace(ORDERS, ORDER);
            files.addText(PLAN, tables::plan);
            files.addText(COUNTRIES, tables::countries);
            files.addText(FRONTIER, tables::frontier);
            files.addText(MONTHS, tables::months);
            if (!findings.bounds().isEmpty()) {
                files.addText(BOUNDS, tables::bounds);
            }
            for (Plan.Freeze freeze : findings.plan().freezes()) {
                String name = ORDERS + "/" + FreezingOrder.fileName(freeze);
                Letter letter = FreezingOrder.letter(findings, freeze);
                files.addText(name + ".txt", out -> out.write(letter.text()));
                files.addBytes(name + ".docx", out -> Docx.write(letter, out));
            }
            files.addText(REPORT, out -> out.write(PlanReport.html(findings)));
            return files.finish(written -> PlanSummary.json(findings, written));
        }
    }

    /** Whether a draft order could have this name in {@value #ORDERS}, one under way included. */
    public static boolean isOrder(String name) {
        return ResultFolder.names(Stream.of("")).stream()
                .anyMatch(end -> name.endsWith(end)
                        && name.substring(0, name.length() - end.length()).matches(ORDER));
    }

    /** Every name that {@link #write} uses in its folder, those of files under way included, orders left out. */
    public static List<String> names() {
        return ResultFolder.names(Stream.of(PLAN, COUNTRIES, FRONTIER, MONTHS, BOUNDS, REPORT, SUMMARY));
    }
}
