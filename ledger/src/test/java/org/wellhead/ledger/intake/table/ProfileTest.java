package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
    private static final String LEAST = """
            [columns]
            time = "T"
            payer = "A"
            payee = "B"
            amount = "N"
            """;

    @TempDir
    Path folder;

    @Test
    void columnsMayBeListsThatAreJoined() {
        Profile profile = Tables.profile(LEAST + "purpose = [\"P1\", \"P2\"]\n");

        assertThat(profile.columns()).containsEntry("purpose", List.of("P1", "P2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [colums]                          | 6:1 | 'colums' is not known here
            colour = "red"                    | 6:1 | 'colour' is not known here
            uetr = 5                          | 6:1 | 'uetr' is a text in quotes
            uetr = ""                         | 6:1 | is empty
            debit = "D"                       | 1:1 | which is it?
            counterparty = "D"                | 6:1 | 'counterparty' is not known here
            [constant]; currency = "US$"      | 7:1 | no ISO 4217 currency
            [constant]; payer_kind = "ship"   | 7:1 | a kind is one of
            [constant]; payer = "X"           | 7:1 | is a column already
            [form]; date = "dd.MM"            | 7:1 | is no form of dates
            [form]; date = "QWERTY"           | 7:1 | is no form of dates
            [form]; zone = "Mars/Olympus"     | 7:1 | a zone is e.g.
            [form]; decimal = ";"             | 7:1 | the decimal mark is
            [form]; grouping = "."            | 7:1 | digits are not grouped by
            [form]; grouping = ".."           | 7:1 | is one character
            [form]; round = "up"              | 7:1 | rounded "half-even" or not at all
            [form]; exponent = "yes"          | 7:1 | true or false
            [form]; debit = "minus"           | 7:1 | only a statement has debits
            [file]; encoding = "klingon"      | 7:1 | no encoding is called
            [file]; skip_rows = -1            | 7:1 | whole number from 0
            [file]; separator = "\\""         | 7:1 | separates no fields
            [aggregate]; end = "E"            | 1:1 | an aggregate's time is its end
            [aggregate]; begin = "E"          | 6:1 | 'end' is missing
            [statement]; name = "E"           | 6:1 | say the statement's account
            [keep]; x = 5                     | 7:1 | is a text in quotes
            payer = "again"                   | 6:1 | payer
            payer =                           | 6:8 | Unexpected
            """)
    void whatIsWrongIsToldWithItsPlace(String lines, String place, String message) {
        Assertions.assertThatExceptionOfType(ProfileException.class)
                .isThrownBy(() -> Profile.parse(LEAST + lines.replace("; ", "\n") + "\n"))
                .satisfies(wrong -> {
                    assertThat(wrong.line() + ":" + wrong.column()).isEqualTo(place);
                    assertThat(wrong).hasMessageContaining(message);
                });
    }

    @Test
    void whatAPaymentNeedsIsNeededOfAProfile() {
        for (String word : List.of("time", "payer", "payee", "amount")) {
            Assertions.assertThatExceptionOfType(ProfileException.class)
                    .isThrownBy(() -> Profile.parse(LEAST.replaceFirst("(?m)^" + word + " .*\n", "")))
                    .withMessageContaining(word);
        }
    }

    @Test
    void aProfileThatIsNoTextIsToldSo() throws IOException {
        Path file = Files.write(folder.resolve("p.toml"), "name = \"é\"".getBytes(StandardCharsets.UTF_16));

        Assertions.assertThatExceptionOfType(ProfileException.class)
                .isThrownBy(() -> Profile.read(file))
                .withMessageContaining("UTF-8");
    }
}
