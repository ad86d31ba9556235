package org.wellhead.trace;

import org.jspecify.annotations.Nullable;

/**
 * How much money takes a stopped step, under proportional: a walk backward that keeps, for each account, how much of what
 * its purse holds takes a stopped step later on. Only accounts that hold such money are looked at.
 */
final class MixedStops {
    private final MixedFlow flow;
    private final Flow.Stops stops;
    private final @Nullable Removals removals;
    private final double[] later;
    /** By step, if wanted: how much of its money is stopped later on. */
    private final double[] laterOfStep;

    private final long[] marks;
    private double stopped;

    /**
     * @param removals where it is noted what each step loses; null if only the sum is wanted
     */
    MixedStops(MixedFlow flow, Flow.Stops stops, @Nullable Removals removals) {
        this.flow = flow;
        this.stops = stops;
        this.removals = removals;
        this.laterOfStep = new double[removals == null ? 0 : flow.size];
        this.later = new double[flow.accounts()];
        this.marks = new long[(flow.accounts() >>> 6) + 1];
    }

    void backward() {
        int[] payees = flow.steps.payee;
        for (int i = flow.size - 1; i >= 0; i--) {
            int payee = payees[i];
            boolean isMarked = (marks[payee >>> 6] & 1L << payee) != 0;
            boolean stop = stops.stops(i);
            if (stop || isMarked) {
                undo(i, payee, isMarked, stop);
            }
        }
    }

    private void undo(int step, int payee, boolean isMarked, boolean stop) {
        double amount = flow.steps.amount[step];
        double moved = isMarked ? take(payee, flow.undone[step]) : 0;
        if (moved >= amount * (1 - MixedFlow.ROUNDING)) {
            moved = amount;
        }
        if (stop) {
            if (removals != null) {
                removals.stopped(step, amount - moved);
            }
            moved = amount;
        } else if (moved == 0) {
            return;
        } else if (removals != null) {
            laterOfStep[step] = moved;
        }
        double own = flow.steps.own[step];
        double aside = own == amount ? moved : moved * (own / amount);
        stopped += aside;
        if (moved > aside) {
            int payer = flow.steps.payer[step];
            later[payer] += moved - aside;
            marks[payer >>> 6] |= 1L << payer;
        }
    }

    private double take(int account, double share) {
        double held = later[account];
        if (share == 1) {
            later[account] = 0;
            marks[account >>> 6] &= ~(1L << account);
            return held;
        }
        double moved = held < MixedFlow.TINY_MINOR ? 0 : held * share;
        later[account] = held - moved;
        return moved;
    }

    /** By step, how much of its money is stopped later on; 0 where it is stopped itself. */
    double[] laterOfStep() {
        return laterOfStep;
    }

    /** Openings without what is stopped of them. */
    Holdings openingsLeft() {
        return flow.openings.left(account -> {
            double opening = flow.openings.of(account);
            double left = opening - later[account];
            return left <= opening * MixedFlow.ROUNDING ? 0 : left;
        });
    }

    /** All that takes a stopped step. */
    double stoppedMinor() {
        double all = stopped;
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            all += Math.min(later[flow.openings.account(entry)], flow.openings.amount(entry));
        }
        return all;
    }
}
