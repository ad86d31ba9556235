package org.wellhead.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.screen.Gender;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** The names of OFAC's {@code sdn.csv} and {@code alt.csv}, and nothing else of them: enough for the figures. */
final class OfacFiles {
    private static final String NOTHING = "-0- ";

    private OfacFiles() {}

    private record Entry(Schema schema, Map<String, Quality> names) {}

    static List<ListedParty> read(Path folder) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (CsvRecord row : rows(folder.resolve("sdn.csv"))) {
            Schema schema = switch (row.getField(2).strip()) {
                case "individual" -> Schema.PERSON;
                case "vessel" -> Schema.VESSEL;
                case "aircraft" -> Schema.AIRCRAFT;
                default -> Schema.ORGANISATION;
            };
            Entry entry = new Entry(schema, new LinkedHashMap<>());
            entry.names.put(turned(row.getField(1), schema), Quality.PRIMARY);
            entries.put(row.getField(0), entry);
        }
        for (CsvRecord row : rows(folder.resolve("alt.csv"))) {
            Entry entry = entries.get(row.getField(0));
            if (entry != null && !row.getField(3).equals(NOTHING)) {
                entry.names.putIfAbsent(
                        turned(row.getField(3), entry.schema),
                        row.getField(2).equals("weak") ? Quality.WEAK : Quality.STRONG);
            }
        }
        List<ListedParty> parties = new ArrayList<>();
        entries.forEach((id, entry) -> parties.add(new ListedParty(
                "ofac-sdn",
                id,
                entry.schema,
                entry.names.entrySet().stream()
                        .map(name -> new ListedName(name.getKey(), name.getValue()))
                        .toList(),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null)));
        return parties;
    }

    /** The given name first: "BIN LADIN, Usama" is "Usama BIN LADIN". */
    private static String turned(String name, Schema schema) {
        int comma = name.indexOf(", ");
        return schema == Schema.PERSON && comma > 0 ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
    }

    private static List<CsvRecord> rows(Path file) throws IOException {
        // The last row is a lone 0x1A, the end of a file under CP/M.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\u001a", "");
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            return rows.stream().filter(row -> row.getFieldCount() > 3).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
