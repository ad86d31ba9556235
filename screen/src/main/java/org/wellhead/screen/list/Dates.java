package org.wellhead.screen.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;

/** Dates as lists write them: {@code 10 Mar 1957}, {@code circa 1951}, {@code 1955 to 1957}, {@code dd/mm/1960}, {@code 1960s}. */
final class Dates {
    private static final int LONGEST = 80;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern ABOUT =
            Pattern.compile("^(?:circa|c\\.|ca\\.?|approximately|approx\\.?|about|around|~)\\s*(?=\\w)");
    private static final Pattern ISO = Pattern.compile("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[tz+-].*)?)?)?$");
    private static final Pattern SLASHED =
            Pattern.compile("^(\\d{1,2}|dd|xx)[/.](\\d{1,2}|mm|xx)[/.](\\d{4})(?: .*)?$");
    private static final Pattern WORDS = Pattern.compile("^(?:(\\d{1,2})[ -])?([a-z]{3})[a-z]*\\.?,?[ -](\\d{4})$");
    private static final Pattern RANGE =
            Pattern.compile("^(?:between |from )?(.{4,20}?)(?: to | and | - |/|-)(.{4,20})$");
    private static final Pattern DECADE = Pattern.compile("^(?:(early|mid|late)[ -])?(?:the )?(\\d{3})0'?s$");

    private Dates() {}

    /** A date of birth, day before month; null where the text is none or no calendar has the day. */
    static @Nullable BirthDate birth(String text, boolean approximate) {
        String told = text.strip().toLowerCase(Locale.ROOT);
        if (told.endsWith(".")) {
            told = told.substring(0, told.length() - 1).strip();
        }
        if (told.length() > LONGEST) {
            return null;
        }
        Matcher about = ABOUT.matcher(told);
        if (about.find()) {
            return birth(told.substring(about.end()), true);
        }
        BirthDate date = single(told, approximate);
        if (date != null) {
            return date;
        }
        Matcher range = RANGE.matcher(told);
        if (range.matches()) {
            BirthDate from = single(range.group(1).strip(), approximate);
            BirthDate to = single(range.group(2).strip(), approximate);
            if (from != null && to != null && from.yearFrom() <= to.yearTo()) {
                return new BirthDate(from.yearFrom(), to.yearTo(), 0, 0, approximate);
            }
        }
        return null;
    }

    private static @Nullable BirthDate single(String text, boolean approximate) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), approximate);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return date(number(slashed.group(3)), number(slashed.group(2)), number(slashed.group(1)), approximate);
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            Integer month = MONTHS.get(words.group(2));
            return month == null ? null : date(number(words.group(3)), month, number(words.group(1)), approximate);
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int year = number(decade.group(2)) * 10;
            int from = "late".equals(decade.group(1)) ? 5 : "mid".equals(decade.group(1)) ? 3 : 0;
            int to = "early".equals(decade.group(1)) ? 4 : "mid".equals(decade.group(1)) ? 6 : 9;
            return year < 1000 ? null : new BirthDate(year + from, year + to, 0, 0, approximate);
        }
        return null;
    }

    /** Parts of a date, 0 where not known; null where no calendar has it. */
    static @Nullable BirthDate date(int year, int month, int day, boolean approximate) {
        boolean possible = year >= 1000
                && year <= 9999
                && month <= 12
                && (day == 0 || (month > 0 && YearMonth.of(year, month).isValidDay(day)));
        return possible ? new BirthDate(year, year, month, day, approximate) : null;
    }

    /** Years from and to; null where they are none. */
    static @Nullable BirthDate years(int from, int to, boolean approximate) {
        return from >= 1000 && to <= 9999 && from <= to ? new BirthDate(from, to, 0, 0, approximate) : null;
    }

    /** A number of up to 9 digits; 0 for anything else, such as {@code dd}. */
    static int number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A whole day: ISO (a time may follow), {@code 29/06/2012} day first, {@code 13-Feb-2026}; null where it is none. */
    static @Nullable LocalDate day(String text) {
        String told = text.strip().toLowerCase(Locale.ROOT);
        return told.length() > LONGEST ? null : day(single(told.replaceFirst("[ ]\\d\\d:.*$", ""), false));
    }

    /** As Americans write it: {@code 03/28/2025}. */
    static @Nullable LocalDate americanDay(String text) {
        String told = text.strip();
        Matcher slashed = SLASHED.matcher(told);
        return slashed.matches()
                ? day(date(number(slashed.group(3)), number(slashed.group(1)), number(slashed.group(2)), false))
                : day(told);
    }

    private static @Nullable LocalDate day(@Nullable BirthDate date) {
        if (date == null || !date.isExact()) {
            return null;
        }
        try {
            return LocalDate.of(date.yearFrom(), date.month(), date.day());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
