package org.wellhead.app.serve;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What countries and sources put in under any order of money: at least and at most.
 *
 * @param state {@code none} where that was not calculated yet, else {@code ready}
 * @param command the command line that calculates it
 */
record BoundsTold(String state, String command, List<Row> rows) {
    /**
     * An origin.
     *
     * @param unit {@code ""} for all units together
     * @param origin alpha-2 of a country, or {@code ""} for the unknown ones; or the account
     * @param kind {@code country} or {@code account}
     */
    record Row(String unit, String origin, String kind, String low, String high) {}

    static final String FILE = "bounds.csv";

    /** A file that {@code cut --bounds} writes has a row for each country and unit, and for some hundred sources. */
    private static final long BYTES_MOST = 16 << 20;

    /** Reads what {@code cut --bounds} wrote; nothing where it did not. */
    static BoundsTold in(Path file, String command) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MOST) {
            return new BoundsTold("none", command, List.of());
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                String unit = plain(record.getField("unit"));
                rows.add(new Row(
                        unit.equals("all units") ? "" : unit,
                        plain(record.getField("origin")),
                        record.getField("kind"),
                        record.getField("low"),
                        record.getField("high")));
            }
        } catch (CsvParseException | NoSuchElementException | MalformedInputException notOurs) {
            return new BoundsTold("none", command, List.of());
        }
        return new BoundsTold("ready", command, rows);
    }

    /** The file has an apostrophe before what a spreadsheet would take for a formula. */
    private static String plain(String field) {
        return field.matches("(?s)'[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*") ? field.substring(1) : field;
    }

    /**
     * An account's, or a country's.
     *
     * @param unit {@code ""} for all units together
     * @param units how many there are: of a single one there are no rows for all together
     */
    SourceTold.@Nullable Bound of(String origin, String kind, String unit, int units) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.origin().equals(origin))
                .filter(row -> units == 1 || row.unit().equals(unit))
                .findFirst()
                .map(row -> new SourceTold.Bound(row.low(), row.high()))
                .orElse(null);
    }
}
