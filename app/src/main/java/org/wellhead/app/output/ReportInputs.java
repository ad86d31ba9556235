package org.wellhead.app.output;

import java.util.List;

/** The part of the report by which somebody else can check it: conservation, inputs with hashes, options, version. */
final class ReportInputs {
    private static final int LISTED_MOST = 50;

    private ReportInputs() {}

    static void write(Html html, Findings findings) {
        conservation(html, findings);
        RunFacts facts = findings.facts();
        html.add("<section id=\"inputs\">\n<h2>Inputs, options, version</h2>\n");
        html.add(
                "<p>Wellhead {}. The same inputs, options and version give this page byte for byte.</p>\n",
                facts.version());
        html.add("<div class=\"wide\"><table class=\"hashes\"><thead><tr><th scope=\"col\">File</th>"
                + "<th scope=\"col\" class=\"n\">Bytes</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
        for (RunFacts.Input input : facts.inputs()) {
            html.add(
                    "<tr><th scope=\"row\"><bdi>{}</bdi></th><td class=\"n\">{}</td><td class=\"hash\">{}</td></tr>\n",
                    input.name(),
                    Words.grouped(input.bytes()),
                    input.sha256());
        }
        html.add("</tbody></table></div>\n<dl class=\"options\">\n");
        facts.options()
                .forEach((name, value) -> html.add("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>\n", name, value));
        html.add("</dl>\n");
        listed(html, "Designated but in no payment", facts.unknownDesignated());
        listed(html, "Notices", facts.notices());
        html.add("</section>\n");
    }

    private static void conservation(Html html, Findings findings) {
        if (findings.conservation().isEmpty()) {
            return;
        }
        html.add("""
                <section id="conservation">
                <h2>Conservation check</h2>
                <p>Nothing is created and nothing is lost: for every unit and policy, <i>{}</i> must equal <i>attributed</i> \
                plus <i>returned</i>. Upper bounds (poison) do not add up and are not part of the check.</p>
                """, findings.words().arrived());
        html.add("""
                <div class="wide"><table><thead><tr><th scope="col">Unit</th><th scope="col">Policy</th>\
                <th scope="col" class="n">{}</th><th scope="col" class="n">Attributed</th><th scope="col" class="n">Returned</th>\
                <th scope="col">Holds</th></tr></thead>
                <tbody>
                """, Report.capital(findings.words().arrived()));
        for (Findings.Conservation check : findings.conservation()) {
            html.add(
                    "<tr><th scope=\"row\"><bdi>{}</bdi></th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>",
                    findings.unitLabel(check.unit()),
                    check.policy().word(),
                    Report.amount(findings, check.arrivedMinor()),
                    Report.amount(findings, check.contributedMinor()));
            html.add("<td class=\"n\">{}</td>", Report.amount(findings, check.returnedMinor()));
            html.add(check.holds() ? "<td>✓ yes</td></tr>\n" : "<td class=\"bad\">✗ NO</td></tr>\n");
        }
        html.add("</tbody></table></div>\n</section>\n");
    }

    private static void listed(Html html, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.add("<h3>{}</h3>\n<ul>\n", title);
        lines.stream().limit(LISTED_MOST).forEach(line -> html.add("<li><bdi>{}</bdi></li>\n", line));
        if (lines.size() > LISTED_MOST) {
            html.add("<li>and {} more, in summary.json</li>\n", Words.grouped(lines.size() - LISTED_MOST));
        }
        html.add("</ul>\n");
    }
}
