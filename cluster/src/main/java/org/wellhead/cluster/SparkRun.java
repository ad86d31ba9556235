package org.wellhead.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Engine;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;

/** Spark at work, with what each answer took. */
final class SparkRun implements Engine.Running {
    /** Payments that a task reads at once: some 30 bytes each, three times while they are sorted. */
    private static final int BLOCK_PAYMENTS = 1 << 20;

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Engine.Settings settings;
    private final Map<Policy, Convergence> convergences = new EnumMap<>(Policy.class);

    SparkRun(SparkSession session, Engine.Settings settings) {
        this.session = session;
        this.settings = settings;
        spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    @Override
    public void fetch(String root, Path to, Predicate<String> wanted) throws IOException {
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(root);
        FileSystem files = from.getFileSystem(SparkHadoopUtil.get().conf());
        String base = files.getFileStatus(from).getPath().toUri().getPath();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(from, true);
        while (all.hasNext()) {
            org.apache.hadoop.fs.Path file = all.next().getPath();
            String name = file.toUri().getPath().substring(base.length()).replaceAll("^/+", "");
            Path target = to.resolve(name).normalize();
            if (!target.startsWith(to)) {
                throw new IOException(file + " does not lie in " + root);
            }
            if (wanted.test(name)) {
                files.copyToLocalFile(false, file, new org.apache.hadoop.fs.Path(target.toUri()), true);
            }
        }
    }

    @Override
    public Engine.Answer trace(Engine.Place place, Ledger ledger, Question question, Policy policy, Engine.Heard heard)
            throws IOException {
        int partitions = settings.partitions() > 0 ? settings.partitions() : spark.defaultParallelism();
        int windows =
                settings.windows() > 0 ? settings.windows() : ClusterPlan.windows(ledger.size(), partitions, policy);
        ClusterPlan plan = new ClusterPlan(partitions, windows, place.checkpoint(), place.contents());
        List<ClusterTrace.Round> rounds = new ArrayList<>();
        try {
            Payments payments = Payments.ofCase(spark, place.root(), BLOCK_PAYMENTS);
            ClusterTrace.Answer answer = ClusterTrace.trace(payments, ledger, question, policy, plan, round -> {
                rounds.add(round);
                int left = round.paymentsTold() == 0 ? round.window() : round.window() + 1;
                heard.at((long) ledger.size() * (windows - left) / windows, ledger.size());
            });
            convergences.put(policy, new Convergence(plan, rounds, answer.effort()));
            return new Engine.Answer(answer.trace(), told(plan, answer.effort()));
        } catch (IllegalArgumentException | LimitException ours) {
            throw ours;
        } catch (Exception failed) {
            throw new IOException(
                    "Spark failed: " + message(failed) + ". How far it came is kept in " + place.checkpoint()
                            + ": the same command goes on from there.",
                    failed);
        }
    }

    /** Spark puts what a task said into what it says of the task: the first line of what lies deepest. */
    private static String message(Throwable failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = String.valueOf(deepest.getMessage());
        return message.lines().findFirst().orElse(deepest.getClass().getSimpleName());
    }

    private static String told(ClusterPlan plan, ClusterTrace.Effort effort) {
        return String.format(
                Locale.ROOT,
                "%,d supersteps over %d windows, %d partitions; colours of payments told %,d times, %,d bytes shuffled",
                effort.supersteps(),
                plan.windows(),
                plan.partitions(),
                effort.paymentsSent(),
                effort.bytesShuffled());
    }

    @Override
    public List<String> tables(Path folder, Ledger ledger, List<Trace> traces) throws IOException {
        List<String> written = new ArrayList<>(Tables.write(folder, ledger, traces));
        written.add(Convergence.write(folder, convergences));
        return written;
    }

    @Override
    public void close() {
        session.stop();
    }
}
