package org.wellhead.share.json;

import java.time.DateTimeException;
import java.time.Instant;

/** A time that has exactly one spelling, such as {@code 2026-01-31T12:00:00Z}: UTC, and only as many digits of a second as it needs. */
public final class JsonTime {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private JsonTime() {}

    /**
     * The same time, if it has such a spelling.
     *
     * @throws IllegalArgumentException if it is not from 1970 to 9999
     */
    public static Instant require(Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("a time is from 1970 to 9999");
        }
        return time;
    }

    /** Its value. */
    public static Json.Text spell(Instant time) {
        return new Json.Text(require(time).toString());
    }

    /**
     * The time that this text spells.
     *
     * @throws IllegalArgumentException if it is none, or not in its only spelling
     */
    public static Instant parse(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return require(time);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time; it is written as 2026-01-31T12:00:00Z", e);
        }
        throw new IllegalArgumentException("not the only spelling of its time, which is as 2026-01-31T12:00:00Z");
    }
}
