package org.wellhead.app.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time by which a view is filtered, cut into days, months or years in UTC: days where the payments span at most
 * {@value #DAYS_MOST} of them, months up to {@value #MONTHS_MOST}, else years. What lies before the first or after the last counts to it.
 *
 * @param step how long a bucket is
 * @param first the first day of bucket 0
 * @param count how many, 1 to {@value #MOST}
 */
public record Buckets(Step step, LocalDate first, int count) {
    /** How long a bucket is. */
    public enum Step {
        /** A day. */
        DAY,
        /** A calendar month. */
        MONTH,
        /** A calendar year. */
        YEAR
    }

    static final int DAYS_MOST = 120;
    static final int MONTHS_MOST = 1200;
    static final int MOST = 1 << 15;

    /** Checks the ranges. */
    public Buckets {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a view has 1 to " + MOST + " buckets, not " + count);
        }
    }

    /** Buckets for payments from the first to the last of these instants. */
    static Buckets spanning(long firstEpochMicros, long lastEpochMicros) {
        LocalDate first = day(firstEpochMicros);
        LocalDate last = day(lastEpochMicros);
        if (ChronoUnit.DAYS.between(first, last) < DAYS_MOST) {
            return new Buckets(Step.DAY, first, (int) ChronoUnit.DAYS.between(first, last) + 1);
        }
        LocalDate month = first.withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(month, last.withDayOfMonth(1)) + 1;
        if (months <= MONTHS_MOST) {
            return new Buckets(Step.MONTH, month, (int) months);
        }
        long years = (long) last.getYear() - first.getYear() + 1;
        return new Buckets(Step.YEAR, first.withDayOfYear(1), (int) Math.min(MOST, years));
    }

    /** The number of the bucket in which an instant lies, or the nearest. */
    int of(long epochMicros) {
        LocalDate day = day(epochMicros);
        long number = switch (step) {
            case DAY -> ChronoUnit.DAYS.between(first, day);
            case MONTH -> ChronoUnit.MONTHS.between(first, day.withDayOfMonth(1));
            case YEAR -> (long) day.getYear() - first.getYear();
        };
        return Math.clamp(number, 0, count - 1);
    }

    /** The first day of a bucket; of {@code count}, the day after the last. */
    public LocalDate start(int bucket) {
        return switch (step) {
            case DAY -> first.plusDays(bucket);
            case MONTH -> first.plusMonths(bucket);
            case YEAR -> first.plusYears(bucket);
        };
    }

    private static LocalDate day(long epochMicros) {
        return Instant.EPOCH
                .plus(epochMicros, ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
