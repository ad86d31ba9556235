package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/** Names, ids, units and purposes that want to be markup, a formula or a command stay texts. */
class HostileTest {
    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</style></title><svg/onload=alert(1)>",
        "&lt;already &amp; escaped&gt;",
        "=cmd|'/c calc'!A1",
        "+1-2",
        "@SUM(A1)",
        "-2+3",
        "\t=1",
        "two\nlines",
        "carriage\r\nreturn",
        "a \"quoted\", comma",
        "شركة <b>النور</b>",
        "\u202Eevil\u202C",
        "bell\u0007 escape\u001B[2J",
        "lone \uD800 surrogate",
        "not a character \uFFFE",
        "{} {} {}",
        " spaces around ",
    };

    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void aHostileTextStaysAText(int number) throws IOException {
        assertStaysText(HOSTILE[number], out);
    }

    @Test
    void aVeryLongNameDoesNotFillThePageNorTheTerminal() {
        Findings findings = findings("name ".repeat(200_000));

        assertThat(Report.html(findings, chains()).length()).isLessThan(100_000);
        assertThat(Answer.text(findings, 0, 80, "").lines()).allMatch(line -> Legible.columns(line) <= 80);
    }

    @Property(tries = 100)
    void anyTextStaysAText(@ForAll("texts") String text) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        try {
            assertStaysText(text, folder);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of("<", ">", "&", "\"", "'", "=", "\n", "\r", ",", "]]>", "<!--", "א", "x");
        return Arbitraries.oneOf(
                        pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                        Arbitraries.strings().ofMaxLength(30))
                .filter(text -> !text.isEmpty());
    }

    private static void assertStaysText(String text, Path folder) throws IOException {
        Findings findings = findings(text);
        Results.write(folder, findings, chains());

        for (String file : List.of("sources.csv", "payments.csv")) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
                NamedCsvRecord row = rows.stream().findFirst().orElseThrow();
                String written = row.getField(file.equals("sources.csv") ? "name" : "unit");
                assertThat(written).isEqualTo(inUtf8(apostrophe(text)));
                assertThat(row.getFieldCount()).isEqualTo(file.equals("sources.csv") ? 15 : 9);
            }
        }
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(Page.text(page))
                .contains(Legible.of(text, 300).replaceAll("\\s+", " ").strip());
        assertThat(Page.elements(page, "script").getLength()
                        + Page.elements(page, "img").getLength())
                .as("elements of the hostile text; our own script is taken out before parsing")
                .isZero();
        assertThat(Answer.text(findings, 0, 80, "").chars())
                .as("no control character but the line feed reaches the terminal")
                .noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    /** What a spreadsheet may take for a formula has an apostrophe in front. */
    private static String apostrophe(String text) {
        return "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String inUtf8(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Chain> chains() {
        return List.of(new Chain(0, 0, List.of(0), 500));
    }

    /** One payment in which every text is {@code text}. */
    private static Findings findings(String text) {
        Accounts accounts = new Accounts(
                2,
                account -> account == 0 ? text : "d",
                id -> id.equals("d") ? 1 : 0,
                account -> account == 0 ? text : "",
                new String[] {"", "FR"},
                new short[] {1, 0},
                new byte[] {PartyKind.PERSON.code(), 0},
                new long[0]);
        Ledger.Rows rows = new Ledger.Rows() {
            @Override
            public String id(int payment) {
                return text;
            }

            @Override
            public String place(int payment) {
                return text + ":2";
            }

            @Override
            public String purpose(int payment) {
                return text;
            }
        };
        Ledger ledger = new Ledger(
                new Money("USD", 2), accounts, 1, new int[] {0}, new int[] {1}, new long[] {500}, new long[] {0}, rows);
        Trace trace = new Trace(
                Policy.PROPORTIONAL,
                Question.upstream(List.of(text), List.of(new Designation(1, 0, Designation.ALWAYS))),
                List.of(new Trace.Total(0, 500, 0)),
                List.of(new Trace.Contribution(0, 0, 500, 0, 0, 1)),
                new TracedPayments(new int[] {0}, new byte[] {0}, new long[] {500}),
                new Trace.Work(2, 0, 0));
        RunFacts facts = new RunFacts(
                "0.1.0",
                List.of(new RunFacts.Input(text, "0".repeat(64), 1)),
                new RunFacts.Rows(1, 1, 0, 0),
                Map.of("--accounts", text),
                List.of(text),
                List.of(text),
                Map.of());
        return new Findings(ledger, List.of(trace), facts);
    }
}
