package org.wellhead.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When the payments of a world are made: evenly over two years but for weekends and nights.
 *
 * <p>To be asked for payment 0, 1, 2, ... in order; the answers never go backwards. Times are UTC.
 */
final class Calendar {
    static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    static final int DAYS = 730;
    static final long DAY_SECONDS = 86_400;
    static final long START_EPOCH_SECOND =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toEpochSecond();

    private static final int WORKDAY_WEIGHT = 12;
    private static final int WEEKEND_WEIGHT = 7;

    /** A day's payments in parts of 2^20, and the second of the day by which that part is made. */
    private static final int[][] DAY_COURSE = {{0, 0}, {31_457, 25_200}, {996_147, 75_600}, {1 << 20, 86_399}};

    private final Dice dice;
    private final long[] firstPaymentOfDay = new long[DAYS + 1];
    private int day;

    Calendar(World world) {
        this.dice = Dice.of(world, Dice.Stream.CALENDAR);
        long[] weightBefore = new long[DAYS + 1];
        for (int d = 0; d < DAYS; d++) {
            DayOfWeek weekday = FIRST_DAY.plusDays(d).getDayOfWeek();
            boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            weightBefore[d + 1] = weightBefore[d] + (weekend ? WEEKEND_WEIGHT : WORKDAY_WEIGHT);
        }
        for (int d = 0; d <= DAYS; d++) {
            firstPaymentOfDay[d] = Math.multiplyExact(world.payments(), weightBefore[d]) / weightBefore[DAYS];
        }
    }

    /** The instant of a day of the period, 0 the first. */
    static long atDay(int day) {
        return START_EPOCH_SECOND + day * DAY_SECONDS;
    }

    /** Seconds since 1970-01-01T00:00Z. */
    long epochSecond(long payment) {
        while (payment >= firstPaymentOfDay[day + 1]) {
            day++;
        }
        long inDay = payment - firstPaymentOfDay[day];
        long ofDay = firstPaymentOfDay[day + 1] - firstPaymentOfDay[day];
        long part = ((inDay << 20) + dice.below(1 << 20)) / ofDay;
        return atDay(day) + secondOfDay((int) part);
    }

    private static int secondOfDay(int part) {
        int leg = part < DAY_COURSE[1][0] ? 0 : part < DAY_COURSE[2][0] ? 1 : 2;
        int[] from = DAY_COURSE[leg];
        int[] to = DAY_COURSE[leg + 1];
        return from[1] + (int) ((long) (part - from[0]) * (to[1] - from[1]) / (to[0] - from[0]));
    }
}
