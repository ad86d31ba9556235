package org.wellhead.observe.oil;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.wellhead.observe.geometry.Horizon;

/**
 * What somebody says about trucks and oil; each part may be missing.
 *
 * @param trucks that carry the oil, 1 to {@value #TRUCKS_MAX}
 * @param barrelsPerDay that they carry, 1 to {@value #BARRELS_MAX}
 * @param usdPerDay that it earns, in whole US dollars, 1 to {@value #USD_MAX}
 * @param convoyKm the length of the convoy along the road, 0.01 to {@value #CONVOY_KM_MAX}
 * @param heightMetres from where it is said to stretch beyond the horizon, 1 to 100,000
 */
public record Claim(
        OptionalLong trucks,
        OptionalDouble barrelsPerDay,
        OptionalLong usdPerDay,
        OptionalDouble convoyKm,
        OptionalDouble heightMetres) {
    /** More trucks than there are in any country. */
    public static final long TRUCKS_MAX = 10_000_000;

    /** The world uses some 100 million barrels a day. */
    public static final long BARRELS_MAX = 100_000_000;

    /** The world's product is some 300 thousand million dollars a day. */
    public static final long USD_MAX = 1_000_000_000_000L;

    /** Once around the Earth. */
    public static final int CONVOY_KM_MAX = 40_000;

    public Claim {
        within("a number of trucks", (double) trucks.orElse(1), 1, TRUCKS_MAX);
        within("a number of barrels a day", barrelsPerDay.orElse(1), 1, BARRELS_MAX);
        within("a number of dollars a day", (double) usdPerDay.orElse(1), 1, USD_MAX);
        within("a convoy's length in kilometres", convoyKm.orElse(1), 0.01, CONVOY_KM_MAX);
        within("a height in metres", heightMetres.orElse(1), 1, Horizon.HEIGHT_METRES_MAX);
    }

    private static void within(String what, double figure, double least, double most) {
        if (!(figure >= least && figure <= most)) {
            throw new IllegalArgumentException(
                    what + " is " + Told.figure(least) + " to " + Told.figure(most) + ", not " + figure);
        }
    }
}
