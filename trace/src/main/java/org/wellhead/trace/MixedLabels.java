package org.wellhead.trace;

import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Labels under proportional: a walk backward that keeps, for each account, how much of what its purse holds has which
 * label. What has label 0 is the rest and is not kept, so accounts that hold no other cost nothing.
 */
final class MixedLabels {
    private static final int HELD_MAX = 20_000_000;
    /** A table with more slots is given back when its purse is emptied. */
    private static final int KEPT_SLOTS_MAX = 64;

    private final MixedFlow flow;
    private final Flow.Labels labels;
    private final @Nullable LabelSums[] purses;
    private final LabelSums sums = new LabelSums();
    /** How many labels lie in all purses. */
    private int held;

    /** The step at hand: what it carried, by label before and after it. */
    private int moving;

    private int[] movingLabels = new int[16];
    private double[] movingAmounts = new double[16];

    MixedLabels(MixedFlow flow, Flow.Labels labels) {
        this.flow = flow;
        this.labels = labels;
        this.purses = new LabelSums[flow.accounts()];
    }

    SortedMap<Integer, Double> walk() {
        FlowSteps steps = flow.steps;
        for (int i = flow.size - 1; i >= 0; i--) {
            double amount = steps.amount[i];
            double own = steps.own[i];
            moving = 0;
            double rest = amount - take(i, steps.payee[i]);
            if (rest > amount * MixedFlow.ROUNDING) {
                move(labels.label(i, 0), rest);
            }
            give(steps.payer[i], own == amount ? 1 : own / amount);
        }
        addOpenings();
        return sums.sorted();
    }

    /** Takes a step's share of each label out of a purse; returns the sum. */
    private double take(int step, int payee) {
        LabelSums purse = purses[payee];
        if (purse == null || purse.size() == 0) {
            return 0;
        }
        double share = flow.undone[step];
        double sum = 0;
        for (int slot = 0; slot < purse.labels.length; slot++) {
            double amount = purse.amounts[slot];
            if (purse.labels[slot] != 0 && (share == 1 || amount >= MixedFlow.TINY_MINOR)) {
                double part = amount * share;
                purse.amounts[slot] = amount - part;
                sum += part;
                move(labels.label(step, purse.labels[slot]), part);
            }
        }
        if (share == 1) {
            held -= purse.size();
            purse.clear();
            purses[payee] = purse.labels.length > KEPT_SLOTS_MAX ? null : purse;
        }
        return sum;
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
            if (ownShare < 1 && label != 0) {
                give(payer, label, movingAmounts[m] - aside);
            }
        }
    }

    private void give(int payer, int label, double amount) {
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
            double rest = flow.openings.amount(entry);
            LabelSums purse = purses[flow.openings.account(entry)];
            for (int slot = 0; purse != null && slot < purse.labels.length; slot++) {
                if (purse.labels[slot] != 0) {
                    rest -= purse.amounts[slot];
                    sums.add(purse.labels[slot], purse.amounts[slot]);
                }
            }
            if (rest > flow.openings.amount(entry) * MixedFlow.ROUNDING) {
                sums.add(0, rest);
            }
        }
    }
}
