package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.CsvTexts;

/** A batch gives the same bytes on any number of threads and in any number of runs. */
class BatchTest {
    private static final CsvTexts.Columns COLUMNS = new CsvTexts.Columns(List.of("name"), 1, 1, Map.of());
    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @BeforeEach
    void table() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> "row " + i + "\n")
                        .collect(Collectors.joining("", "name\n", "")));
    }

    @Test
    void rowsComeInTheirOrderOnAnyNumberOfThreads() throws IOException {
        run("one.csv", "key", Integer.MAX_VALUE, 1);
        run("many.csv", "key", Integer.MAX_VALUE, 7);
        assertThat(lines("many.csv")).hasSize(ROWS / 2 + 1).startsWith("name", "row 2", "row 4");
        assertThat(lines("many.csv")).isEqualTo(lines("one.csv"));
    }

    @Test
    void aRunThatStoppedGoesOnWhereItWas() throws IOException {
        run("whole.csv", "key", Integer.MAX_VALUE, 2);
        assertThatThrownBy(() -> run("out.csv", "key", 2_000, 2)).hasMessage("stopped at row 2000");
        assertThat(folder.resolve("out.csv")).doesNotExist();

        Batch.Made made = run("out.csv", "key", Integer.MAX_VALUE, 2);

        assertThat(made.resumedRows()).isBetween(1L, 2_000L);
        assertThat(made.tally().of("rows")).isEqualTo(ROWS);
        assertThat(made.tally().firstLine("rows")).isEqualTo(2);
        assertThat(lines("out.csv")).isEqualTo(lines("whole.csv"));
        assertThat(folder.resolve("out.csv.part.state")).doesNotExist();
    }

    @Test
    void anotherQuestionStartsAnew() throws IOException {
        assertThatThrownBy(() -> run("out.csv", "key", 2_000, 2)).hasMessage("stopped at row 2000");
        assertThat(run("out.csv", "other key", Integer.MAX_VALUE, 2).resumedRows())
                .isZero();
        assertThat(lines("out.csv")).hasSize(ROWS / 2 + 1);
    }

    @Test
    void anUnfinishedOutputThatSomebodyTouchedIsNotTrusted() throws IOException {
        assertThatThrownBy(() -> run("out.csv", "key", 2_000, 2)).hasMessage("stopped at row 2000");
        Path part = folder.resolve("out.csv.part");
        Files.writeString(part, Files.readString(part).replace("row 2\n", "row 3\n"));
        assertThat(run("out.csv", "key", Integer.MAX_VALUE, 2).resumedRows()).isZero();
        assertThat(lines("out.csv")).contains("row 2").doesNotContain("row 3");
    }

    @Test
    void aDamagedStateIsNotTrusted() throws IOException {
        assertThatThrownBy(() -> run("out.csv", "key", 2_000, 2)).hasMessage("stopped at row 2000");
        Files.writeString(folder.resolve("out.csv.part.state"), "key key\nrows many\nbytes 1\nsha256 x\n");
        assertThat(run("out.csv", "key", Integer.MAX_VALUE, 2).resumedRows()).isZero();
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        try (BatchOutput open = BatchOutput.open(folder.resolve("out.csv"), "key")) {
            assertThat(open).isNotNull();
            assertThatThrownBy(() -> run("out.csv", "key", Integer.MAX_VALUE, 2))
                    .isInstanceOf(WrongUse.class)
                    .hasMessageContaining("another run is writing out.csv");
        }
    }

    /** Every second row has an answer; the run stops at a row. */
    private Batch.Made run(String out, String key, int stopAtRow, int threads) throws IOException {
        try (BatchOutput output = BatchOutput.open(folder.resolve(out), key);
                Progress progress = new Progress.Silent()) {
            return Batch.run(
                    folder.resolve("t.csv"),
                    COLUMNS,
                    new String[] {"name"},
                    (row, csv, tally) -> {
                        tally.countAt("rows", row.line());
                        if (row.line() - 1 == stopAtRow) {
                            throw new IllegalStateException("stopped at row " + stopAtRow);
                        }
                        if (row.line() % 2 == 1) {
                            csv.text(row.fields().getFirst()).end();
                        }
                    },
                    output,
                    progress,
                    ROWS,
                    threads);
        }
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
