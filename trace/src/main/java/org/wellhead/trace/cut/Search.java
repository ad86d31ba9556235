package org.wellhead.trace.cut;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The best plan for certain: each candidate is taken or ruled out, the most promising first, and what cannot beat the best
 * plan so far ({@link Ceiling}) is passed over.
 *
 * <p>What was walked is limited. A search that ends before it is through has still proven a bound: the largest that any
 * part left open could hold.
 */
final class Search {
    private final Choices choices;
    private final Deque<Integer> path = new ArrayDeque<>();
    private List<Integer> best;
    private double bestNet;
    private double ceiling;
    private long searched;

    private Search(Choices choices, Chosen start) {
        this.choices = choices;
        this.best = start.list();
        this.bestNet = start.net();
    }

    /** Looks for a plan that is better than this one. */
    static Search from(Choices choices, Chosen start) {
        Search search = new Search(choices, start);
        search.ceiling = search.visit(Remainder.all(choices), 0, choices.budgetMillis());
        return search;
    }

    /** The best plan found, in no order. */
    List<Integer> best() {
        return best;
    }

    double bestNet() {
        return bestNet;
    }

    /** What no plan within the budget can exceed. */
    double ceiling() {
        return ceiling;
    }

    long searched() {
        return searched;
    }

    /** All plans that have the path and none of what is ruled out; returns what none of them can exceed. */
    private double visit(Remainder left, double net, long leftMillis) {
        searched++;
        if (net > bestNet + choices.noise()) {
            bestNet = net;
            best = List.copyOf(path);
        }
        double proven = net;
        while (true) {
            double most = net + Ceiling.sharp(left, leftMillis, bestNet - net);
            if (most <= bestNet + choices.noise() || choices.work().isSpent()) {
                return Math.max(proven, most);
            }
            int next = left.best(leftMillis, !choices.isEven(), 0);
            if (next == Candidates.NONE) {
                continue;
            }
            double with = net + left.gain(next) - choices.charge(next);
            path.addLast(next);
            proven = Math.max(proven, visit(left.with(next), with, leftMillis - choices.priceMillis(next)));
            path.removeLast();
            left.ruleOut(next);
        }
    }
}
