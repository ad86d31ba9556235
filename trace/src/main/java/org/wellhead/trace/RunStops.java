package org.wellhead.trace;

import org.jspecify.annotations.Nullable;

/**
 * How much money takes a stopped step, under fifo and lifo: a walk backward in which money has tag 1 from a stopped step
 * on, that is at all steps before it on its chain.
 */
final class RunStops {
    private static final int STOPPED = 1;

    private final RunFlow flow;
    private final Flow.Stops stops;
    private final @Nullable Removals removals;
    private final Designated marks;
    private final Purses purses;
    private long stopped;

    /**
     * @param removals where it is noted what each step loses; null if only the sum is wanted
     */
    RunStops(RunFlow flow, Flow.Stops stops, @Nullable Removals removals) {
        this.flow = flow;
        this.stops = stops;
        this.removals = removals;
        this.marks = Designated.none(flow.accounts());
        this.purses = flow.purses(flow.ended, marks);
    }

    void backward() {
        FlowSteps steps = flow.steps;
        int[] payers = steps.payer;
        int[] payees = steps.payee;
        double[] amounts = steps.amount;
        double[] owns = steps.own;
        long[] plain = purses.plain();
        for (int i = flow.size - 1; i >= 0; i--) {
            int payer = payers[i];
            int payee = payees[i];
            boolean stop = stops.stops(i);
            if (stop || marks.isMarked(payee) || marks.isMarked(payer)) {
                undo(i, payer, payee, (long) amounts[i], (long) owns[i], stop);
            } else {
                plain[payee] -= (long) amounts[i];
                plain[payer] += (long) (amounts[i] - owns[i]);
            }
        }
    }

    private void undo(int step, int payer, int payee, long amount, long own, boolean stop) {
        long ownLeft = own;
        long removed = 0;
        long removedOwn = 0;
        long untagged = 0;
        for (long left = amount; left > 0; ) {
            boolean later = purses.nearTag(payee) == STOPPED;
            boolean taint = stop || later;
            long piece = Math.min(left, purses.nearAmount(payee));
            if (ownLeft > 0) {
                piece = Math.min(piece, ownLeft);
                ownLeft -= piece;
                removedOwn += taint ? piece : 0;
                purses.take(payee, piece);
            } else {
                purses.take(payee, piece);
                purses.put(payer, piece, taint ? STOPPED : 0);
            }
            removed += taint ? piece : 0;
            untagged += later ? 0 : piece;
            left -= piece;
        }
        stopped += removedOwn;
        if (removals != null && stop) {
            removals.stopped(step, (double) untagged);
        } else if (removals != null && removed > 0) {
            removals.later(step, (double) removed, (double) removedOwn);
        }
    }

    /** What the walk noted. */
    Removals removals() {
        if (removals == null) {
            throw new IllegalStateException("only the sum was asked for");
        }
        return removals;
    }

    /** Openings without what is stopped of them. Can be asked for once, after the walk. */
    Holdings openingsLeft() {
        return flow.openings.left(account -> flow.openings.of(account) - stoppedOpening(account));
    }

    private long stoppedOpening(int account) {
        long[] sum = new long[1];
        purses.retag(account, 0, (tag, amount) -> sum[0] += tag == STOPPED ? amount : 0);
        return sum[0];
    }

    /** All that takes a stopped step. Can be asked for once, after the walk. */
    double stoppedMinor() {
        long all = stopped;
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            all += stoppedOpening(flow.openings.account(entry));
        }
        return (double) all;
    }
}
