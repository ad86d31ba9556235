package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Recorded;

class ParquetTest {
    @TempDir
    Path folder;

    private static Path fixture(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(ParquetTest.class.getResource(name)).toURI());
        } catch (URISyntaxException never) {
            throw new AssertionError(never);
        }
    }

    @Test
    void structsDecimalsAndTimestampsAreReadExactly() {
        Profile profile = Tables.profile("""
                [columns]
                id = "id"
                time = "time"
                payer = "payer.number"
                payer_name = "payer.name"
                payee = "payee"
                amount = "amount"
                currency = "currency"
                """);
        Recorded read = Tables.read(TableForm.PARQUET, fixture("nested.parquet"), profile);

        assertThat(read.lines())
                .containsExactly(
                        "1 parquet DE89370400440532013000 (Alpha, DE by IBAN) -> B (,  by NOTHING) 1250.00 EUR",
                        "2 parquet A-2 (,  by NOTHING) -> B (,  by NOTHING) 0.10 EUR");
        assertThat(read.payments.getFirst().id()).isEqualTo("1");
        assertThat(read.payments.getFirst().bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2024-05-01T09:30:00Z").toEpochMilli() * 1000);
        assertThat(read.refusals).containsExactly("3:1 account-empty (payer)", "4:1 element-missing (time)");
        assertThat(read.notices).containsExactly("Columns that are not used: tags.");
    }

    @Test
    void binaryNumbersAreTakenByTheirShortestDecimal() {
        Recorded read = Tables.read(TableForm.PARQUET, fixture("doubles.parquet"));

        assertThat(read.payments)
                .extracting(p -> p.amount().toPlainString())
                .containsExactly("56898523.47", "0.30000000000000004");
        assertThat(read.refusals).containsExactly("3:4 amount-unreadable (amount)");
    }

    @Test
    void wholeNumbersAndLocalTimesAreRead() {
        Recorded read = Tables.read(TableForm.PARQUET, fixture("ints.parquet"));

        assertThat(read.payments).extracting(p -> p.amount().toPlainString()).containsExactly("5", "6");
        assertThat(read.refusals).containsExactly("3:4 amount-zero");
    }

    @Test
    void aFileWithoutTheColumnsOfPaymentsIsToldSo() {
        assertThat(Tables.read(TableForm.PARQUET, fixture("nested.parquet")).refusals)
                .singleElement()
                .asString()
                .contains("column-missing");
    }

    @Test
    void aDamagedFileIsToldSo() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("ints.parquet"));
        for (int length : new int[] {0, 4, 12, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
            assertThat(Tables.read(TableForm.PARQUET, cut).refusals)
                    .singleElement()
                    .asString()
                    .contains("table-unreadable");
        }
    }
}
