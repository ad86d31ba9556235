package org.wellhead.app.output;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Evidence;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Smallest;

/**
 * One finished plan with all that is told of it.
 *
 * @param ledger what was asked
 * @param units the names of the units, for people
 * @param plan which accounts to freeze
 * @param under what the same accounts stop under each policy that gives shares, the plan's own first
 * @param least the least that they stop of all that arrived, under any order of money leaving accounts; empty if bounds
 *     were not asked for
 * @param smallest the fewest accounts that stop everything
 * @param coalitions what countries could stop
 * @param evidence the payments that justify each account of the plan, in its order
 * @param bounds what each origin contributed at least and at most; empty if they were not asked for
 * @param facts what the run read and how it was asked
 */
public record PlanFindings(
        Ledger ledger,
        List<String> units,
        Plan plan,
        List<UnderPolicy> under,
        Optional<Bounder.Stopped> least,
        Smallest smallest,
        Coalitions coalitions,
        List<Evidence> evidence,
        List<BoundRow> bounds,
        RunFacts facts) {

    public PlanFindings {
        units = List.copyOf(units);
        under = List.copyOf(under);
        evidence = List.copyOf(evidence);
        bounds = List.copyOf(bounds);
        if (evidence.size() != plan.freezes().size()) {
            throw new IllegalArgumentException(evidence.size() + " pieces of evidence for "
                    + plan.freezes().size() + " accounts");
        }
    }

    /** What the plan's accounts stop under one policy. */
    public record UnderPolicy(Policy policy, long tracedMinor, long stopsMinor) {}

    /**
     * What an origin contributed to a unit under any order, and under each policy.
     *
     * @param isOverall whether it is over all units
     * @param unit the unit's name, or {@code all units}
     * @param origin the country's code, or the account
     * @param name what either is called, or {@code ""}
     * @param kind {@code country} or {@code account}
     * @param lowMinor the least
     * @param highMinor the most
     * @param byPolicy what each policy that gives shares attributes
     */
    public record BoundRow(
            boolean isOverall,
            String unit,
            String origin,
            String name,
            String kind,
            long lowMinor,
            long highMinor,
            Map<Policy, Long> byPolicy) {
        public BoundRow {
            byPolicy = Map.copyOf(byPolicy);
        }
    }

    /** An amount for people with its currency, e.g. {@code 1,234.50 USD}; without one where the files name none. */
    String people(long amountMinor) {
        return Words.people(ledger.money(), amountMinor);
    }

    /** {@code " USD"}, or {@code ""} where the files name no currency. */
    String currencySuffix() {
        return Words.currencySuffix(ledger.money());
    }

    /** A part of all traced money, for people. */
    String percent(long amountMinor) {
        return Shown.percent(amountMinor, plan.tracedMinor());
    }

    /** What no choice under the same terms can exceed, as a part of all traced money. */
    String mostPercent() {
        return percent(plan.guarantee().mostMinor());
    }

    /** Whether honest money was charged, so that the plan is not the one that stops most. */
    boolean isCharged() {
        return plan.terms().collateralMicros() > 0;
    }
}
