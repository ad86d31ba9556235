package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * How far a batch is, on disk beside its unfinished output: what a run needs that goes on where a killed one stopped.
 *
 * @param key names inputs, options and version: only the same question goes on
 * @param rows of the input that are answered
 * @param bytes of the output that are their answers
 * @param sha256 of those bytes
 */
record BatchState(String key, long rows, long bytes, String sha256, Tally tally) {
    /** Replaces the state on disk in one step. */
    void write(Path file) throws IOException {
        Path fresh = Path.of(file + ".new");
        Files.writeString(
                fresh,
                "key " + key + "\nrows " + rows + "\nbytes " + bytes + "\nsha256 " + sha256 + "\n" + tally.text());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The state of an earlier run to this question; nothing if there is none, or it is not as it was written. */
    static Optional<BatchState> read(Path file, String key) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        try {
            if (lines.size() < 4 || !lines.getFirst().equals("key " + key)) {
                return Optional.empty();
            }
            Tally tally = new Tally();
            lines.subList(4, lines.size()).forEach(tally::parse);
            return Optional.of(new BatchState(
                    key,
                    Long.parseLong(value(lines.get(1), "rows ")),
                    Long.parseLong(value(lines.get(2), "bytes ")),
                    value(lines.get(3), "sha256 "),
                    tally));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("no " + name + "in: " + line);
        }
        return line.substring(name.length());
    }
}
