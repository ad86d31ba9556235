package org.wellhead.trace;

import java.util.Arrays;

/**
 * Takes out of a flow, under proportional, what a walk backward found: a walk forward that keeps, for each account, what is
 * left in its purse, and apart from it what came there through a stopped step and is to go as well.
 *
 * <p>Money of both kinds leaves a purse in the same shares. What a step takes is subtracted from what is there, so the walk
 * neither makes money nor loses it, whatever rounding does to single steps.
 */
final class MixedRemoval {
    /** What rounding leaves in a purse that is emptied: this share of what was taken last, but within these minor units. */
    private static final double REST_SHARE = 1e-12;

    private static final double REST_LEAST_MINOR = 1e-9;
    private static final double REST_MOST_MINOR = 1e-6;

    private final double[] clean;
    private final double[] cameThrough;
    private final long[] marks;
    /** Of the step at hand: which share of the payer's purse it took. */
    private double share;

    private MixedRemoval(int accounts, Holdings openings) {
        clean = openings.spread(accounts);
        cameThrough = new double[accounts];
        marks = new long[(accounts >>> 6) + 1];
    }

    /**
     * What is left of a flow.
     *
     * @param removals which steps are stopped
     * @param openings what is left of its openings
     * @param into columns to write to; may be the flow's own, which then is no flow any more
     */
    static MixedFlow remove(MixedFlow flow, Removals removals, Holdings openings, FlowSteps into) {
        boolean inPlace = into == flow.steps;
        double[] taken = inPlace ? flow.taken : new double[flow.size];
        double[] undone = inPlace ? flow.undone : new double[flow.size];
        MixedRemoval removal = new MixedRemoval(flow.accounts(), openings);
        int kept = removal.forward(flow, removals, into, taken, undone);
        Holdings ended = Holdings.of(flow.steps.ends.stream().toArray(), account -> removal.clean[account]);
        boolean trim = into.isRoomy(kept);
        return new MixedFlow(
                into.trimmed(kept),
                kept,
                openings,
                ended,
                trim ? Arrays.copyOf(taken, kept) : taken,
                trim ? Arrays.copyOf(undone, kept) : undone);
    }

    private int forward(MixedFlow flow, Removals removals, FlowSteps into, double[] taken, double[] undone) {
        FlowSteps from = flow.steps;
        int kept = 0;
        removals.rewind();
        int told = removals.nextStep();
        for (int i = 0; i < flow.size; i++) {
            int payer = from.payer[i];
            int payee = from.payee[i];
            double amount = from.amount[i];
            double own = from.own[i];
            if (i == told) {
                removals.read();
                told = removals.nextStep();
                comeThrough(payee, removals.came);
                continue;
            }
            double paid = take(payer, payee, amount - own, own > 0 || flow.taken[i] == 1);
            double moved = paid + own;
            if (moved < MixedFlow.DUST_MINOR) {
                continue;
            }
            double before = clean[payee];
            double after = before + moved;
            clean[payee] = after;
            taken[kept] = share;
            undone[kept] = before == 0 ? 1 : moved / after;
            into.set(kept++, from, i, moved, own);
        }
        return kept;
    }

    private void comeThrough(int payee, double amount) {
        if (amount > 0) {
            cameThrough[payee] += amount;
            marks[payee >>> 6] |= 1L << payee;
        }
    }

    /** Moves money out of the payer's purse: what it gives of what is left, and on to the payee's what is to go. */
    private double take(int payer, int payee, double amount, boolean empties) {
        double held = clean[payer];
        if ((marks[payer >>> 6] & 1L << payer) != 0) {
            return takeMixed(payer, payee, amount, empties);
        }
        if (empties || isAll(amount, held)) {
            share = 1;
            clean[payer] = 0;
            return held;
        }
        share = amount / held;
        clean[payer] = held - amount;
        return amount;
    }

    private double takeMixed(int payer, int payee, double amount, boolean empties) {
        double held = clean[payer];
        double going = cameThrough[payer];
        if (empties || isAll(amount, held + going)) {
            share = 1;
            clean[payer] = 0;
            cameThrough[payer] = 0;
            marks[payer >>> 6] &= ~(1L << payer);
            comeThrough(payee, going);
            return held;
        }
        share = amount / (held + going);
        double paid = held * share;
        clean[payer] = held - paid;
        double passed = going < MixedFlow.TINY_MINOR ? 0 : going * share;
        cameThrough[payer] = going - passed;
        comeThrough(payee, passed);
        return paid;
    }

    private static boolean isAll(double amount, double held) {
        double rest = Math.min(REST_MOST_MINOR, Math.max(REST_LEAST_MINOR, held * REST_SHARE));
        return amount >= held - rest;
    }
}
