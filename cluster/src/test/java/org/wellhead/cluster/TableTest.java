package org.wellhead.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** Payments from a table of Parquet, in whatever order its rows lie: sources and sums are those of the single machine. */
class TableTest {
    @TempDir
    private static Path folder = Path.of("");

    private static SparkSession session = LocalSpark.session("local[2]");

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static Dataset<Row> parquet(List<Row> rows, String name) {
        StructType columns = new StructType()
                .add("place", DataTypes.LongType)
                .add("payer", DataTypes.IntegerType)
                .add("payee", DataTypes.IntegerType)
                .add("amount_minor", DataTypes.LongType)
                .add("booked_at_micros", DataTypes.LongType);
        String file = folder.resolve(name).toString();
        session.createDataFrame(rows, columns).write().mode("overwrite").parquet(file);
        return session.read().parquet(file);
    }

    private static List<Row> rows(Ledger ledger) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            rows.add(RowFactory.create(
                    (long) i, ledger.payer(i), ledger.payee(i), ledger.amountMinor(i), ledger.bookedAtEpochMicros(i)));
        }
        return rows;
    }

    private static ClusterTrace.Sums sums(Dataset<Row> table, Openings openings, Policy policy) {
        ClusterPlan plan =
                new ClusterPlan(3, 2, folder.resolve("checkpoint").toUri().toString(), "test");
        return ClusterTrace.sums(Payments.ofTable(table), openings, Ledgers.question(), policy, plan, round -> {});
    }

    @Test
    void sourcesAndSumsAreThoseOfTheSingleMachine() {
        Ledger ledger = Ledgers.random(7, 6000, 0);
        List<Row> rows = rows(ledger);
        Collections.shuffle(rows, new Random(1));
        for (Policy policy : List.of(Policy.FIFO, Policy.LIFO)) {
            Trace whole = Tracer.trace(ledger, Ledgers.question(), policy);
            ClusterTrace.Sums sums = sums(parquet(rows, "payments"), Openings.of(ledger.accounts()), policy);
            Map<List<Integer>, Long> expected = new HashMap<>();
            whole.contributions().forEach(c -> expected.put(List.of(c.account(), c.unit()), c.amountMinor()));
            Map<List<Integer>, Long> found = new HashMap<>();
            sums.sources().forEach(s -> found.put(List.of(s.account(), s.unit()), s.amountMinor()));
            assertThat(found).as(policy.word()).isEqualTo(expected);
            for (Trace.Total total : whole.totals()) {
                assertThat(sums.arrivedMinor().get(total.unit())).isEqualTo(total.arrivedMinor());
                assertThat(sums.returned().get(total.unit())).isEqualTo((double) total.returnedMinor());
            }
        }
    }

    @Test
    void aRowThatBreaksTheRulesIsTold() {
        List<Row> rows = List.of(RowFactory.create(0L, 1, 2, 5L, 0L), RowFactory.create(1L, 3, 3, 5L, 0L));
        assertThatThrownBy(() -> sums(parquet(rows, "wrong"), Openings.none(), Policy.FIFO))
                .hasMessageContaining("payment 1 breaks the ledger's rules: 3 -> 3 5");
    }

    @Test
    void timesThatFallAreTold() {
        List<Row> rows = List.of(RowFactory.create(0L, 1, 2, 5L, 9L), RowFactory.create(1L, 2, 3, 5L, 8L));
        assertThatThrownBy(() -> sums(parquet(rows, "falling"), Openings.none(), Policy.FIFO))
                .hasMessageContaining("payment 1 comes after payment 0");
    }
}
