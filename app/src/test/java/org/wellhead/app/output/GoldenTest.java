package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small case, told in every way, against files in {@code small/} that were checked by hand. */
class GoldenTest {
    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(strings = {"sources.csv", "countries.csv", "payments.csv", "summary.json"})
    void filesAreAsExpected(String name) throws IOException {
        Results.write(out, SmallCase.findings(), SmallCase.chains());

        assertSame(name, withoutTheReportsHash(Files.readString(out.resolve(name))));
    }

    @Test
    void theAnswerIsAsExpected() throws IOException {
        assertSame("answer.txt", Answer.text(SmallCase.findings(), 0, 80, "result/"));
    }

    @Test
    void onlyTheResultsAreLeftInTheFolder() throws IOException {
        Results.write(out, SmallCase.findings(), SmallCase.chains());

        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "sources.csv", "countries.csv", "payments.csv", "report.html", "summary.json");
        }
    }

    @Test
    void theSummaryIsWhatJsonModePrints() throws IOException {
        Findings findings = SmallCase.findings();

        List<ResultFolder.Written> files = Results.write(out, findings, SmallCase.chains());

        assertThat(Summary.json(findings, files)).isEqualTo(Files.readString(out.resolve("summary.json")));
    }

    private static void assertSame(String name, String actual) throws IOException {
        Path shown = Path.of("target", "small", name);
        Files.createDirectories(Objects.requireNonNull(shown.getParent()));
        Files.writeString(shown, actual);
        try (InputStream in =
                Objects.requireNonNull(GoldenTest.class.getResourceAsStream("small/" + name), "small/" + name)) {
            assertThat(actual)
                    .as("%s; what was written now is in %s", name, shown)
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The page's look may change without any finding changing. */
    private static String withoutTheReportsHash(String summary) {
        return summary.replaceFirst(
                "(\"name\": \"report.html\",\\s+\"sha256\": )\"[0-9a-f]{64}\"(,\\s+\"bytes\": )\\d+", "$1\"...\"$20");
    }
}
