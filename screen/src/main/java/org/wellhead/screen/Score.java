package org.wellhead.screen;

import java.util.List;
import java.util.Locale;

/**
 * How sure it is that two names mean one party: the sum of its reasons, told as a share.
 *
 * <p>The reasons add up to {@code points}; {@code score = 1 / (1 + exp(-points / 100))}, rounded to thousandths. Whoever has the
 * reasons can recompute it.
 */
public record Score(List<Reason> reasons) {
    public Score {
        reasons = List.copyOf(reasons);
    }

    /** The sum of all reasons, in hundredths of a logit. */
    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /** 0 to 1000. */
    public int perMille() {
        return perMille(points());
    }

    /** The score of a sum of points. */
    public static int perMille(int points) {
        return (int) Math.round(1000 / (1 + Math.exp(-points / 100.0)));
    }

    /** The least sum of points that has so high a score, 0 to 1000. */
    public static int leastPoints(int perMille) {
        if (perMille <= 0 || perMille > 1000) {
            return perMille <= 0 ? Integer.MIN_VALUE / 2 : Integer.MAX_VALUE / 2;
        }
        int points = (int) Math.max(-1000, 100 * Math.log((perMille - 1) / (1001.0 - perMille)) - 1);
        while (perMille(points) < perMille) {
            points++;
        }
        return points;
    }

    /** As files have it: {@code 0.873}. */
    public static String text(int perMille) {
        return String.format(Locale.ROOT, "%d.%03d", perMille / 1000, perMille % 1000);
    }
}
