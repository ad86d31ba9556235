package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code screen} over tables, as a careless user types it and as a power cut ends it. */
class ScreenVerbTest {
    private static final String SCREEN = "screen --names names.csv --lists lists --out hits.csv ";
    private static final long WAIT_MILLIS = 60_000;

    @TempDir
    Path folder;

    @BeforeEach
    void lists() throws IOException {
        Files.createDirectory(folder.resolve("lists"));
        write("lists/un.csv", "id,name,listed_on\n1,Ana Ribeiro,2015-06-01\n2,Bo Lindqvist,\n");
    }

    @Test
    void bestFirstPerQueryInTheOrderOfTheFile() throws IOException {
        write("names.csv", "name,id\nBo Lindqvist,7\nNobody Known,8\nAna Ribeiro,9\n");
        Typed typed = run(SCREEN);
        assertThat(hits())
                .satisfiesExactly(
                        head -> assertThat(head)
                                .startsWith(
                                        "query,score,verdict,list,entry_id,entry_name,matched_name,matched_quality"),
                        bo -> assertThat(bo)
                                .startsWith("Bo Lindqvist,")
                                .contains(",un,2,Bo Lindqvist,")
                                .endsWith(",2,7"),
                        ana -> assertThat(ana)
                                .startsWith("Ana Ribeiro,")
                                .contains(",un,1,")
                                .endsWith(",4,9"));
        assertThat(typed.out()).contains("3 names against 1 list (un 2 entries): 2 have hits");
    }

    @Test
    void aNameWithoutSenseIsNotClearedInSilence() throws IOException {
        write("names.csv", "name\nAna Ribeiro\n?! -\n" + "Bo ".repeat(25) + "\n" + "Bo ".repeat(24) + "\n");
        assertThat(run(SCREEN).err())
                .contains("1 name without a letter or a digit: there is nothing in it to compare; the first:"
                        + " names.csv:3.")
                .contains("1 name of more than 24 words")
                .contains("only the first words are compared; the first: names.csv:4.");
    }

    @Test
    void listedThenGoesByTheDateOfTheRowElseByThatOfTheRun() throws IOException {
        write("names.csv", "name,date\nAna Ribeiro,2015-05-31\nAna Ribeiro,2015-06-01T10:00:00Z\nAna Ribeiro,\n");
        run(SCREEN);
        assertThat(hits()).extracting(row -> row.split(",", -1)[11]).containsExactly("listed_then", "no", "yes", "");
        run(SCREEN + "--on 2014-01-01");
        assertThat(hits()).extracting(row -> row.split(",", -1)[11]).containsExactly("listed_then", "no", "yes", "no");
    }

    @Test
    void whatIsNotUnderstoodIsToldAndTheNameIsScreenedAllTheSame() throws IOException {
        write("names.csv", """
                name,birth_date,country,schema,gender,identifier,date
                Ana Ribeiro,1.2.1980,Atlantis,Robot,both,PASSPORT:,soon
                """);
        Typed typed = run(SCREEN);
        assertThat(hits()).hasSize(2);
        assertThat(typed.err())
                .contains(
                        "1 value of birth_date could not be understood",
                        "of country",
                        "of schema",
                        "of gender",
                        "of identifier",
                        "of date",
                        "the first: names.csv:2");
    }

    @Test
    void dirtyTablesAreReadOrRefusedWithTheirPlace() throws IOException {
        write("names.csv", "\uFEFFname;country\nAna Ribeiro;PT\n");
        run(SCREEN);
        assertThat(hits()).hasSize(2);

        assertThat(refused("name\n" + "x".repeat(10_000) + "\n")).contains("names.csv:2:1: ", "name-too-long");
        assertThat(refused("name\nA\0na\n")).contains("names.csv:2:2: ", "nul-byte");
        assertThat(refused("name,id\n\"A\"na,1\n")).contains("names.csv:2:4: ", "quote-misplaced");
        assertThat(refused("nom\nAna\n")).contains("column-missing", "no column 'name'; the file has nom");
        assertThat(refused("")).contains("file-empty");
        Files.write(folder.resolve("names.csv"), "name\nAna\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Typed.run(folder, SCREEN).err()).contains("file-not-utf-8");

        write("names.csv", "nom,id\nAna Ribeiro,1\nBo\n");
        Typed typed = run(SCREEN + "--map name=nom --quarantine refused.csv");
        assertThat(typed.err()).contains("1 refused: field-count 1; they are in refused.csv");
        assertThat(hits()).hasSize(2);
    }

    private String refused(String table) throws IOException {
        Files.deleteIfExists(folder.resolve("hits.csv"));
        write("names.csv", table);
        Typed typed = Typed.run(folder, SCREEN);
        assertThat(typed.exitCode()).as(typed.shown()).isEqualTo(3);
        assertThat(folder.resolve("hits.csv")).doesNotExist();
        return typed.err();
    }

    @Test
    void wrongUseIsOneLine() throws IOException {
        write("names.csv", "name\nAna\n");
        write("pairs.csv", "left,right\na,b\n");
        for (String line : List.of(
                "screen",
                "screen --names names.csv --pairs pairs.csv --out o.csv",
                "screen --names names.csv --out o.csv",
                "screen --names names.csv --lists lists",
                "screen --names names.csv --lists none --out o.csv",
                "screen --names gone.csv --lists lists --out o.csv",
                SCREEN + "--threshold 1.5",
                SCREEN + "--threshold 70%",
                SCREEN + "--limit 0",
                SCREEN + "--on yesterday",
                SCREEN + "--map name",
                SCREEN + "--quarantine names.csv",
                "screen --names names.csv --lists lists --out names.csv",
                "screen --names names.csv --lists lists --out lists/o.csv",
                "screen --pairs pairs.csv --lists lists --out o.csv",
                "screen --case nowhere --lists lists")) {
            Typed typed = Typed.run(folder, line);
            assertThat(typed.exitCode()).as(line).isEqualTo(2);
            assertThat(typed.err()).as(line).hasLineCount(1);
        }
    }

    @Test
    void aListThatIsRefusedStopsTheRun() throws IOException {
        write("names.csv", "name\nAna\n");
        write("lists/un.csv", "id,name\n1,\n");
        Typed typed = Typed.run(folder, SCREEN);
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("un.csv", "nothing was written");
        assertThat(folder.resolve("hits.csv")).doesNotExist();
    }

    @Test
    void theSameQuestionGivesTheSameBytesAndAKilledRunGoesOn() throws Exception {
        write(
                "names.csv",
                IntStream.range(0, 12_000)
                        .mapToObj(i -> i % 3 == 0 ? "Ana Ribeiro" : "Payer Number" + i)
                        .collect(Collectors.joining("\n", "name\n", "\n")));
        write(
                "lists/un.csv",
                IntStream.range(0, 3_000)
                        .mapToObj(i -> i + ",Party Numbered" + i)
                        .collect(Collectors.joining("\n", "id,name\nA,Ana Ribeiro\n", "\n")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "screen",
                        "--names",
                        "names.csv",
                        "--lists",
                        "lists",
                        "--out",
                        "hits.csv")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
            while (!Files.exists(folder.resolve("hits.csv.part.state")) && System.nanoTime() < end) {
                assertThat(process.waitFor(2, TimeUnit.MILLISECONDS))
                        .as("it ended too early")
                        .isFalse();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(folder.resolve("hits.csv")).doesNotExist();

        Typed resumed = run(SCREEN);
        assertThat(resumed.err()).contains("an earlier run was stopped after row ");
        List<String> once = hits();
        Typed whole = run(SCREEN);
        assertThat(whole.err()).doesNotContain("an earlier run");
        assertThat(once).hasSize(4_001).isEqualTo(hits());
        assertThat(resumed.out()).isEqualTo(whole.out());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Typed run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isZero();
        return typed;
    }

    private List<String> hits() throws IOException {
        return Files.readAllLines(folder.resolve("hits.csv"));
    }
}
