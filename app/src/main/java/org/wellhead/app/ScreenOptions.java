package org.wellhead.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellhead.screen.Score;

/**
 * How a table is screened.
 *
 * @param table the file of names or pairs
 * @param out the file of hits or scores
 * @param thresholdPerMille the least score of a hit
 * @param limit hits of a name at most
 * @param on the day for which "listed then" is asked where a row has none
 * @param delisted whether delisted parties get rows
 * @param columnNames known column name to the file's own
 * @param quarantine where refused rows go; empty if a refusal stops the run
 * @param quiet whether no progress is shown
 */
record ScreenOptions(
        Path table,
        Path out,
        int thresholdPerMille,
        int limit,
        Optional<LocalDate> on,
        boolean delisted,
        Map<String, String> columnNames,
        Optional<Path> quarantine,
        boolean quiet) {
    ScreenOptions {
        columnNames = Map.copyOf(columnNames);
    }

    /** What bears on the answer, as a user would write it, in a fixed order; what was not asked for is left out. */
    Map<String, String> told(boolean ofNames) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("threshold", Score.text(thresholdPerMille));
        if (ofNames) {
            told.put("limit", String.valueOf(limit));
            on.ifPresent(day -> told.put("on", day.toString()));
            if (delisted) {
                told.put("delisted", "yes");
            }
        }
        if (!columnNames.isEmpty()) {
            told.put(
                    "map",
                    columnNames.entrySet().stream()
                            .map(name -> name.getKey() + "=" + name.getValue())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        quarantine.ifPresent(_ -> told.put("quarantine", "refused rows were left out"));
        return told;
    }

    /** Where the facts of the run go: {@code hits.json} for {@code hits.csv}. */
    Path facts() {
        String name = String.valueOf(out.getFileName());
        return out.resolveSibling((name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name) + ".json");
    }
}
