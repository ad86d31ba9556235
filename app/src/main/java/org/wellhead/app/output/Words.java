package org.wellhead.app.output;

import java.util.Locale;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Direction;

/**
 * The words that change with the direction.
 *
 * @param one an account at the far end, e.g. {@code source}; also the column's name
 * @param many several of them; also the file's name without its ending
 * @param arrived what the units' accounts did with the money
 * @param gave what the far end did
 */
public record Words(String one, String many, String arrived, String gave) {
    private static final Words UPSTREAM = new Words("source", "sources", "received", "put in");
    private static final Words DOWNSTREAM = new Words("destination", "destinations", "paid out", "ended up with");

    static Words of(Direction direction) {
        return switch (direction) {
            case UPSTREAM -> UPSTREAM;
            case DOWNSTREAM -> DOWNSTREAM;
        };
    }

    /** {@code "1 source"}, {@code "1,204 sources"}. */
    String count(long n) {
        return count(n, one, many);
    }

    static String countries(long n) {
        return count(n, "country", "countries");
    }

    static String units(long n) {
        return count(n, "unit", "units");
    }

    /** An amount for people with its currency, e.g. {@code 1,234.50 USD}; without one where the files name no currency. */
    static String people(Money money, long amountMinor) {
        return money.formatForPeople(amountMinor) + currencySuffix(money);
    }

    /** {@code " USD"}, or {@code ""} where the files name no currency. */
    static String currencySuffix(Money money) {
        return money.equals(Money.NONE) ? "" : " " + money.currency();
    }

    /** {@code "1 hit"}, {@code "1,204 hits"}. */
    public static String count(long n, String one, String many) {
        return grouped(n) + " " + (n == 1 ? one : many);
    }

    /** {@code 1204567} is {@code "1,204,567"}. */
    public static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
