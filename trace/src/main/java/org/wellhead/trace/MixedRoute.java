package org.wellhead.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The widest chain through a step under proportional. Where its money goes on to does not depend on where it came from, so
 * each is found for itself, turn by turn: of the money that has come so far, which step takes the most. One look along
 * the steps per turn, which stops where no step can take more.
 */
final class MixedRoute {
    private static final int NONE = -1;

    private final MixedFlow flow;
    private final FlowSteps steps;
    private final List<Integer> chain = new ArrayList<>();
    private double money;

    private MixedRoute(MixedFlow flow) {
        this.flow = flow;
        this.steps = flow.steps;
    }

    static List<Integer> through(MixedFlow flow, int step) {
        MixedRoute route = new MixedRoute(flow);
        route.money = flow.steps.amount[step];
        for (int at = step; at != NONE; at = route.before(at)) {
            route.chain.addFirst(at);
        }
        route.money = flow.steps.amount[step];
        for (int at = route.after(step); at != NONE; at = route.after(at)) {
            route.chain.addLast(at);
        }
        return route.chain;
    }

    /** The step by which most of the money left the payee's purse; none if most of it stayed in an end. */
    private int after(int step) {
        int account = steps.payee[step];
        double left = money;
        int best = NONE;
        double most = 0;
        for (int i = step + 1; i < flow.size && left > most; i++) {
            if (steps.payer[i] == account) {
                double went = left * flow.taken[i];
                left -= went;
                if (went > most) {
                    best = i;
                    most = went;
                }
            }
        }
        money = most;
        return flow.isEnd(account) && left > most ? NONE : best;
    }

    /** The step by which most of the money came into the payer's purse; none if most was own funds, or an opening. */
    private int before(int step) {
        int account = steps.payer[step];
        double own = money * (steps.own[step] / steps.amount[step]);
        double left = money - own;
        int best = NONE;
        double most = 0;
        for (int i = step - 1; i >= 0 && left > most; i--) {
            if (steps.payee[i] == account) {
                double came = left * flow.undone[i];
                left -= came;
                if (came > most) {
                    best = i;
                    most = came;
                }
            }
        }
        money = most;
        boolean opened = left > most && flow.openings.of(account) > 0;
        return own >= most || opened ? NONE : best;
    }
}
