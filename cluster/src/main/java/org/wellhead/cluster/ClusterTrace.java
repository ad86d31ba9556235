package org.wellhead.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.SourceSums;
import org.wellhead.trace.Supersteps;
import scala.Tuple2;

/**
 * Follows money upstream on Spark: the entry to this room.
 *
 * <p>What happens in the order in which it happens: payments are read into blocks of columns; accounts from which no
 * designated account can be reached are dropped; each partition gets the events of its accounts, and finds balances and own
 * funds in one pass; then, window by window of time from the last, partitions walk and tell each other what changed until
 * nothing does. Why that ends, and what windows are for, {@link Supersteps} says.
 *
 * <p>Where a partition stands is kept in the memory of its executor only, and made again from what it came from if it is
 * lost. That chain grows with every superstep; it is not cut by checkpoints, so a driver that is killed begins anew, and
 * after {@value #SUPERSTEPS_MAX} supersteps it gives up: Spark sends the chain along with each task, by recursion, and some way
 * beyond that its stack is too small.
 */
public final class ClusterTrace {
    private static final int SUPERSTEPS_MAX = 128;

    /** The columns of payments, in this order. */
    private static final String[] COLUMNS = {"place", "payer", "payee", "amount_minor", "booked_at_micros"};

    /**
     * The answer.
     *
     * @param sources in no order
     * @param arrivedMinor by unit
     * @param returned by unit, of what arrived the part that had left a designated account before
     * @param supersteps rounds of all partitions
     * @param paymentsSent how often colours of a payment were sent
     * @param bytesSent what they take
     * @param accountsDropped below the highest number of an account that can reach, those that cannot
     */
    public record Answer(
            List<Source> sources,
            List<Long> arrivedMinor,
            List<Double> returned,
            int supersteps,
            long paymentsSent,
            long bytesSent,
            int accountsDropped) {
        public Answer {
            sources = List.copyOf(sources);
            arrivedMinor = List.copyOf(arrivedMinor);
            returned = List.copyOf(returned);
        }
    }

    private final Asked question;
    private final Supersteps.Cutting cutting;
    private final HashPartitioner partitioner;
    private final JavaSparkContext spark;
    private JavaRDD<Standing> standing;
    private int supersteps;
    private long paymentsSent;
    private long bytesSent;

    private ClusterTrace(
            JavaSparkContext spark, Asked question, Supersteps.Cutting cutting, JavaRDD<Standing> standing) {
        this.spark = spark;
        this.question = question;
        this.cutting = cutting;
        this.partitioner = new HashPartitioner(cutting.partitions());
        this.standing = standing;
    }

    /**
     * Answers a question upstream, under any policy.
     *
     * @param payments with the columns {@code place} (bigint, its number in the ledger's order), {@code payer} and {@code payee}
     *     (int), {@code amount_minor} (bigint, positive), {@code booked_at_micros} (bigint, never falling as places rise)
     * @param openingsMinor what accounts held before the first payment; only those that held anything
     * @throws IllegalArgumentException downstream, or with an overdraft, whose settlement is one walk along all payments
     * @throws IllegalStateException if it takes more than {@value #SUPERSTEPS_MAX} supersteps; or if money was not conserved: a
     *     fault of ours
     */
    public static Answer trace(
            Dataset<Row> payments,
            Map<Integer, Long> openingsMinor,
            Question question,
            Policy policy,
            Supersteps.Cutting cutting) {
        if (question.direction() != Direction.UPSTREAM || question.overdraftMicros() != 0) {
            throw new IllegalArgumentException("a cluster traces upstream, and without an overdraft");
        }
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(payments.sparkSession().sparkContext());
        Asked asked = new Asked(question, policy, cutting.partitions());
        JavaRDD<Block> blocks = blocks(payments);
        long places = blocks.map(block -> block.size == 0 ? 0 : block.places[block.size - 1] + 1)
                .reduce(Math::max);
        BitSet reaching = reaching(spark, blocks, asked);
        JavaRDD<Standing> standing = standing(spark, blocks, asked, reaching, Map.copyOf(openingsMinor));
        ClusterTrace run = new ClusterTrace(spark, asked, cutting, standing);
        run.run(places);
        blocks.unpersist(false);
        return run.answer(reaching.length() - reaching.cardinality());
    }

    private static JavaRDD<Block> blocks(Dataset<Row> payments) {
        Dataset<Row> sorted = payments.select(COLUMNS[0], Arrays.copyOfRange(COLUMNS, 1, COLUMNS.length))
                .sort(COLUMNS[0]);
        // Rows as Spark holds them: an object each would be made only to be read once.
        JavaRDD<InternalRow> rows = ((org.apache.spark.sql.classic.Dataset<Row>) sorted)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
        return rows.mapPartitions(some -> List.of(Blocks.read(some)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static BitSet reaching(JavaSparkContext spark, JavaRDD<Block> blocks, Asked asked) {
        BitSet designated = new BitSet();
        Arrays.stream(asked.designated).forEach(designated::set);
        long[] known = designated.toLongArray();
        for (long[] before = {}; !Arrays.equals(before, known); ) {
            before = known;
            Broadcast<long[]> told = spark.broadcast(known);
            known = blocks.map(block -> Blocks.reaching(block, told.value())).reduce(Blocks::either);
            told.destroy();
        }
        return BitSet.valueOf(known);
    }

    private static JavaRDD<Standing> standing(
            JavaSparkContext spark, JavaRDD<Block> blocks, Asked asked, BitSet reaching, Map<Integer, Long> openings) {
        Broadcast<BitSet> reach = spark.broadcast(reaching);
        Broadcast<Map<Integer, Long>> held = spark.broadcast(openings);
        return blocks.flatMapToPair(block -> Blocks.sorted(block, asked, reach.value()))
                .partitionBy(new HashPartitioner(asked.partitions))
                .mapPartitionsWithIndex(
                        (number, received) -> List.of(
                                        Blocks.standing(number, received, asked, reach.value(), held.value()))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_ONLY());
    }

    private void run(long places) {
        for (int window = cutting.windows() - 1; window >= 0; window--) {
            walk(window == 0 ? Long.MIN_VALUE : places * window / cutting.windows());
        }
    }

    /** Walks a window until nothing changes; afterwards all partitions stand before it. */
    private void walk(long low) {
        JavaPairRDD<Integer, Mail> mail = spark.<Tuple2<Integer, Mail>>emptyRDD()
                .mapToPair(letter -> letter)
                .partitionBy(partitioner);
        for (boolean changed = true; changed; ) {
            if (supersteps == SUPERSTEPS_MAX) {
                throw new IllegalStateException(
                        "after " + SUPERSTEPS_MAX + " supersteps colours still change: take fewer"
                                + " partitions or windows than " + cutting.partitions() + " and " + cutting.windows());
            }
            JavaRDD<Standing> next = superstep(standing, mail, low);
            long[] news = next.map(Standing::size).reduce(ClusterTrace::sum);
            standing.unpersist(false);
            standing = next;
            supersteps++;
            paymentsSent += news[0];
            bytesSent += news[1];
            changed = news[0] > 0;
            mail = next.flatMapToPair(one -> one.news().iterator()).partitionBy(partitioner);
        }
        JavaRDD<Standing> rested = standing.map(Standing::rest).persist(StorageLevel.MEMORY_ONLY());
        rested.count();
        standing.unpersist(false);
        standing = rested;
    }

    private static JavaRDD<Standing> superstep(JavaRDD<Standing> standing, JavaPairRDD<Integer, Mail> mail, long low) {
        return standing.<Tuple2<Integer, Mail>, Standing>zipPartitions(
                        mail.map(letter -> letter),
                        (one, letters) -> List.of(one.next().hear(low, letters)).iterator())
                .persist(StorageLevel.MEMORY_ONLY());
    }

    private static long[] sum(long[] some, long[] others) {
        long[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others[i];
        }
        return sum;
    }

    private static double[] sum(double[] some, double[] others) {
        double[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others[i];
        }
        return sum;
    }

    private Answer answer(int dropped) {
        long[] arrived = standing.map(one -> one.sums().arrivedMinor()).reduce((a, b) -> sum(a, b));
        double[] returned = standing.map(one -> one.sums().returned()).reduce((a, b) -> sum(a, b));
        List<Source> sources =
                standing.flatMap(one -> sources(one.sums()).iterator()).collect();
        standing.unpersist(false);
        if (question.policy.isShare()) {
            conserved(arrived, returned, sources);
        }
        return new Answer(
                sources,
                Arrays.stream(arrived).boxed().toList(),
                Arrays.stream(returned).boxed().toList(),
                supersteps,
                paymentsSent,
                bytesSent,
                dropped);
    }

    private static List<Source> sources(SourceSums sums) {
        List<Source> sources = new ArrayList<>();
        sums.forEach((account, unit, amount, fraction) -> sources.add(new Source(account, unit, amount, fraction)));
        return sources;
    }

    private static void conserved(long[] arrived, double[] returned, List<Source> sources) {
        double[] attributed = new double[arrived.length];
        sources.forEach(source -> attributed[source.unit()] += source.fraction());
        for (int unit = 0; unit < arrived.length; unit++) {
            double traced = arrived[unit] - returned[unit];
            if (Math.abs(traced - attributed[unit]) > Math.max(1, arrived[unit]) * 1e-9) {
                throw new IllegalStateException("unit " + unit + " received " + traced + " and " + attributed[unit]
                        + " was attributed: money was not conserved");
            }
        }
    }
}
