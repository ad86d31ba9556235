package org.wellhead.app.output;

import java.util.List;
import java.util.stream.IntStream;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Trace;

/**
 * The report for people: one page without network, the same bytes for the same inputs, readable without scripts and on
 * paper. Its size does not grow with the ledger: the largest are shown and the number of the others is told. {@code
 * PageFrame} is what stands around it.
 */
public final class Report {
    private final Findings findings;
    private final Trace trace;
    private final Html html = new Html();

    private Report(Findings findings) {
        this.findings = findings;
        this.trace = findings.headline();
    }

    /**
     * The page, to be stored as UTF-8.
     *
     * @param chains proofs; those of {@link Findings#toProve()} are shown, others are ignored
     */
    public static String html(Findings findings, List<Chain> chains) {
        return new Report(findings).page(chains);
    }

    private String page(List<Chain> chains) {
        PageFrame.open(
                html,
                new Headline(findings).who(),
                "Trace " + trace.question().direction().word(),
                findings.ledger());
        answer();
        if (!trace.contributions().isEmpty()) {
            ReportSure.write(html, findings);
            units();
            ReportCountries.write(html, findings);
            ReportPolicies.write(html, findings);
            ReportSources.write(html, findings, chains);
        }
        ReportMethod.write(html, findings);
        ReportConservation.write(html, findings);
        ReportInputs.write(html, findings.facts());
        PageFrame.close(html);
        return html.toString();
    }

    private void answer() {
        Headline headline = new Headline(findings);
        html.add("<section class=\"answer\">\n<h1><bdi>{}</bdi>.</h1>\n", headline.who());
        if (trace.contributions().isEmpty()) {
            html.add("</section>\n");
            return;
        }
        html.add("<p class=\"standfirst\">{}</p>\n", capital(headline.howMuch()));
        for (String sentence : headline.howSure()) {
            html.add("<p class=\"sure\">{}</p>\n", sentence);
        }
        for (String note : headline.notes()) {
            html.add("<p class=\"note\">{}</p>\n", note);
        }
        html.add("<p class=\"note\">“In the G20” counts the 19 member states only.</p>\n");
        html.add("</section>\n");
        html.add("""
                <nav aria-label="Sections"><a href="#sure">How sure</a><a href="#units">Units</a>\
                <a href="#countries">Countries</a><a href="#policies">Policies</a><a href="#who">Who, and the proof</a>\
                <a href="#method">Method and limits</a><a href="#inputs">Inputs</a></nav>
                """);
    }

    private void units() {
        Words words = findings.words();
        html.add("<section id=\"units\">\n<h2>Units</h2>\n");
        if (findings.isUpstream()) {
            html.add("<p>What the designated accounts of each unit received from accounts that were not designated.");
        } else {
            html.add("<p>What the designated accounts of each unit paid to accounts that were not designated.");
        }
        html.add(
                " Money that had already left a designated account and came back is told as returned and not attributed"
                        + " again.</p>\n");
        boolean totalsDiffer = unitsAndAll().anyMatch(unit -> {
            Findings.Range range = findings.tracedRange(unit);
            return range.lowMinor() != range.highMinor();
        });
        html.add(
                """
                <div class="wide"><table class="sortable"><thead><tr><th scope="col">Unit</th><th scope="col" class="n">\
                {}{}</th><th scope="col" class="n">Returned</th><th scope="col" class="n">Traced</th>
                """,
                capital(words.arrived()),
                findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        if (totalsDiffer) {
            html.add("<th scope=\"col\" class=\"n\">Low</th><th scope=\"col\" class=\"n\">High</th>");
        }
        html.add("""
                <th scope="col" class="n">{}</th><th scope="col" class="n">Countries</th><th scope="col" class="n">G20</th>\
                </tr></thead>
                <tbody>
                """, capital(words.many()));
        for (int unit = 0; unit < findings.units().size(); unit++) {
            unit(unit, totalsDiffer);
        }
        html.add("</tbody><tfoot>\n");
        unit(Findings.ALL_UNITS, totalsDiffer);
        html.add("</tfoot></table></div>\n</section>\n");
    }

    private IntStream unitsAndAll() {
        return IntStream.range(Findings.ALL_UNITS, findings.units().size());
    }

    private void unit(int unit, boolean totalsDiffer) {
        Trace.Total total = findings.total(trace, unit);
        html.add(
                "<tr><th scope=\"row\"><bdi>{}</bdi></th><td class=\"n\">{}</td><td class=\"n\">{}</td>"
                        + "<td class=\"n strong\">{}</td>",
                findings.unitLabel(unit),
                amount(findings, total.arrivedMinor()),
                amount(findings, total.returnedMinor()),
                amount(findings, total.tracedMinor()));
        if (totalsDiffer) {
            Findings.Range range = findings.tracedRange(unit);
            html.add(
                    "<td class=\"n\">{}</td><td class=\"n\">{}</td>",
                    amount(findings, range.lowMinor()),
                    amount(findings, range.highMinor()));
        }
        Reach reach = findings.reach(trace, unit);
        html.add(
                "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                Words.grouped(findings.sources(trace, unit)),
                Words.grouped(reach.countries()),
                Words.grouped(reach.g20States()));
    }

    static String amount(Findings findings, long minor) {
        return findings.ledger().money().formatForPeople(minor);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
