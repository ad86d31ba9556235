package org.wellhead.trace;

/**
 * What an origin contributed to a unit, whatever the order of money leaving accounts: between {@code lowMinor} and {@code
 * highMinor}, and each of the two is reached under some order.
 *
 * @param unit number of the unit, or {@link #ALL_UNITS}
 * @param origin number of the origin in the list that was asked for
 */
public record Bound(int unit, int origin, long lowMinor, long highMinor) {
    /** Stands for all units together. */
    public static final int ALL_UNITS = -1;

    public Bound {
        if (lowMinor < 0 || highMinor < lowMinor) {
            throw new IllegalArgumentException("no range: " + lowMinor + " to " + highMinor);
        }
    }
}
