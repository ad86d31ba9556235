package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Trace;

/** The answer for the terminal, in plain text: who, where, how much, how sure; then what stands behind it. */
public final class Answer {
    private static final int COUNTRIES_MOST = 12;
    private static final int SOURCES_MOST = 10;
    private static final int UNITS_MOST = 20;
    private static final int BAR_COLUMNS = 24;
    private static final int NAME_CODE_POINTS_MAX = 120;

    private final Findings findings;
    private final Words words;
    private final long displayMinMinor;
    private final Trace trace;
    private final TextPage out;

    private Answer(Findings findings, long displayMinMinor, int widthColumns) {
        this.findings = findings;
        this.words = findings.words();
        this.displayMinMinor = displayMinMinor;
        this.out = new TextPage(widthColumns);
        this.trace = findings.headline();
    }

    /**
     * The text, each line ended by a line feed and at most {@code widthColumns} wide; at 40 or more.
     *
     * @param displayMinMinor rows of a smaller amount are counted and not shown; 0 shows all
     * @param resultsIn the folder of results as the user named it, or {@code ""} if none was written
     */
    public static String text(Findings findings, long displayMinMinor, int widthColumns, String resultsIn) {
        return new Answer(findings, displayMinMinor, widthColumns).tell(resultsIn);
    }

    private String tell(String resultsIn) {
        answer();
        if (!trace.contributions().isEmpty()) {
            units();
            countries();
            sources();
        }
        if (findings.traces().size() > 1) {
            policies();
        }
        behind(resultsIn);
        return out.toString();
    }

    private void answer() {
        Headline headline = new Headline(findings);
        paragraph(headline.inOne());
        if (trace.contributions().isEmpty()) {
            return;
        }
        List<String> sentences = new ArrayList<>(headline.howSure());
        sentences.addAll(headline.notes());
        if (!sentences.isEmpty()) {
            out.gap();
            paragraph(String.join(" ", sentences));
        }
    }

    private void units() {
        TextTable table = new TextTable()
                .text("unit", 0)
                .number(words.arrived(), 3)
                .number("returned", 4)
                .number("traced", 0)
                .number(words.many(), 1)
                .number("countries", 2)
                .number("G20", 2);
        int shown = Math.min(findings.units().size(), UNITS_MOST);
        for (int unit = 0; unit < shown; unit++) {
            Trace.Total total = findings.total(trace, unit);
            Reach reach = findings.reach(trace, unit);
            table.row(
                    findings.unitLabel(unit),
                    amount(total.arrivedMinor()),
                    amount(total.returnedMinor()),
                    amount(total.tracedMinor()),
                    Words.grouped(findings.sources(trace, unit)),
                    Words.grouped(reach.countries()),
                    Words.grouped(reach.g20States()));
        }
        section("Units" + inCurrency(), table, findings.units().size() - shown, 0);
    }

    private void countries() {
        TextTable table = new TextTable()
                .text("country", 0)
                .text("G20", 1)
                .number("traced", 0)
                .number("share", 2)
                .number("low", 3)
                .number("high", 3)
                .number(words.many(), 4)
                .text("", 5);
        List<CountryRow> all = findings.countries(trace, Findings.ALL_UNITS);
        List<CountryRow> big =
                all.stream().filter(row -> row.amountMinor() >= displayMinMinor).toList();
        long traced = findings.total(trace, Findings.ALL_UNITS).tracedMinor();
        long longest = all.isEmpty() ? 1 : all.getFirst().amountMinor();
        List<CountryRow> shown = big.subList(0, Math.min(big.size(), COUNTRIES_MOST));
        for (CountryRow row : shown) {
            table.row(
                    row.name(),
                    row.g20(),
                    amount(row.amountMinor()),
                    Shown.percent(row.amountMinor(), traced),
                    amount(row.lowMinor()),
                    amount(row.highMinor()),
                    Words.grouped(row.sources()),
                    bar(row.amountMinor(), longest));
        }
        section("Countries" + inCurrency(), table, big.size() - shown.size(), all.size() - big.size());
    }

    private void sources() {
        TextTable table = new TextTable()
                .number("traced", 0)
                .number("low", 4)
                .number("high", 4)
                .text("unit", 1)
                .text("country", 2)
                .text("kind", 3)
                .text(words.one(), 0);
        List<Trace.Contribution> all = ReportSources.byAmount(trace.contributions());
        List<Trace.Contribution> big = all.stream()
                .filter(each -> each.amountMinor() >= displayMinMinor)
                .toList();
        List<Trace.Contribution> shown = big.subList(0, Math.min(big.size(), SOURCES_MOST));
        Accounts accounts = findings.ledger().accounts();
        for (Trace.Contribution each : shown) {
            Findings.Range range = findings.sourceRange(each);
            table.row(
                    amount(each.amountMinor()),
                    amount(range.lowMinor()),
                    amount(range.highMinor()),
                    findings.unitLabel(each.unit()),
                    accounts.country(each.account()),
                    findings.kind(each).word(),
                    Legible.of(accounts.label(each.account()), NAME_CODE_POINTS_MAX));
        }
        String title = findings.isUpstream() ? "Largest sources" : "Largest destinations";
        section(title + inCurrency(), table, big.size() - shown.size(), all.size() - big.size());
        long boundary = findings.boundaryMinor();
        if (boundary > 0) {
            paragraph(Shown.percent(
                            boundary, findings.total(trace, Findings.ALL_UNITS).tracedMinor())
                    + " is with banks, exchanges, hawalas or cash: " + (findings.isUpstream() ? "origin" : "use")
                    + " unknown beyond.");
        }
    }

    private void policies() {
        TextTable table = new TextTable()
                .text("policy", 0)
                .number("traced", 0)
                .number("returned", 3)
                .number(words.many(), 1)
                .number("countries", 1)
                .number("G20", 2)
                .text("", 4);
        for (Trace each : findings.traces()) {
            Trace.Total total = findings.total(each, Findings.ALL_UNITS);
            Reach reach = findings.reach(each, Findings.ALL_UNITS);
            table.row(
                    each.policy().word(),
                    amount(total.tracedMinor()),
                    amount(total.returnedMinor()),
                    Words.grouped(findings.sources(each, Findings.ALL_UNITS)),
                    Words.grouped(reach.countries()),
                    Words.grouped(reach.g20States()),
                    each.policy().isShare() ? "shares" : "upper bounds");
        }
        section("Policies side by side" + inCurrency(), table, 0, 0);
    }

    private void behind(String resultsIn) {
        out.gap();
        paragraph(conservation());
        out.facts(findings.facts(), resultsIn);
    }

    private String conservation() {
        List<Findings.Conservation> checks = findings.conservation();
        if (checks.isEmpty()) {
            return "Conservation: not checked, since upper bounds do not add up.";
        }
        List<Findings.Conservation> broken =
                checks.stream().filter(check -> !check.holds()).toList();
        if (!broken.isEmpty()) {
            Findings.Conservation first = broken.getFirst();
            return "Conservation FAILS for unit " + findings.unitLabel(first.unit()) + " under "
                    + first.policy().word() + ": " + amount(first.arrivedMinor()) + " " + words.arrived() + ", "
                    + amount(first.contributedMinor()) + " attributed, " + amount(first.returnedMinor())
                    + " returned. Do not use this result.";
        }
        return "Conservation: holds to the last minor unit (" + words.arrived() + " = " + words.many()
                + " + returned, every unit and policy).";
    }

    private void section(String title, TextTable table, int more, int small) {
        List<String> left = new ArrayList<>();
        if (more > 0) {
            left.add(Words.grouped(more) + " more in the results");
        }
        if (small > 0) {
            left.add(Words.grouped(small) + " below " + findings.people(displayMinMinor) + " not shown");
        }
        out.section(title, table, left);
    }

    private void paragraph(String text) {
        out.paragraph(text);
    }

    private String amount(long minor) {
        return findings.ledger().money().formatForPeople(minor);
    }

    private String inCurrency() {
        return findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix();
    }

    private static String bar(long amountMinor, long longestMinor) {
        // A length on the screen, not money: floating point is good enough.
        int eighths = (int) Math.round(8.0 * BAR_COLUMNS * amountMinor / longestMinor);
        String rest = eighths % 8 == 0 ? "" : String.valueOf((char) ('█' + 8 - eighths % 8));
        return "█".repeat(eighths / 8) + rest;
    }
}
