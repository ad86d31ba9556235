package org.wellhead.trace;

import java.util.List;
import java.util.SortedMap;

/**
 * The traced money as a ledger of its own: every minor unit of it starts as some account's own funds (or in its opening
 * balance) and ends at a designated account. All units together; money that had left a designated account before is not in it.
 *
 * <p>A step is a payment, or the part of one that moved at once, and carries the part of its amount that was traced. Steps
 * stand in the order in which they moved. The route that a piece of money took, step by step, is its chain. What is left
 * of a flow when some chains are taken out is a flow again: under fifo and lifo because a queue or a stack of which some
 * units are taken out keeps the order of the others; under proportional because each payment takes the same share of all.
 *
 * <p>Amounts are minor units: whole numbers under fifo and lifo, fractions under proportional. Below 2^53 together, so
 * that whole numbers stay exact. Under proportional what a step carries errs by less than a millionth of a minor unit or
 * a part in 10^12, and steps that carry less than a billionth of a unit are left out.
 */
public interface Flow {
    /** Says of each step whether it is stopped. Must answer the same each time. */
    interface Stops {
        boolean stops(int step);
    }

    /** Gives money a label by the chain that it took, told from the chain's end. */
    interface Labels {
        /**
         * The label of money that takes this step, where {@code after} is its label by the steps that it takes later; 0 where
         * it takes none. Must answer the same each time.
         */
        int label(int step, int after);
    }

    /** How many accounts the ledger has; accounts have its numbers. */
    int accounts();

    /** How many steps. */
    int size();

    int payer(int step);

    int payee(int step);

    /** The number in the ledger of the payment that the step is, or is a part of. */
    int payment(int step);

    /** When the money moved; never falling from step to step. */
    long movedAtEpochMicros(int step);

    /**
     * Traced money that the step carries, own funds included: more than 0, but in what is left of a flow it may be 0.
     */
    double amountMinor(int step);

    /** The part of it that is the payer's own funds: 0 to {@link #amountMinor}. */
    double ownMinor(int step);

    /** Traced money that was in the account before the first payment: 0 or more. */
    double openingMinor(int account);

    /** All money of the flow: the sum of own funds and openings, and the sum of what ends at designated accounts. */
    double totalMinor();

    /** Whether money of the flow may end at this account: it is designated, from the beginning or from a date on. */
    boolean isEnd(int account);

    /**
     * The flow of the money whose chain has no stopped step. O(steps), plus the pieces that money falls into under fifo and
     * lifo. Steps that carry nothing any more are left out, at least where they are many, so numbers of steps change.
     */
    Flow without(Stops stops);

    /**
     * As {@link #without}, of a flow that is not needed any more: its memory may be used for what is left, so it must not be
     * asked anything afterwards.
     */
    default Flow spentWithout(Stops stops) {
        return without(stops);
    }

    /**
     * How much money takes at least one stopped step: {@code totalMinor() - without(stops).totalMinor()}, but cheaper. O(steps)
     * as there.
     */
    double stoppedMinor(Stops stops);

    /**
     * How much money ends up under each label once all of its chain is told, the origin last; all money of the flow,
     * labels in rising order. The cost grows with the labels that one account's money has.
     *
     * @throws LimitException if more labels lie in purses at one time than can be kept
     */
    SortedMap<Integer, Double> labelled(Labels labels);

    /**
     * Chains of units of money drawn at random, each unit of the flow with the same chance: each stands for {@code
     * totalMinor() / count}. The same seed draws the same.
     *
     * @param count 1 or more
     * @return {@code count} chains, none if the flow has no money: numbers of steps in the order in which the money took
     *     them; empty for an opening balance of an account that is itself an end
     */
    List<List<Integer>> draw(int count, long seed);

    /**
     * A chain that takes this step: from a source to a designated account. From the step on, then back from it, it goes
     * at each turn the way of most of the money that took the chain so far. Exact: some money (under fifo and lifo at least one
     * minor unit) did go this way. O(steps) for each turn at most.
     */
    List<Integer> chainThrough(int step);
}
