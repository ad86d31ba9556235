package org.wellhead.observe.oil;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures in sentences. */
final class Told {
    private Told() {}

    /** Grouped, without needless decimals: {@code 35,000}, {@code 0.9}, {@code 10.5}. */
    static String figure(double value) {
        BigDecimal exact = new BigDecimal(value, MathContext.DECIMAL32).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.clamp(exact.scale(), 0, 6) + "f", exact);
    }

    /** To a number of digits that mean something: {@code 23.5}, {@code 192.6} to two digits is {@code 190}. */
    static String digits(double value, int digits) {
        return figure(rounded(value, digits));
    }

    static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** {@code $1,500,000}, {@code $14.50}: cents only below a hundred dollars. */
    static String dollars(double value) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "$%,.0f" : "$%,.2f", value);
    }

    /** {@code $20 to $45}, or one figure where both are the same. */
    static String dollars(double low, double high) {
        return low == high ? dollars(low) : dollars(low) + " to " + dollars(high);
    }

    /** {@code 34,000 to 40,000}, to three digits, or one figure where both are told the same. */
    static String range(double low, double high) {
        String from = digits(low, 3);
        String to = digits(high, 3);
        return from.equals(to) ? from : from + " to " + to;
    }
}
