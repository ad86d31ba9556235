package org.wellhead.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.simulate.Progress;
import org.wellhead.simulate.Simulator;
import org.wellhead.simulate.World;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** The cluster's answer is that of the single machine, on a case's own columns, with two cores. */
class ClusterTraceTest {
    @TempDir
    private static Path folder = Path.of("");

    private static SparkSession session = LocalSpark.session("local[2]");

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static ClusterTrace.Answer onCluster(
            Path root, Ledger ledger, Question question, Policy policy, int partitions, int windows) {
        ClusterPlan plan = new ClusterPlan(
                partitions, windows, folder.resolve("checkpoint").toUri().toString(), "test");
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Payments payments = Payments.ofCase(spark, root.toUri().toString(), 1000);
        return ClusterTrace.trace(payments, ledger, question, policy, plan, round -> {});
    }

    static void assertSame(Trace parts, Trace whole) {
        assertThat(parts.payments().size()).isEqualTo(whole.payments().size());
        for (int e = 0; e < whole.payments().size(); e++) {
            assertThat(parts.payments().payment(e)).isEqualTo(whole.payments().payment(e));
            assertThat(parts.payments().unit(e)).isEqualTo(whole.payments().unit(e));
            assertThat(parts.payments().tracedMinor(e))
                    .isEqualTo(whole.payments().tracedMinor(e));
        }
        assertThat(parts.contributions()).hasSameSizeAs(whole.contributions()).isNotEmpty();
        if (whole.policy() != Policy.PROPORTIONAL) {
            assertThat(parts.totals()).isEqualTo(whole.totals());
            assertThat(parts.contributions()).isEqualTo(whole.contributions());
            return;
        }
        for (int unit = 0; unit < whole.totals().size(); unit++) {
            Trace.Total expected = whole.totals().get(unit);
            double near = Math.max(1, 1e-9 * (double) expected.arrivedMinor());
            assertThat(parts.totals().get(unit).arrivedMinor()).isEqualTo(expected.arrivedMinor());
            assertThat((double) parts.totals().get(unit).returnedMinor())
                    .isCloseTo((double) expected.returnedMinor(), within(near));
        }
        for (int i = 0; i < whole.contributions().size(); i++) {
            assertThat((double) parts.contributions().get(i).amountMinor())
                    .isCloseTo((double) whole.contributions().get(i).amountMinor(), within(1.0));
        }
    }

    private static void assertSame(Policy policy, int partitions, int windows) throws IOException {
        Path root = Ledgers.asCase(Files.createTempDirectory(folder, "case"), Ledgers.random(7, 6000, 0));
        try (CaseFolder open = CaseFolder.open(root)) {
            Trace whole = Tracer.trace(open.ledger(), Ledgers.question(), policy);
            ClusterTrace.Answer answer =
                    onCluster(root, open.ledger(), Ledgers.question(), policy, partitions, windows);
            assertSame(answer.trace(), whole);
            assertThat(answer.effort().supersteps()).isGreaterThan(windows);
            assertThat(answer.effort().bytesSent()).isPositive();
            assertThat(answer.effort().bytesShuffled()).isPositive();
        }
    }

    @Test
    void fifoEqualsTheSingleMachine() throws IOException {
        assertSame(Policy.FIFO, 3, 2);
    }

    @Test
    void lifoEqualsTheSingleMachine() throws IOException {
        assertSame(Policy.LIFO, 2, 1);
    }

    @Test
    void poisonEqualsTheSingleMachine() throws IOException {
        assertSame(Policy.POISON, 2, 3);
    }

    @Test
    void proportionalEqualsItButForRounding() throws IOException {
        assertSame(Policy.PROPORTIONAL, 3, 3);
    }

    /** Two imports that lie across each other in time, so that the case has an order file. */
    @Test
    void partsOfACaseThatOverlapAreOneLedger() throws IOException {
        Path root = Ledgers.asCase(folder.resolve("overlap"), Ledgers.random(1, 3000, 0), Ledgers.random(2, 3000, 300));
        try (CaseFolder open = CaseFolder.open(root)) {
            try (Stream<Path> files = Files.list(root.resolve("ledger"))) {
                assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("order"));
            }
            Trace whole = Tracer.trace(open.ledger(), Ledgers.question(), Policy.FIFO);
            assertSame(
                    onCluster(root, open.ledger(), Ledgers.question(), Policy.FIFO, 2, 4)
                            .trace(),
                    whole);
        }
    }

    @Test
    void partsOfACaseThatFollowEachOtherAreOneLedger() throws IOException {
        Path root =
                Ledgers.asCase(folder.resolve("following"), Ledgers.random(2, 3000, 1000), Ledgers.random(1, 3000, 0));
        try (CaseFolder open = CaseFolder.open(root)) {
            Trace whole = Tracer.trace(open.ledger(), Ledgers.question(), Policy.LIFO);
            assertSame(
                    onCluster(root, open.ledger(), Ledgers.question(), Policy.LIFO, 3, 4)
                            .trace(),
                    whole);
        }
    }

    @Test
    void ofASimulatedWorldToo() throws IOException {
        Path world = folder.resolve("world");
        Simulator.simulate(World.of(7, 1_000, 20_000), world, Progress.NONE);
        Ledger read = Importer.read(
                        ImportOptions.of(world.resolve("payments.csv")).withAccounts(world.resolve("accounts.csv")),
                        (refusal, row) -> {
                            throw new IllegalStateException(refusal.format());
                        },
                        org.wellhead.ledger.intake.Progress.SILENT)
                .ledger();
        Path root = Ledgers.asCase(folder.resolve("simulated"), read);
        try (CaseFolder open = CaseFolder.open(root)) {
            Question question = ClusterFigures.question(open.ledger(), world.resolve("designated.csv"));
            Trace whole = Tracer.trace(open.ledger(), question, Policy.FIFO);
            assertSame(
                    onCluster(root, open.ledger(), question, Policy.FIFO, 2, 2).trace(), whole);
        }
    }

    /** So many supersteps that where all stand is kept on the way, and read again. */
    @Test
    void whatWasKeptOnTheWayChangesNothing() throws IOException {
        assertSame(Policy.FIFO, 2, 50);
        assertThat(folder.resolve("checkpoint")).doesNotExist();
    }

    /** A driver that dies in the middle, here by an exception, leaves what it kept; the next one goes on from there. */
    @Test
    void aRunThatWasStoppedIsResumed() throws IOException {
        Path root = Ledgers.asCase(folder.resolve("stopped"), Ledgers.random(7, 6000, 0));
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        ClusterPlan plan =
                new ClusterPlan(2, 60, folder.resolve("resumed").toUri().toString(), "test");
        try (CaseFolder open = CaseFolder.open(root)) {
            Payments payments = Payments.ofCase(spark, root.toUri().toString(), 1000);
            assertThatThrownBy(() -> ClusterTrace.trace(
                            payments, open.ledger(), Ledgers.question(), Policy.FIFO, plan, round -> {
                                if (round.superstep() == 80) {
                                    throw new IllegalStateException("killed");
                                }
                            }))
                    .hasMessage("killed");
            List<Integer> heard = new ArrayList<>();
            Trace resumed = ClusterTrace.trace(
                            payments,
                            open.ledger(),
                            Ledgers.question(),
                            Policy.FIFO,
                            plan,
                            round -> heard.add(round.superstep()))
                    .trace();
            assertThat(heard.getFirst())
                    .as("the first superstep that was done again")
                    .isBetween(33, 80);
            assertSame(resumed, Tracer.trace(open.ledger(), Ledgers.question(), Policy.FIFO));
        }
    }

    @Test
    void nothingIsResumedOfAnotherQuestion() throws IOException {
        Checkpoint one = new Checkpoint(folder.resolve("others").toUri().toString(), "of-one");
        one.commit(new Checkpoint.State(1, 3, true, 40, 7, 9), List.of());
        assertThat(one.latest()).contains(new Checkpoint.State(1, 3, true, 40, 7, 9));
        assertThat(new Checkpoint(folder.resolve("others").toUri().toString(), "of-another").latest())
                .isEmpty();
    }

    @Test
    void anOverdraftIsRefused() throws IOException {
        Path root = Ledgers.asCase(folder.resolve("overdraft"), Ledgers.random(7, 60, 0));
        try (CaseFolder open = CaseFolder.open(root)) {
            assertThatThrownBy(() -> onCluster(root, open.ledger(), Ledgers.question(1), Policy.FIFO, 2, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("overdraft");
        }
    }

    @Test
    void aDamagedCaseIsTold() throws IOException {
        Path root = Ledgers.asCase(folder.resolve("damaged"), Ledgers.random(7, 600, 0));
        try (CaseFolder open = CaseFolder.open(root)) {
            Path payers = root.resolve("ledger/part-1/payer.i32");
            byte[] bytes = Files.readAllBytes(payers);
            bytes[4 * 77 + 3] = 0x7f;
            Files.write(payers, bytes);
            assertThatThrownBy(() -> onCluster(root, open.ledger(), Ledgers.question(), Policy.FIFO, 2, 1))
                    .hasMessageContaining("payment 77 breaks the rules of a ledger: the case is damaged");
        }
    }
}
