package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Recorded;

class JsonTest {
    private static final String ROW = "{\"time\":\"2024-05-01\",\"payer\":\"A\",\"payee\":\"B\",\"amount\":%s}";

    @TempDir
    Path folder;

    private Recorded read(String json) {
        return Tables.read(TableForm.JSON_LINES, Tables.write(folder, "f.jsonl", json));
    }

    @Test
    void numbersAreReadExactlyAsTheyStand() {
        Recorded read = read("\uFEFF" + ROW.formatted("900719925474099.31") + "\n" + ROW.formatted("1.5E3") + "\r\n\n"
                + ROW.formatted("\"12.50\"") + "\n");

        assertThat(read.payments)
                .extracting(p -> p.amount().toPlainString())
                .containsExactly("900719925474099.31", "1500", "12.50");
        assertThat(Tables.mends(read.payments.get(1))).containsExactly("amount exponent 1.5E3 -> 1500");
        assertThat(read.payments.get(2).line()).isEqualTo(4);
    }

    @Test
    void aBadLineCostsItselfAlone() {
        Recorded read = read(String.join(
                "\n",
                ROW.formatted("1"),
                "{\"time\": \"2024-05-01\", \"payer\": ",
                "[1]",
                ROW.formatted("1") + ROW.formatted("2"),
                ROW.formatted("1,\"amount\":2"),
                "{\"a\":".repeat(100) + "1" + "}".repeat(100),
                "{\"a\":\"" + "x".repeat(70_000) + "\"}",
                "{\"a\":\"" + "x".repeat(2_000_000) + "\"}",
                ROW.formatted("01"),
                ROW.formatted("null"),
                ROW.formatted("3")));

        assertThat(read.payments).extracting(p -> p.amount().toPlainString()).containsExactly("1", "3");
        assertThat(read.refusals.stream().map(line -> line.replaceFirst("^(\\d+):\\d+ (\\S+).*", "$1 $2")))
                .containsExactly(
                        "2 json-unreadable",
                        "3 json-unreadable",
                        "4 json-unreadable",
                        "5 json-unreadable",
                        "6 record-too-large",
                        "7 record-too-large",
                        "8 record-too-large",
                        "9 json-unreadable",
                        "10 element-missing");
    }

    @Test
    void objectsWithinAreFlattened() {
        Profile profile = Tables.profile("""
                [columns]
                time = "when"
                amount = "money.value"
                currency = "money.unit"
                payer = "from.iban"
                payer_name = "from.names.1"
                payee = "to"
                """);
        Path file = Tables.write(folder, "f.jsonl", """
                {"when":"2024-05-01","money":{"value":1.10,"unit":"EUR"},"from":{"iban":"DE89 3704 0044 0532 0130 00","names":["Alpha","Beta"]},"to":17}
                """);

        assertThat(Tables.read(TableForm.JSON_LINES, file, profile).lines())
                .containsExactly("1 json DE89370400440532013000 (Alpha, DE by IBAN) -> 17 (,  by NOTHING) 1.10 EUR");
    }

    @Test
    void anArrayIsReadUpToItsFirstFault() {
        Recorded whole = read("[\n" + ROW.formatted("1") + ",\n 5,\n" + ROW.formatted("2") + "\n]\n");
        Recorded cut = read("[\n" + ROW.formatted("1") + ",\n{\"time\":");
        Recorded open = read("[" + ROW.formatted("1"));

        assertThat(whole.payments).extracting(p -> p.line()).containsExactly(2L, 4L);
        assertThat(whole.refusals).containsExactly("3:2 json-unreadable (an element of the array is no object)");
        assertThat(cut.payments).hasSize(1);
        assertThat(cut.refusals).singleElement().asString().startsWith("3:");
        assertThat(cut.notices).anyMatch(notice -> notice.startsWith("Nothing behind line 3 was read"));
        assertThat(open.refusals).hasSize(1);
    }

    @Test
    void anObjectInAnArrayThatHasNoEndIsStopped() {
        StringBuilder endless = new StringBuilder("[{\"a\":[");
        for (int i = 0; i < 900; i++) {
            endless.append('"').append("x".repeat(5000)).append("\",");
        }
        assertThat(read(endless + "1]}]").refusals).singleElement().asString().contains("record-too-large");
    }

    @Test
    void nothingAtAllIsToldSo() {
        assertThat(read("\n").refusals).containsExactly("1:1 file-empty");
    }
}
