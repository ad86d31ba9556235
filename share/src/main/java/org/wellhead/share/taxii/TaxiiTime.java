package org.wellhead.share.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Times as TAXII has them: UTC, microseconds, always six digits of a second. Source: TAXII 2.1, sections 2 (timestamp) and 3.5 (headers).
 */
final class TaxiiTime {
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TaxiiTime() {}

    /** Microseconds since 1970; whatever is finer is cut. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static String spell(long epochMicros) {
        return SIX_DIGITS.format(Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS));
    }

    /** Microseconds since 1970, if the text is a time of RFC 3339 in UTC. */
    static OptionalLong parse(String text) {
        if (!TIME.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(micros(Instant.parse(text)));
        } catch (DateTimeException noSuchDay) {
            return OptionalLong.empty();
        }
    }
}
