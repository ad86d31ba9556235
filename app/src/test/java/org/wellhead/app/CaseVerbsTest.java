package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of a case as they are typed: what they say, what they write, how they end. */
class CaseVerbsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        write("march.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country,purpose
                1,2024-03-01,DONOR,BANK,100,USD,Donor,AE,
                2,2024-03-02,BANK,FRONT,60,USD,First Bank,TR,JSC ACME / PMNT UNDER CONTRACT 12
                3,2024-03-03,X,X,1,USD,,,
                """);
        write("april.csv", "id,time,payer,payee,amount,currency\n4,2024-04-01,BANK,FRONT,40,USD\n");
        write("designated.csv", "account,unit\nFRONT,north\n");
        assertThat(run("import --case c march.csv designated.csv --designated designated.csv --quiet"))
                .contains("march.csv", "a list of designated accounts: give it with --designated", "2 payments");
    }

    @Test
    void aCaseIsTracedLikeItsFiles() throws IOException {
        run("import --case c april.csv");
        run("trace march.csv april.csv --designated designated.csv --quarantine refused.csv --out files --quiet");
        run("trace --case c --out case --quiet");

        assertThat(result("case")).containsKeys("sources.csv", "report.html").satisfies(ofCase -> {
            Map<String, String> ofFiles = result("files");
            assertThat(ofCase.get("sources.csv")).isEqualTo(ofFiles.get("sources.csv"));
            assertThat(ofCase.get("payments.csv")).isEqualTo(ofFiles.get("payments.csv"));
            assertThat(ofCase.get("countries.csv")).isEqualTo(ofFiles.get("countries.csv"));
        });
    }

    @Test
    void theSameQuestionToTheSameCaseGoesToTheSamePlace() throws IOException {
        String first = run("trace --case c --quiet");
        assertThat(first).contains("c/results/trace-");
        assertThat(run("trace --case c --quiet")).isEqualTo(first);
        run("import --case c april.csv");
        assertThat(run("trace --case c --quiet")).contains("c/results/trace-").isNotEqualTo(first);
    }

    @Test
    void refusedRowsAreInTheCaseWithTheirReasons() throws IOException {
        assertThat(Files.readString(folder.resolve("c/results/refused-1.csv")))
                .contains("march.csv,4,", "payer-is-payee");
    }

    @Test
    void aPaymentLeadsBackToItsFile() {
        assertThat(run("show --case c 2"))
                .contains(
                        "Payment 2",
                        "60.00 USD",
                        "First Bank",
                        "Türkiye",
                        "perhaps for       JSC ACME",
                        "march.csv:3, csv",
                        "SHA-256 ");
        assertThat(run("show --case c march.csv:2")).contains("Payment 1", "DONOR");
        assertThat(Typed.run(folder, "show --case c 77").exitCode()).isEqualTo(2);
    }

    @Test
    void anAmountThatWasConvertedIsShownAsTheFileHasIt() throws IOException {
        write("rates.csv", "date,currency,rate\n2024-05-01,EUR,1.38\n");
        write("may.csv", "id,time,payer,payee,amount,currency\n9,2024-05-01,BANK,FRONT,10,EUR\n");
        run("import --case c may.csv --base USD --rates rates.csv");
        assertThat(run("show --case c 9")).contains("13.80 USD", "amount in the file 10.00 EUR");
    }

    @Test
    void candidatesAreOfferedWithTheWordsTheyWereReadFrom() {
        assertThat(run("show --case c --candidates").lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2,BANK,First Bank,60.00,JSC ACME,")
                .endsWith(",march.csv:3");
    }

    @Test
    void checkIsSilentUntilSomethingWasTouched() throws IOException {
        assertThat(Typed.run(folder, "check --case c").shown()).isEmpty();
        Path amounts = folder.resolve("c/ledger/part-1/amount.i64");
        byte[] bytes = Files.readAllBytes(amounts);
        bytes[3] ^= 1;
        Files.write(amounts, bytes);
        Typed checked = Typed.run(folder, "check --case c");
        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(checked.err()).contains("c/ledger/part-1/amount.i64: changed since it was written");
    }

    @Test
    void importingAgainChangesNothingAndForgettingTakesOut() {
        assertThat(run("import --case c march.csv")).contains("imported before", "Nothing new: the case is as it was.");
        run("import --case c april.csv");
        assertThat(run("forget --case c march.csv")).contains("march.csv is out of the case", "Now 1 payments");
        assertThat(run("show --case c")).contains("april.csv").doesNotContain("march.csv");
    }

    @Test
    void tracedByPartyAnAccountOfTheSameHolderIsNoSource() throws IOException {
        run("parties --case c --join DONOR,BANK");
        assertThat(run("parties --case c")).contains("One party:", "accepted by a person");
        assertThat(run("trace --case c --out account --quiet --json")).doesNotContain("called by the first of them");
        assertThat(result("account").get("sources.csv")).contains("DONOR");
        assertThat(run("trace --case c --by party --out party --quiet --json"))
                .contains("1 parties have several accounts", "1 payments between accounts of one party");
        assertThat(result("party").get("payments.csv")).contains("DONOR,FRONT").doesNotContain("BANK");
        run("parties --case c --part BANK");
        assertThat(run("parties --case c")).contains("No two accounts");
        assertThat(Typed.run(folder, "check --case c").shown()).isEmpty();
    }

    @Test
    void aBankInOneUnitCannotBeOnePartyWithAnAccountOfAnother() throws IOException {
        write("two.csv", "account,unit\nFRONT,north\nBANK,south\n");
        run("parties --case c --join FRONT,BANK");
        Typed traced = Typed.run(folder, "trace --case c --by party --designated two.csv --quiet");
        assertThat(traced.exitCode()).isEqualTo(3);
        assertThat(traced.err()).contains("is of one party with an account of another unit");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isZero();
        return typed.out();
    }

    private Map<String, String> result(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder.resolve(name))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
