package org.wellhead.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Clock;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Noted;
import org.wellhead.trace.PartitionFindings;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.SourceSums;
import org.wellhead.trace.Trace;
import scala.Tuple2;

/**
 * Follows money upstream on Spark: the entry to this room.
 *
 * <p>What happens in the order in which it happens: payments are read in blocks of columns; accounts from which no
 * designated account can be reached are dropped; each partition gets the events of its accounts, and finds balances and own
 * funds in one pass; then, window by window of time from the last, partitions walk and tell each other what changed until
 * nothing does. Why that ends, and what windows are for, {@link org.wellhead.trace.Supersteps} says.
 *
 * <p>Where a partition stands is kept in the memory of its executor, and made again from what it came from if it is
 * lost. That chain grows with every superstep; it is cut by keeping where all stand in a folder, at the latest after
 * {@value #CHAIN_MAX} supersteps: Spark sends the chain along with each task. From there a driver goes on that was killed.
 */
public final class ClusterTrace {
    private static final int CHAIN_MAX = 64;

    /** A step is kept when a window rests and this much was done since the last. */
    private static final long KEPT_AFTER_NANOS = 60_000_000_000L;

    private final Payments payments;
    private final ClusterPlan plan;
    private final Consumer<Round> heard;
    private final JavaSparkContext spark;
    private final HashPartitioner partitioner;
    private final Checkpoint checkpoint;
    private final Asked asked;
    /** The same, sent to every executor once. */
    private final Broadcast<Asked> told;

    private final JavaRDD<KeptPartition> partitions;
    private final Optional<PartitionFindings> findings;
    private final List<List<Noted>> notedSinceKept = new ArrayList<>();
    private JavaRDD<Standing> standing;
    private int kept;
    private int chain;
    private long keptNanos = System.nanoTime();
    private int supersteps;
    private long paymentsSent;
    private long bytesSent;

    /**
     * What a superstep did.
     *
     * @param window counted from the first in time, which is the last to be walked
     * @param windows how many there are
     * @param superstep counted from 1 over all windows
     * @param paymentsTold of how many payments colours changed and were told on: 0 when the window rests
     */
    public record Round(int window, int windows, int superstep, long paymentsTold) {}

    /**
     * What it took.
     *
     * @param supersteps rounds of all partitions
     * @param paymentsSent how often colours of a payment were sent
     * @param bytesSent what they take before they are packed
     * @param bytesShuffled what executors wrote for one another, packed
     * @param accountsReaching from which a designated account can be reached; the others were dropped
     */
    public record Effort(int supersteps, long paymentsSent, long bytesSent, long bytesShuffled, int accountsReaching) {}

    /**
     * Sources and sums.
     *
     * @param sources in no order
     * @param arrivedMinor by unit
     * @param returned by unit, of what arrived the part that had left a designated account before
     * @param effort what it took
     */
    public record Sums(List<Source> sources, List<Long> arrivedMinor, List<Double> returned, Effort effort) {
        public Sums {
            sources = List.copyOf(sources);
            arrivedMinor = List.copyOf(arrivedMinor);
            returned = List.copyOf(returned);
        }
    }

    /**
     * An answer, and what it took.
     *
     * @param trace that of {@link org.wellhead.trace.Tracer#trace}; only {@link Trace.Work#runsMoved} counts what moved between
     *     partitions on both sides
     */
    public record Answer(Trace trace, Effort effort) {}

    private ClusterTrace(
            Payments payments,
            Question question,
            Asked asked,
            ClusterPlan plan,
            Consumer<Round> heard,
            Optional<PartitionFindings> findings) {
        this.payments = payments;
        this.plan = plan;
        this.heard = heard;
        this.findings = findings;
        this.asked = asked;
        spark = payments.spark();
        told = spark.broadcast(asked);
        partitioner = new HashPartitioner(plan.partitions());
        checkpoint = new Checkpoint(plan.checkpoint(), plan.identity(question, asked.policy, payments.places()));
        partitions = partitions();
        Broadcast<Asked> sent = told;
        standing = partitions
                .mapPartitionsWithIndex(
                        (number, one) -> List.of(
                                        Standing.atTheEnd(number, one.next().partition(), sent.value()))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_ONLY());
    }

    /**
     * Answers a question upstream, under any policy: sources and sums, of ledgers of any length.
     *
     * @param openings what accounts held before the first payment
     * @throws IllegalArgumentException downstream, or with an overdraft, whose settlement is one walk along all payments
     * @throws IllegalStateException if money was not conserved: a fault of ours
     */
    public static Sums sums(
            Payments payments,
            Openings openings,
            Question question,
            Policy policy,
            ClusterPlan plan,
            Consumer<Round> heard) {
        return run(payments, payments.clock(question), openings, question, policy, plan, heard, Optional.empty());
    }

    /**
     * Answers a question upstream as one machine would, with payments, dates and hops.
     *
     * @param ledger the same payments; here they need not lie in memory
     * @throws IllegalArgumentException if the ledger has another length than the payments; else as for {@link #sums}
     * @throws org.wellhead.trace.LimitException if more was traced than this process can hold
     */
    public static Answer trace(
            Payments payments,
            Ledger ledger,
            Question question,
            Policy policy,
            ClusterPlan plan,
            Consumer<Round> heard) {
        if (ledger.size() != payments.places()) {
            throw new IllegalArgumentException("the ledger has " + ledger.size() + " payments, and the cluster sees "
                    + payments.places() + ": both must be the same case");
        }
        Clock clock = Clock.of(question, instant -> ledger.columns().firstAtOrAfter(ledger.size(), instant));
        PartitionFindings findings = new PartitionFindings(question.units().size());
        Openings openings = Openings.of(ledger.accounts());
        Sums sums = run(payments, clock, openings, question, policy, plan, heard, Optional.of(findings));
        return new Answer(findings.trace(ledger, question, policy), sums.effort());
    }

    private static Sums run(
            Payments payments,
            Clock clock,
            Openings openings,
            Question question,
            Policy policy,
            ClusterPlan plan,
            Consumer<Round> heard,
            Optional<PartitionFindings> findings) {
        if (question.direction() != Direction.UPSTREAM || question.overdraftMicros() != 0) {
            throw new IllegalArgumentException("a cluster traces upstream, and without an overdraft");
        }
        Shuffled shuffled = new Shuffled();
        payments.spark().sc().addSparkListener(shuffled);
        try {
            Ranks ranks = new Ranks(reaching(payments, question), plan.partitions());
            Asked asked = new Asked(question, policy, plan.partitions(), clock, ranks, openings, findings.isEmpty());
            ClusterTrace run = new ClusterTrace(payments, question, asked, plan, heard, findings);
            try {
                run.run();
                return run.answer(shuffled);
            } finally {
                run.release();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            payments.spark().sc().removeSparkListener(shuffled);
        }
    }

    private static BitSet reaching(Payments payments, Question question) {
        BitSet designated = new BitSet();
        question.designations().forEach(designation -> designated.set(designation.account()));
        long[] known = designated.toLongArray();
        for (long[] before = {}; !Arrays.equals(before, known); ) {
            before = known;
            Broadcast<long[]> told = payments.spark().broadcast(known);
            known = payments.ends()
                    .map(block -> Sorting.reaching(block, told.value()))
                    .fold(known, Sorting::either);
            told.destroy();
        }
        return BitSet.valueOf(known);
    }

    private JavaRDD<KeptPartition> partitions() {
        Broadcast<Asked> sent = told;
        return payments.blocks()
                .flatMapToPair(block -> Sorting.sorted(block, sent.value()))
                .partitionBy(partitioner)
                .mapPartitionsWithIndex(
                        (number, received) -> List.of(
                                        new KeptPartition(Sorting.partition(number, received, sent.value())))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_ONLY());
    }

    private long low(int window) {
        return window == 0 ? Long.MIN_VALUE : payments.places() * window / plan.windows();
    }

    private void run() throws IOException {
        Optional<Checkpoint.State> before = checkpoint.latest();
        int window = plan.windows() - 1;
        boolean walking = false;
        if (before.isPresent()) {
            Checkpoint.State state = before.get();
            resume(state);
            window = state.rested() ? state.window() - 1 : state.window();
            walking = !state.rested();
        }
        for (; window >= 0; window--) {
            walk(window, walking);
            walking = false;
        }
        checkpoint.remove();
    }

    private void resume(Checkpoint.State state) throws IOException {
        kept = state.step();
        supersteps = state.supersteps();
        paymentsSent = state.paymentsSent();
        bytesSent = state.bytesSent();
        for (List<Noted> window : checkpoint.noted(kept)) {
            findings.ifPresent(all -> all.add(window));
        }
        replace(loaded(low(state.window())));
    }

    private void replace(JavaRDD<Standing> by) {
        standing.unpersist(false);
        standing = by;
    }

    /**
     * Walks a window until nothing changes; afterwards all partitions stand before it.
     *
     * @param walking whether it was begun, and there is something to tell
     */
    private void walk(int window, boolean walking) throws IOException {
        long low = low(window);
        JavaPairRDD<Integer, Mail> mail = walking
                ? mail()
                : spark.<Tuple2<Integer, Mail>>emptyRDD()
                        .mapToPair(letter -> letter)
                        .partitionBy(partitioner);
        for (boolean changed = true; changed; ) {
            JavaRDD<Standing> next = superstep(standing, mail, low);
            long[] news = next.map(Standing::size).reduce(ClusterTrace::sum);
            replace(next);
            supersteps++;
            chain++;
            paymentsSent += news[0];
            bytesSent += news[1];
            heard.accept(new Round(window, plan.windows(), supersteps, news[0]));
            changed = news[0] > 0;
            if (changed && chain >= CHAIN_MAX) {
                keep(window, false);
            }
            mail = mail();
        }
        rest(window);
    }

    private JavaPairRDD<Integer, Mail> mail() {
        return standing.flatMapToPair(one -> one.news().iterator()).partitionBy(partitioner);
    }

    private void rest(int window) throws IOException {
        if (findings.isPresent()) {
            List<Noted> noted = standing.map(Standing::noted).collect();
            findings.get().add(noted);
            notedSinceKept.add(noted);
        }
        JavaRDD<Standing> rested = standing.map(Standing::rest).persist(StorageLevel.MEMORY_ONLY());
        rested.count();
        replace(rested);
        chain++;
        boolean due = chain >= CHAIN_MAX / 2 || System.nanoTime() - keptNanos > KEPT_AFTER_NANOS;
        if (due && window > 0) {
            keep(window, true);
        }
    }

    /** Keeps where all stand, and goes on from what was kept: the chain that led there is cut. */
    private void keep(int window, boolean rested) throws IOException {
        kept++;
        int step = kept;
        Checkpoint to = checkpoint;
        standing.mapPartitionsWithIndex(
                        (number, one) -> {
                            to.save(step, number, one.next());
                            return List.of(number).iterator();
                        },
                        true)
                .count();
        to.commit(new Checkpoint.State(step, window, rested, supersteps, paymentsSent, bytesSent), notedSinceKept);
        notedSinceKept.clear();
        replace(loaded(low(window)));
    }

    private JavaRDD<Standing> loaded(long low) {
        chain = 0;
        keptNanos = System.nanoTime();
        int step = kept;
        Checkpoint from = checkpoint;
        Broadcast<Asked> sent = told;
        return partitions
                .mapPartitionsWithIndex(
                        (number, one) -> List.of(
                                        from.load(step, number, one.next().partition(), sent.value(), low))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_ONLY());
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

    private Sums answer(Shuffled shuffled) {
        Effort effort = new Effort(supersteps, paymentsSent, bytesSent, shuffled.bytes(), asked.ranks.count());
        if (findings.isPresent()) {
            return new Sums(List.of(), List.of(), List.of(), effort);
        }
        long[] arrived = standing.map(one -> one.sums().arrivedMinor()).reduce((a, b) -> sum(a, b));
        double[] returned = standing.map(one -> one.sums().returned()).reduce((a, b) -> sum(a, b));
        List<Source> sources =
                standing.flatMap(one -> sources(one.sums()).iterator()).collect();
        if (asked.policy.isShare()) {
            conserved(arrived, returned, sources);
        }
        return new Sums(
                sources,
                Arrays.stream(arrived).boxed().toList(),
                Arrays.stream(returned).boxed().toList(),
                effort);
    }

    private void release() {
        standing.unpersist(false);
        partitions.unpersist(false);
        payments.release();
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
