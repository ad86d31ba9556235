package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wellhead.ledger.Country;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Terms;

/** A plan in sentences, the same on the terminal, in {@code plan.json} and on the page: what it stops, and how sure that is. */
final class PlanHeadline {
    /** What every figure of a plan assumes; it stands wherever a plan is told. */
    static final String NOT_MODELLED =
            "Recorded money is a fixed chain: these figures say how much of the money that did flow"
                    + " passed the accounts, not how much less would have flowed. That those who are stopped find another way is"
                    + " not modelled; against such people a plan's figure is what it stops at most.";

    private final PlanFindings findings;
    private final Plan plan;

    PlanHeadline(PlanFindings findings) {
        this.findings = findings;
        this.plan = findings.plan();
    }

    /** {@code 5 accounts, frozen, stop 83.1 % of the money that reached 5 units}, without a full stop. */
    String what() {
        if (plan.tracedMinor() == 0) {
            return "No money from others reached the designated accounts in these payments: there is nothing to stop";
        }
        String reached =
                " of the money that reached " + Words.units(findings.units().size());
        if (plan.freezes().isEmpty()) {
            return plan.stoppableMinor() == 0
                    ? "No account that may be frozen stops any" + reached
                    : "No account within the budget stops any" + reached;
        }
        int accounts = plan.freezes().size();
        return Words.count(accounts, "account, frozen, stops ", "accounts, frozen, stop ")
                + findings.percent(plan.stopsMinor())
                + reached;
    }

    /** {@code 1,234.00 of 2,000.00 USD, mixed money shared in proportion (proportional).} To stand after a colon. */
    String howMuch() {
        String amount = findings.ledger().money().formatForPeople(plan.stopsMinor()) + " of "
                + findings.people(plan.tracedMinor());
        return switch (plan.policy()) {
            case PROPORTIONAL -> amount + ", mixed money shared in proportion (proportional).";
            case FIFO -> amount + ", what came first leaving first (fifo).";
            case LIFO -> amount + ", what came last leaving first (lifo).";
            case POISON -> throw new IllegalStateException("poison gives no shares to cut");
        };
    }

    /** {@link #what} and {@link #howMuch}, as far as there is anything to tell, with a full stop. */
    String inOne() {
        return plan.freezes().isEmpty() ? what() + "." : what() + ": " + howMuch();
    }

    /** The proof, the other policies, and what holds under any order. */
    List<String> howSure() {
        if (plan.freezes().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(guarantee());
        if (findings.under().size() > 1) {
            sentences.add("The same accounts stop "
                    + findings.under().stream()
                            .filter(under -> under.policy() != plan.policy())
                            .map(under -> Shown.percent(under.stopsMinor(), under.tracedMinor()) + " under "
                                    + under.policy().word())
                            .collect(Collectors.joining(" and "))
                    + ".");
        }
        findings.least()
                .ifPresent(least -> sentences.add("Whatever the order in which money left accounts, they stop at least "
                        + Shown.percent(least.leastMinor(), least.arrivedMinor()) + " of what arrived."));
        if (plan.stoppableMinor() < plan.tracedMinor()) {
            sentences.add("All accounts that may be frozen would together stop "
                    + findings.percent(plan.stoppableMinor()) + ".");
        }
        return sentences;
    }

    private String guarantee() {
        boolean one = isByCount() && plan.terms().budgetMillis() / Terms.PRICE_MILLIS == 1;
        String within = one
                ? "no single account"
                : isByCount()
                        ? "no " + Words.count(plan.terms().budgetMillis() / Terms.PRICE_MILLIS, "account", "accounts")
                        : "no accounts for this price";
        if (findings.isCharged()) {
            String charged = "With honest money charged at "
                    + PlanTables.millionths(plan.terms().collateralMicros()) + ", " + within;
            return plan.guarantee().exact()
                    ? charged + (one ? " does better (proven)." : " do better (proven).")
                    : charged + " can do better by more than "
                            + findings.people(plan.guarantee().mostMinor() - netMinor()) + " (proven).";
        }
        if (plan.stopsMinor() == plan.stoppableMinor()) {
            return "Nothing more can be stopped (proven).";
        }
        return plan.guarantee().exact()
                ? Report.capital(within) + (one ? " stops more (proven)." : " stop more (proven).")
                : Report.capital(within) + " can stop more than " + findings.mostPercent() + " (proven).";
    }

    /** What is stopped less what honest money is charged. */
    private long netMinor() {
        double charged = (double) plan.collateralMinor() * plan.terms().collateralMicros() / 1e6;
        return plan.stopsMinor() - (long) Math.rint(charged);
    }

    private boolean isByCount() {
        return plan.terms().priceMillis().isEmpty();
    }

    /**
     * Another plan of the frontier that stops nearly as much and far less honest money, the one with the least of it; empty if
     * there is none.
     */
    List<String> gentler() {
        return plan.frontier().stream()
                .filter(point -> point.chargedMicros() >= 0)
                .filter(point -> point.stopsMinor() >= plan.stopsMinor() / 10 * 9)
                .filter(point -> plan.collateralMinor() > 0 && point.collateralMinor() <= plan.collateralMinor() / 2)
                .min(Comparator.comparingLong(Plan.Point::collateralMinor))
                .map(point -> "With --collateral " + PlanTables.millionths(point.chargedMicros()) + ", "
                        + Words.count(point.accounts(), "account stops ", "accounts stop ")
                        + findings.percent(point.stopsMinor()) + " and " + findings.people(point.collateralMinor())
                        + " of honest money instead of " + findings.people(plan.collateralMinor()) + ".")
                .stream()
                .toList();
    }

    /** Who has the power to do it; empty where nothing can be stopped. */
    List<String> whoMustAct() {
        if (plan.stoppableMinor() == 0 || findings.coalitions().states().isEmpty()) {
            return List.of();
        }
        Coalitions coalitions = findings.coalitions();
        List<String> sentences = new ArrayList<>();
        for (Coalitions.Reach reach : coalitions.smallest()) {
            String about = reach.exact() || reach.countries().isEmpty() ? "" : " at most";
            sentences.add(
                    reach.countries().isEmpty()
                            ? "All countries together cannot stop " + reach.percent() + " %."
                            : Words.countries(reach.countries().size()) + about + " can stop " + reach.percent()
                                    + " %: " + names(reach.countries()) + ".");
        }
        return sentences;
    }

    static String names(List<String> countries) {
        return countries.stream().map(Country::name).collect(Collectors.joining(", "));
    }

    /** How few accounts stop everything; empty where nothing can be stopped. */
    List<String> everything() {
        int accounts = findings.smallest().accounts().size();
        if (accounts == 0) {
            return List.of();
        }
        String all = plan.stoppableMinor() < plan.tracedMinor() ? "all that can be stopped" : "all of it";
        return List.of(
                findings.smallest().isExact()
                        ? Words.count(accounts, "account stops ", "accounts stop ") + all + "; no fewer do (proven)."
                        : Words.count(accounts, "account stops ", "accounts stop ") + all + "; fewer than "
                                + Words.grouped(findings.smallest().fewest()) + " do not (proven).");
    }
}
