package org.wellhead.observe.picture;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which values become black and white where a picture holds more than 8 bits: one of a thousand lies below and above,
 * so that a glint does not make all the rest black; wider cuts would blow out light trucks. One range for all bands, so that colours stay what they are.
 */
record Stretch(double black, double white) {
    private static final double LOW = 0.001;
    private static final double HIGH = 0.999;

    /** Of a sample of all of the picture; NaN does not count. */
    static Stretch of(double[] sample, int count) {
        double[] sorted = Arrays.copyOf(sample, count);
        Arrays.sort(sorted);
        int known = count;
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        if (known == 0) {
            return new Stretch(0, 1);
        }
        double black = sorted[(int) (LOW * (known - 1))];
        double white = sorted[(int) Math.ceil(HIGH * (known - 1))];
        return new Stretch(black, white > black ? white : black + 1);
    }

    /** From 0 to 255; NaN is black. */
    int shade(double value) {
        double part = (value - black) / (white - black);
        return part > 0 ? (int) Math.min(255, Math.round(255 * part)) : 0;
    }

    /** A sentence for people. */
    String note(String kind) {
        return String.format(
                Locale.ROOT,
                "%s were stretched to 8 bits: %s became black, %s white; how well vehicles are found was measured on pictures of 8 bits",
                kind,
                told(black),
                told(white));
    }

    private static String told(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
