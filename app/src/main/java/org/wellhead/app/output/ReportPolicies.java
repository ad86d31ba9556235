package org.wellhead.app.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;

/** The part of the report that sets the policies side by side: the totals, and the largest countries under each. */
final class ReportPolicies {
    private static final int COUNTRIES_MOST = 15;

    private ReportPolicies() {}

    static void write(Html html, Findings findings) {
        html.add("<section id=\"policies\">\n<h2>Policies side by side</h2>\n");
        html.add(
                "<p>Where an account held money of several origins, a policy says whose money left first. The payments "
                        + "are the same under each; the attribution is not.</p>\n");
        totals(html, findings);
        if (findings.traces().size() > 1) {
            countries(html, findings);
        }
        html.add("</section>\n");
    }

    private static void totals(Html html, Findings findings) {
        html.add(
                """
                <div class="wide"><table><thead><tr><th scope="col">Policy</th><th scope="col">What it assumes</th>\
                <th scope="col" class="n">Traced{}</th><th scope="col" class="n">Returned</th><th scope="col" class="n">{}</th>\
                <th scope="col" class="n">Countries</th><th scope="col" class="n">G20</th></tr></thead>
                <tbody>
                """,
                findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix(),
                Report.capital(findings.words().many()));
        for (Trace trace : findings.traces()) {
            Trace.Total total = findings.total(trace, Findings.ALL_UNITS);
            Reach reach = findings.reach(trace, Findings.ALL_UNITS);
            html.add(
                    "<tr><th scope=\"row\">{}</th><td class=\"text\">{}</td>",
                    trace.policy().word(),
                    assumes(trace));
            html.add(
                    "<td class=\"n strong\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
                            + "<td class=\"n\">{}</td></tr>\n",
                    Report.amount(findings, total.tracedMinor()),
                    Report.amount(findings, total.returnedMinor()),
                    Words.grouped(findings.sources(trace, Findings.ALL_UNITS)),
                    Words.grouped(reach.countries()),
                    Words.grouped(reach.g20States()));
        }
        html.add("</tbody></table></div>\n");
    }

    private static String assumes(Trace trace) {
        return switch (trace.policy()) {
            case PROPORTIONAL -> "every payment takes the same share of each origin";
            case FIFO -> "what came first leaves first";
            case LIFO -> "what came last leaves first";
            case POISON -> "nothing: the most that can be in it under any order; no shares";
        };
    }

    private static void countries(Html html, Findings findings) {
        Trace headline = findings.headline();
        List<CountryRow> rows = findings.countries(headline, Findings.ALL_UNITS);
        List<CountryRow> shown = rows.subList(0, Math.min(rows.size(), COUNTRIES_MOST));
        html.add("<div class=\"wide\"><table class=\"sortable\"><thead><tr><th scope=\"col\">Country</th>");
        for (Trace trace : findings.traces()) {
            html.add("<th scope=\"col\" class=\"n\">{}{}</th>", trace.policy().word(), isBound(trace));
        }
        html.add("</tr></thead>\n<tbody>\n");
        for (CountryRow row : shown) {
            html.add("<tr><th scope=\"row\">{}</th>", row.name());
            for (Trace trace : findings.traces()) {
                html.add(
                        "<td class=\"n\">{}</td>",
                        Report.amount(findings, amounts(findings, trace).getOrDefault(row.country(), 0L)));
            }
            html.add("</tr>\n");
        }
        html.add("</tbody></table></div>\n");
        if (rows.size() > shown.size()) {
            html.add("<p class=\"note\">{} more in countries.csv.</p>\n", Words.countries(rows.size() - shown.size()));
        }
    }

    private static String isBound(Trace trace) {
        return trace.policy() == Policy.POISON ? " (at most)" : "";
    }

    private static Map<String, Long> amounts(Findings findings, Trace trace) {
        Map<String, Long> amounts = new HashMap<>();
        findings.countries(trace, Findings.ALL_UNITS).forEach(row -> amounts.put(row.country(), row.amountMinor()));
        return amounts;
    }
}
