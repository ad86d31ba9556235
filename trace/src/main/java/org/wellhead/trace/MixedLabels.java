package org.wellhead.trace;

import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels under proportional: a walk backward that keeps, for each account, how much of what its purse holds has which
 * label. What has label 0 lies in a column of its own. It is kept and not told from what the others leave: else rounding
 * would make up labels that no money has.
 */
final class MixedLabels {
    private static final int HELD_MAX = 40_000_000;
    /** A table with more slots is given back when its purse is emptied. */
    private static final int KEPT_SLOTS_MAX = 64;

    private final MixedFlow flow;
    private final Flow.Labels labels;
    private final @Nullable LabelSums[] purses;
    private final double[] unlabelled;
    private final LabelSums sums = new LabelSums();
    /** How many labels lie in all purses. */
    private int held;

    /** The step at hand: what it carried, by label. */
    private int moving;

    private int[] movingLabels = new int[16];
    private double[] movingAmounts = new double[16];

    MixedLabels(MixedFlow flow, Flow.Labels labels) {
        this.flow = flow;
        this.labels = labels;
        this.purses = new LabelSums[flow.accounts()];
        this.unlabelled = flow.ended.spread(flow.accounts());
    }

    SortedMap<Integer, Double> walk() {
        FlowSteps steps = flow.steps;
        for (int i = flow.size - 1; i >= 0; i--) {
            int payee = steps.payee[i];
            double share = flow.undone[i];
            if (share == 0) {
                continue;
            }
            moving = 0;
            takeUnlabelled(i, payee, share);
            take(i, payee, share);
            double amount = steps.amount[i];
            double own = steps.own[i];
            give(steps.payer[i], own == amount ? 1 : own / amount);
        }
        addOpenings();
        return sums.sorted();
    }

    private void takeUnlabelled(int step, int payee, double share) {
        double all = unlabelled[payee];
        if (all > 0 && (share == 1 || all >= MixedFlow.TINY_MINOR)) {
            double part = all * share;
            unlabelled[payee] = all - part;
            move(labels.label(step, 0), part);
        }
    }

    /** Takes a step's share of each label out of a purse. */
    private void take(int step, int payee, double share) {
        LabelSums purse = purses[payee];
        if (purse == null || purse.size() == 0) {
            return;
        }
        for (int slot = 0; slot < purse.labels.length; slot++) {
            double amount = purse.amounts[slot];
            if (purse.labels[slot] != 0 && (share == 1 || amount >= MixedFlow.TINY_MINOR)) {
                double part = amount * share;
                purse.amounts[slot] = amount - part;
                move(labels.label(step, purse.labels[slot]), part);
            }
        }
        if (share == 1) {
            held -= purse.size();
            purse.clear();
            purses[payee] = purse.labels.length > KEPT_SLOTS_MAX ? null : purse;
        }
    }

    private void move(int label, double amount) {
        if (moving == movingLabels.length) {
            movingLabels = Arrays.copyOf(movingLabels, moving * 2);
            movingAmounts = Arrays.copyOf(movingAmounts, moving * 2);
        }
        movingLabels[moving] = label;
        movingAmounts[moving++] = amount;
    }

    private void give(int payer, double ownShare) {
        for (int m = 0; m < moving; m++) {
            int label = movingLabels[m];
            double aside = movingAmounts[m] * ownShare;
            if (ownShare > 0) {
                sums.add(label, aside);
            }
            if (ownShare < 1) {
                give(payer, label, movingAmounts[m] - aside);
            }
        }
    }

    private void give(int payer, int label, double amount) {
        if (label == 0) {
            unlabelled[payer] += amount;
            return;
        }
        LabelSums purse = purses[payer];
        if (purse == null) {
            purse = new LabelSums();
            purses[payer] = purse;
        }
        held -= purse.size();
        purse.add(label, amount);
        held += purse.size();
        if (held > HELD_MAX) {
            throw new LimitException("more than " + HELD_MAX + " labels of money lie in accounts at one time");
        }
    }

    private void addOpenings() {
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            int account = flow.openings.account(entry);
            sums.add(0, unlabelled[account]);
            LabelSums purse = purses[account];
            for (int slot = 0; purse != null && slot < purse.labels.length; slot++) {
                sums.add(purse.labels[slot], purse.labels[slot] == 0 ? 0 : purse.amounts[slot]);
            }
        }
    }
}
