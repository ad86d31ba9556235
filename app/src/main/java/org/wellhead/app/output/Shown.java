package org.wellhead.app.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and parts of a whole are written. */
final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Shown() {}

    /** ISO-8601 in UTC with as many decimals as needed, e.g. {@code 2024-03-01T09:30:00Z}. */
    static String instant(long epochMicros) {
        return at(epochMicros).toString();
    }

    /** For people, in UTC: {@code 2024-03-01 09:30}; the date alone at midnight, since dates without a time mean that. */
    static String minute(long epochMicros) {
        LocalDateTime time = LocalDateTime.ofInstant(at(epochMicros), ZoneOffset.UTC);
        return time.toLocalTime().toNanoOfDay() == 0 ? time.toLocalDate().toString() : MINUTE.format(time);
    }

    static String day(long epochMicros) {
        return LocalDateTime.ofInstant(at(epochMicros), ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    /** {@code part / whole} to 6 decimals, half-even; {@code 0.000000} of nothing. */
    static String share(long part, long whole) {
        return ratio(part, whole, 6).toPlainString();
    }

    /** {@code 12.3 %}; {@code < 0.1 %} for a part that is there but rounds to nothing. */
    static String percent(long part, long whole) {
        BigDecimal percent = ratio(part, whole, 12).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        boolean vanishes = part > 0 && percent.signum() == 0;
        return vanishes ? "< 0.1 %" : percent.toPlainString() + " %";
    }

    private static BigDecimal ratio(long part, long whole, int digits) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(digits)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_EVEN);
    }

    private static Instant at(long epochMicros) {
        return Instant.EPOCH
                .plusSeconds(Math.floorDiv(epochMicros, 1_000_000L))
                .plusNanos(Math.floorMod(epochMicros, 1_000_000L) * 1_000L);
    }
}
