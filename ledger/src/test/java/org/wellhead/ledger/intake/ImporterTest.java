package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

class ImporterTest {
    private static final String TWO_ROWS = """
            time,payer,payee,amount
            2024-05-01T10:00:00Z,A,B,5
            2024-05-02T10:00:00Z,B,C,4.50
            """;
    private static final List<String> TWO_PAYMENTS =
            List.of("2024-05-01T10:00:00Z A -> B 5.00", "2024-05-02T10:00:00Z B -> C 4.50");

    @TempDir
    Path folder;

    private Import read(String text) {
        return Import.of(ImportOptions.of(Import.write(folder, "payments.csv", text)));
    }

    private Import read(String name, byte[] bytes) {
        return Import.of(ImportOptions.of(Import.write(folder, name, bytes)));
    }

    @Test
    void aPlainFileIsTakenAsItIs() {
        Import read = read(TWO_ROWS);

        assertThat(read.payments()).isEqualTo(TWO_PAYMENTS);
        assertThat(read.ids()).containsExactly("payments.csv:2", "payments.csv:3");
        assertThat(read.imported.counts()).isEqualTo(new Counts(2, 2, 0, 0));
        assertThat(read.imported.notices())
                .singleElement()
                .asString()
                .endsWith("no column currency; amounts are taken as a currency that is not named (XXX, two decimals)");
    }

    @Test
    void theFileIsNamedByItsHash() throws Exception {
        Import read = read("payments.csv", "time,payer,payee,amount\n".getBytes(UTF_8));

        InputFile input = read.imported.inputs().getFirst();
        assertThat(input.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest("time,payer,payee,amount\n".getBytes(UTF_8))));
        assertThat(input.bytes()).isEqualTo(24);
        assertThat(input.name()).endsWith("payments.csv");
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "','"})
    void theSeparatorIsThatOfTheHeader(String separator) {
        assertThat(read(TWO_ROWS.replace(",", separator)).payments()).isEqualTo(TWO_PAYMENTS);
    }

    @Test
    void lineEndsAreThoseOfAnySystem() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Import read = read(TWO_ROWS.replace("\n", end) + "x");
            assertThat(read.payments()).isEqualTo(TWO_PAYMENTS);
            assertThat(read.refused()).containsExactly("4:1 field-count");
        }
    }

    @Test
    void emptyLinesAreNoRows() {
        Import read = read("\n\r\n" + TWO_ROWS.replace("\n", "\n\n\n") + "x");

        assertThat(read.payments()).isEqualTo(TWO_PAYMENTS);
        assertThat(read.refused()).containsExactly("12:1 field-count");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(read("\uFEFF" + TWO_ROWS).payments()).isEqualTo(TWO_PAYMENTS);
    }

    @Test
    void namesOfColumnsMayBeInAnyCaseAndOrderWithSpaces() {
        assertThat(read(" Amount ,PAYEE,time,Payer\n5,B,2024-05-01T10:00Z,A\n").payments())
                .containsExactly("2024-05-01T10:00:00Z A -> B 5.00");
    }

    @Test
    void columnsCanBeRenamedAndOthersAreNamedInANotice() {
        Path file = Import.write(folder, "p.csv", "time,payer,payee,amt_usd,amount,colour\n2024-05-01,A,B,5,x,red\n");

        Import read = Import.of(ImportOptions.of(file).withColumn("amount", "amt_usd"));

        assertThat(read.payments()).containsExactly("2024-05-01T00:00:00Z A -> B 5.00");
        assertThat(read.imported.notices().getFirst()).endsWith("columns that are not used: amount, colour");
    }

    @Test
    void anUnknownColumnCannotBeRenamed() {
        assertThatThrownBy(() -> ImportOptions.of(Path.of("p.csv")).withColumn("sum", "x"))
                .hasMessageStartingWith("'sum' is no known column; known are time, payer");
    }

    @Test
    void spacesAroundFieldsAreNoPartOfThem() {
        assertThat(read("time,payer,payee,amount\n 2024-05-01 , A,B\t, 5 \n").payments())
                .containsExactly("2024-05-01T00:00:00Z A -> B 5.00");
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() {
        Import read = read("""
                time,payer,payee,amount,purpose
                "2024-05-01","A, Inc.",B,"5","two
                lines, and ""quotes"\""
                2024-05-02,A "quoted",B,0,
                """);

        assertThat(read.payments()).containsExactly("2024-05-01T00:00:00Z A, Inc. -> B 5.00");
        assertThat(read.ledger().purpose(0)).isEqualTo("two\nlines, and \"quotes\"");
        assertThat(read.refused()).containsExactly("4:25 amount-zero");
    }

    @Test
    void aRefusedRowIsHandedOverAsItIsInTheFile() {
        Import read = read("time,payer,payee,amount\n2024-05-01,\"A \"\"x\"\"\",B,-5\r\n");

        assertThat(read.refusedRows).containsExactly("2024-05-01,\"A \"\"x\"\"\",B,-5");
        assertThat(read.refused()).containsExactly("2:24 amount-negative");
    }

    @Test
    void anUnclosedQuoteCostsOneLine() {
        Import read = read(TWO_ROWS + "2024-05-03,\"A,B,5\n2024-05-04,A,B,6\n");

        assertThat(read.refused()).containsExactly("4:1 quote-not-closed");
        assertThat(read.payments()).endsWith("2024-05-04T00:00:00Z A -> B 6.00").hasSize(3);
    }

    @Test
    void aFileThatIsNotUtf8() {
        assertThat(read("p.csv", "time,payer,payee,amount\n2024-05-01,Jos\u00e9,B,5\n".getBytes(ISO_8859_1))
                        .refused())
                .containsExactly("2:15 not-utf-8");
        assertThat(read("p.csv", TWO_ROWS.getBytes(UTF_16)).refused()).containsExactly("1:1 file-not-utf-8");
    }

    @Test
    void columnsCountCharactersAndNotBytes() {
        assertThat(read("time,payer,payee,amount\n2024-05-01,\u0623\u062d\u0645\u062f,B,0\n")
                        .refused())
                .containsExactly("2:19 amount-zero");
    }

    @Test
    void packedFilesAreUnpackedByName() throws IOException {
        assertThat(read("p.csv.gz", gzip(TWO_ROWS)).payments()).isEqualTo(TWO_PAYMENTS);
        assertThat(read("p.csv.zst", Zstd.compress(TWO_ROWS.getBytes(UTF_8))).payments())
                .isEqualTo(TWO_PAYMENTS);
    }

    @Test
    void aDamagedPackedFileIsRefused() throws IOException {
        byte[] gzip = gzip(TWO_ROWS);
        byte[] zstd = Zstd.compress(TWO_ROWS.repeat(1000).getBytes(UTF_8));

        assertThat(read("p.csv.gz", Arrays.copyOf(gzip, gzip.length - 12)).refused())
                .singleElement()
                .asString()
                .endsWith("file-damaged");
        assertThat(read("p.csv.gz", TWO_ROWS.getBytes(UTF_8)).refused()).containsExactly("1:1 file-damaged");
        assertThat(read("p.csv.zst", TWO_ROWS.getBytes(UTF_8)).refused()).containsExactly("1:1 file-damaged");
        assertThat(read("p.csv.zst", Arrays.copyOf(zstd, zstd.length - 9)).refused())
                .singleElement()
                .asString()
                .endsWith("file-damaged");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileThatDoesNotExistIsNoRefusal() {
        assertThatThrownBy(() -> Importer.read(
                        ImportOptions.of(folder.resolve("none.csv")), (refusal, row) -> {}, Progress.SILENT))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2024-05-01T00:00:00Z",
        "2024-05-01T13:45, 2024-05-01T13:45:00Z",
        "2024-05-01 13:45:10, 2024-05-01T13:45:10Z",
        "2024-05-01T13:45:10.5, 2024-05-01T13:45:10.500Z",
        "2024-05-01T13:45:10.123456Z, 2024-05-01T13:45:10.123456Z",
        "2024-05-01T13:45:10.123456789Z, 2024-05-01T13:45:10.123456Z",
        "2024-05-01T00:30+03:00, 2024-04-30T21:30:00Z",
        "2024-05-01T00:30:00-0930, 2024-05-01T10:00:00Z",
        "2024-05-01T00:30+03, 2024-04-30T21:30:00Z",
        "2024-02-29T00:00Z, 2024-02-29T00:00:00Z",
        "1900-01-01, 1900-01-01T00:00:00Z",
        "2200-12-31T23:59:59Z, 2200-12-31T23:59:59Z",
    })
    void timesAreIso8601(String text, String instant) {
        assertThat(Import.instant(Fields.time(text))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29",
        "2024-13-01",
        "2024-00-01",
        "2024-5-1",
        "20240501",
        "2024-05-01T24:00",
        "2024-05-01T12",
        "2024-05-01T12:60",
        "2024-05-01T12:00:60",
        "2024-05-01T12:00+19:00",
        "2024-05-01T12:00:00.",
        "2024-05-01Z",
        "2024-05-01T12:00:00.1234567890",
        "2024-05-01T12:00+3",
        "now",
        "45413",
    })
    void otherTimesAreRefused(String text) {
        assertThat(Fault.rule(Fields.time(text))).isEqualTo(Rule.TIME_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31T23:59:59Z", "2201-01-01", "0001-01-01", "9999-12-31"})
    void timesOutOfRangeAreRefused(String text) {
        assertThat(Fault.rule(Fields.time(text))).isEqualTo(Rule.TIME_OUT_OF_RANGE);
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOffWithANotice() {
        Import read = read("time,payer,payee,amount\n2024-05-01T00:00:00.1234567Z,A,B,5\n");

        assertThat(read.imported.notices()).contains("1 times are finer than a microsecond; the rest was cut off");
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "1.5, 150", "1.50, 150", "1.5000000, 150", "0.01, 1", ".5, 50", "5., 500", "007, 700"})
    void amountsArePlainDecimals(String text, long minor) {
        assertThat(Fields.amount(text, 2)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999999999.99, 999999999999999999",
        "0000000000000000000000000000000000001, 100",
    })
    void longAmountsFit(String text, long minor) {
        assertThat(Fields.amount(text, 2)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | amount-zero",
                "0.00 | amount-zero",
                "-5 | amount-negative",
                "\u22125 | amount-negative",
                "(5.00) | amount-negative",
                "5- | amount-negative",
                "+5 | amount-signed",
                "1,500 | amount-grouped",
                "1.500,00 | amount-grouped",
                "1 500 | amount-grouped",
                "1'500 | amount-grouped",
                "1e3 | amount-exponent",
                "$5 | amount-with-currency",
                "5 USD | amount-with-currency",
                "AFN5 | amount-with-currency",
                "\u20ac 5 | amount-with-currency",
                "1.2.3 | amount-unreadable",
                ". | amount-unreadable",
                "abc | amount-unreadable",
                "\u0665 | amount-unreadable",
                "1.234 | amount-decimals",
                "10000000000000000 | amount-too-large",
                "10000000000000000.001 | amount-decimals",
                "99999999999999999999999999999 | amount-too-large",
            })
    void otherAmountsAreRefusedEachWithItsOwnRule(String text, String code) {
        assertThat(Fault.rule(Fields.amount(text, 2)).code()).isEqualTo(code);
    }

    @Test
    void anEmptyAmountIsUnreadable() {
        assertThat(read("time,payer,payee,amount\n2024-05-01,A,B,\n").refused())
                .containsExactly("2:16 amount-unreadable");
    }

    @Test
    void decimalsAreThoseOfTheCurrency() {
        Import yen = read("time,payer,payee,amount,currency\n2024-05-01,A,B,5,JPY\n2024-05-01,A,B,5.5,JPY\n");
        Import dinar = read("time,payer,payee,amount,currency\n2024-05-01,A,B,5.123,kwd\n");

        assertThat(yen.payments()).containsExactly("2024-05-01T00:00:00Z A -> B 5");
        assertThat(yen.refused()).containsExactly("3:16 amount-decimals");
        assertThat(yen.refusals.getFirst().detail()).isEqualTo("'5.5': JPY has 0");
        assertThat(dinar.ledger().money()).isEqualTo(new Money("KWD", 3));
    }

    @Test
    void rowsAreSortedByTimeAndEqualTimesKeepTheirOrder() {
        Import read = read("""
                id,time,payer,payee,amount,purpose
                one,2024-05-02,A,B,1,p1
                two,2024-05-01,A,B,2,p2
                three,2024-05-02,A,B,3,
                four,2024-05-01,A,B,4,p4
                """);

        assertThat(read.ids()).containsExactly("two", "four", "one", "three");
        assertThat(read.ledger().place(0)).isEqualTo("payments.csv:3");
        assertThat(read.ledger().purpose(1)).isEqualTo("p4");
        assertThat(read.ledger().purpose(3)).isEmpty();
    }

    @Test
    void creditsFirstPutsMoneyInBeforeItGoesOut() {
        String text = """
                id,time,payer,payee,amount
                1,2024-05-01,C,D,5
                2,2024-05-01,B,C,5
                3,2024-05-01,X,Y,1
                4,2024-05-01,A,B,5
                5,2024-05-02,D,E,5
                """;
        Path file = Import.write(folder, "p.csv", text);

        assertThat(read(text).ids()).containsExactly("1", "2", "3", "4", "5");
        assertThat(Import.of(ImportOptions.of(file).withCreditsFirst()).ids()).containsExactly("3", "4", "2", "1", "5");
    }

    @Test
    void creditsFirstBreaksACircleAtItsFirstRow() {
        Path file = Import.write(folder, "p.csv", """
                id,time,payer,payee,amount
                1,2024-05-01,A,B,1
                2,2024-05-01,B,A,1
                3,2024-05-01,C,D,1
                4,2024-05-01,A,C,1
                """);

        assertThat(Import.of(ImportOptions.of(file).withCreditsFirst()).ids()).containsExactly("1", "2", "4", "3");
    }

    @Test
    void theSameIdWithTheSameContentIsADuplicate() {
        for (String id : List.of("7", "seven", "007", "a-very-long-identifier-of-a-payment-0001")) {
            Import read = read("""
                    id,time,payer,payee,amount
                    ID,2024-05-01,A,B,5
                    zz,2024-05-01,A,B,5
                    ID,2024-05-01T00:00Z,A,B,5.00
                    ID,2024-05-01,A,C,5
                    ,2024-05-01,A,B,5
                    ,2024-05-01,A,B,5
                    """.replace("ID", id));

            assertThat(read.imported.counts()).isEqualTo(new Counts(6, 4, 1, 1));
            assertThat(read.refused()).containsExactly("5:1 id-twice");
            assertThat(read.ids()).containsExactly(id, "zz", "payments.csv:6", "payments.csv:7");
        }
    }

    @Test
    void idsAreComparedAcrossFiles() {
        Path one = Import.write(folder, "one.csv", "id,time,payer,payee,amount\n1,2024-05-01,A,B,5\n");
        Path two =
                Import.write(folder, "two.csv", "id,time,payer,payee,amount\n1,2024-05-01,A,B,5\n2,2024-04-01,B,C,5\n");
        Path three = Import.write(folder, "three.csv", "time,payer,payee,amount\n2024-05-01,A,B,5\n");

        Import read = Import.of(ImportOptions.of(one).withPayments(List.of(three, one, two)));

        assertThat(read.imported.counts()).isEqualTo(new Counts(4, 3, 0, 1));
        assertThat(read.ids()).containsExactly("2", "three.csv:2", "1");
        assertThat(read.ledger().place(0)).isEqualTo("two.csv:3");
    }

    @Test
    void whoHoldsAnAccountIsWhatIsSaidFirst() {
        Import read = read("""
                time,payer,payee,amount,payer_name,payee_name,payer_country,payee_country,payer_kind,payee_kind
                2024-05-01,A,B,5,,Bank of B,,TR,,bank
                2024-05-02,A,B,5,Alpha,,Germany,TUR,Person,
                2024-05-03,A,B,5,Beta,Bank of B,,,,exchange
                """);

        assertThat(read.ledger().accounts().name(0)).isEqualTo("Alpha");
        assertThat(read.ledger().accounts().country(0)).isEqualTo("DE");
        assertThat(read.ledger().accounts().country(1)).isEqualTo("TR");
        assertThat(read.ledger().accounts().kind(1)).isEqualTo(PartyKind.BANK);
        assertThat(read.imported.notices().getLast())
                .startsWith("2 rows say otherwise")
                .endsWith("(first: payments.csv:4, account 'A')");
    }

    @Test
    void aKindThatIsNotKnownCountsAsUnknownAndIsNamed() {
        Import read = read("""
                time,payer,payee,amount,payer_kind,payee_kind
                2024-05-01,A,B,5,NGO,bank
                2024-05-02,C,B,5,UN agency,bank
                """);

        assertThat(read.imported.counts().taken()).isEqualTo(2);
        assertThat(read.ledger().accounts().kind(0)).isEqualTo(PartyKind.UNKNOWN);
        assertThat(read.imported.notices())
                .contains("kinds of party that are not known count as unknown: 'NGO', 'UN agency' (known: person,"
                        + " organisation, government, bank, exchange, hawala, cash, unknown)");
    }

    @Test
    void theAccountsFileHasTheLastWordAndKnowsMoreAccounts() {
        Path payments = Import.write(folder, "p.csv", "time,payer,payee,amount,payer_name\n2024-05-01,A,B,5,Alpha\n");
        Path accounts = Import.write(folder, "accounts.csv", """
                account,name,country,kind,opening_balance,currency
                A,Aleph,,person,10.50,
                C,Gamma,FR,,0,
                C,Gamma,France,,,
                """);

        Import read = Import.of(ImportOptions.of(payments).withAccounts(accounts));

        assertThat(read.refusals).isEmpty();
        assertThat(read.ledger().accounts().size()).isEqualTo(3);
        assertThat(read.ledger().accounts().name(0)).isEqualTo("Aleph");
        assertThat(read.ledger().accounts().openingMinor(0)).isEqualTo(1050);
        assertThat(read.ledger().accounts().find("C")).isEqualTo(2);
        assertThat(read.imported.accountCounts()).isEqualTo(new Counts(3, 2, 0, 1));
        assertThat(read.imported.inputs()).hasSize(2);
    }

    @Test
    void ratesConvertIntoTheBase() {
        Path payments = Import.write(folder, "p.csv", """
                time,payer,payee,amount,currency
                2024-05-01,A,B,100,AFN
                2024-05-03,A,B,100,AFN
                2024-05-03,A,B,7.25,USD
                2024-05-03,A,B,1,EUR
                2024-04-30,A,B,100,AFN
                """);
        Path rates = Import.write(
                folder, "rates.csv", "date,currency,rate\n2024-05-01,AFN,0.01385\n2024-05-02,AFN,0.01395\n");
        Path accounts = Import.write(folder, "a.csv", "account,opening_balance,currency\nC,100,AFN\nD,100,EUR\n");

        Import read = Import.of(ImportOptions.of(payments)
                .withRates(Money.of("USD").orElseThrow(), rates)
                .withAccounts(accounts));

        // 1.385 and 1.395 lie half way: to the even neighbour.
        assertThat(read.payments())
                .containsExactly(
                        "2024-05-01T00:00:00Z A -> B 1.38",
                        "2024-05-03T00:00:00Z A -> B 1.40",
                        "2024-05-03T00:00:00Z A -> B 7.25");
        assertThat(read.refused()).containsExactly("5:18 rate-missing", "6:20 rate-missing", "3:3 rate-missing");
        assertThat(read.ledger().accounts().openingMinor(2)).isEqualTo(138);
    }

    @Test
    void theRatesOfTheEuropeanCentralBankAreReadAsTheyAre() {
        Path payments = Import.write(folder, "p.csv", """
                time,payer,payee,amount,currency
                2024-05-02,A,B,10,EUR
                2024-05-02,A,B,1720,JPY
                2024-05-02,A,B,100,RUB
                """);
        Path rates = Import.write(folder, "eurofxref-hist.csv", """
                Date,USD,JPY,RUB,
                2024-05-02,1.0698,N/A,N/A,
                2024-05-01,1.0600,172,N/A,
                """);

        Import dollars =
                Import.of(ImportOptions.of(payments).withRates(Money.of("USD").orElseThrow(), rates));
        Import euros =
                Import.of(ImportOptions.of(payments).withRates(Money.of("EUR").orElseThrow(), rates));

        assertThat(dollars.payments())
                .containsExactly("2024-05-02T00:00:00Z A -> B 10.70", "2024-05-02T00:00:00Z A -> B 10.70");
        assertThat(euros.payments())
                .containsExactly("2024-05-02T00:00:00Z A -> B 10.00", "2024-05-02T00:00:00Z A -> B 10.00");
        assertThat(dollars.refused()).containsExactly("4:20 rate-missing");
    }

    @Test
    void duplicatesAreToldByTheAmountBeforeConversion() {
        Path payments = Import.write(folder, "p.csv", """
                id,time,payer,payee,amount,currency
                1,2024-05-02,A,B,1000,IRR
                1,2024-05-02,A,B,1000,IRR
                1,2024-05-02,A,B,1001,IRR
                """);
        Path rates = Import.write(folder, "rates.csv", "date,currency,rate\n2024-05-01,IRR,0.0000238\n");

        Import read =
                Import.of(ImportOptions.of(payments).withRates(Money.of("USD").orElseThrow(), rates));

        assertThat(read.imported.counts()).isEqualTo(new Counts(3, 1, 1, 1));
    }

    @Test
    void reasonsForARefusalArePrintedForPeople() {
        Import read = read("time,payer,payee,amount\n2024-05-01,A\u001b[31m,B,-5\n");

        assertThat(read.refusals.getFirst().format().replace(folder + "/", "")).isEqualTo("""
                        payments.csv:2:21: 2024-05-01,A\u00b7[31m,B,-5
                            amount-negative: The amount is negative. ('-5')
                            remedy: If it is a refund, swap payer and payee and write the amount without a sign.""");
    }

    @Test
    void tooManyPaymentsStopTheReading() {
        Path file = Import.write(folder, "p.csv", TWO_ROWS);

        Import read = Import.atMost(1, ImportOptions.of(file));

        assertThat(read.refused()).containsExactly("3:1 too-many-payments");
        assertThat(read.payments()).hasSize(1);
    }

    @Test
    void aRefusedRowLeavesNoAccountBehind() {
        Import read = read(TWO_ROWS + "2024-05-01,X,Y,0\n");

        assertThat(read.ledger().accounts().size()).isEqualTo(3);
        assertThat(read.ledger().accounts().find("X")).isEqualTo(-1);
    }

    @Test
    void spacesInAValidIbanAreMendedAndWrittenDown() {
        Import imported = Import.of(ImportOptions.of(Import.write(folder, "payments.csv", """
                time,payer,payee,amount
                2024-05-01,DE89 3704 0044 0532 0130 00,B,5
                2024-05-02,DE89370400440532013000,DE89 is no IBAN at all,5
                """)));

        assertThat(imported.payments())
                .containsExactly(
                        "2024-05-01T00:00:00Z DE89370400440532013000 -> B 5.00",
                        "2024-05-02T00:00:00Z DE89370400440532013000 -> DE89 is no IBAN at all 5.00");
        assertThat(PaymentDetails.parse(imported.ledger().rows().details(0)).mends())
                .containsExactly(new Mend(
                        "payer", Mend.Kind.IBAN_SPACES, "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"));
        assertThat(imported.ledger().rows().details(1)).isEmpty();
    }

    @Test
    void anAccountThatMeansNothingIsRefused() {
        Import imported = Import.of(ImportOptions.of(Import.write(folder, "payments.csv", """
                time,payer,payee,amount
                2024-05-01,NULL,B,5
                2024-05-01,A,n/a,5
                2024-05-01,A,-,5
                2024-05-01,Nana,Nul,5
                """)));

        assertThat(imported.refusals)
                .extracting(Refusal::rule)
                .containsOnly(Rule.ACCOUNT_EMPTY)
                .hasSize(3);
        assertThat(imported.payments()).containsExactly("2024-05-01T00:00:00Z Nana -> Nul 5.00");
    }
}
