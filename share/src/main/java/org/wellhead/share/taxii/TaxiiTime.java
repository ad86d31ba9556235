package org.wellhead.share.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Times as TAXII has them: UTC, microseconds, always six digits of a second. Read by hand, since opening a collection reads two for each object.
 *
 * <p>Source: TAXII 2.1, sections 2 (timestamp) and 3.5 (headers).
 */
final class TaxiiTime {
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int FRACTION_DIGITS_MAX = 9;
    private static final int MICRO_DIGITS = 6;
    private static final long SECOND_MICROS = 1_000_000;

    private TaxiiTime() {}

    /** Microseconds since 1970; whatever is finer is cut. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static String spell(long epochMicros) {
        return SIX_DIGITS.format(Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS));
    }

    /** Microseconds since 1970, whatever is finer cut, if the text is a time of RFC 3339 in UTC. O(1). */
    static OptionalLong parse(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z' || !hasForm(text)) {
            return OptionalLong.empty();
        }
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return OptionalLong.empty();
        }
        long fraction = fractionMicros(text, FORM.length(), end);
        if (fraction < 0) {
            return OptionalLong.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                    .toEpochDay();
            return OptionalLong.of((((day * 24 + hour) * 60 + minute) * 60 + second) * SECOND_MICROS + fraction);
        } catch (DateTimeException noSuchDay) {
            return OptionalLong.empty();
        }
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == 'd' ? !isDigit(c) : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** From the point, if there is one, to the end; -1 if that is no fraction. */
    private static long fractionMicros(String text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int digits = end - from - 1;
        if (text.charAt(from) != '.' || digits < 1 || digits > FRACTION_DIGITS_MAX) {
            return -1;
        }
        long micros = 0;
        for (int i = 0; i < Math.max(digits, MICRO_DIGITS); i++) {
            char c = i < digits ? text.charAt(from + 1 + i) : '0';
            if (!isDigit(c)) {
                return -1;
            }
            micros = i < MICRO_DIGITS ? 10 * micros + (c - '0') : micros;
        }
        return micros;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }
}
