package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsCsvTest {
    @TempDir
    Path folder;

    @Test
    void costsAreThousandthsAndEachRowThatBreaksARuleIsRefused() throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        CostsCsv.Costs costs = CostsCsv.read(
                Import.write(
                        folder,
                        "costs.csv",
                        "note,cost,account\n,1,A\n,2.5,B\n,2.50,B\n,3,B\n,0,C\n,-1,C\n,0.0001,C\n,1e3,C\n,,C\n,1,\n"),
                (refusal, row) -> refusals.add(refusal));
        assertThat(costs.costMillis()).isEqualTo(Map.of("A", 1_000L, "B", 2_500L));
        assertThat(refusals)
                .extracting(refusal -> refusal.line() + " " + refusal.rule().code())
                .containsExactly(
                        "5 account-twice",
                        "6 cost-unreadable",
                        "7 cost-unreadable",
                        "8 cost-unreadable",
                        "9 cost-unreadable",
                        "10 cost-unreadable",
                        "11 account-empty");
        assertThat(costs.input().sha256()).hasSize(64);
    }
}
