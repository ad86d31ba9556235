package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --engine} of {@code trace}. What Spark itself answers, the tests of the room cluster show. */
class EngineTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aCase() throws IOException {
        Files.writeString(folder.resolve("payments.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n");
        Files.writeString(folder.resolve("designated.csv"), "account,unit\nb,north\n");
        assertThat(Typed.run(folder, "import --case c payments.csv --quiet").exitCode())
                .isZero();
    }

    private Typed trace(String more) {
        return Typed.run(folder, "trace --designated designated.csv " + more);
    }

    @Test
    void theAnswerIsWrittenAsOneOfThisMachine() throws IOException {
        assertThat(trace("--case c --out here").exitCode()).isZero();
        Typed typed = trace("--case c --out there --engine next-door --policy all");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(folder.resolve("there/sources.csv")).hasSameTextualContentAs(folder.resolve("here/sources.csv"));
        assertThat(folder.resolve("there/payments.csv")).hasSameTextualContentAs(folder.resolve("here/payments.csv"));
        assertThat(Files.readString(folder.resolve("there/summary.json"))).contains("\"engine\": \"next-door\"");
        assertThat(folder.resolve("there/next-door.txt")).hasContent("4 answers");
        assertThat(typed.err())
                .contains("next-door, fifo: went well, kept in file:")
                .contains("there.checkpoint-fifo");
    }

    @Test
    void aCaseThatLiesElsewhereIsFetchedAndTheCopyRemoved() throws IOException {
        long before = copies();
        Typed typed = trace("--case next-door://" + folder.resolve("c") + " --engine next-door --out there");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(Files.readString(folder.resolve("there/sources.csv"))).contains("north,a,1.00");
        assertThat(typed.err()).contains("kept in next-door://").contains("c/results/checkpoint-fifo");
        assertThat(copies()).as("copies of cases").isEqualTo(before);
    }

    @Test
    void filesThatLieElsewhereAreImported() throws IOException {
        long before = copies();
        Files.createDirectories(folder.resolve("bucket/march/results"));
        Files.writeString(folder.resolve("bucket/march/1.csv"), "time,payer,payee,amount\n2014-03-01,a,b,7\n");
        Files.writeString(folder.resolve("bucket/march/results/2.csv"), "time,payer,payee,amount\n2014-03-02,a,b,x\n");
        String march = "next-door://" + folder.resolve("bucket/march");
        String file = "next-door://" + folder.resolve("payments.csv");

        Typed typed = Typed.run(folder, "import --case d " + march + " " + file + " --engine next-door --quiet");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.err()).contains("2.csv:2:16: 2014-03-02,a,b,x").contains("amount-unreadable");
        assertThat(typed.out()).contains("2 payments between 2 accounts").contains("payments.csv  csv");
        assertThat(copies()).as("copies of files").isEqualTo(before);
    }

    @Test
    void filesFromElsewhereAreNamedRightly() {
        assertThat(imported("s3a://bank/march.parquet").err()).contains("are fetched with --engine spark");
        assertThat(imported("next-door:///x.csv payments.csv --engine next-door")
                        .err())
                .contains("without files from here");
        assertThat(imported("payments.csv --engine next-door").err()).contains("fetches files from elsewhere");
        assertThat(imported("next-door:///../../x --engine next-door").err()).contains("name one file or folder");
        assertThat(imported("next-door:/// --engine next-door").err()).contains("name one file or folder");
        assertThat(imported("next-door:///nothing.csv --engine next-door").exitCode())
                .isNotZero();
        assertThat(folder.resolve("d")).doesNotExist();
    }

    private Typed imported(String files) {
        return Typed.run(folder, "import --case d --quiet " + files);
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("wellhead-fetched"))
                    .count();
        }
    }

    @Test
    void whatAnEngineCannotDoIsRefused() {
        assertThat(trace("--case c --engine next-door --direction downstream").err())
                .contains("--engine next-door follows money upstream, account by account");
        assertThat(trace("--case c --engine next-door --overdraft 3d").err()).contains("without --direction");
        assertThat(trace("--case c --engine next-door --by party").err()).contains("--by party");
        assertThat(trace("--case c --engine next-door --view").err())
                .contains("--view and --prove are of this machine");
        assertThat(trace("--case c --engine next-door --master nobody").err()).contains("nobody is no master");
        assertThat(trace("payments.csv --engine next-door").err()).contains("--engine next-door takes a case");
        assertThat(trace("--case c --master local[2]").err()).contains("go with --engine spark");
    }

    @Test
    void whereThereIsNoSparkItSaysHowToGetIt() {
        Typed typed = trace("--case c --engine spark");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("./wellhead builds it when it is first asked for");
    }

    @Test
    void machinesThatFailLeaveNoResult() {
        Typed typed = trace("--case c --engine next-door --master broken --out there");
        assertThat(typed.exitCode()).isNotZero();
        assertThat(typed.err()).contains("the machines failed");
        assertThat(folder.resolve("there")).doesNotExist();
    }
}
