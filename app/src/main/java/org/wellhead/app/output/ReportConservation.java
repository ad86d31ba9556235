package org.wellhead.app.output;

/** The part of the report by which anybody can see that no money was made or lost on the way. */
final class ReportConservation {
    private ReportConservation() {}

    static void write(Html html, Findings findings) {
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
}
