package org.wellhead.app;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;

/** Reads the words of a command line; whatever cannot be read is {@link WrongUse} with a remedy, in one line. */
final class Arguments {
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("([0-9]{1,6})([smhd])");

    private Arguments() {}

    /** A file that is there. */
    static Path file(Path folder, String option, String name) {
        Path file = path(folder, option, name);
        if (!Files.exists(file)) {
            throw new WrongUse(option + ": no such file: " + name);
        }
        if (Files.isDirectory(file)) {
            throw new WrongUse(option + ": this is a folder, not a file: " + name);
        }
        if (!Files.isReadable(file)) {
            throw new WrongUse(option + ": no right to read " + name);
        }
        return file;
    }

    /** A folder to write to, which need not be there yet. */
    static Path outFolder(Path folder, String option, String name) {
        Path out = path(folder, option, name);
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongUse(option + ": this is a file, not a folder: " + name);
        }
        return out;
    }

    /** A file to write, which need not be there yet. */
    static Path outFile(Path folder, String option, String name) {
        Path file = path(folder, option, name);
        if (Files.isDirectory(file)) {
            throw new WrongUse(option + ": this is a folder, not a file: " + name);
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new WrongUse(option + ": this is a link to nothing: " + name);
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new WrongUse(option + ": there is no folder to write " + name + " into");
        }
        return file;
    }

    /** A path that may or may not be there. */
    static Path path(Path folder, String option, String name) {
        if (name.isEmpty()) {
            throw new WrongUse(option + ": the name is empty");
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException unusable) {
            throw new WrongUse(option + ": '" + name + "' cannot be the name of a file");
        }
    }

    /** Policies by their words, separated by commas; {@code all} is every one. Each at most once. */
    static List<Policy> policies(String option, String words) {
        if (words.strip().equalsIgnoreCase("all")) {
            return List.of(Policy.values());
        }
        if (Stream.of(words.split(",", -1)).anyMatch(word -> word.strip().equalsIgnoreCase("all"))) {
            throw new WrongUse(option + ": all is every policy, so it stands alone");
        }
        List<Policy> policies = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            Policy policy = Policy.parse(word.strip())
                    .orElseThrow(() -> new WrongUse(option + ": no policy is called '" + word + "'; there are "
                            + words(Stream.of(Policy.values()).map(Policy::word)) + " and all"));
            if (policies.contains(policy)) {
                throw new WrongUse(option + ": " + policy.word() + " is named twice");
            }
            policies.add(policy);
        }
        return policies;
    }

    static Direction direction(String option, String word) {
        return Stream.of(Direction.values())
                .filter(direction -> direction.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongUse(option + ": '" + word + "' is neither upstream nor downstream"));
    }

    static Money currency(String option, String code) {
        return Money.of(code)
                .orElseThrow(() -> new WrongUse(
                        option + ": '" + code + "' is no currency of ISO 4217; write three letters, e.g. USD"));
    }

    /** The first instant of a date or date-time; UTC where it names no offset. Microseconds since 1970. */
    static long from(String option, String text) {
        return epochMicros(date(text).map(Arguments::startOf).or(() -> dateTime(text)), option, text);
    }

    /** The first instant after a date, so that the whole day counts, or a date-time itself. Microseconds since 1970. */
    static long to(String option, String text) {
        return epochMicros(date(text).map(day -> startOf(day.plusDays(1))).or(() -> dateTime(text)), option, text);
    }

    private static long epochMicros(Optional<Instant> instant, String option, String text) {
        return instant.map(known -> ChronoUnit.MICROS.between(Instant.EPOCH, known))
                .orElseThrow(() -> new WrongUse(option + ": '" + text
                        + "' is neither a date like 2014-06-30 nor a date-time like 2014-06-30T12:00:00Z"));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<LocalDate> date(String text) {
        return ofFourDigitYear(text).flatMap(known -> readable(() -> LocalDate.parse(known)));
    }

    private static Optional<Instant> dateTime(String text) {
        return ofFourDigitYear(text)
                .flatMap(known -> readable(() -> OffsetDateTime.parse(known).toInstant())
                        .or(() -> readable(() -> LocalDateTime.parse(known).toInstant(ZoneOffset.UTC))));
    }

    private static Optional<String> ofFourDigitYear(String text) {
        return text.matches("[0-9]{4}-.*") ? Optional.of(text) : Optional.empty();
    }

    private static <T> Optional<T> readable(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code 90s}, {@code 30m}, {@code 12h} or {@code 3d} in microseconds. */
    static long lengthMicros(String option, String text) {
        Matcher length = LENGTH_OF_TIME.matcher(text);
        if (!length.matches()) {
            throw new WrongUse(option + ": '" + text
                    + "' is no length of time; write a whole number and s, m, h or d, e.g. 3d for three days");
        }
        long number = Long.parseLong(length.group(1));
        Duration duration = switch (length.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        return duration.dividedBy(Duration.of(1, ChronoUnit.MICROS));
    }

    /** An amount in whole units of a currency not known yet, e.g. {@code 1000} or {@code 0.50}. */
    static BigDecimal amount(String option, String text) {
        if (!text.matches("[0-9]{1,14}([.][0-9]{1,4})?")) {
            throw new WrongUse(option + ": '" + text + "' is no amount; write digits and at most one point, e.g. 1000");
        }
        return new BigDecimal(text);
    }

    /** {@code amount=amt_usd,time=date}: known name to the file's name. */
    static Map<String, String> columnNames(String option, String text) {
        return columnNames(option, text, ImportOptions.COLUMN_NAMES);
    }

    /** As above, of other columns. */
    static Map<String, String> columnNames(String option, String text, Collection<String> columns) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String known = pair.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
            String own = pair.substring(equals + 1).strip();
            if (equals < 0 || own.isEmpty()) {
                throw new WrongUse(option + ": '" + pair + "' is not of the form known=yours, e.g. amount=amt_usd");
            }
            if (!columns.contains(known)) {
                throw new WrongUse(
                        option + ": no column is called '" + known + "'; there are " + words(columns.stream()));
            }
            if (names.put(known, own) != null) {
                throw new WrongUse(option + ": " + known + " is named twice");
            }
        }
        return names;
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
