package org.wellhead.trace;

import java.util.Arrays;

/**
 * What is left of a flow under proportional when the chains with a stopped step are taken out of it.
 *
 * <p>Purses mix, so what a piece of money did before a step says nothing of what it does after it: of what a step carries, the
 * share is left that took no stopped step before it, and of that the share that takes none from it on. The latter is told
 * by {@link MixedStops}; the former by a walk forward here, its mirror image: the payee's purse after a step holds what the
 * step brought and what was there, and its share is the mean of both.
 *
 * <p>Most steps keep what they carry. So the columns of amounts and shares are changed only where they change, in the flow's own
 * columns if it is spent, else in copies; those that say who paid whom are shared, until there are many steps that carry
 * nothing. The walk forward comes first: it needs own funds as they were, and the walk backward does not need amounts.
 */
final class MixedLeft {
    private final MixedFlow flow;
    private final Flow.Stops stops;
    /** By account: which share of what its purse holds took no stopped step. */
    private final double[] free;
    /** By account one bit: the share is not 1. */
    private final long[] marks;

    private final double[] amount;
    private final double[] own;
    private final double[] taken;
    private final double[] undone;

    private MixedLeft(MixedFlow flow, Flow.Stops stops, boolean spent) {
        this.flow = flow;
        this.stops = stops;
        this.free = new double[flow.accounts()];
        this.marks = new long[(flow.accounts() >>> 6) + 1];
        this.amount = spent ? flow.steps.amount : Arrays.copyOf(flow.steps.amount, flow.size);
        this.own = spent ? flow.steps.own : Arrays.copyOf(flow.steps.own, flow.size);
        this.taken = spent ? flow.taken : Arrays.copyOf(flow.taken, flow.size);
        this.undone = spent ? flow.undone : Arrays.copyOf(flow.undone, flow.size);
        Arrays.fill(free, 1);
    }

    /** @param spent whether the flow is not needed any more */
    static MixedFlow of(MixedFlow flow, Flow.Stops stops, boolean spent) {
        MixedLeft left = new MixedLeft(flow, stops, spent);
        left.forward();
        return left.flow(MixedStops.tell(flow, stops, left));
    }

    private void forward() {
        int[] payers = flow.steps.payer;
        int[] payees = flow.steps.payee;
        for (int i = 0; i < flow.size; i++) {
            int payer = payers[i];
            int payee = payees[i];
            long marked = (marks[payer >>> 6] >>> payer) | (marks[payee >>> 6] >>> payee);
            if (stops.stops(i)) {
                receive(payee, 0, undone[i]);
            } else if ((marked & 1) != 0 && amount[i] > 0) {
                move(i, payer, payee);
            }
        }
    }

    private void move(int step, int payer, int payee) {
        double own = this.own[step];
        double clean = own + (amount[step] - own) * free[payer];
        double share = clean / amount[step];
        double brought = undone[step];
        double mean = receive(payee, share, brought);
        amount[step] = clean;
        undone[step] = share == 0 ? 0 : Math.min(1, brought * share / mean);
    }

    /** What the payee's purse then holds is what the step brought of it, and the rest what was there. */
    private double receive(int payee, double share, double brought) {
        double mean = brought == 1 ? share : free[payee] * (1 - brought) + share * brought;
        boolean all = mean >= 1 - MixedFlow.ROUNDING;
        free[payee] = all ? 1 : mean;
        marks[payee >>> 6] = (marks[payee >>> 6] & ~(1L << payee)) | (all ? 0 : 1L << payee);
        return mean;
    }

    /** Of the step's money a share takes no stopped step from it on; of all such money in the payer's purse it takes a share. */
    void after(int step, double share, double takenShare) {
        amount[step] *= share;
        own[step] *= share;
        taken[step] = takenShare;
    }

    private MixedFlow flow(Holdings left) {
        Holdings openings = left.left(account -> MixedFlow.withoutDust(left.of(account)));
        Holdings ended = flow.ended.left(account -> MixedFlow.withoutDust(flow.ended.of(account) * free[account]));
        int kept = 0;
        for (int step = 0; step < flow.size; step++) {
            if (amount[step] >= MixedFlow.DUST_MINOR) {
                kept++;
            } else {
                amount[step] = 0;
                own[step] = 0;
                taken[step] = 0;
                undone[step] = 0;
            }
        }
        FlowSteps steps = flow.steps.carrying(amount, own);
        return steps.isRoomy(kept)
                ? new MixedFlow(
                        steps.carryingOnly(kept),
                        kept,
                        openings,
                        ended,
                        onlyCarried(taken, kept),
                        onlyCarried(undone, kept))
                : new MixedFlow(steps, flow.size, openings, ended, taken, undone);
    }

    private double[] onlyCarried(double[] shares, int kept) {
        double[] only = new double[kept];
        for (int step = 0, at = 0; at < kept; step++) {
            if (amount[step] > 0) {
                only[at++] = shares[step];
            }
        }
        return only;
    }
}
