package org.wellhead.screen;

/**
 * A date of birth as exact as it is known: a day, a month, a year, or some years.
 *
 * @param yearFrom the first year in question
 * @param yearTo the last year in question; equal to {@code yearFrom} unless a range or an approximate year is told
 * @param month 1 to 12, or 0 where it is not known; 0 with a range
 * @param day 1 to 31, or 0 where it is not known
 * @param approximate whether the source says "about"
 */
public record BirthDate(int yearFrom, int yearTo, int month, int day, boolean approximate) {
    public BirthDate {
        if (yearFrom < 1000
                || yearTo > 9999
                || yearFrom > yearTo
                || month < 0
                || month > 12
                || day < 0
                || day > 31
                || (day > 0 && month == 0)
                || (month > 0 && yearFrom != yearTo)) {
            throw new IllegalArgumentException(
                    "no date of birth: " + yearFrom + ".." + yearTo + "-" + month + "-" + day);
        }
    }

    /** A year alone. */
    public static BirthDate ofYear(int year) {
        return new BirthDate(year, year, 0, 0, false);
    }

    /** A whole date. */
    public static BirthDate of(int year, int month, int day) {
        return new BirthDate(year, year, month, day, false);
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return day > 0;
    }

    /** As a file would have it: {@code 1957-03-10}, {@code 1957-03}, {@code 1957}, {@code 1955/1957}, {@code ~1957}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(approximate ? "~" : "");
        text.append(yearFrom);
        if (yearTo != yearFrom) {
            text.append('/').append(yearTo);
        }
        if (month > 0) {
            text.append('-').append(month < 10 ? "0" : "").append(month);
        }
        if (day > 0) {
            text.append('-').append(day < 10 ? "0" : "").append(day);
        }
        return text.toString();
    }
}
