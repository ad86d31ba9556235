package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.intake.Recorded;

class CsvByProfileTest {
    private static final String COLUMNS = """
            [columns]
            time = "T"
            payer = "A"
            payee = "B"
            amount = "N"
            """;
    private static final String WITH_CURRENCY = COLUMNS + "currency = \"C\"\n";

    @TempDir
    Path folder;

    private Recorded read(String profile, String csv) {
        return Tables.read(TableForm.CSV, Tables.write(folder, "f.csv", csv), Tables.profile(profile));
    }

    private String amount(String form, String text) {
        Recorded read = read(WITH_CURRENCY + "[form]\n" + form, "T;A;B;N;C\n2024-05-01;A;B;\"" + text + "\";USD\n");
        return read.payments.isEmpty()
                ? read.refusals.getFirst().replaceFirst("\\S+ (\\S+).*", "$1")
                : read.payments.getFirst().amount().toPlainString() + " "
                        + String.join(
                                "+",
                                read.payments.getFirst().mends().stream()
                                        .map(m -> m.rule().code())
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            | 1500            | 1500 ''
                                            | .5              | 0.5 ''
                                            | 5.              | 5 ''
                                            | 1,500           | amount-grouped
                                            | 1 500           | amount-grouped
                                            | 1.2.3           | amount-unreadable
                                            | -5              | amount-negative
                                            | 5-              | amount-negative
                                            | --5             | amount-unreadable
                                            | +5              | amount-signed
                                            | (5)             | amount-negative
                                            | 1e3             | amount-exponent
                                            | $5.00           | 5.00 currency-sign
                                            | USD 5.00        | 5.00 currency-sign
                                            | 5.00 us$        | 5.00 currency-sign
                                            | €5              | amount-with-currency
                                            | EUR 5           | amount-with-currency
                                            | about five      | amount-unreadable
                                            | 0.00            | amount-zero
                                            | 99999999999999999999999999999999999999999999999999999999999999999 | amount-unreadable
        exponent = true                     | 1.5E+06         | 1500000 exponent
        exponent = true                     | 1E9999          | amount-too-large
        exponent = true                     | 1E999999999     | amount-unreadable
        exponent = true                     | 1E-9999         | amount-decimals
        decimal = ","                       | 1417,8          | 1417.8 decimal-comma
        decimal = ","                       | 1.417,8         | amount-grouped
        decimal = ","; grouping = "."       | 1.417,8         | 1417.8 grouping+decimal-comma
        decimal = ","; grouping = "."       | 1.41            | amount-grouped
        decimal = ","; grouping = "."       | 1.4178          | amount-grouped
        grouping = ","                      | 1,500           | 1500 grouping
        grouping = ","                      | 12,34,567       | amount-grouped
        grouping = " "                      | 1 500 000.25    | 1500000.25 grouping
        grouping = " "                      | $ 1 500.25      | 1500.25 currency-sign+grouping
        round = "half-even"                 | 2.345           | 2.34 rounded
        round = "half-even"                 | 2.355           | 2.36 rounded
        round = "half-even"                 | 2.3500          | 2.3500 ''
        """)
    void anAmountIsReadByWhatTheProfileSaysAndNothingElse(String form, String text, String expected) {
        assertThat(amount(form == null ? "" : form.replace("; ", "\n"), text).strip())
                .isEqualTo(expected.replace(" ''", ""));
    }

    @Test
    void aFieldMayHoldSeparatorsQuotesAndLineBreaks() {
        Recorded read = read(
                COLUMNS + "purpose = \"P\"\n",
                "T,A,B,N,P\r\n2024-05-01,\"A, \"\"B\"\"\",C,5,\"two\r\nlines\"\r\n2024-05-02,A,B,6,x\r\n");

        assertThat(read.refusals).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "2 csv A, \"B\" (,  by NOTHING) -> C (,  by NOTHING) 5 ",
                        "4 csv A (,  by NOTHING) -> B (,  by NOTHING) 6 ");
        assertThat(read.payments.getFirst().purpose()).isEqualTo("two\r\nlines");
    }

    @Test
    void aBadRowCostsItselfAlone() {
        Recorded read = read(COLUMNS, """
                T;A;B;N
                2024-05-01;"A"x;B;2
                2024-05-01;"A"x;B;2
                2024-05-01;A;B;3;extra
                2024-05-01;A;B
                2024-05-01;;B;4
                2024-02-30;A;B;5
                1066-10-14;A;B;6
                ;A;B;7
                2024-05-01;A;B;8
                """);

        assertThat(read.refusals)
                .containsExactly(
                        "2:1 quote-misplaced",
                        "3:1 quote-misplaced",
                        "4:1 field-count (5 fields, the header has 4)",
                        "5:1 field-count (3 fields, the header has 4)",
                        "6:12 account-empty (payer)",
                        "7:1 time-unreadable (time '2024-02-30')",
                        "8:1 time-out-of-range (time '1066-10-14')",
                        "9:1 element-missing (time)");
        assertThat(read.lines()).containsExactly("10 csv A (,  by NOTHING) -> B (,  by NOTHING) 8 ");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineAlone() {
        Recorded read = read(COLUMNS, "T;A;B;N\n2024-05-01;\"A;B;1\n" + "2024-05-01;A;B;1\n".repeat(300));

        assertThat(read.refusals).containsExactly("2:1 quote-not-closed");
        assertThat(read.payments).hasSize(300);
    }

    @Test
    void titlesAboveTheHeaderArePassedOver() {
        Recorded read = read(COLUMNS, "My bank\n\nfrom May\n t ;a;B;  N\n2024-05-01;A;B;1\n");

        assertThat(read.lines()).hasSize(1);
        assertThat(read.refusals).isEmpty();
    }

    @Test
    void aProfileOfAnotherFileIsToldSo() {
        Recorded read = read(COLUMNS, "T;A;X\n2024-05-01;A;B\n");

        assertThat(read.refusals)
                .containsExactly("1:1 profile-wrong (no row within the first 50 is a header; nearest lacks N, B)");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertThat(read(COLUMNS, "T;A;B;N;n\n2024-05-01;A;B;1;2\n").refusals).containsExactly("1:9 column-twice (n)");
    }

    @Test
    void anEmptyFileIsToldSo() {
        assertThat(read(COLUMNS, "\n\n").refusals).containsExactly("1:1 file-empty");
    }

    @Test
    void datesThatCanBeReadBothWaysRefuseTheFile() {
        Recorded either = read(COLUMNS, "T;A;B;N\n2024-05-01;A;B;1\n03.04.2015;A;B;1\n2024-05-01;A;B;1\n");
        Recorded both = read(COLUMNS, "T;A;B;N\n25.04.2015;A;B;1\n04/25/2015;A;B;1\n2024-05-01;A;B;1\n");

        assertThat(either.refusals).containsExactly("3:1 date-ambiguous (time '03.04.2015')");
        assertThat(either.payments).hasSize(1);
        assertThat(both.refusals)
                .containsExactly("2:1 time-unreadable (time '25.04.2015')", "3:1 date-ambiguous (time '04/25/2015')");
        assertThat(both.payments).isEmpty();
    }

    @Test
    void aProfileMayNameSeveralFormsOfDates() {
        Recorded read = read(
                COLUMNS + "[form]\ndate = [\"dd.MM.yyyy\", \"MM/dd/yyyy\"]\n",
                "T;A;B;N\n03.04.2015;A;B;1\n03/04/2015;A;B;1\n");

        assertThat(read.payments)
                .extracting(p -> p.bookedAtEpochMicros() / 86_400_000_000L)
                .containsExactly(
                        java.time.LocalDate.of(2015, 4, 3).toEpochDay(),
                        java.time.LocalDate.of(2015, 3, 4).toEpochDay());
    }

    @Test
    void aStatementsDebitsAndCreditsMayStandInTwoColumns() {
        Recorded read =
                read("""
                [columns]
                time = "T"
                debit = "Out"
                credit = "In"
                counterparty = "Other"
                [statement]
                account = "ME"
                """, "T;Out;In;Other\n2024-05-01;5;;X\n2024-05-02;;6;X\n2024-05-03;1;2;X\n2024-05-03;;;X\n");

        assertThat(read.lines())
                .containsExactly(
                        "2 csv ME (,  by NOTHING) -> X (,  by NOTHING) 5 ",
                        "3 csv X (,  by NOTHING) -> ME (,  by NOTHING) 6 ");
        assertThat(read.refusals)
                .containsExactly(
                        "4:12 element-unreadable (debit and credit both hold an amount)",
                        "5:12 element-missing (debit or credit)");
    }

    @Test
    void bracketsMayMeanDebit() {
        Recorded read = read("""
                [columns]
                time = "T"
                amount = "N"
                counterparty = "Other"
                [form]
                debit = "brackets"
                [statement]
                account_column = "Mine"
                """, "T;N;Other;Mine\n2024-05-01;(5.00);X;ME\n2024-05-02;+6;X;ME\n2024-05-02;6;X;\n");

        assertThat(read.lines())
                .containsExactly(
                        "2 csv ME (,  by NOTHING) -> X (,  by NOTHING) 5.00 ",
                        "3 csv X (,  by NOTHING) -> ME (,  by NOTHING) 6 ");
        assertThat(read.refusals).containsExactly("4:16 account-empty (the statement's account)");
    }

    @Test
    void encodingsAreReadAsTold() throws IOException {
        String csv = "T;A;B;N\n2024-05-01;Ёж;B;1\n";
        for (Charset charset : java.util.List.of(Charset.forName("windows-1251"), StandardCharsets.UTF_16)) {
            Path file = Files.write(folder.resolve("x.csv"), csv.getBytes(charset));
            Recorded read = Tables.read(
                    TableForm.CSV, file, Tables.profile("[file]\nencoding = \"" + charset + "\"\n" + COLUMNS));
            assertThat(read.lines()).containsExactly("2 csv Ёж (,  by NOTHING) -> B (,  by NOTHING) 1 ");
        }
        Path wrong = Files.write(folder.resolve("x.csv"), csv.getBytes(Charset.forName("windows-1251")));
        assertThat(Tables.read(TableForm.CSV, wrong, Tables.profile(COLUMNS)).refusals)
                .containsExactly("2:12 not-utf-8 (read as UTF-8)");
    }

    @Test
    void nullWordsAndUnknownWordsAreTold() {
        Recorded read = read(
                COLUMNS
                        + "payer_name = \"P\"\npayer_kind = \"K\"\npayer_country = \"L\"\n[form]\nnull = [\"unbekannt\"]\n",
                "T;A;B;N;P;K;L\n2024-05-01;A;B;1;Unbekannt;ship;N/A\n2024-05-01;A;B;1;x;;Atlantis\n");

        assertThat(Tables.mends(read.payments.getFirst()))
                .containsExactly("payer_name null-word Unbekannt -> ", "payer_country null-word N/A -> ");
        assertThat(read.payments.getFirst().details()).containsEntry("payer_kind", "ship");
        assertThat(read.notices).containsExactly("Kinds that are not known count as unknown: ship.");
        assertThat(read.refusals).containsExactly("3:21 country-unknown (payer_country 'Atlantis')");
    }
}
