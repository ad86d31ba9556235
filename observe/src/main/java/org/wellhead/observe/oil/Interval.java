package org.wellhead.observe.oil;

/**
 * A figure that is not known exactly: 95 % lies between low and high, and half below the median.
 *
 * @param low not above median
 * @param median finite
 * @param high not below median
 */
public record Interval(double low, double median, double high) {
    public Interval {
        if (!(low <= median && median <= high && Math.abs(low) < 1e18 && Math.abs(high) < 1e18)) {
            throw new IllegalArgumentException(
                    "low, median and high stand in this order, not " + low + ", " + median + ", " + high);
        }
    }

    /**
     * The figure below which a part lies: half of a normal distribution on each side of the median, each with its own width.
     *
     * @param part above 0, below 1
     */
    public double quantile(double part) {
        double z = Normal.quantile(part);
        return median + z / Normal.QUANTILE_975 * (z < 0 ? median - low : high - median);
    }
}
