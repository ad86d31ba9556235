package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's answer is the truth of its world: the countries that gave, and no other. */
class DemoTest {
    @TempDir
    Path folder;

    @Test
    void theTraceFindsTheCountriesThatTheTruthNames() throws IOException {
        Typed demo = Typed.run(folder, "demo --quiet");

        assertThat(demo.exitCode()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out())
                .startsWith("Money from 40 countries, 11 of them in the G20, reached 5 units: ")
                .contains("Conservation: holds to the last minor unit")
                .contains("Results: demo/result (open report.html)")
                .contains("What each put in and what arrived: demo/world/truth.csv\n")
                .endsWith("--accounts demo/world/accounts.csv --out demo/plan\n");
        assertThat(countries("demo/result/countries.csv", 1))
                .hasSize(40)
                .isEqualTo(countries("demo/world/truth.csv", 3));
    }

    @Test
    void theSameReleaseGivesTheSameBytes() throws IOException {
        Typed first = Typed.run(folder, "demo --quiet --out one");
        Typed second = Typed.run(folder, "demo --quiet --out other");

        assertThat(second.out().replace("other/", "one/")).isEqualTo(first.out());
        for (String file : new String[] {"sources.csv", "countries.csv", "payments.csv"}) {
            assertThat(folder.resolve("other/result").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one/result").resolve(file));
        }
    }

    /** The distinct values of a column without commas before it. */
    private Set<String> countries(String file, int column) throws IOException {
        return Files.readString(folder.resolve(file))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .collect(Collectors.toSet());
    }
}
