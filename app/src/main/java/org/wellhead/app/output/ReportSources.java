package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Trace;

/**
 * The part of the report that names the largest sources and proves each with a chain of payments; boundaries stand
 * apart.
 */
final class ReportSources {
    private static final int ORIGINS_MOST = 25;
    private static final int BOUNDARIES_MOST = 10;
    private static final int OPEN_MOST = 2;

    private final Html html;
    private final Findings findings;
    private final List<Chain> chains;
    private final Trace trace;
    private final Accounts accounts;

    private ReportSources(Html html, Findings findings, List<Chain> chains) {
        this.html = html;
        this.findings = findings;
        this.chains = chains;
        this.trace = findings.headline();
        this.accounts = findings.ledger().accounts();
    }

    static void write(Html html, Findings findings, List<Chain> chains) {
        new ReportSources(html, findings, chains).write();
    }

    /** By falling amount over all units, then by account and unit. */
    static List<Trace.Contribution> byAmount(List<Trace.Contribution> contributions) {
        return contributions.stream()
                .sorted(Comparator.comparingLong(Trace.Contribution::amountMinor)
                        .reversed()
                        .thenComparingInt(Trace.Contribution::account)
                        .thenComparingInt(Trace.Contribution::unit))
                .toList();
    }

    /** What this part shows: the largest origins, then the largest boundaries. */
    static List<Trace.Contribution> shown(Findings findings) {
        List<Trace.Contribution> all = byAmount(findings.headline().contributions());
        List<Trace.Contribution> shown = new ArrayList<>(largest(findings, all, false));
        shown.addAll(largest(findings, all, true));
        return shown;
    }

    private static List<Trace.Contribution> largest(
            Findings findings, List<Trace.Contribution> byAmount, boolean boundaries) {
        return byAmount.stream()
                .filter(each -> findings.kind(each).isBoundary() == boundaries)
                .limit(boundaries ? BOUNDARIES_MOST : ORIGINS_MOST)
                .toList();
    }

    private void write() {
        List<Trace.Contribution> all = byAmount(trace.contributions());
        html.add(
                "<section id=\"who\">\n<h2>{}</h2>\n",
                findings.isUpstream() ? "Who put it in" : "Who ended up with it");
        kinds();
        html.add("<h3>Persons, organisations, governments and unknown kinds</h3>\n");
        list(all, false);
        if (all.stream().anyMatch(each -> findings.kind(each).isBoundary())) {
            html.add("<h3>Banks, exchanges, hawala and cash</h3>\n");
            html.add(
                    """
                    <p class="boundary-note">{} unknown beyond. Such a party passes on what others brought, and this ledger \
                    does not show {}. It is where to ask next, not who {}.</p>
                    """,
                    findings.isUpstream() ? "Origin" : "Use",
                    findings.isUpstream() ? "from whom" : "to whom",
                    findings.isUpstream() ? "paid" : "kept the money");
            list(all, true);
        }
        html.add("</section>\n");
    }

    private void kinds() {
        Map<PartyKind, long[]> sums = new EnumMap<>(PartyKind.class);
        BitSet seen = new BitSet(accounts.size());
        for (Trace.Contribution each : trace.contributions()) {
            long[] sum = sums.computeIfAbsent(findings.kind(each), kind -> new long[2]);
            sum[0] = Math.addExact(sum[0], each.amountMinor());
            sum[1] += seen.get(each.account()) ? 0 : 1;
            seen.set(each.account());
        }
        long total = findings.total(trace, Findings.ALL_UNITS).tracedMinor();
        html.add(
                """
                <div class="wide"><table class="narrow"><thead><tr><th scope="col">Kind</th><th scope="col" class="n">{}</th>\
                <th scope="col" class="n">Traced{}</th><th scope="col" class="n">Share</th></tr></thead><tbody>
                """,
                Report.capital(findings.words().many()),
                findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix());
        sums.forEach((kind, sum) -> html.add(
                "<tr><th scope=\"row\">{}{}</th><td class=\"n\">{}</td><td class=\"n strong\">{}</td><td class=\"n\">{}</td></tr>\n",
                Report.capital(kind.word()),
                kind.isBoundary() ? " *" : "",
                Words.grouped(sum[1]),
                Report.amount(findings, sum[0]),
                Shown.percent(sum[0], total)));
        html.add("</tbody></table></div>\n");
        if (sums.keySet().stream().anyMatch(PartyKind::isBoundary)) {
            html.add("<p class=\"note\">* {} unknown beyond</p>\n", findings.isUpstream() ? "origin" : "use");
        }
    }

    private void list(List<Trace.Contribution> byAmount, boolean boundaries) {
        List<Trace.Contribution> shown = largest(findings, byAmount, boundaries);
        long there = byAmount.stream()
                .filter(each -> findings.kind(each).isBoundary() == boundaries)
                .count();
        html.add("<ol class=\"sources\">\n");
        for (int i = 0; i < shown.size(); i++) {
            source(shown.get(i), !boundaries && i < OPEN_MOST);
        }
        html.add("</ol>\n");
        if (there > shown.size()) {
            html.add(
                    "<p class=\"note\">The {} largest of {}, by unit; all are in {}.csv.</p>\n",
                    shown.size(),
                    Words.grouped(there),
                    findings.words().many());
        }
    }

    private void source(Trace.Contribution each, boolean open) {
        int account = each.account();
        String country = accounts.country(account);
        html.add(
                """
                <li><div class="who"><p class="name"><bdi>{}</bdi></p><p class="facts">{} · {} · account <bdi class="id">{}</bdi>\
                </p></div>
                """,
                accounts.label(account),
                country.isEmpty() ? "country unknown" : Country.name(country),
                findings.kind(each) == PartyKind.UNKNOWN
                        ? "kind unknown"
                        : findings.kind(each).word(),
                accounts.id(account));
        html.add(
                """
                <div class="much"><p class="sum">{}</p><p class="facts">{} of <bdi>{}</bdi> · {}</p></div>
                """,
                findings.people(each.amountMinor()),
                Shown.percent(
                        each.amountMinor(), findings.total(trace, each.unit()).tracedMinor()),
                findings.unitLabel(each.unit()),
                range(findings.sourceRange(each)));
        String first = Shown.minute(each.firstPaidEpochMicros());
        String last = Shown.minute(each.lastPaidEpochMicros());
        html.add(
                "<p class=\"facts when\">{} {}",
                findings.isUpstream() ? "Paid" : "Received",
                first.equals(last) ? first : first + " to " + last);
        if (each.hops() == 0) {
            html.add(" · held it itself when designated</p>\n");
        } else {
            html.add(" · at least {} away</p>\n", Words.count(each.hops(), "payment", "payments"));
        }
        proof(each, open);
        html.add("</li>\n");
    }

    private String range(Findings.Range range) {
        if (findings.shares().size() > 1 && range.lowMinor() == range.highMinor()) {
            return "the same under every policy";
        }
        return "low " + Report.amount(findings, range.lowMinor()) + " · high "
                + Report.amount(findings, range.highMinor());
    }

    private void proof(Trace.Contribution each, boolean open) {
        List<Chain> proofs = chains.stream()
                .filter(chain -> chain.source() == each.account() && chain.unit() == each.unit())
                .toList();
        for (Chain chain : proofs) {
            html.add(open ? "<details open=\"\">" : "<details>");
            html.add(
                    "<summary>Proof: {} that went exactly this way, in {}</summary>\n",
                    findings.people(chain.amountMinor()),
                    Words.count(chain.payments().size(), "payment", "payments"));
            html.add("<div class=\"wide\"><table class=\"chain\"><thead><tr><th scope=\"col\">Payment</th>"
                    + "<th scope=\"col\">Time, UTC</th><th scope=\"col\">Payer → payee</th><th scope=\"col\" class=\"n\">Amount</th>"
                    + "<th scope=\"col\" class=\"n\">Traced of it</th></tr></thead>\n<tbody>\n");
            chain.payments().forEach(payment -> payment(payment, each.unit()));
            html.add("</tbody></table></div></details>\n");
        }
    }

    private void payment(int payment, int unit) {
        Ledger ledger = findings.ledger();
        html.add(
                "<tr><td><bdi class=\"id\">{}</bdi><br/><span class=\"facts\">{}</span></td><td class=\"time\">{}</td>",
                ledger.id(payment),
                ledger.place(payment),
                Shown.minute(ledger.bookedAtEpochMicros(payment)));
        html.add(
                "<td class=\"text\"><bdi>{}</bdi> → <bdi>{}</bdi>",
                accounts.label(ledger.payer(payment)),
                accounts.label(ledger.payee(payment)));
        if (!ledger.purpose(payment).isEmpty()) {
            html.add("<br/><span class=\"facts\">“<bdi>{}</bdi>”</span>", ledger.purpose(payment));
        }
        html.add(
                "</td><td class=\"n\">{}</td><td class=\"n strong\">{}</td></tr>\n",
                Report.amount(findings, ledger.amountMinor(payment)),
                Report.amount(findings, TracedOf.payment(trace.payments(), payment, unit)));
    }
}
