package org.wellhead.ledger.intake.ftm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads FollowTheMoney's dates: a day or a moment in ISO 8601; without an offset it is UTC. */
final class FtmTime {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");

    private FtmTime() {}

    /** The instant that the text names; empty for none, and for a year or a month without a day. */
    static Optional<Instant> parse(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            if (iso.length() == 10) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            if (iso.matches(".*T.*([Zz]|[+-]\\d\\d:\\d\\d)")) {
                return Optional.of(OffsetDateTime.parse(iso).toInstant());
            }
            return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a ledger can hold it. */
    static boolean isInRange(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(END);
    }

    /** Microseconds since 1970; what is finer is cut off. */
    static long epochMicros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
