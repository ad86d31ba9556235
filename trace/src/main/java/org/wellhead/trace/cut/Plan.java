package org.wellhead.trace.cut;

import java.util.List;
import org.wellhead.trace.Policy;

/**
 * The answer to {@link Terms} under one policy. All amounts are minor units of the ledger's money, rounded so that each
 * row's amounts are the differences of its sums.
 *
 * @param policy whose shares were counted
 * @param terms what was asked
 * @param tracedMinor all money that reached designated accounts from others
 * @param stoppableMinor what would be stopped if every candidate were frozen
 * @param candidates how many accounts could be frozen and would stop something
 * @param freezes the accounts to freeze, the one that stops most (for its price) first
 * @param guarantee how good the plan is at best
 * @param curve its beginnings: the first account, the first two and so on; empty where accounts differ in price or the budget is above 1,000 accounts
 * @param frontier plans by how much honest money they stop, rising; the plan itself and its beginnings among them
 * @param months the same accounts frozen at the start of each month instead
 */
public record Plan(
        Policy policy,
        Terms terms,
        long tracedMinor,
        long stoppableMinor,
        int candidates,
        List<Freeze> freezes,
        Guarantee guarantee,
        List<Beginning> curve,
        List<Point> frontier,
        List<Month> months) {

    public Plan {
        freezes = List.copyOf(freezes);
        curve = List.copyOf(curve);
        frontier = List.copyOf(frontier);
        months = List.copyOf(months);
    }

    /**
     * An account to freeze.
     *
     * @param rank 1 for the first
     * @param account its number
     * @param stopsMinor what it stops that those before it do not
     * @param cumulativeMinor what it and those before it stop
     * @param collateralMinor what it pays from the date on that was not traced
     * @param priceMillis what it costs, in thousandths
     */
    public record Freeze(
            int rank, int account, long stopsMinor, long cumulativeMinor, long collateralMinor, long priceMillis) {}

    /**
     * What no other choice under the same terms can exceed.
     *
     * @param mostMinor no accounts within the budget stop more (with a charge for collateral: no difference between what is
     *     stopped and what is charged is larger)
     * @param exact whether the plan is proven to be the best
     * @param searched how many choices the exact search looked at; 0 if there was none
     */
    public record Guarantee(long mostMinor, boolean exact, long searched) {}

    /**
     * The first accounts of a plan, as a plan of their own.
     *
     * @param accounts how many
     * @param stopsMinor what they stop together
     * @param collateralMinor the honest money that stops with it
     * @param mostMinor no so many accounts under the same terms stop more (with a charge for collateral: no difference is larger), as in {@link Guarantee}
     * @param exact whether they are proven to be the best of so many
     */
    public record Beginning(int accounts, long stopsMinor, long collateralMinor, long mostMinor, boolean exact) {}

    /**
     * A plan told by what it stops of both kinds.
     *
     * @param accounts how many are frozen
     * @param stopsMinor traced money stopped
     * @param collateralMinor honest money stopped
     * @param chargedMicros the charge for collateral under which this is the plan; -1 for the plan itself and its beginnings
     */
    public record Point(int accounts, long stopsMinor, long collateralMinor, long chargedMicros) {}

    /**
     * What the plan's accounts would have stopped.
     *
     * @param fromEpochMicros the start of a month, UTC, from which they are frozen
     */
    public record Month(long fromEpochMicros, long stopsMinor) {}

    /** What all frozen accounts stop together. */
    public long stopsMinor() {
        return freezes.isEmpty() ? 0 : freezes.getLast().cumulativeMinor();
    }

    /** The honest money that stops with it. */
    public long collateralMinor() {
        return freezes.stream().mapToLong(Freeze::collateralMinor).sum();
    }
}
