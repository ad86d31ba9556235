package org.wellhead.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/**
 * How long a trace takes on Spark and on one machine, of the same case, one after the other in one process; and whether both say the same.
 * Arguments: the case's folder, its file of designated accounts, a policy, and cuttings as {@code partitionsxwindows}, 0 windows for as many as
 * the engine would choose.
 */
final class ClusterFigures {
    private ClusterFigures() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]).toAbsolutePath();
        try (CaseFolder open = CaseFolder.open(root);
                SparkSession session = LocalSpark.session("local[2]")) {
            Question question = question(open.ledger(), Path.of(args[1]));
            Policy policy = Policy.valueOf(args[2].toUpperCase(Locale.ROOT));
            Trace single = single(open.ledger(), question, policy);
            List<String> cuttings = List.of(args).subList(3, args.length);
            for (String cutting : cuttings.isEmpty() ? List.of("2x0") : cuttings) {
                String[] cut = cutting.split("x", -1);
                int partitions = Integer.parseInt(cut[0]);
                int windows = Integer.parseInt(cut[1]);
                int chosen = windows > 0
                        ? windows
                        : ClusterPlan.windows(open.ledger().size(), partitions, policy);
                cluster(session, root, open.ledger(), single, partitions, chosen);
            }
            single(open.ledger(), question, policy);
        }
    }

    private static Trace single(Ledger ledger, Question question, Policy policy) {
        long start = System.nanoTime();
        Trace trace = Tracer.trace(ledger, question, policy);
        System.out.printf(
                Locale.ROOT,
                "%,d payments, %s: one machine %.1f s%n",
                ledger.size(),
                policy.word(),
                (System.nanoTime() - start) / 1e9);
        return trace;
    }

    private static void cluster(
            SparkSession session, Path root, Ledger ledger, Trace single, int partitions, int windows)
            throws IOException {
        Path checkpoint = Files.createTempDirectory("wellhead-cluster");
        ClusterPlan plan =
                new ClusterPlan(partitions, windows, checkpoint.toUri().toString(), "figures");
        long start = System.nanoTime();
        Payments payments = Payments.ofCase(
                JavaSparkContext.fromSparkContext(session.sparkContext()),
                root.toUri().toString(),
                1 << 20);
        ClusterTrace.Answer answer =
                ClusterTrace.trace(payments, ledger, single.question(), single.policy(), plan, round -> {
                    if (Boolean.getBoolean("rounds")) {
                        System.out.printf(Locale.ROOT, "%6.1f s %s%n", (System.nanoTime() - start) / 1e9, round);
                    }
                });
        System.out.printf(
                Locale.ROOT,
                "%d x %d: %.1f s; %s; the same sources: %s%n",
                partitions,
                windows,
                (System.nanoTime() - start) / 1e9,
                answer.effort(),
                answer.trace().contributions().equals(single.contributions()));
    }

    static Question question(Ledger ledger, Path designated) throws IOException {
        List<DesignatedCsv.Row> rows = DesignatedCsv.read(designated, (refusal, row) -> {
            throw new IllegalStateException(refusal.format());
        });
        List<String> units =
                rows.stream().map(DesignatedCsv.Row::unit).distinct().toList();
        return Question.upstream(
                units,
                rows.stream()
                        .map(row -> new Designation(
                                ledger.accounts().find(row.account()),
                                units.indexOf(row.unit()),
                                row.sinceEpochMicros().orElse(Designation.ALWAYS)))
                        .toList());
    }
}
