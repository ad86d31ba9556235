package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example of the manual: each {@code ```console} block of README.md and docs/. A line that begins with
 * {@code $} is typed, a {@code \} at its end continues it; what follows must be shown, to the letter. A line {@code ...}
 * stands for any lines. A page's blocks run one after the other in one copy of docs/examples.
 */
class ManualTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\R(.*?)^```\\s*$");

    @TempDir
    Path folder;

    static Stream<String> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(Roots.root().resolve("docs"))) {
            return Stream.concat(Stream.of(Roots.root().resolve("README.md")), pages)
                    .filter(page -> page.toString().endsWith(".md") && Files.exists(page))
                    .map(page -> Roots.root().relativize(page).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsExamplesShowWhatAUserSees(String page) throws IOException {
        Roots.copy(Roots.root().resolve("docs/examples"), folder);
        for (Example example : examples(Files.readString(Roots.root().resolve(page)))) {
            String shown = type(example.command());
            assertThat(matches(example.shown(), shown.lines().toList()))
                    .as(
                            "%s: $ %s%nthe page shows:%n%s%n%na user sees:%n%s",
                            page, example.command(), String.join("\n", example.shown()), shown)
                    .isTrue();
        }
    }

    @Test
    void dotsStandForAnyLines() {
        assertThat(matches(List.of("a", "...", "d"), List.of("a", "b", "c", "d")))
                .isTrue();
        assertThat(matches(List.of("a", "...", "d"), List.of("a", "d"))).isTrue();
        assertThat(matches(List.of("a", "..."), List.of("a", "b"))).isTrue();
        assertThat(matches(List.of("a", "...", "e"), List.of("a", "b", "d"))).isFalse();
        assertThat(matches(List.of("a"), List.of("a", "b"))).isFalse();
        assertThat(matches(List.of("a", "b"), List.of("a"))).isFalse();
    }

    @Test
    void aBlockIsCommandsWithWhatTheyShow() {
        String page = """
                Text.

                ```console
                $ ./wellhead trace a.csv \\
                    --json
                one
                two
                $ cat result/b.csv
                ```

                ```java
                $ no
                ```
                """;
        assertThat(examples(page))
                .containsExactly(
                        new Example("./wellhead trace a.csv --json", List.of("one", "two")),
                        new Example("cat result/b.csv", List.of()));
    }

    private record Example(String command, List<String> shown) {}

    private static List<Example> examples(String page) {
        List<Example> examples = new ArrayList<>();
        BLOCK.matcher(page).results().forEach(block -> {
            String joined = block.group(1).replaceAll("\\\\\\R\\s*", "");
            List<String> shown = new ArrayList<>();
            for (String line : joined.lines().toList()) {
                if (line.startsWith("$ ")) {
                    shown = new ArrayList<>();
                    examples.add(new Example(line.substring(2), shown));
                } else {
                    shown.add(line);
                }
            }
        });
        return examples.stream()
                .map(example -> new Example(example.command(), withoutBlankEnd(example.shown())))
                .toList();
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    /** A page may use {@code ./wellhead} and, to show what was written, {@code cat}, {@code head -N} and {@code ls}. */
    private String type(String command) throws IOException {
        List<String> words = Typed.words(command);
        return switch (words.getFirst()) {
            case "./wellhead" ->
                Typed.run(folder, command.substring("./wellhead".length())).shown();
            case "cat" -> Files.readString(folder.resolve(words.get(1)));
            case "head" ->
                Files.readString(folder.resolve(words.get(2)))
                        .lines()
                        .limit(-Long.parseLong(words.get(1)))
                        .collect(Collectors.joining("\n"));
            case "ls" -> {
                try (Stream<Path> files = Files.list(folder.resolve(words.get(1)))) {
                    yield files.map(file -> file.getFileName().toString())
                            .sorted()
                            .collect(Collectors.joining("\n"));
                }
            }
            default -> fail("a console block may type ./wellhead, cat, head -N or ls, not " + command);
        };
    }

    private static boolean matches(List<String> pattern, List<String> shown) {
        if (pattern.isEmpty()) {
            return shown.stream().allMatch(String::isBlank);
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.getFirst().equals("...")) {
            return Stream.iterate(0, skipped -> skipped <= shown.size(), skipped -> skipped + 1)
                    .anyMatch(skipped -> matches(rest, shown.subList(skipped, shown.size())));
        }
        return !shown.isEmpty()
                && pattern.getFirst().stripTrailing().equals(shown.getFirst().stripTrailing())
                && matches(rest, shown.subList(1, shown.size()));
    }
}
