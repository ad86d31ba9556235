package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Terms;

/** A plan in sentences, the same on the terminal, in {@code plan.json} and on the page: what it stops, and how sure that is. */
public final class PlanHeadline {
    /** What every figure of a plan assumes; it stands wherever a plan is told. */
    public static final String NOT_MODELLED =
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
        int units = findings.units().size();
        if (plan.tracedMinor() > 0 && plan.freezes().isEmpty()) {
            String reached = " of the money that reached " + Words.units(units);
            return plan.stoppableMinor() == 0
                    ? "No account that may be frozen stops any" + reached
                    : "No account within the budget stops any" + reached;
        }
        return stop(plan.freezes().size(), plan.stopsMinor(), plan.tracedMinor(), units);
    }

    /**
     * What any accounts stop, in the same words, without a full stop.
     *
     * @param accounts how many are frozen
     * @param stopsMinor what they stop of {@code tracedMinor}
     * @param units how many units the money reached
     */
    public static String stop(int accounts, long stopsMinor, long tracedMinor, int units) {
        if (tracedMinor == 0) {
            return "No money from others reached the designated accounts in these payments: there is nothing to stop";
        }
        return Words.count(accounts, "account, frozen, stops ", "accounts, frozen, stop ")
                + Shown.percent(stopsMinor, tracedMinor) + " of the money that reached " + Words.units(units);
    }

    /** {@code 1,234.00 of 2,000.00 USD, mixed money shared in proportion (proportional).} To stand after a colon. */
    String howMuch() {
        return howMuch(
                plan.policy(),
                plan.stopsMinor(),
                plan.tracedMinor(),
                findings.ledger().money());
    }

    /** As {@link #howMuch}, of what any accounts stop: {@code stopsMinor} of {@code tracedMinor} under a policy that gives shares. */
    public static String howMuch(Policy policy, long stopsMinor, long tracedMinor, Money money) {
        String amount = money.formatForPeople(stopsMinor) + " of " + Words.people(money, tracedMinor);
        return switch (policy) {
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
        String guarantee = guarantee();
        if (!guarantee.isEmpty()) {
            sentences.add(guarantee);
        }
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

    /** The first accounts of the plan in one sentence, as {@link #inOne} tells them all. */
    String inOne(Plan.Beginning beginning) {
        return stop(
                        beginning.accounts(),
                        beginning.stopsMinor(),
                        plan.tracedMinor(),
                        findings.units().size()) + ": "
                + howMuch(
                        plan.policy(),
                        beginning.stopsMinor(),
                        plan.tracedMinor(),
                        findings.ledger().money());
    }

    private String guarantee() {
        return guarantee(
                plan.terms().budgetMillis() / Terms.PRICE_MILLIS,
                plan.stopsMinor(),
                plan.collateralMinor(),
                plan.guarantee().mostMinor(),
                plan.guarantee().exact());
    }

    /** What no so many accounts can exceed; empty where that is all of the money, which nothing can. */
    String guarantee(Plan.Beginning beginning) {
        return guarantee(
                beginning.accounts(),
                beginning.stopsMinor(),
                beginning.collateralMinor(),
                beginning.mostMinor(),
                beginning.exact());
    }

    private String guarantee(long budget, long stopsMinor, long collateralMinor, long mostMinor, boolean exact) {
        boolean one = isByCount() && budget == 1;
        String within = one
                ? "no single account"
                : isByCount() ? "no " + Words.count(budget, "account", "accounts") : "no accounts for this price";
        if (findings.isCharged()) {
            String charged = "With honest money charged at "
                    + PlanTables.millionths(plan.terms().collateralMicros()) + ", " + within;
            return exact
                    ? charged + (one ? " does better (proven)." : " do better (proven).")
                    : charged + " can do better by more than "
                            + findings.people(mostMinor - netMinor(stopsMinor, collateralMinor)) + " (proven).";
        }
        if (stopsMinor == plan.stoppableMinor()) {
            return "Nothing more can be stopped (proven).";
        }
        if (exact) {
            return Report.capital(within) + (one ? " stops more (proven)." : " stop more (proven).");
        }
        return findings.percent(mostMinor).equals(Shown.percent(1, 1))
                ? ""
                : Report.capital(within) + " can stop more than " + findings.percent(mostMinor) + " (proven).";
    }

    /** What is stopped less what honest money is charged. */
    private long netMinor(long stopsMinor, long collateralMinor) {
        double charged = (double) collateralMinor * plan.terms().collateralMicros() / 1e6;
        return stopsMinor - (long) Math.rint(charged);
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
