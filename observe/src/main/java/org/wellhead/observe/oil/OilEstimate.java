package org.wellhead.observe.oil;

import java.util.List;

/**
 * Barrels and dollars from counted vehicles, by Monte Carlo: every quantity that is not known is drawn, many times, and the
 * figures follow; the interval holds 95 % of them.
 *
 * <p>Stock is what the tankers carry. Flow is, by Little's law, the tankers divided by how long each of them stays: L = λ W,
 * whatever the order in which they are served, as long as queue and wait are steady. Stock and flow are two types, so that
 * nobody adds one to the other.
 *
 * <p>Dollars are rounded figures of an estimate, told in whole ones; they are never money that is accounted for.
 *
 * <p>Source: Little, A Proof for the Queuing Formula: L = λ W, Operations Research 9, 1961. Shares of uncertainty: the squares
 * of Spearman's rank correlations with the outcome, as parts of their sum; for a product of independent quantities these
 * are near to their parts of the variance of its logarithm.
 *
 * @param stock on the road
 * @param flow in a day
 * @param influences on both, the one that matters most for the flow first
 * @param seed of the draws: the same seed gives the same figures
 * @param draws how many
 */
public record OilEstimate(Stock stock, FlowPerDay flow, List<Influence> influences, long seed, int draws) {
    /** Enough that figures told to two digits do not change with the seed. */
    public static final int DRAWS = 20_000;

    /** More would take memory and time for nothing. */
    public static final int DRAWS_MAX = 1_000_000;

    /** The seed where nobody asks for another. */
    public static final long SEED = 1;

    public OilEstimate {
        influences = List.copyOf(influences);
    }

    /** As below, with the usual seed and number of draws. */
    public static OilEstimate of(CountEvidence evidence, Priors priors) {
        return of(evidence, priors, SEED, DRAWS);
    }

    /**
     * Estimates stock and flow.
     *
     * <p>Cost: O(draws x vehicles), of vehicles at most {@value OilDraws#VEHICLES_MOST}; half a second for 20,000 draws.
     *
     * @param draws 100 to {@value #DRAWS_MAX}
     */
    public static OilEstimate of(CountEvidence evidence, Priors priors, long seed, int draws) {
        if (draws < 100 || draws > DRAWS_MAX) {
            throw new IllegalArgumentException("100 to 1000000 draws, not " + draws);
        }
        OilDraws drawn = new OilDraws(evidence, priors, seed, draws);
        return new OilEstimate(drawn.stock(), drawn.flow(), drawn.influences(), seed, draws);
    }
}
