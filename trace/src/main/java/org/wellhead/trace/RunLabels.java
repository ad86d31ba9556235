package org.wellhead.trace;

import java.util.SortedMap;

/** Labels under fifo and lifo: a walk backward whose tags are the labels. */
final class RunLabels {
    private final RunFlow flow;
    private final Flow.Labels labels;
    private final Designated marks;
    private final Purses purses;
    private final LabelSums sums = new LabelSums();

    RunLabels(RunFlow flow, Flow.Labels labels) {
        this.flow = flow;
        this.labels = labels;
        this.marks = Designated.none(flow.accounts());
        this.purses = flow.purses(flow.ended, marks);
    }

    SortedMap<Integer, Double> walk() {
        FlowSteps steps = flow.steps;
        long[] plain = purses.plain();
        for (int i = flow.size - 1; i >= 0; i--) {
            int payer = steps.payer[i];
            int payee = steps.payee[i];
            long amount = (long) steps.amount[i];
            long own = (long) steps.own[i];
            if (marks.isMarked(payee) || marks.isMarked(payer) || labels.label(i, 0) != 0) {
                undo(i, payer, payee, amount, own);
            } else {
                plain[payee] -= amount;
                plain[payer] += amount - own;
                sums.add(0, steps.own[i]);
            }
        }
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            purses.retag(flow.openings.account(entry), 0, (label, amount) -> sums.add(label, (double) amount));
        }
        return sums.sorted();
    }

    private void undo(int step, int payer, int payee, long amount, long own) {
        long ownLeft = own;
        int lastTag = purses.nearTag(payee);
        int label = labels.label(step, lastTag);
        for (long left = amount; left > 0; ) {
            int tag = purses.nearTag(payee);
            if (tag != lastTag) {
                lastTag = tag;
                label = labels.label(step, tag);
            }
            long piece = Math.min(left, purses.nearAmount(payee));
            if (ownLeft > 0) {
                piece = Math.min(piece, ownLeft);
                ownLeft -= piece;
                purses.take(payee, piece);
                sums.add(label, (double) piece);
            } else {
                purses.take(payee, piece);
                purses.put(payer, piece, label);
            }
            left -= piece;
        }
    }
}
