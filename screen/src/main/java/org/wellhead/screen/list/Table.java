package org.wellhead.screen.list;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV list read row by row; rows must have as many fields as the first, or as the header that was set. */
final class Table implements AutoCloseable {
    /** What some lists end with: the end-of-file sign of CP/M. */
    private static final char END_SIGN = '\u001A';

    private static final int NOT_THERE = -1;
    private static final int BUFFER_CHARS = 1 << 17;

    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private final Map<String, Integer> places = new HashMap<>();
    private Map<String, Integer> columns = Map.of();
    private int width;
    private long line = 1;

    private Table(Path file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.rows = reader.iterator();
    }

    static Table open(Path file, char separator) throws IOException, ListRefused {
        TextFile.prove(file);
        return new Table(file, rows(separator).ofCsvRecord(TextFile.chars(file)));
    }

    static CsvReader.CsvReaderBuilder rows(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(BUFFER_CHARS)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** What stands between the columns of a header: the sign of which there are more. */
    static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    /** Rows of a text, as many as are well formed. */
    static CsvReader<CsvRecord> of(Reader text, char separator) {
        return rows(separator).allowUnclosedQuote(true).ofCsvRecord(text);
    }

    Place place() {
        return new Place(file, line);
    }

    /** The next row, or null at the end; fields without blanks at their ends. */
    @Nullable
    List<String> next() throws IOException, ListRefused {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            List<String> fields = row.getFields().stream().map(String::strip).toList();
            if (!fields.getFirst().isEmpty() && fields.getFirst().charAt(0) == END_SIGN) {
                return null;
            }
            for (String field : fields) {
                if (field.length() > Limits.FIELD_CHARS) {
                    throw tooLong();
                }
            }
            if (width > 0) {
                checkWidth(fields);
            }
            return fields;
        } catch (CsvParseException e) {
            throw fault(e);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private ListRefused fault(CsvParseException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (message.contains("buffer") || message.contains("exceed") || message.contains("aximum")) {
            return tooLong();
        }
        return ListRefused.broken(file, line, "a row behind this line is broken off, or its quotes do not pair");
    }

    private ListRefused tooLong() {
        return ListRefused.at(
                file,
                line,
                "a field of this row or the next has more than " + Limits.FIELD_CHARS + " characters",
                "no field of a list has that");
    }

    private void checkWidth(List<String> fields) throws ListRefused {
        boolean tooMany = fields.size() > width
                && fields.subList(width, fields.size()).stream().anyMatch(field -> !field.isEmpty());
        if (fields.size() < width || tooMany) {
            throw ListRefused.broken(file, line, "the row has " + fields.size() + " fields and should have " + width);
        }
    }

    /** All rows from here on have so many fields. */
    void setWidth(int fields) {
        width = fields;
    }

    /** Takes this row as the header: letters and digits of a column's name count, in any case. */
    void setHeader(List<String> header) {
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.putIfAbsent(key(header.get(i)), i);
        }
        columns = named;
        places.clear();
        width = header.size();
    }

    static String key(String column) {
        return column.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Refuses the list if this column is not there. */
    void need(String column, String... others) throws ListRefused {
        boolean there = columns.containsKey(key(column));
        for (String other : others) {
            there |= columns.containsKey(key(other));
        }
        if (!there) {
            throw ListRefused.at(
                    file,
                    line,
                    "the column " + Notices.quoted(column) + " is not in the header",
                    "the list cannot be read without: fetch or mend the file");
        }
    }

    /** The field of the first of these columns that is there; empty where none is. */
    String get(List<String> row, String... names) {
        for (String name : names) {
            int at = places.computeIfAbsent(name, told -> columns.getOrDefault(key(told), NOT_THERE));
            if (at != NOT_THERE) {
                return row.get(at);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
