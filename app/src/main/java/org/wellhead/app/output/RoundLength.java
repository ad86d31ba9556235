package org.wellhead.app.output;

import java.util.Locale;

/** Lengths that people read at a glance: 1, 2 or 5 times a power of ten. */
final class RoundLength {
    private static final double KILOMETRE = 1000;

    private RoundLength() {}

    /** The shortest round length that is not shorter. */
    static double atLeast(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= metres * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /**
     * A length for people.
     *
     * @param step between lengths that stand side by side: all of them get its unit
     */
    static String told(double metres, double step) {
        return step < KILOMETRE
                ? String.format(Locale.ROOT, step < 1 ? "%.1f m" : "%.0f m", metres)
                : String.format(Locale.ROOT, "%.0f km", metres / KILOMETRE);
    }
}
