package org.wellhead.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.wellhead.ledger.Sha256;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;

/**
 * How a trace is spread over a cluster.
 *
 * @param partitions of accounts, at least 1: as many as the cluster has cores, or a few times that
 * @param windows of time, at least 1: more of them walk less again and take more supersteps
 * @param checkpoint a folder of this run's own on a file system that every worker sees; it is removed at the end
 * @param payments what names the payments: of other payments nothing is resumed
 */
public record ClusterPlan(int partitions, int windows, String checkpoint, String payments) {
    /** Payments of the ledger in a window, for each partition, where nobody says how many windows there are: measured, see docs/cluster.md. */
    private static final long WINDOW_PAYMENTS = 2_000_000;

    /** The same where money mixes, so that colours spread to all and each superstep has much to tell. */
    private static final long MIXED_WINDOW_PAYMENTS = 100_000;

    private static final int WINDOWS_MOST = 4096;

    public ClusterPlan {
        if (partitions < 1 || windows < 1) {
            throw new IllegalArgumentException("there is at least one partition and one window");
        }
        if (checkpoint.isBlank()) {
            throw new IllegalArgumentException("a run keeps how far it has come in a folder");
        }
    }

    /** How many windows do for so many payments in so many partitions. */
    public static int windows(long payments, int partitions, Policy policy) {
        long each = partitions * (policy == Policy.PROPORTIONAL ? MIXED_WINDOW_PAYMENTS : WINDOW_PAYMENTS);
        return Math.clamp(payments / each, 1, WINDOWS_MOST);
    }

    /** Names all that bears on where partitions stand. */
    String identity(Question question, Policy policy, long places) {
        String all = String.join(
                "\n",
                question.toString(),
                policy.word(),
                Integer.toString(partitions),
                Integer.toString(windows),
                Long.toString(places),
                payments);
        return HexFormat.of().formatHex(Sha256.digest().digest(all.getBytes(UTF_8)));
    }
}
