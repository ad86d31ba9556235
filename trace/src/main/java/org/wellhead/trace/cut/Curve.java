package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wellhead.trace.cut.Plan.Beginning;

/**
 * What no one account, no two, no three and so on can exceed, up to the budget: one run of the greedy plan bounds them all, since each {@link Ceiling} of a beginning holds for a
 * smaller budget too if fewer gains are added up.
 *
 * <p>Only where all candidates have one price, so that a budget is a count, and where that is at most {@value #ACCOUNTS_MOST}; else there is none.
 */
final class Curve {
    private static final int ACCOUNTS_MOST = 1_000;

    private final double[] most;

    Curve(Choices choices) {
        long accounts = choices.isEven() && choices.count() > 0 ? choices.budgetMillis() / choices.priceMillis(0) : 0;
        most = new double[accounts > ACCOUNTS_MOST ? 0 : (int) Math.min(accounts, choices.count())];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
    }

    boolean isEmpty() {
        return most.length == 0;
    }

    /**
     * Lowers what is known by one beginning.
     *
     * @param stoppedMinor what it stops
     * @param gains what each other account adds at most, the largest first; where one is left out, none of those left out adds more than 0
     */
    void bound(double stoppedMinor, double[] gains) {
        double sum = stoppedMinor;
        for (int i = 0; i < most.length; i++) {
            sum += i < gains.length ? gains[i] : 0;
            most[i] = Math.min(most[i], sum);
        }
    }

    /**
     * The beginnings of a plan, each with its bound.
     *
     * @param ceiling what the whole plan cannot exceed
     */
    List<Beginning> of(Choices choices, Chosen chosen, double ceiling) {
        List<Beginning> beginnings = new ArrayList<>();
        double charged = 0;
        for (int count = 1; count <= Math.min(most.length, chosen.size()); count++) {
            charged += choices.charge(chosen.choice(count - 1));
            double net = chosen.stoppedMinor(count) - charged;
            double bound = Math.min(most[count - 1], ceiling);
            boolean exact = bound <= net + choices.noise();
            beginnings.add(new Beginning(
                    count,
                    (long) Math.rint(chosen.stoppedMinor(count)),
                    chosen.collateralMinor(count),
                    (long) Math.rint(exact ? net : bound),
                    exact));
        }
        return beginnings;
    }
}
