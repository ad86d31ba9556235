package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code src/test/golden} is a case: {@code command} is what is typed after {@code ./wellhead} in a
 * copy of {@code input}; {@code expected} holds {@code exit}, {@code stdout}, {@code stderr} and, under {@code files},
 * every file that the run wrote. All is compared to the byte, but for times taken. Of an office document its SHA-256
 * stands in {@code expected}, under its name and {@code .sha256}; its words are beside it as text.
 *
 * <p>{@code -Dwellhead.write=true} writes {@code expected} anew; read the difference before you commit it.
 */
class GoldenTest {
    private static final Path GOLDEN = Roots.root().resolve("app/src/test/golden");

    /** What differs from run to run: how long it took. */
    private static final Pattern TIMINGS = Pattern.compile("(\"timings\\w*\": *\\{)[^}]*(})");

    private static final Pattern SECONDS = Pattern.compile("\\b[0-9]+(?:\\.[0-9]+)? (?:s|ms|seconds)\\b");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRunSaysAndWritesWhatIsExpected(String name) throws IOException {
        Path given = GOLDEN.resolve(name);
        if (Files.isDirectory(given.resolve("input"))) {
            Roots.copy(given.resolve("input"), folder);
        }
        Map<String, String> before = files(folder);

        Typed typed = Typed.run(folder, Files.readString(given.resolve("command")));

        Map<String, String> actual = new TreeMap<>();
        actual.put("exit", typed.exitCode() + "\n");
        actual.put("stdout", masked(typed.out()));
        actual.put("stderr", masked(typed.err()));
        files(folder).forEach((path, content) -> {
            if (!content.equals(before.get(path))) {
                actual.put("files/" + path, masked(content));
            }
        });
        actual.values().removeIf(String::isEmpty);
        if (Boolean.getBoolean("wellhead.write")) {
            write(given.resolve("expected"), actual);
        }
        assertThat(actual)
                .as("case %s; -Dwellhead.write=true writes it anew", name)
                .isEqualTo(files(given.resolve("expected")));
    }

    private static String masked(String text) {
        return SECONDS.matcher(TIMINGS.matcher(text).replaceAll("$1...$2")).replaceAll("... s");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    if (name.endsWith(".docx")) {
                        files.put(name + ".sha256", sha256(path) + "\n");
                    } else {
                        files.put(name, Files.readString(path, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }

    private static String sha256(Path path) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void write(Path expected, Map<String, String> files) throws IOException {
        Roots.delete(expected);
        for (var file : files.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
    }
}
