package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignatedCsvTest {
    @TempDir
    Path folder;

    @Test
    void eachAccountIsToldOnce() throws IOException {
        Path file = Import.write(folder, "designated.csv", """
                account,unit,name,since
                D1,north,Front Trading,2024-05-01
                D2,,,
                D1,north,other name,2024-05-01T00:00Z
                D2,south,,
                ,north,,
                D3,north,,yesterday
                """);
        List<String> refused = new ArrayList<>();

        DesignatedCsv.Designated designated = DesignatedCsv.readWithCounts(
                file,
                (r, row) ->
                        refused.add(r.line() + ":" + r.column() + " " + r.rule().code()));

        assertThat(designated.rows())
                .containsExactly(
                        new DesignatedCsv.Row("D1", "north", "Front Trading", Optional.of(1_714_521_600_000_000L)),
                        new DesignatedCsv.Row("D2", "", "", Optional.empty()));
        assertThat(refused).containsExactly("5:1 account-twice", "6:1 account-empty", "7:11 time-unreadable");
        assertThat(designated.counts()).isEqualTo(new Counts(6, 2, 3, 1));
    }

    @Test
    void theColumnAccountIsEnough() throws IOException {
        Path file = Import.write(folder, "designated.csv", "account\nD1\n");

        assertThat(DesignatedCsv.read(file, (refusal, row) -> {}))
                .containsExactly(new DesignatedCsv.Row("D1", "", "", Optional.empty()));
    }

    @Test
    void withoutTheColumnAccountNothingIsRead() throws IOException {
        Path file = Import.write(folder, "designated.csv", "iban\nD1\n");
        List<Rule> refused = new ArrayList<>();

        assertThat(DesignatedCsv.read(file, (refusal, row) -> refused.add(refusal.rule())))
                .isEmpty();
        assertThat(refused).containsExactly(Rule.COLUMN_MISSING);
    }
}
