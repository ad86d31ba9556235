package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of a case, as a careless user and a hostile source would use them. */
class CaseCommandsTest {
    private static final String NO_ENTRIES = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S%d</Id>
            <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private static final String MT103 = """
            {1:F01AAAABEBBAXXX0000000000}{2:I103BBBBDEFFXXXXN}{4:
            :20:REF-1
            :23B:CRED
            :32A:240501EUR12,50
            :50K:/DE89370400440532013000
            ANNA ALPHA
            1 MAIN STREET
            :59:/BE71096123456769
            BERT
            :71A:SHA
            -}
            """;

    @TempDir
    Path folder;

    @Test
    void theDesignatedAccountsAndTheRatesOfACaseLast() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        write("b.csv", "time,payer,payee,amount,currency\n2024-05-02,X,Y,5,USD\n");
        write("designated.csv", "account,unit\nY,north\n");
        write("rates.csv", "date,currency,rate\n2024-05-01,USD,1.25\n2024-05-01,EUR,1\n");
        assertThat(run("import --case c a.csv --designated designated.csv --base EUR --rates rates.csv"))
                .isZero();
        assertThat(run("import --case c b.csv")).isZero();
        assertThat(run("check --case c")).isZero();
        assertThat(run("trace --case c")).isZero();
    }

    @Test
    void nothingNewIsNoFault() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n2024-05-01,X,Y,-5,EUR\n");
        assertThat(run("import --case c a.csv")).isZero();
        Typed again = Typed.run(folder, "import --case c a.csv");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("Nothing new: the case is as it was.");
    }

    @Test
    void manyNoticesAreInAFile() throws IOException {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        for (int i = 0; i < 30; i++) {
            write("statement-" + i + ".xml", NO_ENTRIES.replace("%d", String.valueOf(i)));
        }
        Typed typed = Typed.run(folder, "import --case c .");
        assertThat(typed.err().lines())
                .hasSize(21)
                .last()
                .isEqualTo("and 10 more notices; all of them are in c/results/notices-1.txt");
        assertThat(Files.readAllLines(folder.resolve("c/results/notices-1.txt")))
                .hasSize(30);
        assertThat(typed.out().lines()).allMatch(line -> line.length() <= Console.COLUMNS_MIN);
    }

    @Test
    void aFieldOfSeveralLinesIsShownInSeveralLines() throws IOException {
        write("one.fin", MT103);
        assertThat(run("import --case c one.fin")).isZero();
        Typed typed = Typed.run(folder, "show --case c one.fin:1");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("ANNA ALPHA", "BERT").doesNotContain("\uFFFD");
    }

    @Test
    void aForgedCaseIsWrongUseAndNoFault() throws Exception {
        write("a.csv", "time,payer,payee,amount,currency\n2024-05-01,X,Y,5,EUR\n");
        assertThat(run("import --case c a.csv")).isZero();
        Path manifest = folder.resolve("c/ledger/manifest.json");
        String body = Files.readString(manifest).lines().toList().get(1).replaceFirst("ledger/part-1", "../../etc");
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(manifest, "{\"sha256\":\"" + sha256 + "\"}\n" + body + "\n");
        for (String line : List.of(
                "show --case c",
                "import --case c a.csv",
                "forget --case c a.csv",
                "parties --case c",
                "trace --case c")) {
            Typed typed = Typed.run(folder, line);
            assertThat(typed.exitCode()).as(line).isEqualTo(Main.WRONG_USE);
            assertThat(typed.err().lines()).as(line).hasSize(1);
        }
        Typed check = Typed.run(folder, "check --case c");
        assertThat(check.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(check.err()).contains("what cannot be");
    }

    @Test
    void rowsOfJsonAreHeldToTheRulesAndSaidToBeOfJson() throws IOException {
        write("h.jsonl", """
                {"time":"2024-05-01","payer":"\\ud800","payee":"Y","amount":"5","currency":"EUR"}
                {"time":"2024-05-01","payer":"K","payee":"Y","amount":"5","currency":"EUR","payer_country":"XK"}
                {"time":"2024-05-01","payer":"P","payee":"Y","amount":"5","currency":"EUR","purpose":"one\\ntwo"}
                """);
        Typed typed = Typed.run(folder, "import --case c h.jsonl");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("Refused: 1 refused: not-utf-8 1");
        assertThat(Typed.run(folder, "show --case c h.jsonl:2").out()).contains("Kosovo", "h.jsonl:2, json lines");
        assertThat(Typed.run(folder, "show --case c h.jsonl:3").out())
                .contains("purpose           one\n                    two\n");
    }

    private int run(String line) {
        return Typed.run(folder, line).exitCode();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
