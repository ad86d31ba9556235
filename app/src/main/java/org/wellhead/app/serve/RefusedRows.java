package org.wellhead.app.serve;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wellhead.app.output.Legible;

/** Reads {@code results/refused-N.csv} of a case: what an import refused, row by row. */
final class RefusedRows {
    private static final int ROW_CHARS_SHOWN = 2_000;
    private static final int FIELD_CHARS_MAX = 16 << 20;
    private static final int KEPT_MOST = 32;

    /** How many rows a rule refused. */
    record Count(String rule, String meaning, String remedy, long count) {}

    /** A row that was refused. */
    record Row(
            String file,
            long line,
            long column,
            String rule,
            String meaning,
            String detail,
            String remedy,
            String row) {}

    private record Version(Path file, long bytes, long modifiedMillis) {}

    private static final Map<Version, List<Count>> COUNTED = new ConcurrentHashMap<>();

    private RefusedRows() {}

    static Path file(CaseHandle served, int generation) {
        return served.root().resolve("results/refused-" + generation + ".csv");
    }

    /** A link is none of ours. */
    static boolean isThere(CaseHandle served, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && served.isOwn(file);
    }

    /** By rule, the most frequent first; none where nothing was refused. */
    static List<Count> counts(CaseHandle served, int generation) throws IOException {
        Path file = file(served, generation);
        if (!isThere(served, file)) {
            return List.of();
        }
        Version version = new Version(
                file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        List<Count> known = COUNTED.get(version);
        if (known != null) {
            return known;
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = open(file)) {
            for (NamedCsvRecord row : rows) {
                counts.merge(
                        row.getField("rule"),
                        new Count(row.getField("rule"), row.getField("meaning"), row.getField("remedy"), 1),
                        (a, b) -> new Count(a.rule(), a.meaning(), a.remedy(), a.count() + b.count()));
            }
        }
        List<Count> sorted = counts.values().stream()
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
        if (COUNTED.size() >= KEPT_MOST) {
            COUNTED.clear();
        }
        COUNTED.put(version, sorted);
        return sorted;
    }

    /** @param rule only what this rule refused; {@code ""} for all */
    static Window.Rows<Row> rows(CaseHandle served, int generation, String rule, Window window) throws IOException {
        Path file = file(served, generation);
        List<Row> found = new ArrayList<>();
        long total = 0;
        if (isThere(served, file)) {
            try (CsvReader<NamedCsvRecord> rows = open(file)) {
                for (NamedCsvRecord row : rows) {
                    if (!rule.isEmpty() && !rule.equals(row.getField("rule"))) {
                        continue;
                    }
                    if (total >= window.offset() && found.size() < window.limit()) {
                        found.add(row(row));
                    }
                    total++;
                }
            }
        }
        return new Window.Rows<>(total, window.offset(), found);
    }

    private static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
        return CsvReader.builder().maxBufferSize(FIELD_CHARS_MAX).ofNamedCsvRecord(file);
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(
                text(row, "file"),
                Long.parseLong(row.getField("line")),
                Long.parseLong(row.getField("column")),
                row.getField("rule"),
                row.getField("meaning"),
                text(row, "detail"),
                row.getField("remedy"),
                text(row, "row"));
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String text(NamedCsvRecord row, String name) {
        String text = row.getField(name);
        String bare = text.matches("(?s)'[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*") ? text.substring(1) : text;
        String shown = bare.length() > ROW_CHARS_SHOWN ? bare.substring(0, ROW_CHARS_SHOWN) + "…" : bare;
        return Legible.line(shown.stripTrailing());
    }
}
