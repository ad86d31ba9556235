package org.wellhead.ledger.intake.swift;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and amounts as SWIFT writes them. */
final class Values {
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    /** SWIFT's years of two digits: 80 to 99 are of the last century. */
    private static final int FIRST_YEAR = 80;

    private static final int AMOUNT_CHARS = 24;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(,[0-9]*)?");
    private static final Pattern CURRENCY_AMOUNT = Pattern.compile("([A-Z]{3})(.+)", Pattern.DOTALL);

    private Values() {}

    /** An amount with its currency, three letters that need not be a known currency. */
    record Sum(String currency, BigDecimal amount) {}

    /** {@code USD1417,8}. */
    static Sum sum(Field field, String text) throws BrokenMessageException {
        Matcher parts = CURRENCY_AMOUNT.matcher(text.strip());
        if (!parts.matches()) {
            throw BrokenMessageException.unreadable(field, "no currency and amount");
        }
        return new Sum(parts.group(1), amount(field, parts.group(2)));
    }

    /** Digits and at most one comma, which may end the amount: {@code 100000,} is one hundred thousand. */
    static BigDecimal amount(Field field, String text) throws BrokenMessageException {
        if (text.length() > AMOUNT_CHARS || !AMOUNT.matcher(text).matches()) {
            throw BrokenMessageException.unreadable(field, "no amount");
        }
        String point = text.replace(',', '.');
        return new BigDecimal(point.endsWith(".") ? point.substring(0, point.length() - 1) : point);
    }

    /** {@code yyMMdd}. */
    static LocalDate date(Field field, String text) throws BrokenMessageException {
        if (!text.matches("[0-9]{6}")) {
            throw BrokenMessageException.unreadable(field, "no date");
        }
        int year = Integer.parseInt(text.substring(0, 2));
        try {
            return LocalDate.of(
                    (year >= FIRST_YEAR ? 1900 : 2000) + year,
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(4)));
        } catch (DateTimeException noSuchDay) {
            throw BrokenMessageException.unreadable(field, "no such day");
        }
    }

    /** {@code MMdd} of the year that brings it nearest to the value date: an entry of 2 January may bear 31 December. */
    static LocalDate entryDate(Field field, String text, LocalDate valueDate) throws BrokenMessageException {
        LocalDate nearest = null;
        for (int year = valueDate.getYear() - 1; text.matches("[0-9]{4}") && year <= valueDate.getYear() + 1; year++) {
            LocalDate candidate = dayOrNull(year, text);
            if (candidate != null
                    && (nearest == null || daysApart(candidate, valueDate) < daysApart(nearest, valueDate))) {
                nearest = candidate;
            }
        }
        if (nearest == null) {
            throw BrokenMessageException.unreadable(field, "no such entry date");
        }
        return nearest;
    }

    /** Null if there is no such day in this year, as 29 February in most. */
    private static @Nullable LocalDate dayOrNull(int year, String monthAndDay) {
        try {
            return LocalDate.of(
                    year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static long daysApart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** Midnight UTC of the day. */
    static long epochMicros(LocalDate day) {
        return day.toEpochDay() * MICROS_PER_DAY;
    }
}
