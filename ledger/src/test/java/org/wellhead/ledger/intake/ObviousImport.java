package org.wellhead.ledger.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Money;

/**
 * The obvious import, which the fast one must equal: FastCSV for rows, java.time and BigDecimal for fields, a HashMap
 * for ids. It reads a text with the header {@code id,time,payer,payee,amount} and tells payments and refusals as lines.
 */
final class ObviousImport {
    private static final Money MONEY = Money.NONE;
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendOffset("+HH:mm", "Z")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private record Payment(Instant at, String line) {}

    private final List<Payment> taken = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, String> contentById = new HashMap<>();
    private long duplicates;

    ObviousImport(String text) {
        String rest = text;
        long line = 1;
        boolean header = true;
        while (!rest.isEmpty()) {
            int end = endOfFirstRow(rest);
            String row;
            if (end < 0) {
                end = firstLineEnd(rest);
                row = rest.substring(0, end);
                refused.add(line + " " + (end == -1 ? "" : quoteRule(rest)));
            } else {
                row = rest.substring(0, end);
                if (!row.isEmpty() && !header) {
                    take(row, line);
                }
                header &= row.isEmpty();
            }
            int next = lineEndLength(rest, end);
            line += lines(row) + (next > 0 ? 1 : 0);
            rest = rest.substring(end + next);
        }
    }

    List<String> payments() {
        return taken.stream()
                .sorted(Comparator.comparing(Payment::at))
                .map(Payment::line)
                .toList();
    }

    /** {@code 3 amount-zero}: line and rule. */
    List<String> refused() {
        return refused;
    }

    Counts counts() {
        return new Counts(taken.size() + refused.size() + duplicates, taken.size(), refused.size(), duplicates);
    }

    /** Where the first row ends, by FastCSV's reading of ever more lines; -1 if no number of lines makes a row. */
    private static int endOfFirstRow(String rest) {
        int from = 0;
        while (true) {
            int end = from + firstLineEnd(rest.substring(from));
            String rows = rest.substring(0, end);
            if (rows.isEmpty()) {
                return end;
            }
            try {
                csv(false).ofSingleCsvRecord(rows);
                return end;
            } catch (CsvParseException notYet) {
                if (!isUnclosed(rows) || end == rest.length()) {
                    return -1;
                }
            }
            from = end + lineEndLength(rest, end);
            if (from >= rest.length()) {
                return -1;
            }
        }
    }

    private static CsvReader.CsvReaderBuilder csv(boolean allowUnclosedQuote) {
        return CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(allowUnclosedQuote);
    }

    private static boolean isUnclosed(String rows) {
        try {
            csv(true).ofSingleCsvRecord(rows);
            return true;
        } catch (CsvParseException misplaced) {
            return false;
        }
    }

    private static String quoteRule(String rest) {
        return isUnclosed(rest) ? Rule.QUOTE_NOT_CLOSED.code() : Rule.QUOTE_MISPLACED.code();
    }

    private static int firstLineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }

    private static int lineEndLength(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        return text.startsWith("\r\n", at) ? 2 : 1;
    }

    private static int lines(String row) {
        return row.replace("\r\n", "\n").replaceAll("[^\r\n]", "").length();
    }

    private void take(String row, long line) {
        if (row.indexOf('\0') >= 0) {
            refused.add(line + " nul-byte");
            return;
        }
        CsvRecord fields = csv(false).ofSingleCsvRecord(row);
        if (fields.getFieldCount() != 5) {
            refused.add(line + " field-count");
            return;
        }
        take(fields.getFields().stream().map(ObviousImport::trim).toList(), line);
    }

    private static String trim(String field) {
        return field.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private void take(List<String> fields, long line) {
        String payer = fields.get(2);
        String payee = fields.get(3);
        Instant at;
        try {
            at = time(fields.get(1));
        } catch (DateTimeException unreadable) {
            refused.add(line + " time-unreadable");
            return;
        }
        if (at.isBefore(Instant.parse("1900-01-01T00:00:00Z")) || !at.isBefore(Instant.parse("2201-01-01T00:00:00Z"))) {
            refused.add(line + " time-out-of-range");
        } else if (payer.isEmpty() || payee.isEmpty()) {
            refused.add(line + " account-empty");
        } else if (payer.equals(payee)) {
            refused.add(line + " payer-is-payee");
        } else {
            take(fields.getFirst(), at, payer + " -> " + payee, fields.get(4), line);
        }
    }

    private static Instant time(String text) {
        String iso = text.replaceFirst("^(.{10})[ t]", "$1T").replaceFirst("z$", "Z");
        if (iso.length() == 10) {
            return LocalDate.parse(
                            iso, DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
        }
        return iso.matches(".*(Z|[-+]\\d\\d:\\d\\d)") && iso.length() > 16
                ? OffsetDateTime.parse(iso, OFFSET).toInstant()
                : LocalDateTime.parse(iso, LOCAL).toInstant(ZoneOffset.UTC);
    }

    private void take(String id, Instant at, String ends, String amount, long line) {
        if (!amount.matches("\\d+\\.?\\d*|\\.\\d+")) {
            refused.add(line + " " + Amounts.whyNot(amount).code());
            return;
        }
        BigDecimal value = new BigDecimal(amount);
        if (value.stripTrailingZeros().scale() > MONEY.digits()) {
            refused.add(line + " amount-decimals");
        } else if (value.compareTo(BigDecimal.TEN.pow(16)) >= 0) {
            refused.add(line + " amount-too-large");
        } else if (value.signum() == 0) {
            refused.add(line + " amount-zero");
        } else {
            Instant micros = at.truncatedTo(ChronoUnit.MICROS);
            String content = micros + " " + ends + " " + MONEY.format(MONEY.toMinor(value));
            String earlier = id.isEmpty() ? null : contentById.putIfAbsent(id, content);
            if (earlier == null) {
                taken.add(new Payment(micros, content));
            } else if (earlier.equals(content)) {
                duplicates++;
            } else {
                refused.add(line + " id-twice");
            }
        }
    }
}
