package org.wellhead.ledger.intake.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads the times of one file, in the forms that the profile says, else ISO-8601.
 *
 * <p>A date without a time of day is midnight UTC, whatever the zone: a zone tells times of day, and a day is not moved by it.
 */
final class TimeText {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ]"
            + "(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d\\d)(\\D.*)?");
    private static final int LONGEST = 64;
    private static final long EARLIEST_YEAR = 1900;
    private static final long LATEST_YEAR = 2200;

    private final List<DateTimeFormatter> forms;
    private final Optional<ZoneId> zone;
    private boolean dayFirst;
    private boolean monthFirst;
    private long finerThanMicros;

    TimeText(Profile.ValueForm form) {
        forms = form.dates().stream().map(TimeText::formatter).toList();
        zone = form.zone();
    }

    /** How many times lost decimals beyond the sixth. */
    long finerThanMicros() {
        return finerThanMicros;
    }

    /**
     * A formatter for a profile's pattern, in which {@code yyyy} is the year and months have English names.
     *
     * @throws IllegalArgumentException if it is no pattern, or lacks day, month or year
     */
    static DateTimeFormatter formatter(String pattern) {
        StringBuilder years = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(years.toString())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            var _ = formatter.parseBest(
                    formatter.format(OffsetDateTime.of(2024, 12, 30, 13, 45, 59, 0, ZoneOffset.UTC)),
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from);
        } catch (DateTimeException incomplete) {
            throw new IllegalArgumentException(incomplete);
        }
        return formatter;
    }

    /** Microseconds since 1970. */
    long read(String field, Cell cell, List<Mend> mends) throws Unfit {
        String text = cell.text().strip();
        if (text.length() > LONGEST) {
            throw new Unfit(Rule.TIME_UNREADABLE, cell.column(), field);
        }
        try {
            return micros(field, cell, text, mends);
        } catch (DateTimeException noSuchDay) {
            throw new Unfit(Rule.TIME_UNREADABLE, cell.column(), field + " '" + text + "'");
        }
    }

    private long micros(String field, Cell cell, String text, List<Mend> mends) throws Unfit {
        TemporalAccessor time;
        if (cell.isTime() || forms.isEmpty()) {
            Matcher iso = ISO.matcher(text);
            if (!iso.matches()) {
                throw noIso(field, cell, text);
            }
            time = iso(iso);
        } else {
            time = formed(text);
            mends.add(new Mend(field, Mend.Kind.DATE_FORM, text, time.toString()));
        }
        Instant instant = switch (time) {
            case OffsetDateTime known -> known.toInstant();
            case LocalDateTime local -> instant(field, cell, local, mends);
            default -> LocalDate.from(time).atStartOfDay(ZoneOffset.UTC).toInstant();
        };
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new Unfit(Rule.TIME_OUT_OF_RANGE, cell.column(), field + " '" + text + "'");
        }
        if (instant.getNano() % 1000 != 0) {
            finerThanMicros++;
        }
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    private static TemporalAccessor iso(Matcher iso) {
        LocalDate date = LocalDate.parse(iso.group(1));
        if (iso.group(2) == null) {
            return date;
        }
        LocalDateTime local = date.atTime(LocalTime.parse(iso.group(2)));
        String offset = iso.group(3);
        return offset == null ? local : local.atOffset(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
    }

    private TemporalAccessor formed(String text) {
        DateTimeException fault = new DateTimeException("in none of the profile's forms");
        for (DateTimeFormatter form : forms) {
            try {
                return form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException notThisOne) {
                fault = notThisOne;
            }
        }
        throw fault;
    }

    private Instant instant(String field, Cell cell, LocalDateTime local, List<Mend> mends) throws Unfit {
        if (zone.isEmpty()) {
            return local.toInstant(ZoneOffset.UTC);
        }
        List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Unfit(
                    Rule.TIME_UNREADABLE, cell.column(), field + " '" + local + "' does not exist in " + zone.get());
        }
        // When clocks are set back, an hour comes twice; the first is taken, so that money is not later than it was.
        Instant instant = local.toInstant(offsets.getFirst());
        mends.add(new Mend(field, Mend.Kind.LOCAL_TIME, local.toString(), instant.toString()));
        return instant;
    }

    private Unfit noIso(String field, Cell cell, String text) {
        Matcher numbers = DAY_AND_MONTH.matcher(text);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(2));
            dayFirst |= first > 12;
            monthFirst |= second > 12;
            boolean either = first <= 12 && second <= 12 && first != second;
            if (either || (dayFirst && monthFirst)) {
                return new Unfit(Rule.DATE_AMBIGUOUS, cell.column(), field + " '" + text + "'");
            }
        }
        return new Unfit(Rule.TIME_UNREADABLE, cell.column(), field + " '" + text + "'");
    }
}
