package org.wellhead.trace;

import java.util.List;

/**
 * The answer to a {@link Question} under one policy. All amounts are minor units of the ledger's money.
 *
 * <p>Law of conservation, checked before a trace is returned, for every unit under a policy that gives shares: {@code
 * arrived = sum of the contributions + returned}. Under poison the amounts are upper bounds and the sum may be larger.
 *
 * @param policy the order of money leaving accounts
 * @param question what was asked
 * @param totals one per unit, in the order of {@link Question#units()}
 * @param contributions by unit, then by falling amount, then by account number; only those of at least one minor unit
 * @param payments every payment that carried traced money of at least one minor unit, in the ledger's order, by unit
 *     within a payment
 * @param work what it took
 */
public record Trace(
        Policy policy,
        Question question,
        List<Total> totals,
        List<Contribution> contributions,
        TracedPayments payments,
        Work work) {

    public Trace {
        totals = List.copyOf(totals);
        contributions = List.copyOf(contributions);
    }

    /**
     * What a unit's accounts received from others (downstream: paid to others).
     *
     * @param unit number of the unit
     * @param arrivedMinor all that came from accounts that were not designated at the time, own and holdings at the date
     *     of designation included
     * @param returnedMinor the part of it that had before left a designated account: counted where it first arrived
     */
    public record Total(int unit, long arrivedMinor, long returnedMinor) {
        /** What is attributed to contributions. */
        public long tracedMinor() {
            return arrivedMinor - returnedMinor;
        }
    }

    /**
     * What one account put in (downstream: ended up with).
     *
     * @param unit number of the unit
     * @param account number of the account
     * @param amountMinor what it contributed, or under poison the most that it can have
     * @param firstPaidEpochMicros when it first paid own funds that arrived; for an opening balance, and downstream, when it
     *     first paid (received) any money that the unit's walk traced
     * @param lastPaidEpochMicros when it last did
     * @param hops the fewest payments between it and a designated account along payments that carried traced money of the
     *     unit: a distance, not the route of its own money; at least 1, or 0 for money that it held when it was designated
     */
    public record Contribution(
            int unit, int account, long amountMinor, long firstPaidEpochMicros, long lastPaidEpochMicros, int hops) {}

    /**
     * What the walks did.
     *
     * @param steps payments walked, once in each direction; more than the ledger's where an overdraft splits some
     * @param runsMoved pieces of money that changed purses in the coloured walk: the true cost under fifo and lifo
     * @param dust contributions below one minor unit, left out of the list
     */
    public record Work(long steps, long runsMoved, long dust) {}
}
