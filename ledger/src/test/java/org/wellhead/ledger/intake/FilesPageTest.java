package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

/** The examples on the page docs/files.md are read as the page says, and its limits are those of the code. */
class FilesPageTest {
    @TempDir
    Path folder;

    private String page = "";

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(
                Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/files.md"));
    }

    private Path example(String name) {
        String start = "<!-- example: " + name + " -->\n```csv\n";
        int from = page.indexOf(start) + start.length();
        assertThat(from).as("the page has an example '%s'", name).isGreaterThan(start.length());
        return Import.write(folder, name + ".csv", page.substring(from, page.indexOf("```", from)));
    }

    @Test
    void paymentsAndAccounts() {
        Import read = Import.of(ImportOptions.of(example("payments")).withAccounts(example("accounts")));

        assertThat(read.refusals).isEmpty();
        assertThat(read.payments())
                .containsExactly(
                        "2024-05-01T00:00:00Z A-100 -> B-200 1500.00",
                        "2024-05-01T13:45:00Z B-200 -> C-300 999.50",
                        "2024-05-02T06:00:00Z C-300 -> D-400 20.00");
        assertThat(read.ledger().purpose(0)).isEqualTo("Invoice 17,\nsecond part");
        assertThat(read.ledger().accounts().name(0)).isEqualTo("Alpha Trading LLC");
        assertThat(read.ledger().accounts().openingMinor(0)).isEqualTo(250_00);
        assertThat(read.ledger().accounts().name(2)).isEqualTo("Gamma \"G\" Ltd");
        assertThat(read.ledger().accounts().country(4)).isEqualTo("LB");
        assertThat(read.ledger().accounts().kind(4)).isEqualTo(PartyKind.HAWALA);
    }

    @Test
    void rates() {
        Path payments = Import.write(
                folder,
                "p.csv",
                "time,payer,payee,amount,currency\n2024-05-01,A,B,1000,AED\n2024-05-02,A,B,1000,AED\n");
        Money dollar = Money.of("USD").orElseThrow();

        assertThat(Import.of(ImportOptions.of(payments).withRates(dollar, example("rates")))
                        .payments())
                .containsExactly("2024-05-01T00:00:00Z A -> B 272.29", "2024-05-02T00:00:00Z A -> B 272.31");
        // 1000 / 3.9381 * 1.0723 and 1000 / 3.9381 * 1.0698
        assertThat(Import.of(ImportOptions.of(payments).withRates(dollar, example("ecb")))
                        .payments())
                .containsExactly("2024-05-01T00:00:00Z A -> B 272.29", "2024-05-02T00:00:00Z A -> B 271.65");
    }

    @Test
    void designated() throws IOException {
        List<DesignatedCsv.Row> rows = DesignatedCsv.read(example("designated"), (refusal, row) -> {
            throw new AssertionError(refusal.format());
        });

        assertThat(rows)
                .containsExactly(
                        new DesignatedCsv.Row("D-400", "north", "Delta Front", Optional.empty()),
                        new DesignatedCsv.Row("E-500", "", "", Optional.of(1_714_521_600_000_000L)));
    }

    @Test
    void costs() throws IOException {
        CostsCsv.Costs costs = CostsCsv.read(example("costs"), (refusal, row) -> {
            throw new AssertionError(refusal.format());
        });

        assertThat(costs.costMillis()).isEqualTo(Map.of("A-100", 5_000L, "E-500", 500L));
    }

    @Test
    void limits() {
        assertThat(page)
                .contains("| payments files in one import | " + ImportOptions.MAX_FILES + " |")
                .contains("| payments | %,d |".formatted(PaymentColumns.MAX_PAYMENTS))
                .contains("the ids do not rise from row to row | %,d |".formatted(PaymentIds.MAX_LOOKED_UP))
                .contains("| accounts | %,d |".formatted(AccountIds.MAX_ACCOUNTS))
                .contains("| columns in a file | %,d |".formatted(RowReader.MAX_COLUMNS))
                .contains("| length of a row | 1 MiB (%,d bytes) |".formatted(RowReader.MAX_ROW_BYTES));
        assertThat(Amounts.LIMIT_MINOR).isEqualTo((long) 1e18);
        assertThat(Book.SUM_LIMIT_MINOR).isEqualTo(1L << 62);
        assertThat(page).contains("below 10^18 minor units").contains("below 2^62 minor units");
    }
}
