package org.wellhead.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The widest chain through a step under fifo and lifo: a walk forward finds where its money went on to; a walk backward
 * singles out the money that went the widest of these ways, and finds where that came from.
 */
final class RunRoute {
    /** Backward: money that ended and has taken no step yet. A tag one higher has also taken the last step of the way, and so on. */
    private static final int ENDED = 1;

    private final RunFlow flow;
    private final Designated marks;

    RunRoute(RunFlow flow) {
        this.flow = flow;
        this.marks = Designated.none(flow.accounts());
    }

    List<Integer> through(int step) {
        List<Integer> onward = onward(step);
        List<Integer> chain = new ArrayList<>(new RunRoute(flow).back(onward).reversed());
        chain.addAll(onward.subList(1, onward.size()));
        return chain;
    }

    private List<Integer> onward(int step) {
        FlowSteps steps = flow.steps;
        Purses purses = flow.purses(flow.openings, marks);
        Routes routes = new Routes(1, step);
        long[] plain = purses.plain();
        for (int i = 0; i < flow.size; i++) {
            int payer = steps.payer[i];
            int payee = steps.payee[i];
            long own = (long) steps.own[i];
            long paid = (long) steps.amount[i] - own;
            if (i != step && !marks.isMarked(payer) && !marks.isMarked(payee)) {
                plain[payer] -= paid;
                plain[payee] += paid + own;
                continue;
            }
            for (long left = paid; left > 0; ) {
                int tag = purses.nearTag(payer);
                long piece = Math.min(left, purses.nearAmount(payer));
                purses.take(payer, piece);
                int next = tag == 0 ? 0 : routes.node(i, tag);
                purses.put(payee, piece, i == step ? routes.root() : next);
                left -= piece;
            }
            if (own > 0) {
                purses.put(payee, own, i == step ? routes.root() : 0);
            }
        }
        for (int entry = 0; entry < flow.ended.size(); entry++) {
            purses.retag(flow.ended.account(entry), 0, (tag, amount) -> stay(routes, tag, amount));
        }
        return routes.widest();
    }

    private static void stay(Routes routes, int tag, long amount) {
        if (tag >= routes.root()) {
            routes.stays(tag, amount);
        }
    }

    /** The way back from the first step of a way of the money that took all of it and ended: that step first. */
    private List<Integer> back(List<Integer> onward) {
        FlowSteps steps = flow.steps;
        Purses purses = new Purses(new long[flow.accounts()], flow.fifo, marks);
        for (int entry = 0; entry < flow.ended.size(); entry++) {
            purses.put(flow.ended.account(entry), (long) flow.ended.amount(entry), ENDED);
        }
        Routes routes = new Routes(ENDED + onward.size(), onward.getFirst());
        int met = onward.size() - 1;
        for (int i = flow.size - 1; i >= 0; i--) {
            int payer = steps.payer[i];
            int payee = steps.payee[i];
            boolean isMet = met >= 0 && i == onward.get(met);
            int wanted = isMet ? ENDED + onward.size() - 1 - met : -1;
            met -= isMet ? 1 : 0;
            long ownLeft = (long) steps.own[i];
            for (long left = (long) steps.amount[i]; left > 0; ) {
                int tag = purses.nearTag(payee);
                long piece = Math.min(left, purses.nearAmount(payee));
                piece = ownLeft > 0 ? Math.min(piece, ownLeft) : piece;
                purses.take(payee, piece);
                int next = 0;
                if (tag == wanted) {
                    next = tag + 1;
                } else if (tag >= routes.root()) {
                    next = routes.node(i, tag);
                }
                if (ownLeft > 0) {
                    ownLeft -= piece;
                    stay(routes, next, piece);
                } else {
                    purses.put(payer, piece, next);
                }
                left -= piece;
            }
        }
        for (int entry = 0; entry < flow.openings.size(); entry++) {
            purses.retag(flow.openings.account(entry), 0, (tag, amount) -> stay(routes, tag, amount));
        }
        return routes.widest();
    }
}
