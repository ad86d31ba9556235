package org.wellhead.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/**
 * Both walks together, with all that a trace returns: seconds per trace of {@code payments} payments at random between
 * {@code accounts} accounts. Some accounts of each unit are designated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xms12g", "-Xmx12g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages", "-XX:+AlwaysPreTouch"})
public class WalkBench {
    @Param({"10000000"})
    public int payments;

    @Param({"1000000"})
    public int accounts;

    @Param({"PROPORTIONAL", "FIFO", "LIFO", "POISON"})
    public Policy policy = Policy.FIFO;

    @Param({"1"})
    public int units;

    /** Designated accounts of each unit: the more, the more payments carry traced money. */
    @Param({"1", "1000"})
    public int designated;

    /** Where the columns lie: on the heap, or in a mapped file. */
    @Param({"false"})
    public boolean mapped;

    private Ledger ledger = new Ledger.Builder(Money.NONE).build();
    private Question question = Question.upstream(List.of(), List.of());

    @Setup(Level.Trial)
    public void makeLedger() {
        ledger = Random.ledger(payments, accounts, 7, mapped);
        List<String> names = new ArrayList<>();
        List<Designation> designations = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            names.add("unit " + unit);
            for (int account = 0; account < designated; account++) {
                designations.add(new Designation(unit * designated + account, unit, Designation.ALWAYS));
            }
        }
        question = Question.upstream(names, designations);
    }

    @Benchmark
    public Trace trace() {
        return Tracer.trace(ledger, question, policy);
    }

    /** A ledger of random payments: the worst case for memory, since no payment is near the one before. */
    static final class Random {
        private static final long MICROS_PER_SECOND = 1_000_000;

        private Random() {}

        /** Is handed the payments one by one. */
        private interface Sink {
            void set(int payment, int payer, int payee, long amountMinor, long bookedAtEpochMicros);
        }

        static Ledger ledger(int payments, int accounts, long seed, boolean mapped) {
            Ledger.Columns columns;
            if (mapped) {
                MappedColumns file = new MappedColumns(payments);
                fill(payments, accounts, seed, file::set);
                columns = file;
            } else {
                columns = onTheHeap(payments, accounts, seed);
            }
            Accounts all = new Accounts(
                    accounts,
                    Integer::toString,
                    Integer::parseInt,
                    account -> "",
                    new String[] {""},
                    new short[accounts],
                    new byte[accounts],
                    new long[0]);
            return new Ledger(Money.NONE, all, payments, columns, new NoRows());
        }

        private static Ledger.Columns onTheHeap(int payments, int accounts, long seed) {
            int[] payer = new int[payments];
            int[] payee = new int[payments];
            long[] amount = new long[payments];
            long[] time = new long[payments];
            fill(payments, accounts, seed, (i, from, to, money, at) -> {
                payer[i] = from;
                payee[i] = to;
                amount[i] = money;
                time[i] = at;
            });
            return Ledger.Columns.of(payer, payee, amount, time);
        }

        private static void fill(int payments, int accounts, long seed, Sink sink) {
            var random = new java.util.SplittableRandom(seed);
            for (int i = 0; i < payments; i++) {
                int payer = random.nextInt(accounts);
                int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
                sink.set(i, payer, payee, 1 + random.nextLong(100_000), i * MICROS_PER_SECOND);
            }
        }
    }

    private static final class NoRows implements Ledger.Rows {
        @Override
        public String id(int payment) {
            return Integer.toString(payment);
        }

        @Override
        public String place(int payment) {
            return "row " + payment;
        }

        @Override
        public String purpose(int payment) {
            return "";
        }
    }
}
