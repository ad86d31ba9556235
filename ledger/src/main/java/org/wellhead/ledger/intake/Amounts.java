package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Reads a plain decimal as whole minor units. */
public final class Amounts {
    /** Amounts stay below 10^18 minor units, so that a long holds them and the sum of any four. */
    static final long LIMIT_MINOR = 1_000_000_000_000_000_000L;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000};

    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212]\\s*[\\d.,]+|\\([\\d.,]+\\)|[\\d.,]+-");
    private static final Pattern SIGNED = Pattern.compile("\\+\\s*[\\d.,]+");
    private static final Pattern GROUPED = Pattern.compile("\\d[\\d.,'\u2019_ \u00a0\u202f]*");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[\\d.,]+[eE][-+]?\\d+");
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("[\\p{Sc}\\p{L}. ]*[-+]?[\\p{Sc} ]*\\d[\\d.,' ]*[\\p{Sc}\\p{L}. ]*");

    private Amounts() {}

    /**
     * Minor units of the decimal in {@code bytes[from, to)}, 1 or more, or a {@link Fault}.
     *
     * @param digits decimals of the currency, 0 to 4; more may follow if they are zeros
     */
    static long parse(byte[] bytes, int from, int to, int digits) {
        long minor = 0;
        int at = from;
        boolean large = false;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            large |= minor >= LIMIT_MINOR / 10;
            minor = minor * 10 + digit;
        }
        int numerals = at - from;
        int decimals = 0;
        boolean tooFine = false;
        if (at < to && bytes[at] == '.') {
            for (at++; at < to; at++) {
                int digit = bytes[at] - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                numerals++;
                if (decimals < digits) {
                    decimals++;
                    large |= minor >= LIMIT_MINOR / 10;
                    minor = minor * 10 + digit;
                } else {
                    tooFine |= digit != 0;
                }
            }
        }
        if (at != to || numerals == 0) {
            return Fault.of(whyNot(new String(bytes, from, to - from, UTF_8)));
        }
        if (tooFine) {
            return Fault.of(Rule.AMOUNT_DECIMALS);
        }
        long scale = POWERS_OF_TEN[digits - decimals];
        if (large || minor >= LIMIT_MINOR / scale) {
            return Fault.of(Rule.AMOUNT_TOO_LARGE);
        }
        return minor == 0 ? Fault.of(Rule.AMOUNT_ZERO) : minor * scale;
    }

    /** Which mistake a text that is no plain decimal is, as each has its own remedy. */
    public static Rule whyNot(String text) {
        if (NEGATIVE.matcher(text).matches()) {
            return Rule.AMOUNT_NEGATIVE;
        }
        if (SIGNED.matcher(text).matches()) {
            return Rule.AMOUNT_SIGNED;
        }
        if (EXPONENT.matcher(text).matches()) {
            return Rule.AMOUNT_EXPONENT;
        }
        if (GROUPED.matcher(text).matches() && !text.matches("[\\d.]+")) {
            return Rule.AMOUNT_GROUPED;
        }
        return WITH_CURRENCY.matcher(text).matches() && !text.matches("[\\d.]+")
                ? Rule.AMOUNT_WITH_CURRENCY
                : Rule.AMOUNT_UNREADABLE;
    }
}
