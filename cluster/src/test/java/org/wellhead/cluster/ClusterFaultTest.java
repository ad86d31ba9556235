package org.wellhead.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** Two executors, each a process of its own, one of which is killed while it works: the answer is the same. */
class ClusterFaultTest {
    @TempDir
    private static Path folder = Path.of("");

    private static SparkSession session =
            SparkSession.builder().config(twoExecutors()).getOrCreate();

    private static SparkConf twoExecutors() {
        SparkConf conf = new SparkConf()
                .setMaster("local-cluster[2,1,1024]")
                .setAppName("wellhead-faults")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.executor.memory", "512m");
        OwnClasses.give(conf);
        return conf;
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    private static Trace onCluster(Path root, CaseFolder open, Policy policy, Consumer<ClusterTrace.Round> heard) {
        ClusterPlan plan = new ClusterPlan(
                4, 6, folder.resolve("checkpoint-" + policy.word()).toUri().toString(), "faults");
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Payments payments = Payments.ofCase(spark, root.toUri().toString(), 1500);
        return ClusterTrace.trace(payments, open.ledger(), Ledgers.question(), policy, plan, heard)
                .trace();
    }

    @Test
    void anExecutorThatIsKilledChangesNothing() throws IOException {
        Path root = Ledgers.asCase(folder.resolve("case"), Ledgers.random(7, 6000, 0));
        try (CaseFolder open = CaseFolder.open(root)) {
            AtomicInteger killed = new AtomicInteger();
            Trace trace = onCluster(root, open, Policy.FIFO, round -> {
                if (round.superstep() == 5 || round.superstep() == 20) {
                    ProcessHandle one = executors().getFirst();
                    assertThat(one.destroyForcibly()).isTrue();
                    one.onExit().join();
                    killed.incrementAndGet();
                }
            });
            assertThat(killed).as("executors that were killed").hasValue(2);
            ClusterTraceTest.assertSame(trace, Tracer.trace(open.ledger(), Ledgers.question(), Policy.FIFO));
        }
    }
}
