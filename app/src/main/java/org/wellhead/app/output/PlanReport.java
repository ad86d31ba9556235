package org.wellhead.app.output;

import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Plan;

/** The sections of the plan's page: which accounts, how sure, the picture, who must act, the bounds. */
final class PlanReport {
    private static final int FREEZES_MOST = 100;
    private static final int STATES_MOST = 60;
    private static final int PAIRS_MOST = 15;
    private static final int BOUNDS_MOST = 60;

    private final Html html;
    private final PlanFindings findings;
    private final Plan plan;
    private final PlanHeadline headline;

    private PlanReport(Html html, PlanFindings findings) {
        this.html = html;
        this.findings = findings;
        this.plan = findings.plan();
        this.headline = new PlanHeadline(findings);
    }

    /** The page, to be stored as UTF-8. */
    static String html(PlanFindings findings) {
        Html html = new Html();
        PageFrame.open(html, new PlanHeadline(findings).what(), "Cut", findings.ledger());
        write(html, findings);
        ReportInputs.write(html, findings.facts());
        PageFrame.close(html);
        return html.toString();
    }

    private static void write(Html html, PlanFindings findings) {
        PlanReport report = new PlanReport(html, findings);
        report.answer();
        if (!findings.plan().freezes().isEmpty()) {
            report.sure();
            report.accounts();
            report.earlier();
            report.frontier();
        }
        if (!findings.coalitions().states().isEmpty()) {
            report.states();
        }
        if (!findings.bounds().isEmpty()) {
            report.bounds();
        }
    }

    private void answer() {
        html.add("<section class=\"answer\">\n<h1><bdi>{}</bdi>.</h1>\n", headline.what());
        if (!plan.freezes().isEmpty()) {
            html.add("<p class=\"standfirst\">{}</p>\n", Report.capital(headline.howMuch()));
            headline.howSure().forEach(sentence -> html.add("<p class=\"sure\">{}</p>\n", sentence));
        }
        html.add("<p class=\"note\">{}</p>\n</section>\n", PlanHeadline.NOT_MODELLED);
    }

    private void sure() {
        html.add("<section id=\"sure\">\n<h2>How sure is this?</h2>\n<dl class=\"sure-list\">\n");
        html.add(
                "<div><dt>The choice of accounts</dt><dd><b>{}</b> {} choices were searched; the bound holds for every choice"
                        + " under the same terms.</dd></div>\n",
                plan.guarantee().exact() ? "Proven to be the best." : "At most " + findings.mostPercent() + ".",
                Words.grouped(plan.guarantee().searched()));
        html.add("<div><dt>The rule for mixed money</dt><dd>");
        for (PlanFindings.UnderPolicy under : findings.under()) {
            html.add(
                    "<b>{}</b> under {}. ",
                    Shown.percent(under.stopsMinor(), under.tracedMinor()),
                    under.policy().word());
        }
        if (findings.least().isEmpty()) {
            html.add("What no rule can dispute is told with <code>--bounds</code>.");
        } else {
            html.add(
                    "Under any order at all at least <b>{}</b> of what arrived.",
                    findings.least()
                            .map(least -> Shown.percent(least.leastMinor(), least.arrivedMinor()))
                            .orElse(""));
        }
        html.add(
                "</dd></div>\n<div><dt>The honest money</dt><dd><b>{}</b> that was not traced stops too.</dd></div>\n",
                findings.people(plan.collateralMinor()));
        html.add(
                "<div><dt>The people</dt><dd>That money passed an account says nothing of what its holder knew.</dd></div>\n");
        html.add("</dl>\n</section>\n");
    }

    private void accounts() {
        html.add("<section id=\"plan\">\n<h2>Which accounts</h2>\n");
        PlanCurve.accounts(html, findings);
        html.add(
                "<p class=\"note\">The line is what the plan stops; dashed above it is what no choice under the same terms"
                        + " can exceed, {}.</p>\n",
                findings.mostPercent());
        html.add("""
                <div class="wide"><table class="sortable"><thead><tr><th scope="col" class="n">Rank</th><th scope="col">Account</th>\
                <th scope="col">Holder</th><th scope="col">Country</th><th scope="col">Kind</th>\
                <th scope="col" class="n">Stops{}</th><th scope="col" class="n">Share</th><th scope="col" class="n">Together</th>\
                <th scope="col" class="n">Honest money</th></tr></thead>
                <tbody>
                """, findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        plan.freezes().stream().limit(FREEZES_MOST).forEach(this::freeze);
        html.add("</tbody></table></div>\n");
        if (plan.freezes().size() > FREEZES_MOST) {
            html.add(
                    "<p class=\"note\">{} more in plan.csv.</p>\n",
                    Words.grouped(plan.freezes().size() - FREEZES_MOST));
        }
        html.add("<p class=\"note\">A draft order for each, with the payments that justify it, is in the folder"
                + " <code>orders</code>.</p>\n");
        headline.gentler().forEach(sentence -> html.add("<p>{}</p>\n", sentence));
        headline.everything().forEach(sentence -> html.add("<p>{}</p>\n", sentence));
        html.add("</section>\n");
    }

    private void freeze(Plan.Freeze freeze) {
        Accounts accounts = findings.ledger().accounts();
        int account = freeze.account();
        html.add(
                "<tr><td class=\"n\">{}</td><th scope=\"row\"><bdi class=\"id\">{}</bdi></th><td class=\"text\"><bdi>{}</bdi></td>"
                        + "<td>{}</td><td>{}</td>",
                freeze.rank(),
                accounts.id(account),
                accounts.name(account),
                accounts.country(account).isEmpty() ? "unknown" : Country.name(accounts.country(account)),
                accounts.kind(account).word());
        html.add(
                "<td class=\"n strong\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                amount(freeze.stopsMinor()),
                findings.percent(freeze.stopsMinor()),
                findings.percent(freeze.cumulativeMinor()),
                amount(freeze.collateralMinor()));
    }

    private void earlier() {
        if (plan.months().size() < 2) {
            return;
        }
        html.add("<section id=\"earlier\">\n<h2>Had they acted earlier</h2>\n");
        PlanCurve.months(html, findings);
        html.add("<p class=\"note\">What the same accounts would have stopped, frozen from the first of each month; the"
                + " figures are in months.csv.</p>\n</section>\n");
    }

    private void frontier() {
        html.add("""
                <section id="frontier">
                <h2>Traced money against honest money</h2>
                <div class="wide"><table><thead><tr><th scope="col" class="n">Accounts</th>\
                <th scope="col" class="n">Traced money stopped{}</th><th scope="col" class="n">Share</th>\
                <th scope="col" class="n">Honest money stopped</th><th scope="col" class="n">Charge</th></tr></thead>
                <tbody>
                """, findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        List<Plan.Point> points = plan.frontier();
        points.stream()
                .limit(FREEZES_MOST)
                .forEach(point -> html.add(
                        "<tr><td class=\"n\">{}</td><td class=\"n strong\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
                                + "<td class=\"n\">{}</td></tr>\n",
                        point.accounts(),
                        amount(point.stopsMinor()),
                        findings.percent(point.stopsMinor()),
                        amount(point.collateralMinor()),
                        point.chargedMicros() < 0 ? "" : PlanTables.millionths(point.chargedMicros())));
        html.add("</tbody></table></div>\n<p class=\"note\">Each row is a plan: the beginnings of the plan above, and"
                + " plans made with honest money charged. All are in frontier.csv.</p>\n</section>\n");
    }

    private void states() {
        Coalitions coalitions = findings.coalitions();
        html.add("<section id=\"states\">\n<h2>Who must act</h2>\n");
        headline.whoMustAct().forEach(sentence -> html.add("<p>{}</p>\n", sentence));
        html.add("""
                <div class="wide"><table class="sortable filtered"><thead><tr><th scope="col">Country</th>\
                <th scope="col" class="n">Accounts</th><th scope="col" class="n">Could stop alone{}</th>\
                <th scope="col" class="n">Share</th><th scope="col" class="n">Fair share</th><th scope="col" class="n">of all</th>\
                </tr></thead>
                <tbody>
                """, findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        long all = coalitions.states().stream()
                .mapToLong(Coalitions.State::fairMinor)
                .sum();
        coalitions.states().stream()
                .limit(STATES_MOST)
                .forEach(state -> html.add(
                        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n strong\">{}</td><td class=\"n\">{}</td>"
                                + "<td class=\"n\">{}{}</td><td class=\"n\">{}</td></tr>\n",
                        Country.name(state.country()),
                        Words.grouped(state.accounts()),
                        amount(state.aloneMinor()),
                        findings.percent(state.aloneMinor()),
                        amount(state.fairMinor()),
                        state.fairErrorMinor() == 0 ? "" : " ± " + amount(state.fairErrorMinor()),
                        Shown.percent(state.fairMinor(), all)));
        html.add("</tbody></table></div>\n");
        html.add(
                "<p class=\"note\">The fair share is the Shapley value: each piece of money counts for the countries that"
                        + " could have stopped it in equal parts. {}</p>\n",
                howCounted(coalitions));
        groups(coalitions);
        html.add("</section>\n");
    }

    private static String howCounted(Coalitions coalitions) {
        return coalitions.units() == 0
                ? "The shares are exact."
                : "It and the pairs are estimated from " + Words.grouped(coalitions.units())
                        + " pieces of money drawn at random; ± is the standard error. What each can stop alone is exact.";
    }

    private void groups(Coalitions coalitions) {
        html.add("""
                <h3>Together</h3>
                <div class="wide"><table class="narrow"><thead><tr><th scope="col">Who</th><th scope="col" class="n">Could stop{}</th>\
                <th scope="col" class="n">Share</th></tr></thead>
                <tbody>
                """, findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        coalitions.groups().stream().filter(group -> !group.isPair()).forEach(this::group);
        coalitions.groups().stream()
                .filter(Coalitions.Group::isPair)
                .sorted((a, b) -> Long.compare(b.stopsMinor(), a.stopsMinor()))
                .limit(PAIRS_MOST)
                .forEach(this::group);
        html.add(
                "</tbody></table></div>\n<p class=\"note\">The pairs that can stop most; all are in countries.csv.</p>\n");
    }

    private void group(Coalitions.Group group) {
        html.add(
                "<tr><th scope=\"row\">{}</th><td class=\"n strong\">{}</td><td class=\"n\">{}</td></tr>\n",
                group.isPair()
                        ? PlanHeadline.names(group.countries())
                        : group.name() + " ("
                                + Words.countries(group.countries().size()) + ")",
                amount(group.stopsMinor()),
                findings.percent(group.stopsMinor()));
    }

    private void bounds() {
        html.add("""
                <section id="bounds">
                <h2>Bounds that no rule can dispute</h2>
                <p>Whatever the order in which money left accounts, what an origin put in lies between <i>low</i> and \
                <i>high</i>: each of the two is reached under some order, and every policy lies inside.</p>
                <div class="wide"><table class="sortable filtered"><thead><tr><th scope="col">Origin</th><th scope="col">Kind</th>\
                <th scope="col" class="n">Low{}</th><th scope="col" class="n">High</th><th scope="col" class="n">Proportional</th>\
                <th scope="col" class="n">Fifo</th><th scope="col" class="n">Lifo</th></tr></thead>
                <tbody>
                """, findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        List<PlanFindings.BoundRow> overall = findings.bounds().stream()
                .filter(PlanFindings.BoundRow::isOverall)
                .toList();
        overall.stream()
                .limit(BOUNDS_MOST)
                .forEach(row -> html.add(
                        "<tr><th scope=\"row\"><bdi>{}</bdi></th><td>{}</td><td class=\"n strong\">{}</td><td class=\"n strong\">{}"
                                + "</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                        row.name().isEmpty() ? row.origin() : row.name(),
                        row.kind(),
                        amount(row.lowMinor()),
                        amount(row.highMinor()),
                        amount(row.byPolicy().getOrDefault(Policy.PROPORTIONAL, 0L)),
                        amount(row.byPolicy().getOrDefault(Policy.FIFO, 0L)),
                        amount(row.byPolicy().getOrDefault(Policy.LIFO, 0L))));
        html.add(
                "</tbody></table></div>\n<p class=\"note\">Over all units; each unit by itself is in bounds.csv.</p>\n");
        html.add("</section>\n");
    }

    private String amount(long minor) {
        return findings.ledger().money().formatForPeople(minor);
    }
}
