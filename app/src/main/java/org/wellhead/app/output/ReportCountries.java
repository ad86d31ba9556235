package org.wellhead.app.output;

import java.util.List;
import java.util.Locale;
import org.wellhead.ledger.Country;
import org.wellhead.trace.Trace;

/** The part of the report that tells each country's amount, as a bar with the range between policies. */
final class ReportCountries {
    private ReportCountries() {}

    static void write(Html html, Findings findings) {
        Trace trace = findings.headline();
        List<CountryRow> rows = findings.countries(trace, Findings.ALL_UNITS);
        long longest = 1;
        for (CountryRow row : rows) {
            longest = Math.max(longest, Math.max(row.amountMinor(), row.highMinor()));
        }
        html.add("<section id=\"countries\">\n<h2>Countries</h2>\n");
        html.add(
                """
                <p>Every country of {}, over all units, under the policy {}. <span class="key"><svg width="26" height="12" \
                aria-hidden="true"><rect class="bar" y="2" width="26" height="8"/></svg> persons, organisations, governments \
                and unknown kinds</span> <span class="key"><svg width="26" height="12" aria-hidden="true">\
                <rect class="boundary" y="2" width="26" height="8"/></svg> banks, exchanges, hawala, cash: {} unknown beyond\
                </span> <span class="key"><svg width="26" height="12" aria-hidden="true"><path class="whisker" \
                d="M1 2v8M1 6h24M25 2v8"/></svg> least and most under any policy that gives shares</span></p>
                """,
                findings.isUpstream() ? "origin" : "arrival",
                trace.policy().word(),
                findings.isUpstream() ? "origin" : "use");
        html.add(
                """
                <div class="wide"><table class="sortable filtered bars"><thead><tr><th scope="col">Country</th>\
                <th scope="col">G20</th><th scope="col" class="plot" aria-label="Bar"></th><th scope="col" class="n">Traced{}</th>\
                <th scope="col" class="n">Share</th><th scope="col" class="n">Low</th><th scope="col" class="n">High</th>\
                <th scope="col" class="n">{}</th><th scope="col" class="n">Persons</th></tr></thead>
                <tbody>
                """,
                findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix(),
                Report.capital(findings.words().many()));
        long traced = findings.total(trace, Findings.ALL_UNITS).tracedMinor();
        for (CountryRow row : rows) {
            country(html, findings, row, traced, longest);
        }
        html.add("""
                </tbody></table></div>
                <p class="note">G20: a <b>member</b> is one of the 19 member states, and these alone are counted; <b>via EU</b> \
                and <b>via AU</b> are represented by the European Union or the African Union, which are members too. Germany, \
                France, Italy and South Africa are members themselves and counted.</p>
                </section>
                """);
    }

    private static void country(Html html, Findings findings, CountryRow row, long tracedMinor, long longestMinor) {
        html.add("<tr><th scope=\"row\">{}</th><td class=\"tag\">{}</td><td class=\"plot\">", row.name(), g20(row));
        bar(html, row, longestMinor);
        html.add(
                "</td><td class=\"n strong\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>",
                Report.amount(findings, row.amountMinor()),
                Shown.percent(row.amountMinor(), tracedMinor),
                Report.amount(findings, row.lowMinor()),
                Report.amount(findings, row.highMinor()));
        html.add(
                "<td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                Words.grouped(row.sources()),
                Words.grouped(row.persons()));
    }

    private static String g20(CountryRow row) {
        if (!row.isKnown()) {
            return "";
        }
        return switch (Country.g20(row.country())) {
            case STATE -> "member";
            case THROUGH_EU -> "via EU";
            case THROUGH_AU -> "via AU";
            case NONE -> "–";
        };
    }

    /** Filled up to the amount, its last part hatched for boundaries, and a whisker from low to high. */
    private static void bar(Html html, CountryRow row, long longestMinor) {
        long origin = row.amountMinor() - row.boundaryMinor();
        html.add("<svg class=\"chart\" width=\"100%\" height=\"16\" aria-hidden=\"true\">");
        html.add("<rect class=\"bar\" y=\"3\" height=\"10\" width=\"{}%\"/>", percent(origin, longestMinor));
        if (row.boundaryMinor() > 0) {
            html.add(
                    "<rect class=\"boundary\" y=\"3\" height=\"10\" x=\"{}%\" width=\"{}%\"/>",
                    percent(origin, longestMinor), percent(row.boundaryMinor(), longestMinor));
        }
        if (row.lowMinor() < row.highMinor()) {
            String low = percent(row.lowMinor(), longestMinor);
            String high = percent(row.highMinor(), longestMinor);
            html.add("<line class=\"whisker\" x1=\"{}%\" x2=\"{}%\" y1=\"8\" y2=\"8\"/>", low, high);
            html.add("<line class=\"whisker\" x1=\"{}%\" x2=\"{}%\" y1=\"4\" y2=\"12\"/>", low, low);
            html.add("<line class=\"whisker\" x1=\"{}%\" x2=\"{}%\" y1=\"4\" y2=\"12\"/>", high, high);
        }
        html.add("</svg>");
    }

    /** A length on the page, not money: floating point is good enough. A hair is kept free for the whisker's cap. */
    private static String percent(long minor, long longestMinor) {
        return String.format(Locale.ROOT, "%.2f", 99.0 * minor / longestMinor);
    }
}
