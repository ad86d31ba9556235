package org.wellhead.app.serve;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of a sighting's vehicles, read again: {@code vehicles.csv}, or {@code trucks.csv} of what moves. */
final class VehicleRows {
    private static final long BYTES_MAX = 256L << 20;

    /**
     * A vehicle.
     *
     * @param number its row, from 1
     * @param picture which picture shows it, from 0
     * @param size {@code large}, {@code small} or {@code moving}
     * @param score how sure it is that it is one, 0 to 1; of what moves, how far it stands out
     * @param lon degrees east; null without a georeference
     * @param convoy from 1; null if it is in none
     * @param speedKmh null but of what moves
     */
    record Row(
            long number,
            int picture,
            double xPx,
            double yPx,
            double lengthM,
            double widthM,
            double headingDegrees,
            String size,
            double score,
            double tankerProbability,
            double frontProbability,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer convoy,
            @Nullable Double speedKmh) {}

    /**
     * Which of them.
     *
     * @param picture below 0: of all
     * @param size {@code ""}: all
     * @param convoy below 1: of any and none
     */
    record Wanted(int picture, String size, double scoreLeast, double tankerLeast, int convoy) {
        boolean has(Row row) {
            return (picture < 0 || row.picture() == picture)
                    && (size.isEmpty() || row.size().equals(size))
                    && row.score() >= scoreLeast
                    && row.tankerProbability() >= tankerLeast
                    && (convoy < 1 || Integer.valueOf(convoy).equals(row.convoy()));
        }
    }

    /** A page of them. */
    record Rows(long total, long offset, List<Row> rows) {}

    private VehicleRows() {}

    /**
     * Those wanted, in the order of the table. O(table).
     *
     * @param pictures their names, as the table has them
     * @throws Problem if the table is not as it was written
     */
    static Rows read(Path folder, List<String> pictures, Wanted wanted, long offset, int limit) throws IOException {
        Path file = folder.resolve("vehicles.csv");
        boolean moving = !Files.exists(file);
        if (moving) {
            file = folder.resolve("trucks.csv");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_MAX) {
            throw Problem.missing("the sighting has no table of vehicles");
        }
        List<Row> rows = new ArrayList<>();
        long matched = 0;
        long number = 0;
        Map<String, Integer> indexes = indexes(pictures);
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord each : table) {
                number++;
                Row row = moving ? truck(each, number) : vehicle(each, number, indexes);
                if (wanted.has(row)) {
                    if (matched >= offset && rows.size() < limit) {
                        rows.add(row);
                    }
                    matched++;
                }
            }
        } catch (CsvParseException | IllegalArgumentException | java.util.NoSuchElementException changed) {
            throw new Problem(
                    422, "row " + number + " of " + file.getFileName() + " is not as it was written", "observe again");
        }
        return new Rows(matched, offset, rows);
    }

    private static Map<String, Integer> indexes(List<String> pictures) {
        Map<String, Integer> indexes = new java.util.HashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            indexes.putIfAbsent(pictures.get(i), i);
        }
        return indexes;
    }

    private static Row vehicle(NamedCsvRecord each, long number, Map<String, Integer> pictures) {
        String convoy = each.getField("convoy");
        return new Row(
                number,
                pictures.getOrDefault(each.getField("picture"), 0),
                number(each, "x_px"),
                number(each, "y_px"),
                number(each, "length_m"),
                number(each, "width_m"),
                number(each, "heading_degrees"),
                each.getField("size").equals("large") ? "large" : "small",
                number(each, "score"),
                number(each, "tanker_probability"),
                number(each, "front_probability"),
                place(each, "lon"),
                place(each, "lat"),
                convoy.isEmpty() ? null : Integer.valueOf(convoy),
                null);
    }

    private static Row truck(NamedCsvRecord each, long number) {
        return new Row(
                number,
                0,
                number(each, "x_px"),
                number(each, "y_px"),
                0,
                0,
                number(each, "heading_degrees"),
                "moving",
                number(each, "score"),
                0,
                1,
                place(each, "lon"),
                place(each, "lat"),
                null,
                number(each, "speed_kmh"));
    }

    private static double number(NamedCsvRecord each, String column) {
        double number = Double.parseDouble(each.getField(column));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(column);
        }
        return number;
    }

    private static @Nullable Double place(NamedCsvRecord each, String column) {
        return each.getField(column).isEmpty() ? null : (Double) number(each, column);
    }
}
