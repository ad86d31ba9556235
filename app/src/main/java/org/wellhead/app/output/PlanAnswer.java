package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Plan;

/** The plan for the terminal, in plain text: which accounts, how sure, who must act. */
public final class PlanAnswer {
    private static final int FREEZES_MOST = 25;
    private static final int STATES_MOST = 10;
    private static final int BOUNDS_MOST = 12;

    private final PlanFindings findings;
    private final Plan plan;
    private final TextPage out;

    private PlanAnswer(PlanFindings findings, int widthColumns) {
        this.findings = findings;
        this.plan = findings.plan();
        this.out = new TextPage(widthColumns);
    }

    /**
     * The text, each line ended by a line feed and at most {@code widthColumns} wide; at 40 or more.
     *
     * @param resultsIn the folder of results as the user named it, or {@code ""} if none was written
     */
    public static String text(PlanFindings findings, int widthColumns, String resultsIn) {
        return new PlanAnswer(findings, widthColumns).tell(resultsIn);
    }

    private String tell(String resultsIn) {
        PlanHeadline headline = new PlanHeadline(findings);
        out.paragraph(headline.inOne());
        List<String> sentences = new ArrayList<>(headline.howSure());
        sentences.addAll(headline.gentler());
        sentences.addAll(headline.everything());
        sentences.addAll(headline.whoMustAct());
        if (!sentences.isEmpty()) {
            out.gap();
            out.paragraph(String.join(" ", sentences));
        }
        if (!plan.freezes().isEmpty()) {
            accounts();
        }
        states();
        bounds();
        out.gap();
        out.paragraph(PlanHeadline.NOT_MODELLED);
        out.facts(findings.facts(), resultsIn);
        return out.toString();
    }

    private void accounts() {
        TextTable table = new TextTable()
                .number("", 0)
                .text("account", 0)
                .text("holder", 1)
                .text("country", 2)
                .text("kind", 4)
                .number("stops", 0)
                .number("together", 0)
                .number("honest money", 3);
        Accounts accounts = findings.ledger().accounts();
        plan.freezes().stream()
                .limit(FREEZES_MOST)
                .forEach(freeze -> table.row(
                        String.valueOf(freeze.rank()),
                        accounts.id(freeze.account()),
                        accounts.name(freeze.account()),
                        accounts.country(freeze.account()),
                        accounts.kind(freeze.account()).word(),
                        amount(freeze.stopsMinor()),
                        findings.percent(freeze.cumulativeMinor()),
                        amount(freeze.collateralMinor())));
        out.section("Freeze" + inCurrency(), table, more(plan.freezes().size() - FREEZES_MOST));
    }

    private void states() {
        List<Coalitions.State> states = findings.coalitions().states();
        if (states.isEmpty()) {
            return;
        }
        TextTable table = new TextTable()
                .text("country", 0)
                .text("G20", 2)
                .number("accounts", 3)
                .number("could stop", 0)
                .number("share", 1)
                .number("fair share", 1);
        long all = states.stream().mapToLong(Coalitions.State::fairMinor).sum();
        states.stream()
                .limit(STATES_MOST)
                .forEach(state -> table.row(
                        Country.name(state.country()),
                        Country.g20(state.country()).word(),
                        Words.grouped(state.accounts()),
                        amount(state.aloneMinor()),
                        findings.percent(state.aloneMinor()),
                        Shown.percent(state.fairMinor(), all)));
        findings.coalitions().groups().stream()
                .filter(group -> !group.isPair() && !group.countries().isEmpty())
                .sorted(Comparator.comparingInt(group -> group.countries().size()))
                .forEach(group -> table.row(
                        group.name(), "", "", amount(group.stopsMinor()), findings.percent(group.stopsMinor()), ""));
        out.section("Who could stop how much alone" + inCurrency(), table, more(states.size() - STATES_MOST));
    }

    private void bounds() {
        List<PlanFindings.BoundRow> rows = findings.bounds().stream()
                .filter(PlanFindings.BoundRow::isOverall)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = new TextTable()
                .text("origin", 0)
                .text("kind", 2)
                .number("at least", 0)
                .number("at most", 0)
                .number(plan.policy().word(), 1);
        rows.stream()
                .limit(BOUNDS_MOST)
                .forEach(row -> table.row(
                        row.name().isEmpty() ? row.origin() : row.name(),
                        row.kind(),
                        amount(row.lowMinor()),
                        amount(row.highMinor()),
                        amount(row.byPolicy().getOrDefault(plan.policy(), 0L))));
        out.section("Under any order of money" + inCurrency(), table, more(rows.size() - BOUNDS_MOST));
    }

    private static List<String> more(int left) {
        return left > 0 ? List.of(Words.grouped(left) + " more in the results") : List.of();
    }

    private String amount(long minor) {
        return findings.ledger().money().formatForPeople(minor);
    }

    private String inCurrency() {
        return findings.currencySuffix().isEmpty() ? "" : "," + findings.currencySuffix();
    }
}
