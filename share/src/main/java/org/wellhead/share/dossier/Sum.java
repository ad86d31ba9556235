package org.wellhead.share.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.ledger.Money;
import org.wellhead.share.release.Shown;

/**
 * Money that is known exactly or within limits; sums are never rounded and never too large.
 *
 * @param lowMinor the least, in minor units
 * @param highMinor the most, in minor units; the same where it is known exactly
 * @param isBand whether a band is in it: then it is less than the most, and not equal
 */
record Sum(BigInteger lowMinor, BigInteger highMinor, boolean isBand) {
    /** No money. */
    static final Sum ZERO = new Sum(BigInteger.ZERO, BigInteger.ZERO, false);

    /** The first space is one that ends no line. */
    private static final String TO = "\u00A0– ";

    private static final String BELOW = "below\u00A0";

    /** What a value tells of money; empty if it is none. */
    static Optional<Sum> of(Shown shown) {
        return switch (shown) {
            case Shown.Amount amount -> Optional.of(exactly(amount.minor()));
            case Shown.Band band ->
                Optional.of(new Sum(BigInteger.valueOf(band.lowMinor()), BigInteger.valueOf(band.highMinor()), true));
            case Shown.Text _,
                    Shown.Pseudonym _,
                    Shown.Time _,
                    Shown.Month _,
                    Shown.Count _,
                    Shown.Reference _,
                    Shown.References _ -> Optional.empty();
        };
    }

    private static Sum exactly(long minor) {
        return new Sum(BigInteger.valueOf(minor), BigInteger.valueOf(minor), false);
    }

    /** Both together. A band that holds nothing but zero adds nothing, not even to what the sum is below. */
    Sum plus(Sum other) {
        if (isZero()) {
            return other;
        }
        return other.isZero()
                ? this
                : new Sum(lowMinor.add(other.lowMinor), highMinor.add(other.highMinor), isBand || other.isBand);
    }

    /** From the least of both to the most of both. */
    Sum span(Sum other) {
        return new Sum(lowMinor.min(other.lowMinor), highMinor.max(other.highMinor), isBelow(other));
    }

    private boolean isBelow(Sum other) {
        int order = highMinor.compareTo(other.highMinor);
        return order == 0 ? isBand && other.isBand : (order > 0 ? isBand : other.isBand);
    }

    /** Whether there is none: exactly, or in the band that holds nothing but zero. */
    boolean isZero() {
        return lowMinor.signum() == 0 && (highMinor.signum() == 0 || (isBand && highMinor.equals(BigInteger.ONE)));
    }

    /** Whether it is one figure. */
    boolean isExact() {
        return lowMinor.equals(highMinor);
    }

    /** For a cell, without the currency: {@code 1,234.50}, {@code 1,000.00 – 2,000.00}, or {@code below 200.00}. */
    String figures(Money money) {
        if (isFromZero()) {
            return BELOW + people(money, highMinor);
        }
        return isExact() ? people(money, lowMinor) : people(money, lowMinor) + TO + people(money, highMinor);
    }

    /** For a sentence: {@code 1,234.50 USD}, {@code 1,000.00 to below 2,000.00 USD}, or {@code an amount below 200.00 USD}. */
    String words(Money money) {
        if (isFromZero()) {
            return "an amount " + BELOW + one(money, highMinor);
        }
        return isExact()
                ? one(money, lowMinor)
                : people(money, lowMinor) + (isBand ? " to " + BELOW : " to ") + one(money, highMinor);
    }

    /** What it is no less than, e.g. {@code at least 100.00 USD}. */
    String atLeast(Money money) {
        return "at least " + one(money, lowMinor);
    }

    /** What it is no more than, e.g. {@code at most 200.00 USD}; of a band {@code below 200.00 USD}. */
    String atMost(Money money) {
        return (isBand ? BELOW : "at most ") + one(money, highMinor);
    }

    /** Between which figures it lies, after the word figures: {@code from 1.00 to 2.00 USD}, {@code below 200.00 USD}. */
    String range(Money money) {
        return isFromZero() ? atMost(money) : "from " + words(money);
    }

    private boolean isFromZero() {
        return isBand && lowMinor.signum() == 0;
    }

    private static String one(Money money, BigInteger minor) {
        return money.equals(Money.NONE) ? people(money, minor) : people(money, minor) + " " + money.currency();
    }

    /** A figure for a table that programs read: no grouping. */
    static String plain(Money money, BigInteger minor) {
        return new BigDecimal(minor, money.digits()).toPlainString();
    }

    private static String people(Money money, BigInteger minor) {
        return String.format(Locale.ROOT, "%,." + money.digits() + "f", new BigDecimal(minor, money.digits()));
    }
}
