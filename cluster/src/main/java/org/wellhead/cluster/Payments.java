package org.wellhead.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.wellhead.trace.Clock;
import org.wellhead.trace.Question;

/**
 * The payments of a ledger, spread over the cluster in blocks of columns that follow one another: from a case's own columns, or from a table.
 */
public final class Payments {
    /** The columns of a table, in this order. */
    private static final String[] COLUMNS = {"place", "payer", "payee", "amount_minor", "booked_at_micros"};

    private final JavaSparkContext spark;
    private final JavaRDD<Block> blocks;
    private final JavaRDD<Block> ends;
    private final boolean timed;
    private final long places;

    private Payments(JavaSparkContext spark, JavaRDD<Block> blocks, JavaRDD<Block> ends, boolean timed, long places) {
        this.spark = spark;
        this.blocks = blocks;
        this.ends = ends;
        this.timed = timed;
        this.places = places;
    }

    /**
     * Those of a case, read from its own columns.
     *
     * @param root the case's folder, on any file system that every worker sees: {@code s3a://bucket/case}, {@code file:///data/case}
     * @param blockPayments how many payments a task reads at once, at least 1
     * @throws IllegalArgumentException if there is no case, or its manifest is damaged
     */
    public static Payments ofCase(JavaSparkContext spark, String root, int blockPayments) {
        CaseBlocks files = CaseBlocks.open(root);
        List<long[]> ranges = files.ranges(blockPayments);
        JavaRDD<long[]> all = ranges.isEmpty() ? spark.emptyRDD() : spark.parallelize(ranges, ranges.size());
        return new Payments(
                spark,
                all.map(range -> files.read(range[0], range[1])),
                all.map(range -> files.ends(range[0], range[1])),
                false,
                files.payments());
    }

    /**
     * Those of a table.
     *
     * @param payments with the columns {@code place} (bigint, its number in the ledger's order), {@code payer} and {@code payee}
     *     (int), {@code amount_minor} (bigint, positive), {@code booked_at_micros} (bigint, never falling as places rise)
     */
    public static Payments ofTable(Dataset<Row> payments) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(payments.sparkSession().sparkContext());
        Dataset<Row> sorted = payments.select(COLUMNS[0], Arrays.copyOfRange(COLUMNS, 1, COLUMNS.length))
                .sort(COLUMNS[0]);
        // Rows as Spark holds them: an object each would be made only to be read once.
        JavaRDD<InternalRow> rows = ((org.apache.spark.sql.classic.Dataset<Row>) sorted)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
        JavaRDD<Block> blocks = rows.mapPartitions(
                        some -> List.of(TableBlocks.read(some)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        long places = blocks.map(block -> block.size == 0 ? 0 : block.places[block.size - 1] + 1)
                .fold(0L, Math::max);
        return new Payments(spark, blocks, blocks, true, places);
    }

    JavaSparkContext spark() {
        return spark;
    }

    JavaRDD<Block> blocks() {
        return blocks;
    }

    /** The same, but for amounts, which need not be there. */
    JavaRDD<Block> ends() {
        return ends;
    }

    /** The place after the last. */
    public long places() {
        return places;
    }

    /**
     * When the instants of a question are, by the payments' own times.
     *
     * @throws IllegalStateException of a case, which looks its times up itself
     */
    Clock clock(Question question) {
        if (!timed) {
            throw new IllegalStateException("a case says when it is");
        }
        long[] instants = Clock.instants(question);
        long[] none = new long[instants.length];
        Arrays.fill(none, places);
        long[] found = blocks.map(block -> TableBlocks.firstAtOrAfter(block, instants, none))
                .fold(none, TableBlocks::earlier);
        return Clock.of(question, instant -> found[Arrays.binarySearch(instants, instant)]);
    }

    void release() {
        if (timed) {
            blocks.unpersist(false);
        }
    }
}
