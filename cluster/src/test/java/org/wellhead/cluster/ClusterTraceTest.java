package org.wellhead.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.RefusalSink;
import org.wellhead.simulate.Progress;
import org.wellhead.simulate.Simulator;
import org.wellhead.simulate.World;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Supersteps;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** The cluster's answer is that of the single machine, on payments read from Parquet by Spark on two cores. */
class ClusterTraceTest {
    private static final int ACCOUNTS = 400;
    private static final int PAYMENTS = 6_000;
    private static final long HOUR_MICROS = 3_600_000_000L;

    @TempDir
    private static Path folder = Path.of("");

    private static SparkSession spark = sessions().getOrCreate();

    private static SparkSession.Builder sessions() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("wellhead-cluster")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "3");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Ledger random() {
        Random random = new Random(7);
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 2));
        for (int account = 0; account < ACCOUNTS; account++) {
            builder.accounts().party("a" + account, "", "", PartyKind.PERSON, account % 9 == 0 ? 500 : 0);
        }
        for (int p = 0; p < PAYMENTS; p++) {
            int payer = random.nextInt(ACCOUNTS);
            int payee = (payer + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            builder.pay(p / 3 * HOUR_MICROS, "a" + payer, "a" + payee, 1 + random.nextInt(1000));
        }
        return builder.build();
    }

    private static Dataset<Row> parquet(Ledger ledger, String name) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            rows.add(RowFactory.create(
                    (long) i, ledger.payer(i), ledger.payee(i), ledger.amountMinor(i), ledger.bookedAtEpochMicros(i)));
        }
        StructType columns = new StructType()
                .add("place", DataTypes.LongType)
                .add("payer", DataTypes.IntegerType)
                .add("payee", DataTypes.IntegerType)
                .add("amount_minor", DataTypes.LongType)
                .add("booked_at_micros", DataTypes.LongType);
        String file = folder.resolve(name).toString();
        spark.createDataFrame(rows, columns).write().mode("overwrite").parquet(file);
        return spark.read().parquet(file);
    }

    private static Map<Integer, Long> openings(Ledger ledger) {
        Map<Integer, Long> openings = new HashMap<>();
        for (int account = 0; account < ledger.accounts().size(); account++) {
            if (ledger.accounts().openingMinor(account) > 0) {
                openings.put(account, ledger.accounts().openingMinor(account));
            }
        }
        return openings;
    }

    private static Question question(long overdraftMicros) {
        List<Designation> designations = List.of(
                new Designation(3, 0, Designation.ALWAYS),
                new Designation(18, 1, 500 * HOUR_MICROS),
                new Designation(5, 1, 1500 * HOUR_MICROS));
        return new Question(
                List.of("red", "blue"),
                designations,
                Direction.UPSTREAM,
                100 * HOUR_MICROS,
                Long.MAX_VALUE,
                overdraftMicros);
    }

    private static void assertSame(Ledger ledger, Question question, Policy policy, Supersteps.Cutting cutting) {
        Trace whole = Tracer.trace(ledger, question, policy);
        ClusterTrace.Answer answer =
                ClusterTrace.trace(parquet(ledger, policy.word()), openings(ledger), question, policy, cutting);
        boolean mixed = policy == Policy.PROPORTIONAL;
        Map<List<Integer>, Source> found = new HashMap<>();
        answer.sources().forEach(source -> found.put(List.of(source.account(), source.unit()), source));
        for (Trace.Contribution expected : whole.contributions()) {
            List<Integer> key = List.of(expected.account(), expected.unit());
            assertThat(found).as(policy.word()).containsKey(key);
            Source source = Objects.requireNonNull(found.remove(key));
            if (mixed) {
                // The single machine rounds: at most one unit to and fro.
                assertThat(source.fraction()).isCloseTo((double) expected.amountMinor(), within(1.5));
            } else {
                assertThat(source.amountMinor()).isEqualTo(expected.amountMinor());
            }
        }
        assertThat(found.values()).as("dust").allMatch(source -> mixed && source.fraction() < 1.5);
        for (Trace.Total total : whole.totals()) {
            assertThat(answer.arrivedMinor().get(total.unit())).isEqualTo(total.arrivedMinor());
            assertThat(answer.returned().get(total.unit()))
                    .isCloseTo((double) total.returnedMinor(), within(mixed ? 0.500001 : 0.0));
        }
        assertThat(answer.supersteps()).isGreaterThan(cutting.windows());
        assertThat(answer.bytesSent()).isPositive();
    }

    @Test
    void fifoEqualsTheSingleMachine() {
        assertSame(random(), question(0), Policy.FIFO, new Supersteps.Cutting(3, 2));
    }

    @Test
    void lifoEqualsTheSingleMachine() {
        assertSame(random(), question(0), Policy.LIFO, new Supersteps.Cutting(2, 1));
    }

    @Test
    void proportionalEqualsItButForRounding() {
        assertSame(random(), question(0), Policy.PROPORTIONAL, new Supersteps.Cutting(3, 3));
    }

    @Test
    void ofASimulatedWorldToo() throws IOException {
        Path world = folder.resolve("world");
        Simulator.simulate(World.of(7, 1_000, 20_000), world, Progress.NONE);
        RefusalSink none = (refusal, row) -> {
            throw new IllegalStateException(refusal.format());
        };
        Ledger ledger = Importer.read(
                        ImportOptions.of(world.resolve("payments.csv")).withAccounts(world.resolve("accounts.csv")),
                        none,
                        org.wellhead.ledger.intake.Progress.SILENT)
                .ledger();
        List<DesignatedCsv.Row> rows = DesignatedCsv.read(world.resolve("designated.csv"), none);
        List<String> units =
                rows.stream().map(DesignatedCsv.Row::unit).distinct().toList();
        List<Designation> designations = rows.stream()
                .map(row -> new Designation(
                        ledger.accounts().find(row.account()),
                        units.indexOf(row.unit()),
                        row.sinceEpochMicros().orElse(Designation.ALWAYS)))
                .toList();
        assertSame(ledger, Question.upstream(units, designations), Policy.FIFO, new Supersteps.Cutting(2, 2));
    }

    @Test
    void anOverdraftIsRefused() {
        assertThatThrownBy(() -> ClusterTrace.trace(
                        parquet(random(), "overdraft"),
                        Map.of(),
                        question(1),
                        Policy.FIFO,
                        new Supersteps.Cutting(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overdraft");
    }

    @Test
    void moreSuperstepsThanSparkBearsAreRefused() {
        Ledger.Builder few = new Ledger.Builder(new Money("USD", 2));
        few.pay(0, "a", "b", 5).pay(1, "b", "c", 5);
        Question question = Question.upstream(List.of("red"), List.of(new Designation(2, 0, Designation.ALWAYS)));
        assertThatThrownBy(() -> ClusterTrace.trace(
                        parquet(few.build(), "few"), Map.of(), question, Policy.FIFO, new Supersteps.Cutting(1, 200)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("take fewer partitions or windows than 1 and 200");
    }
}
