package org.wellhead.observe.oil;

import java.util.Arrays;

/**
 * Whole things that are not known exactly: tankers, barrels, dollars. 95 % lies between low and high, half below the median.
 *
 * @param low not above median
 * @param median the middle one
 * @param high not below median
 */
public record WholeInterval(long low, long median, long high) {
    public WholeInterval {
        if (!(low <= median && median <= high)) {
            throw new IllegalArgumentException(
                    "low, median and high stand in this order, not " + low + ", " + median + ", " + high);
        }
    }

    /** The 2.5th, 50th and 97.5th percentile of draws, each rounded to the nearest whole. */
    static WholeInterval ofDraws(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new WholeInterval(at(sorted, 0.025), at(sorted, 0.5), at(sorted, 0.975));
    }

    /** Linear between neighbouring draws. */
    private static long at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
