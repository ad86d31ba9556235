package org.wellhead.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds shares to whole minor units so that their sum is right. */
public final class Apportion {
    private Apportion() {}

    /**
     * Rounds each share half to even; then the shares whose rounding erred most against the total give or take one unit
     * each, until the sum is {@code total}. Ties go to the earlier share. O(n log n) where something is left over.
     *
     * @param shares not negative; their sum is {@code total} but for floating-point error
     * @throws IllegalStateException if the sum is off by more than rounding explains
     */
    public static long[] round(double[] shares, long total) {
        return round(shares, total, true);
    }

    /** The same for shares whose total was itself apportioned: it may be off from their sum by more than their rounding explains. */
    static long[] toSum(double[] shares, long total) {
        return round(shares, total, false);
    }

    private static long[] round(double[] shares, long total, boolean checked) {
        long[] rounded = new long[shares.length];
        long sum = 0;
        for (int i = 0; i < shares.length; i++) {
            rounded[i] = (long) Math.rint(shares[i]);
            sum += rounded[i];
        }
        long missing = total - sum;
        if (missing == 0) {
            return rounded;
        }
        if (!checked && shares.length == 1) {
            rounded[0] = total;
            return rounded;
        }
        int sign = missing > 0 ? 1 : -1;
        int[] order = IntStream.range(0, shares.length)
                .filter(i -> rounded[i] + sign >= 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * (rounded[i] - shares[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        long drift = Math.max(1, (long) (total * 1e-9));
        if ((checked && Math.abs(missing) > order.length + drift) || order.length == 0) {
            throw new IllegalStateException("shares that should sum to " + total + " sum to "
                    + Arrays.stream(shares).sum() + " before rounding: money was not conserved");
        }
        for (int i = 0; missing != 0; i = (i + 1) % order.length) {
            if (rounded[order[i]] + sign >= 0) {
                rounded[order[i]] += sign;
                missing -= sign;
            }
        }
        return rounded;
    }
}
