package org.wellhead.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.wellhead.trace.AccountStep;
import org.wellhead.trace.Partition;
import org.wellhead.trace.SourceSums;
import scala.Tuple2;

/** Makes blocks of rows, sorts them into partitions, and a partition's blocks into its account's step. */
final class Blocks {
    private Blocks() {}

    /** One block of all rows: (place, payer, payee, amount in minor units, time in microseconds). */
    static Block read(Iterator<InternalRow> rows) {
        Block block = new Block();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            block.add(row.getLong(0), row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4));
        }
        return block;
    }

    /** Accounts that pay one from which a designated account can be reached, those that are known to be included. */
    static long[] reaching(Block block, long[] known) {
        BitSet reaching = BitSet.valueOf(known);
        for (int i = block.size - 1; i >= 0; i--) {
            if (reaching.get(block.payees[i])) {
                reaching.set(block.payers[i]);
            }
        }
        return reaching.toLongArray();
    }

    static long[] either(long[] some, long[] others) {
        BitSet both = BitSet.valueOf(some);
        both.or(BitSet.valueOf(others));
        return both.toLongArray();
    }

    /** For each partition, the payments that its reaching accounts paid or received. */
    static Iterator<Tuple2<Integer, Block>> sorted(Block block, Asked asked, BitSet reaching) {
        Block[] parts = new Block[asked.partitions];
        Arrays.setAll(parts, part -> new Block());
        for (int i = 0; i < block.size; i++) {
            int payerIn = asked.partitionOf(block.payers[i]);
            int payeeIn = asked.partitionOf(block.payees[i]);
            boolean forPayer = reaching.get(block.payers[i]);
            if (forPayer) {
                parts[payerIn].addFrom(block, i);
            }
            if (reaching.get(block.payees[i]) && !(forPayer && payerIn == payeeIn)) {
                parts[payeeIn].addFrom(block, i);
            }
        }
        return IntStream.range(0, parts.length)
                .filter(part -> parts[part].size > 0)
                .mapToObj(part -> new Tuple2<>(part, parts[part]))
                .iterator();
    }

    /** A partition at the ledger's end. */
    static Standing standing(
            int number,
            Iterator<Tuple2<Integer, Block>> received,
            Asked asked,
            BitSet reaching,
            Map<Integer, Long> openings) {
        List<Block> blocks = new ArrayList<>();
        received.forEachRemaining(block -> blocks.add(block._2()));
        int[] accounts = reaching.stream()
                .filter(account -> asked.partitionOf(account) == number)
                .toArray();
        long[] openingsMinor = Arrays.stream(accounts)
                .mapToLong(account -> openings.getOrDefault(account, 0L))
                .toArray();
        Partition.Builder builder = new Partition.Builder(accounts, openingsMinor, asked.question());
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparingLong(Cursor::place));
        blocks.forEach(block -> cursors.add(new Cursor(block)));
        while (!cursors.isEmpty()) {
            Cursor first = cursors.remove();
            first.add(builder, asked, number);
            if (first.next()) {
                cursors.add(first);
            }
        }
        Partition partition = builder.build();
        return Standing.at(
                number,
                AccountStep.atTheEnd(partition, asked.policy, asked.partitions),
                asked.partitions,
                SourceSums.none(partition, asked.policy));
    }

    private static final class Cursor {
        private final Block block;
        private int at;

        Cursor(Block block) {
            this.block = block;
        }

        long place() {
            return block.places[at];
        }

        void add(Partition.Builder builder, Asked asked, int number) {
            int payerIn = asked.partitionOf(block.payers[at]);
            int other = payerIn == number ? asked.partitionOf(block.payees[at]) : payerIn;
            builder.add(
                    block.places[at],
                    block.payers[at],
                    block.payees[at],
                    other,
                    block.amountsMinor[at],
                    block.bookedAtEpochMicros[at]);
        }

        boolean next() {
            return ++at < block.size;
        }
    }
}
