package org.wellhead.ledger.intake.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;

/** Whatever a table holds, what comes out are payments above zero, refusals and notices. */
class TableFuzzTest {
    private static final Profile PROFILE = Tables.profile("""
            [columns]
            time = "t"
            amount = "a"
            currency = "c"
            counterparty = "p"
            [form]
            date = ["dd.MM.yyyy[ HH:mm]", "MMM d, yyyy"]
            zone = "Europe/Tallinn"
            decimal = ","
            grouping = "."
            exponent = true
            round = "half-even"
            debit = "brackets"
            counterparty_name_until = ";"
            [statement]
            account = "ME"
            """);

    /** The first byte chooses the form; what follows is the file, of spreadsheets the XML of their rows. */
    @FuzzTest(maxDuration = "10m")
    void anyTable(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Path folder = Files.createTempDirectory("table");
        try {
            byte[] content = Arrays.copyOfRange(input, 1, input.length);
            switch (Character.digit(input[0], 10)) {
                case 0 -> read(TableForm.CSV, write(folder, content), Optional.of(PROFILE));
                case 1 -> read(TableForm.JSON_LINES, write(folder, content), Optional.empty());
                case 2 -> read(TableForm.PARQUET, write(folder, content), Optional.empty());
                case 3 ->
                    read(
                            TableForm.XLSX,
                            Sheets.xlsx(folder, "", "S", new String(content, ISO_8859_1)),
                            Optional.empty());
                case 4 -> read(TableForm.ODS, Sheets.ods(folder, new String(content, ISO_8859_1)), Optional.empty());
                case 5 ->
                    assertThat(Guesser.guess(write(folder, content)).toml()).isNotEmpty();
                case 6 -> read(TableForm.XLSX, write(folder, content), Optional.empty());
                default -> profile(new String(content, UTF_8));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Path write(Path folder, byte[] content) throws IOException {
        return Files.write(folder.resolve("f"), content);
    }

    private static void profile(String toml) {
        try {
            assertThat(Profile.parse(toml).neededColumns()).isNotNull();
        } catch (ProfileException declared) {
            assertThat(declared.line()).isPositive();
        }
    }

    private static void read(TableForm form, Path file, Optional<Profile> profile) throws IOException {
        Recorded recorded = new Recorded();
        new TableReader(form, profile).read(file, "f", recorded);
        for (PaymentRecord payment : recorded.payments) {
            assertThat(payment.amount().signum()).isPositive();
            assertThat(payment.line()).isPositive();
        }
    }
}
