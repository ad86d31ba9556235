package org.wellhead.trace.cut;

import java.util.Arrays;
import java.util.BitSet;
import org.wellhead.trace.Flow;

/**
 * The money that the accounts chosen so far leave, and how much of it each further choice would stop at most.
 *
 * <p>Exact gains cost a walk each, so they are put off as long as bounds will do. Two bounds hold: the sum of all steps
 * that an account stops, which counts money twice only where it passes the account twice; and any earlier exact gain, since
 * gains only fall as more is chosen (coverage is submodular). Where an account receives nothing after it first pays, its
 * money cannot pass it twice, and the sum is the gain. Source of the lazy order: M. Minoux, "Accelerated greedy algorithms
 * for maximizing submodular set functions", 1978.
 */
final class Remainder {
    private final Choices choices;
    private final Flow flow;
    private final int chosen;
    private final double stoppedMinor;
    private final double[] most;
    private final BitSet exact = new BitSet();

    private Remainder(Choices choices, Flow flow, int chosen, double stoppedMinor, double[] most) {
        this.choices = choices;
        this.flow = flow;
        this.chosen = chosen;
        this.stoppedMinor = stoppedMinor;
        this.most = most;
    }

    /** Nothing is chosen yet. */
    static Remainder all(Choices choices) {
        double[] most = new double[choices.count()];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        Remainder all = new Remainder(choices, choices.flow(), 0, 0, most);
        all.bySums();
        return all;
    }

    /** Nothing is chosen, but these steps of the whole flow are stopped. */
    static Remainder without(Choices choices, Flow.Stops stops) {
        Flow flow = choices.flow();
        Flow left = flow.without(stops);
        choices.work().walked(0, flow.size());
        double[] most = new double[choices.count()];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        Remainder without = new Remainder(choices, left, 0, flow.totalMinor() - left.totalMinor(), most);
        without.bySums();
        return without;
    }

    /** What is left when this one is chosen too. */
    Remainder with(int choice) {
        return with(choice, gain(choice), flow.without(stops(choice)));
    }

    /**
     * As {@link #with}, where neither this remainder nor a copy of it is needed any more: they must not be asked anything
     * afterwards. The whole flow, of which nothing was chosen yet, stays as it is.
     */
    Remainder spentWith(int choice) {
        double gain = gain(choice);
        return with(choice, gain, chosen == 0 ? flow.without(stops(choice)) : flow.spentWithout(stops(choice)));
    }

    private Remainder with(int choice, double gain, Flow left) {
        choices.work().walked(chosen + 1, flow.size());
        double[] less = most.clone();
        less[choice] = 0;
        Remainder after = new Remainder(choices, left, chosen + 1, stoppedMinor + gain, less);
        after.bySums();
        return after;
    }

    /** A copy in which choices can be ruled out without a trace in this one. */
    Remainder copy() {
        Remainder copy = new Remainder(choices, flow, chosen, stoppedMinor, most.clone());
        copy.exact.or(exact);
        return copy;
    }

    /** Never to be chosen from here on. */
    void ruleOut(int choice) {
        most[choice] = 0;
        exact.set(choice);
    }

    Choices choices() {
        return choices;
    }

    Flow flow() {
        return flow;
    }

    /** How much the accounts chosen so far stop. */
    double stoppedMinor() {
        return stoppedMinor;
    }

    /** The gain of a choice or a bound of it, less the charge for its collateral. */
    double net(int choice) {
        return most[choice] - choices.charge(choice);
    }

    boolean isExact(int choice) {
        return exact.get(choice);
    }

    /** How much a choice stops of what is left: exact, by a walk where it is not known. */
    double gain(int choice) {
        if (!exact.get(choice)) {
            most[choice] = Math.min(most[choice], flow.stoppedMinor(stops(choice)));
            exact.set(choice);
            choices.work().walked(chosen, flow.size());
        }
        return most[choice];
    }

    /**
     * The best of the choices that cost no more than this, -1 if none has a net gain above {@code least}: by net gain, or
     * by net gain for its price; among equals the one of less collateral, then of the smaller number.
     */
    int best(long leftMillis, boolean byPrice, double least) {
        while (true) {
            int top = top(leftMillis, byPrice, least);
            if (top == Candidates.NONE || exact.get(top)) {
                return top;
            }
            gain(top);
        }
    }

    /** As {@link #best}, by what is known of gains. */
    int top(long leftMillis, boolean byPrice, double least) {
        int top = Candidates.NONE;
        double topKey = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < most.length; c++) {
            double net = net(c);
            if (net > least && choices.priceMillis(c) <= leftMillis) {
                double key = byPrice ? net / choices.priceMillis(c) : net;
                boolean less = top != Candidates.NONE && choices.collateralMinor(c) < choices.collateralMinor(top);
                if (key > topKey || (key == topKey && less)) {
                    top = c;
                    topKey = key;
                }
            }
        }
        return top;
    }

    private Flow.Stops stops(int choice) {
        return choices.candidates().stops(flow, choices.account(choice));
    }

    /** One pass: each choice's sum of steps, and whether money can pass it twice. */
    private void bySums() {
        Candidates candidates = choices.candidates();
        double[] sums = new double[flow.accounts()];
        boolean[] paid = new boolean[flow.accounts()];
        boolean[] paidAndReceived = new boolean[flow.accounts()];
        int size = flow.size();
        for (int step = candidates.firstStep(flow); step < size; step++) {
            double amount = flow.amountMinor(step);
            if (amount > 0) {
                int payer = flow.payer(step);
                int payee = flow.payee(step);
                sums[payer] += amount;
                paid[payer] = true;
                if (candidates.isEnd(payee)) {
                    sums[payee] += amount;
                }
                paidAndReceived[payee] |= paid[payee];
            }
        }
        for (int c = 0; c < most.length; c++) {
            int account = choices.account(c);
            most[c] = Math.min(most[c], sums[account]);
            exact.set(c, candidates.isEnd(account) ? !paid[account] : !paidAndReceived[account]);
        }
    }
}
