package org.wellhead.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A currency and its scale: how whole minor units are written as decimals and read back.
 *
 * @param currency three upper-case letters, ISO 4217; {@code XXX} where the files name none
 * @param digits decimal places of the minor unit, 0 to 4: 2 for USD (cents), 0 for JPY, 3 for KWD
 */
public record Money(String currency, int digits) {

    /** Where no currency is named: ISO 4217's "no currency", told to two decimals. */
    public static final Money NONE = new Money("XXX", 2);

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency is three upper-case letters, not '" + currency + "'");
        }
        if (digits < 0 || digits > 4) {
            throw new IllegalArgumentException("a currency has 0 to 4 decimals, not " + digits);
        }
    }

    /**
     * The currency with this ISO 4217 code, in any case. Empty for codes that ISO does not know and for those without a
     * minor unit (gold, test codes), except {@code XXX}.
     */
    public static Optional<Money> of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (upper.equals(NONE.currency)) {
            return Optional.of(NONE);
        }
        try {
            int digits = Currency.getInstance(upper).getDefaultFractionDigits();
            return digits < 0 ? Optional.empty() : Optional.of(new Money(upper, digits));
        } catch (IllegalArgumentException unknownToIso) {
            return Optional.empty();
        }
    }

    /** {@code 123456} with two digits is {@code "1234.56"}: no grouping, a point, always all digits; for files. */
    public String format(long amountMinor) {
        return BigDecimal.valueOf(amountMinor, digits).toPlainString();
    }

    /** {@code 123456} with two digits is {@code "1,234.56"}: for people. */
    public String formatForPeople(long amountMinor) {
        return String.format(Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(amountMinor, digits));
    }

    /**
     * Whole minor units of a decimal number.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit in a long
     */
    public long toMinor(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }
}
