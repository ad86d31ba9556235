package org.wellhead.ledger.intake.iso20022;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts and dates as ISO 20022 writes them, and nothing else. */
final class Values {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,24}(\\.[0-9]{0,24})?|\\.[0-9]{1,24}");
    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:T([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?(Z|[+-][0-9]{2}:?[0-9]{2})?");
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Values() {}

    /** A plain decimal without a sign; it may be zero. */
    static BigDecimal amount(Element field) throws Refused {
        if (!AMOUNT.matcher(field.text()).matches()) {
            throw Refused.unreadable(field);
        }
        return new BigDecimal(field.text());
    }

    /**
     * Microseconds since 1970 of a date or date-time, whether the field holds it itself or in {@code Dt} or {@code DtTm}.
     * A date is its midnight in UTC, whatever zone it names; a time without offset is UTC.
     */
    static long time(Element field) throws Refused {
        Element holder = field.text().isEmpty() ? field.anyOf("DtTm", "Dt") : field;
        Matcher matcher = TIME.matcher(holder.text());
        if (!matcher.matches()) {
            throw Refused.unreadable(holder.is() ? holder : field);
        }
        try {
            long days = LocalDate.parse(matcher.group(1)).toEpochDay();
            if (matcher.group(2) == null) {
                return days * MICROS_PER_DAY;
            }
            long micros = LocalTime.parse(matcher.group(2)).toNanoOfDay() / 1000;
            long offset = matcher.group(3) == null
                    ? 0
                    : ZoneOffset.of(matcher.group(3)).getTotalSeconds();
            return days * MICROS_PER_DAY + micros - offset * 1_000_000L;
        } catch (DateTimeException noSuchTime) {
            throw Refused.unreadable(holder);
        }
    }

    /** The UTC day of a time, in days since 1970. */
    static long day(long epochMicros) {
        return Math.floorDiv(epochMicros, MICROS_PER_DAY);
    }
}
