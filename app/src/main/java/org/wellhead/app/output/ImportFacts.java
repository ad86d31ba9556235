package org.wellhead.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.ledger.casefolder.CaseImport;
import org.wellhead.ledger.casefolder.FileOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import did, for programs: {@code results/import-N.json} of the case, where N counts the changes of the case.
 *
 * @param generation the number of the change
 * @param files what became of each file, in the order in which they were met
 * @param mends how many fields were mended by each rule
 * @param notices what a person should know, one sentence each
 */
public record ImportFacts(int generation, List<File> files, Map<String, Long> mends, List<String> notices) {
    /**
     * What became of a file.
     *
     * @param place what it is called
     * @param form what it was read as, in a word; {@code ""} if it was not read
     * @param records how many it has: those taken, refused and told before
     * @param again how many were told before
     * @param note why it was not read; {@code ""} if it was
     */
    public record File(String place, String form, long records, long taken, long refused, long again, String note) {}

    private static final long BYTES_MAX = 256L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public ImportFacts {
        files = List.copyOf(files);
        mends = Collections.unmodifiableMap(new TreeMap<>(mends));
        notices = List.copyOf(notices);
    }

    /** Of an import that is about to count. */
    public static ImportFacts of(int generation, CaseImport.Done done) {
        Map<String, Long> mends = new LinkedHashMap<>();
        done.mends().forEach((rule, count) -> mends.put(rule.code(), count));
        return new ImportFacts(
                generation, done.outcomes().stream().map(ImportFacts::file).toList(), mends, done.notices());
    }

    private static File file(FileOutcome outcome) {
        return new File(
                Legible.line(outcome.place()),
                outcome.form(),
                outcome.counts().read(),
                outcome.counts().taken(),
                outcome.counts().refused(),
                outcome.counts().duplicates(),
                Legible.line(outcome.note()));
    }

    /** Where it stands in a case. */
    public static Path place(Path root, int generation) {
        return root.resolve("results/import-" + generation + ".json");
    }

    /** Writes it. */
    public void write(Path root) throws IOException {
        Files.writeString(place(root, generation), JSON.writeValueAsString(this) + "\n");
    }

    /** Reads it again; nothing where there is none, or somebody wrote something else there. */
    public static Optional<ImportFacts> read(Path root, int generation) throws IOException {
        Path file = place(root, generation);
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), ImportFacts.class));
        } catch (JacksonException otherwise) {
            return Optional.empty();
        }
    }
}
