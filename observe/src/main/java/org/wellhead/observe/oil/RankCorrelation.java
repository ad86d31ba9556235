package org.wellhead.observe.oil;

import java.util.Arrays;

/** Spearman's correlation: that of the ranks, equal values sharing their mean rank. */
final class RankCorrelation {
    private RankCorrelation() {}

    /** The mean rank of each value, from 0. O(n log n). */
    static double[] ranks(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = (first(sorted, values[i]) + first(sorted, Math.nextUp(values[i])) - 1) / 2.0;
        }
        return ranks;
    }

    /** The square of the correlation of ranks; 0 if either does not vary at all. */
    static double squared(double[] ranks, double[] others) {
        int n = ranks.length;
        double mean = (n - 1) / 2.0;
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < n; i++) {
            double a = ranks[i] - mean;
            double b = others[i] - mean;
            both += a * b;
            one += a * a;
            other += b * b;
        }
        return one == 0 || other == 0 ? 0 : both * both / (one * other);
    }

    /** How many are less. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
