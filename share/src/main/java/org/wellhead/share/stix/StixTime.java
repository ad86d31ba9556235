package org.wellhead.share.stix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.json.Json;

/** A time as STIX spells it: UTC, with milliseconds, and with microseconds where there are some. */
final class StixTime {
    private static final DateTimeFormatter MILLIS = format("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter MICROS = format("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[.]\\d{1,9})?Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private StixTime() {}

    static Json.Text spell(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new FormRefused(
                    "a time is outside the years 1 to 9999, which STIX cannot spell: leave out what bears it");
        }
        boolean wholeMillis = time.equals(time.truncatedTo(ChronoUnit.MILLIS));
        return new Json.Text((wholeMillis ? MILLIS : MICROS).format(time));
    }

    static Json.Text spell(long epochMicros) {
        return spell(ofMicros(epochMicros));
    }

    static Instant ofMicros(long epochMicros) {
        long micros = TimeUnit.SECONDS.toMicros(1);
        return Instant.ofEpochSecond(
                Math.floorDiv(epochMicros, micros), TimeUnit.MICROSECONDS.toNanos(Math.floorMod(epochMicros, micros)));
    }

    static Instant parse(String text) throws StixRefused {
        try {
            if (FORM.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw new StixRefused("a time that no calendar has; STIX writes it as 2026-01-31T12:00:00.000Z");
        }
        throw new StixRefused("a time in another form; STIX writes it as 2026-01-31T12:00:00.000Z");
    }

    static long parseMicros(String text) throws StixRefused {
        return ChronoUnit.MICROS.between(Instant.EPOCH, parse(text));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
