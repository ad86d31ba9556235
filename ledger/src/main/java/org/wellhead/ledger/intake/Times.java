package org.wellhead.ledger.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;

/**
 * Reads ISO-8601 dates and date-times as microseconds since 1970-01-01T00:00Z.
 *
 * <p>{@code 2024-05-01}, {@code 2024-05-01T13:45}, with seconds, with one to nine decimals, with {@code Z}, {@code +03},
 * {@code +0300} or {@code +03:00}; a space may stand for the T. Without an offset the time is UTC. Neighbouring rows
 * mostly have one date, so the last one is kept.
 */
final class Times {
    static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay() * MICROS_PER_DAY;
    private static final long END = LocalDate.of(2201, 1, 1).toEpochDay() * MICROS_PER_DAY;
    private static final long UNREADABLE = Fault.of(Rule.TIME_UNREADABLE);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private long lastDateHead;
    private short lastDateTail;
    private long lastDateMicros = UNREADABLE;
    private long finerThanMicros;

    /** Whether the instant is in the years 1900 to 2200. */
    static boolean isInRange(long epochMicros) {
        return epochMicros >= EARLIEST && epochMicros < END;
    }

    /** How many times read so far had more than six decimals that were not zero, and lost them. */
    long finerThanMicros() {
        return finerThanMicros;
    }

    /** The instant in {@code bytes[from, to)}, or a {@link Fault}. */
    long parse(byte[] bytes, int from, int to) {
        if (to - from < 10) {
            return UNREADABLE;
        }
        long date = date(bytes, from);
        if (Fault.is(date)) {
            return date;
        }
        long micros = to - from == 10 ? date : dateTime(date, bytes, from + 10, to);
        if (Fault.is(micros)) {
            return micros;
        }
        return micros < EARLIEST || micros >= END ? Fault.of(Rule.TIME_OUT_OF_RANGE) : micros;
    }

    private long date(byte[] bytes, int from) {
        long head = (long) LONGS.get(bytes, from);
        short tail = (short) SHORTS.get(bytes, from + 8);
        if (head != lastDateHead || tail != lastDateTail || Fault.is(lastDateMicros)) {
            lastDateHead = head;
            lastDateTail = tail;
            lastDateMicros = newDate(bytes, from);
        }
        return lastDateMicros;
    }

    private static long newDate(byte[] bytes, int from) {
        int century = twoDigits(bytes, from);
        int year = twoDigits(bytes, from + 2);
        int month = twoDigits(bytes, from + 5);
        int day = twoDigits(bytes, from + 8);
        boolean shaped = bytes[from + 4] == '-' && bytes[from + 7] == '-';
        if (!shaped || century < 0 || year < 0 || month < 1 || month > 12 || day < 1) {
            return UNREADABLE;
        }
        LocalDate first = LocalDate.of(century * 100 + year, month, 1);
        return day > first.lengthOfMonth() ? UNREADABLE : (first.toEpochDay() + day - 1) * MICROS_PER_DAY;
    }

    /** {@code from} is where the T stands. */
    private long dateTime(long date, byte[] bytes, int from, int to) {
        if (to - from < 6
                || (bytes[from] != 'T' && bytes[from] != ' ' && bytes[from] != 't')
                || bytes[from + 3] != ':') {
            return UNREADABLE;
        }
        int hour = twoDigits(bytes, from + 1);
        int minute = twoDigits(bytes, from + 4);
        int second = 0;
        int at = from + 6;
        long fraction = 0;
        if (at < to && bytes[at] == ':') {
            second = to - at < 3 ? -1 : twoDigits(bytes, at + 1);
            at += 3;
            if (at < to && bytes[at] == '.') {
                int end = digitsEnd(bytes, at + 1, to);
                fraction = fraction(bytes, at + 1, end);
                at = end;
            }
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || fraction < 0) {
            return UNREADABLE;
        }
        long offset = offsetSeconds(bytes, at, to);
        if (Fault.is(offset)) {
            return UNREADABLE;
        }
        long seconds = hour * 3600L + minute * 60L + second - offset;
        return date + seconds * 1_000_000L + fraction;
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private long fraction(byte[] bytes, int from, int to) {
        if (to == from || to - from > 9) {
            return UNREADABLE;
        }
        long nanos = 0;
        for (int i = 0; i < 9; i++) {
            nanos = nanos * 10 + (from + i < to ? bytes[from + i] - '0' : 0);
        }
        if (nanos % 1000 != 0) {
            finerThanMicros++;
        }
        return nanos / 1000;
    }

    private static long offsetSeconds(byte[] bytes, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (to - from == 1) {
            return bytes[from] == 'Z' || bytes[from] == 'z' ? 0 : UNREADABLE;
        }
        if (bytes[from] != '+' && bytes[from] != '-') {
            return UNREADABLE;
        }
        int minutesAt = switch (to - from) {
            case 3 -> -1;
            case 5 -> from + 3;
            case 6 -> bytes[from + 3] == ':' ? from + 4 : -2;
            default -> -2;
        };
        if (minutesAt == -2) {
            return UNREADABLE;
        }
        int hours = twoDigits(bytes, from + 1);
        int minutes = minutesAt < 0 ? 0 : twoDigits(bytes, minutesAt);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return UNREADABLE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return bytes[from] == '-' ? -seconds : seconds;
    }

    /** 0 to 99, or -1. */
    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
