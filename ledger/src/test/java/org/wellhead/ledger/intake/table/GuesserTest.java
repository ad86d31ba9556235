package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Recorded;

class GuesserTest {
    @TempDir
    Path folder;

    @Test
    void aGermanTableIsGuessedReadAndShown() throws IOException, ProfileException {
        Path file = Files.write(folder.resolve("umsatz.csv"), """
                Umsätze Mai

                Buchungstag;Auftraggeber;Auftraggeber-IBAN;Empfänger;Empfänger-IBAN;Betrag;Währung;Verwendungszweck;Filiale
                25.03.2015;Müller;DE89 3704 0044 0532 0130 00;Beta;BE71 0961 2345 6769;1.234,50;EUR;Miete;1
                01.04.2015;Müller;DE89 3704 0044 0532 0130 00;Beta;BE71 0961 2345 6769;7,00;EUR;Miete;1
                """.getBytes(Charset.forName("windows-1252")));

        Guess guess = Guesser.guess(file);

        assertThat(guess.toml())
                .contains(
                        "separator = \";\"  # ",
                        "time = \"Buchungstag\"  # its name",
                        "payee_name = \"Empfänger\"  # its name",
                        "date = \"dd.MM.yyyy\"  # fits all 2 rows",
                        "decimal = \",\"  # ",
                        "grouping = \".\"  # ",
                        "# not used: \"Filiale\"");
        assertThat(guess.open()).containsExactly("The encoding is a guess: windows-1252.");
        Recorded read = Tables.read(TableForm.CSV, file, Profile.parse(guess.toml()));
        assertThat(read.refusals).isEmpty();
        assertThat(read.payments).hasSize(2);
        assertThat(guess.firstRows())
                .extracting(p -> p.amount().toPlainString())
                .containsExactly("1234.50", "7.00");
    }

    @Test
    void datesThatCanBeReadBothWaysAreLeftToThePerson() throws IOException {
        Guess guess = Guesser.guess(Tables.write(
                folder, "f.csv", "Date,From,To,Amount,Currency\n03/04/2015,A,B,1.50,USD\n05/06/2015,A,B,2.50,USD\n"));

        assertThat(guess.toml())
                .contains("# date = \"dd/MM/yyyy\"  # day first", "# date = \"MM/dd/yyyy\"  # month first");
        assertThat(guess.open()).singleElement().asString().contains("can be read day first and month first");
        assertThat(guess.firstRows()).isEmpty();
    }

    @Test
    void columnsAreKnownByContentToo() throws IOException {
        Guess guess = Guesser.guess(
                Tables.write(folder, "f.csv", "wann,wohin,wieviel,was\n2015-04-13,DE89370400440532013000,-1.50,USD\n"));

        assertThat(guess.toml())
                .contains(
                        "time = \"wann\"",
                        "counterparty = \"wohin\"",
                        "amount = \"wieviel\"",
                        "currency = \"was\"",
                        "# account = ");
        assertThat(guess.open()).anyMatch(sentence -> sentence.contains("whose account"));
    }

    @Test
    void otherFormsAreGuessedToo() throws IOException, ProfileException {
        Path json = Tables.write(
                folder,
                "f.jsonl",
                "{\"date\":\"2024-05-01\",\"sender\":{\"account\":\"A\"},\"receiver\":{\"account\":\"B\"},\"amount\":5,\"ccy\":\"USD\"}\n");
        Path sheet = Sheets.xlsx(
                folder,
                "",
                "S",
                "<row><c t='str'><v>Title</v></c></row><row><c t='str'><v>Tarih</v></c><c t='str'><v>Gönderen</v></c>"
                        + "<c t='str'><v>Alıcı</v></c><c t='str'><v>Tutar</v></c><c t='str'><v>Para Birimi</v></c></row>"
                        + "<row><c s='1'><v>45413</v></c><c t='str'><v>A</v></c><c t='str'><v>B</v></c><c><v>5</v></c>"
                        + "<c t='str'><v>TRY</v></c></row></sheetData>");

        for (Path file : java.util.List.of(json, sheet)) {
            Guess guess = Guesser.guess(file);
            assertThat(guess.open()).isEmpty();
            assertThat(guess.firstRows()).hasSize(1);
            assertThat(Profile.parse(guess.toml()).columns()).containsKey("amount");
        }
    }

    @Test
    void whatIsNoTableIsLeftOpen() throws IOException {
        for (String text : java.util.List.of("", "\0\1\2", "hello\nworld\n", "{\n", "[]", "a\"b;\"\n")) {
            Guess guess = Guesser.guess(Tables.write(folder, "f", text));
            assertThat(guess.firstRows()).isEmpty();
            assertThat(guess.open()).isNotEmpty();
        }
    }

    @Test
    void theFincenFilesAreGuessedUpToTheirAggregates() throws IOException {
        Path fincen = Tables.ROOT.resolve("../shared/data/payments/fincen-files/download_transactions_map.csv");
        assumeTrue(Files.exists(fincen), "SKIPPED: the FinCEN Files are not beside the project");

        assertThat(Guesser.guess(fincen).toml())
                .contains(
                        "time = \"end_date\"",
                        "amount = \"amount_transactions\"",
                        "payer_name = \"originator_bank\"",
                        "payee_country = \"beneficiary_iso\"",
                        "exponent = true");
    }
}
