package org.wellhead.screen.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;

/** Holds docs/screening-method.md to the features and to its example. */
class MethodPageTest {
    private static final Path PAGE = Path.of(System.getProperty("wellhead.root"), "docs", "screening-method.md");

    @Test
    void thePageHasEveryFeatureWithItsWeightInOrder() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [a-z ]+ [a-zHn ]*\\| -?\\d+ \\|.*"))
                .map(line -> line.split("\\|", -1)[1].strip() + " " + line.split("\\|", -1)[2].strip())
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Feature.ALL.stream()
                        .map(feature -> feature.word() + " " + feature.weight())
                        .toList());
    }

    @Test
    void theExampleIsWhatComparisonSays() throws IOException {
        String said = Comparison.compare("Юсуф Karimof Qasim", "Yusuf Tarik KARIMOV", Schema.PERSON).reasons().stream()
                .map(Reason::toString)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(PAGE)).contains("```\n" + said + "\n```");
    }
}
