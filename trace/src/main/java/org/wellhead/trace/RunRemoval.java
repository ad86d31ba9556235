package org.wellhead.trace;

/**
 * Takes out of a flow, under fifo and lifo, what a walk backward found: a walk forward in which money that came through a
 * stopped step has tag 1. Units that leave a queue or a stack leave the order of the others as it was.
 */
final class RunRemoval {
    private static final int CAME_THROUGH = 1;

    private final Designated marks;
    private final Purses purses;
    /** Of the step at hand: what is left of the money that the payer had. */
    private long clean;

    private RunRemoval(RunFlow flow, Holdings openings) {
        marks = Designated.none(flow.accounts());
        purses = flow.purses(openings, marks);
    }

    /**
     * What is left of a flow.
     *
     * @param openings what is left of its openings
     * @param into columns to write to; may be the flow's own, which then is no flow any more
     */
    static RunFlow remove(RunFlow flow, Removals removals, Holdings openings, FlowSteps into) {
        return new RunRemoval(flow, openings).forward(flow, removals, openings, into);
    }

    private RunFlow forward(RunFlow flow, Removals removals, Holdings openings, FlowSteps into) {
        FlowSteps from = flow.steps;
        long[] plain = purses.plain();
        int kept = 0;
        removals.rewind();
        int told = removals.nextStep();
        for (int i = 0; i < flow.size; i++) {
            int payer = from.payer[i];
            int payee = from.payee[i];
            long amount = (long) from.amount[i];
            long own = (long) from.own[i];
            if (i == told) {
                removals.read();
                told = removals.nextStep();
                if (removals.stopped) {
                    comeThrough(payee, (long) removals.came);
                    continue;
                }
                amount -= (long) removals.later;
                own -= (long) removals.laterOwn;
            }
            long paid = amount - own;
            if (marks.isMarked(payer) || marks.isMarked(payee)) {
                move(payer, payee, paid, own);
                amount = clean + own;
            } else {
                plain[payer] -= paid;
                plain[payee] += amount;
            }
            if (amount > 0) {
                into.set(kept++, from, i, (double) amount, (double) own);
            }
        }
        return new RunFlow(into.trimmed(kept), kept, openings, ended(from), flow.fifo);
    }

    private void comeThrough(int payee, long amount) {
        if (amount > 0) {
            purses.put(payee, amount, CAME_THROUGH);
        }
    }

    private void move(int payer, int payee, long paid, long own) {
        clean = 0;
        for (long left = paid; left > 0; ) {
            int tag = purses.nearTag(payer);
            long piece = Math.min(left, purses.nearAmount(payer));
            purses.take(payer, piece);
            purses.put(payee, piece, tag);
            clean += tag == 0 ? piece : 0;
            left -= piece;
        }
        if (own > 0) {
            purses.put(payee, own, 0);
        }
    }

    private Holdings ended(FlowSteps from) {
        return Holdings.of(from.ends.stream().toArray(), account -> {
            long[] sum = new long[1];
            purses.retag(account, 0, (tag, amount) -> sum[0] += tag == 0 ? amount : 0);
            return (double) sum[0];
        });
    }
}
