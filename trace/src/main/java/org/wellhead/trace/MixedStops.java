package org.wellhead.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which share of money takes no stopped step from where it is on, under proportional: a walk backward that keeps this share
 * for each purse.
 *
 * <p>What a step carries is as free of stopped steps as what lies in the payee's purse after it, and not at all if it is
 * stopped itself. The payer's purse before the step held what the step took of it, and what stayed; its share is the mean of
 * both. So shares are means of shares: whatever rounding does, none leaves 0 to 1. Only accounts whose share is not 1
 * are looked at, and a share that is 1 but for {@link MixedFlow#ROUNDING} is 1, so that dust does not spread the walk over all
 * accounts.
 */
final class MixedStops {
    private final MixedFlow flow;
    private final Flow.Stops stops;
    /** By account. */
    private final double[] free;
    /** By account one bit: the share is not 1. */
    private final long[] marks;
    /** Where it is noted what is left of each step; null if only the sum is wanted. */
    private final @Nullable MixedLeft left;

    private double stopped;

    private MixedStops(MixedFlow flow, Flow.Stops stops, @Nullable MixedLeft left) {
        this.flow = flow;
        this.stops = stops;
        this.left = left;
        this.free = new double[flow.accounts()];
        this.marks = new long[(flow.accounts() >>> 6) + 1];
        Arrays.fill(free, 1);
    }

    /** How much money takes a stopped step. */
    static double stoppedMinor(MixedFlow flow, Flow.Stops stops) {
        MixedStops walk = new MixedStops(flow, stops, null);
        walk.backward();
        double all = walk.stopped;
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            all += flow.openings.amount(entry) * (1 - walk.free[flow.openings.account(entry)]);
        }
        return all;
    }

    /** Tells what is left of each step, and returns what is left of openings. */
    static Holdings tell(MixedFlow flow, Flow.Stops stops, MixedLeft left) {
        MixedStops walk = new MixedStops(flow, stops, left);
        walk.backward();
        return flow.openings.left(account -> flow.openings.of(account) * walk.free[account]);
    }

    private void backward() {
        int[] payers = flow.steps.payer;
        int[] payees = flow.steps.payee;
        for (int i = flow.size - 1; i >= 0; i--) {
            int payer = payers[i];
            int payee = payees[i];
            long marked = (marks[payer >>> 6] >>> payer) | (marks[payee >>> 6] >>> payee);
            if (stops.stops(i)) {
                undo(i, payer, 0);
            } else if ((marked & 1) != 0) {
                undo(i, payer, free[payee]);
            }
        }
    }

    private void undo(int step, int payer, double share) {
        double took = flow.taken[step];
        if (took == 0) {
            return;
        }
        stopped += flow.steps.own[step] * (1 - share);
        double stayed = free[payer];
        double mean = took == 1 ? share : stayed * (1 - took) + share * took;
        boolean all = mean >= 1 - MixedFlow.ROUNDING;
        free[payer] = all ? 1 : mean;
        marks[payer >>> 6] = (marks[payer >>> 6] & ~(1L << payer)) | (all ? 0 : 1L << payer);
        if (left != null) {
            left.after(step, share, share == 0 ? 0 : Math.min(1, took * share / mean));
        }
    }
}
