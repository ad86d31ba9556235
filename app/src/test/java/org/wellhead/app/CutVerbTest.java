package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cut} as it is typed: what it writes, what it leaves alone, how it ends. */
class CutVerbTest {
    private static final String CUT = "cut payments.csv --designated designated.csv --accounts accounts.csv --quiet ";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Roots.copy(Roots.root().resolve("docs/examples/cut"), folder);
    }

    @Test
    void theFirstColumnsOfThePlanStandInTheOrderThatOthersReadThemIn() throws IOException {
        run(CUT + "--out plan");
        assertThat(Files.readAllLines(folder.resolve("plan/plan.csv")).getFirst())
                .startsWith("rank,account,name,country,kind,from,stops,stops_share,cumulative_share,collateral,");
    }

    /** Accounts far from the designated ones: their shares of mixed money are fractions, which are rounded. */
    @ParameterizedTest
    @ValueSource(strings = {"proportional", "fifo", "lifo"})
    void whatAccountsStopAddsUpRowByRow(String policy) throws IOException {
        run(CUT + "--kind person,organisation --jurisdiction PT,SE,DE,AE,IQ --out plan --policy " + policy);
        BigDecimal sum = BigDecimal.ZERO;
        List<NamedCsvRecord> rows = rows("plan/plan.csv");
        assertThat(rows).hasSizeGreaterThan(3);
        for (NamedCsvRecord row : rows) {
            sum = sum.add(new BigDecimal(row.getField("stops")));
            assertThat(row.getField("rank")).isEqualTo(String.valueOf(rows.indexOf(row) + 1));
            assertThat(new BigDecimal(row.getField("cumulative"))).isEqualByComparingTo(sum);
            assertThat(new BigDecimal(row.getField("cumulative_share")))
                    .isEqualByComparingTo(sum.divide(new BigDecimal("1720"), 6, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void whatOnlyAnOlderPlanHadGoesAndWhatIsNotOursStays() throws IOException {
        run(CUT + "--budget 3 --bounds --out plan");
        assertThat(names("plan")).contains("bounds.csv", "orders/order-003.docx", "orders/order-003.txt");
        Files.writeString(folder.resolve("plan/orders/order-note.txt"), "mine");
        Files.writeString(folder.resolve("plan/my-bounds.csv"), "mine");

        run(CUT + "--budget 1 --out plan");

        assertThat(names("plan"))
                .containsExactlyInAnyOrder(
                        "countries.csv",
                        "frontier.csv",
                        "months.csv",
                        "my-bounds.csv",
                        "orders/order-001.docx",
                        "orders/order-001.txt",
                        "orders/order-note.txt",
                        "plan.csv",
                        "plan.json",
                        "report.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan/plan.csv                       | plan | the result plan.csv would be written over an input",
                "plan/bounds.csv                     | plan | the result bounds.csv would be written over an input",
                "plan/orders/order-7.txt             | plan | the result orders/order-7.txt would be written over an input",
                "plan/orders/order-001.docx          | same | the result orders/order-001.docx would be written over an input",
                "plan/orders/order-001.txt.unfinished | plan | the result orders/order-001.txt.unfinished would be",
            })
    void pricesAreNotWrittenOver(String costs, String out, String message) throws IOException {
        Path file = folder.resolve(costs);
        Files.createDirectories(folder.resolve("plan/orders"));
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("plan"));
        Files.move(folder.resolve("costs.csv"), file);
        String before = Files.readString(file);

        Typed typed = Typed.run(folder, CUT + "--cost " + costs + " --out " + out);

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains(message);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void pricesKeptBesideTheResultsAreRead() throws IOException {
        Files.createDirectories(folder.resolve("plan/orders"));
        Files.move(folder.resolve("costs.csv"), folder.resolve("plan/orders/costs.csv"));
        run(CUT + "--cost plan/orders/costs.csv --out plan");
        assertThat(names("plan")).contains("orders/costs.csv", "orders/order-001.txt");
    }

    @Test
    void theQuarantineIsNoDraftOrder() throws IOException {
        Files.createDirectories(folder.resolve("plan/orders"));
        Typed typed = Typed.run(folder, CUT + "--out plan --quarantine plan/orders/order-001.txt");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("--quarantine: the result orders/order-001.txt would be written over it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy poison            | --policy: 'poison' has no shares to count; there are proportional, fifo and lifo",
                "--policy all               | --policy: 'all' has no shares to count",
                "--budget x                 | --budget: 'x' is no number of accounts; write digits, e.g. 10",
                "--budget -1                | --budget: '-1' is no number of accounts",
                "--budget 2.5               | --budget: '2.5' is no number of accounts; write digits, e.g. 10, or give prices",
                "--budget 2.5555 --cost costs.csv | --budget: '2.5555' is no price; write digits and at most three decimals",
                "--budget 99999999999999    | --budget: '99999999999999' is no number of accounts",
                "--jurisdiction XX          | --jurisdiction: 'XX' is no country of ISO 3166",
                "--jurisdiction FR,Narnia    | --jurisdiction: 'Narnia' is no country of ISO 3166",
                "--jurisdiction FR,,DE      | --jurisdiction: '' is no country of ISO 3166",
                "--kind foo                 | --kind: no kind is called 'foo'; there are person, ",
                "--kind person,             | --kind: no kind is called ''",
                "--share 0                  | --share: '0' is no share; write whole percents from 1 to 100",
                "--share 50,101             | --share: '101' is no share",
                "--share 12.5               | --share: '12.5' is no share",
                "--collateral -1            | --collateral: '-1' is no rate",
                "--collateral much          | --collateral: 'much' is no rate",
                "--bounds=some              | --bounds: 'some' is no number",
                "--from yesterday           | --from: ",
                "--cost gone.csv            | --cost: no such file: gone.csv",
                "--out designated.csv       | --out: ",
            })
    void wrongUseIsSaidInOneLineAndWritesNothing(String options, String message) throws IOException {
        Map<String, String> before = contents("");
        Typed typed = Typed.run(folder, CUT + options);
        assertThat(typed.exitCode()).as(typed.shown()).isEqualTo(2);
        assertThat(typed.err().lines()).hasSize(1).first().asString().contains(message);
        assertThat(typed.out()).isEmpty();
        assertThat(contents("")).isEqualTo(before);
    }

    @Test
    void countriesAndKindsAreReadAsPeopleWriteThem() throws IOException {
        run(CUT + "--jurisdiction tr,LB --kind Hawala,exchange --out codes");
        run(CUT + "--jurisdiction Lebanon,tur --kind EXCHANGE,hawala --out words");
        assertThat(contents("words")).isEqualTo(contents("codes"));
        assertThat(rows("words/plan.csv"))
                .extracting(row -> row.getField("account"))
                .containsExactly("cedar", "karim");
    }

    @Test
    void aPlanOfACaseGoesIntoTheCaseAndAnotherQuestionBesideIt() throws IOException {
        run("import --case c payments.csv --designated designated.csv --quiet");
        String first = run("cut --case c --budget 2 --quiet");
        assertThat(first).contains("2 accounts, frozen, stop 83.1 %", "Results: c/results/cut-");
        assertThat(run("cut --case c --budget 2 --quiet")).isEqualTo(first);
        assertThat(results()).hasSize(1).first().asString().matches("cut-[0-9a-f]{12}");
        assertThat(names("c/results/" + results().getFirst())).contains("plan.json", "orders/order-002.docx");

        run("cut --case c --budget 1 --quiet");
        run("cut --case c --budget 2 --cost costs.csv --quiet");
        Files.writeString(folder.resolve("costs.csv"), "account,cost\nkarim,0.5\n");
        run("cut --case c --budget 2 --cost costs.csv --quiet");

        assertThat(results()).hasSize(4);
        assertThat(Typed.run(folder, "check --case c").shown()).isEmpty();
    }

    @Test
    void aCaseIsPlannedLikeItsFiles() throws IOException {
        run("import --case c payments.csv --designated designated.csv --quiet");
        run("cut --case c --bounds --out case --quiet");
        run("cut payments.csv --designated designated.csv --quiet --bounds --out files");
        for (String name : List.of("plan.csv", "countries.csv", "frontier.csv", "months.csv", "bounds.csv")) {
            assertThat(folder.resolve("case/" + name)).hasSameTextualContentAs(folder.resolve("files/" + name));
        }
    }

    @Test
    void theSameQuestionHasTheSameBytes() throws IOException {
        String question = CUT + "--budget 3 --bounds --cost costs.csv --collateral 0.2 --from 2015-02-01 --out ";
        run(question + "one");
        run(question + "two");
        Map<String, String> one = contents("one");
        assertThat(one).containsKeys("orders/order-001.docx", "report.html", "bounds.csv", "plan.json");
        assertThat(contents("two")).isEqualTo(one);
    }

    @Test
    void jsonModePrintsWhatIsWritten() throws IOException {
        String shown = run(CUT + "--out plan --json");
        assertThat(shown).isEqualTo(Files.readString(folder.resolve("plan/plan.json")));
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isZero();
        return typed.out();
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream().toList();
        }
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("c/results"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("cut-"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> names(String in) throws IOException {
        return List.copyOf(contents(in).keySet());
    }

    /** Every file, byte for byte but for the time that it took. */
    private Map<String, String> contents(String in) throws IOException {
        Path root = folder.resolve(in);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                contents.put(
                        root.relativize(file).toString(),
                        bytes.replaceAll("\"timings_millis\": *\\{[^}]*}", "\"timings_millis\": {}"));
            }
        }
        return contents;
    }
}
