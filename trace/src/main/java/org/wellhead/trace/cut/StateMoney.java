package org.wellhead.trace.cut;

import java.util.Arrays;

/**
 * How much money each set of states could stop, counted or estimated, and what follows from that.
 *
 * <p>Estimates are parts of what all can stop, which is known: each of {@code units} drawn units of it tells one set.
 */
final class StateMoney {
    private final int states;
    private final int[][] sets;
    private final double[] minor;
    private final int units;
    private final double all;

    /**
     * @param states how many
     * @param sets for each set the numbers of its states, rising; empty for money that none can stop
     * @param minor the money of each set
     * @param units 0 where it was counted; else how many units that some state can stop were drawn
     */
    StateMoney(int states, int[][] sets, double[] minor, int units) {
        this.states = states;
        this.sets = sets;
        this.minor = minor;
        this.units = units;
        double sum = 0;
        for (int set = 0; set < sets.length; set++) {
            sum += sets[set].length == 0 ? 0 : minor[set];
        }
        this.all = sum;
    }

    boolean isExact() {
        return units == 0;
    }

    int units() {
        return units;
    }

    /** What each state stops alone. */
    double[] alone() {
        double[] alone = new double[states];
        for (int set = 0; set < sets.length; set++) {
            for (int state : sets[set]) {
                alone[state] += minor[set];
            }
        }
        return alone;
    }

    /** What these states, rising, stop together. */
    double stops(int[] acting) {
        double sum = 0;
        for (int set = 0; set < sets.length; set++) {
            if (Arrays.stream(sets[set]).anyMatch(state -> Arrays.binarySearch(acting, state) >= 0)) {
                sum += minor[set];
            }
        }
        return sum;
    }

    /** For a state and one of a higher number, what each of the two could stop. */
    double[][] both() {
        double[][] both = new double[states][states];
        for (int set = 0; set < sets.length; set++) {
            for (int one : sets[set]) {
                for (int other : sets[set]) {
                    both[one][other] += minor[set];
                }
            }
        }
        return both;
    }

    /** The fair share of each state. */
    double[] fair() {
        double[] fair = new double[states];
        for (int set = 0; set < sets.length; set++) {
            for (int state : sets[set]) {
                fair[state] += minor[set] / sets[set].length;
            }
        }
        return fair;
    }

    /** The standard error of a state's fair share; never 0 where it was estimated, for what was not drawn may exist. */
    double fairError(int state, double fair) {
        if (isExact() || all == 0) {
            return 0;
        }
        double squares = 0;
        for (int set = 0; set < sets.length; set++) {
            if (Arrays.binarySearch(sets[set], state) >= 0) {
                squares += minor[set] / all / sets[set].length / sets[set].length;
            }
        }
        return deviation(squares, fair / all);
    }

    /** The standard error of what two states could each stop. */
    double bothError(double both) {
        return isExact() || all == 0 ? 0 : deviation(both / all, both / all);
    }

    FewestStates fewest() {
        return new FewestStates(states, sets, minor);
    }

    /** Of the mean of units, each 0 to 1, given the mean of their squares and the mean; as a part of all money. */
    private double deviation(double squares, double mean) {
        double variance = Math.max(0, squares - mean * mean);
        return all * Math.sqrt((variance + 1.0 / units) / units);
    }
}
