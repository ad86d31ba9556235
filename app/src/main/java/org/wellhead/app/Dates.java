package org.wellhead.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.screen.BirthDate;

/** Reads dates of tables that are screened; what is no date is nothing, and never keeps a name from being screened. */
final class Dates {
    private static final Pattern BIRTH =
            Pattern.compile("(~?)([0-9]{4})(?:/([0-9]{4})|-([0-9]{1,2})(?:-([0-9]{1,2}))?)?(?:[T ].*)?");

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?");

    private Dates() {}

    /** A day, or the day of a date-time as it is written. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(plain(text));
        try {
            return day.matches() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The digits of any script as the usual ones, without the marks that say which way a text runs. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> {
                    int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
                    plain.appendCodePoint(digit < 0 ? letter : '0' + digit);
                });
        return plain.toString().strip();
    }

    /** {@code 1957-03-10}, {@code 1957-03}, {@code 1957}, {@code 1955/1957}, {@code ~1957}; in the digits of any script. The day must exist. */
    static Optional<BirthDate> birth(String text) {
        Matcher birth = BIRTH.matcher(plain(text));
        if (!birth.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(birth.group(2));
        int month = birth.group(4) == null ? 0 : Integer.parseInt(birth.group(4));
        int day = birth.group(5) == null ? 0 : Integer.parseInt(birth.group(5));
        int last = birth.group(3) == null ? year : Integer.parseInt(birth.group(3));
        try {
            if (birth.group(5) != null) {
                LocalDate.of(year, month, day);
            } else if (birth.group(4) != null && month == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new BirthDate(year, last, month, day, !birth.group(1).isEmpty()));
        } catch (IllegalArgumentException | DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
