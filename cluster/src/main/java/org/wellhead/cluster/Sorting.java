package org.wellhead.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.wellhead.trace.Members;
import org.wellhead.trace.Partition;
import scala.Tuple2;

/** Finds whose payments are needed, and brings each account's to its partition. */
final class Sorting {
    private Sorting() {}

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

    /** For each partition, the payments that its accounts paid or received, as {@link Events}. */
    static Iterator<Tuple2<Integer, byte[]>> sorted(Block block, Asked asked) {
        Events[] parts = new Events[asked.partitions];
        Arrays.setAll(parts, part -> new Events());
        Members[] members = asked.members();
        for (int i = 0; i < block.size; i++) {
            add(block, i, asked.ranks, members, parts);
        }
        return IntStream.range(0, parts.length)
                .filter(part -> !parts[part].isEmpty())
                .mapToObj(part -> new Tuple2<>(part, parts[part].bytes()))
                .iterator();
    }

    private static void add(Block block, int i, Ranks ranks, Members[] members, Events[] parts) {
        int payer = ranks.of(block.payers[i]);
        int payee = ranks.of(block.payees[i]);
        int payerIn = payer < 0 ? -1 : ranks.partition(payer);
        int payeeIn = payee < 0 ? -1 : ranks.partition(payee);
        long place = block.places[i];
        long amount = block.amountsMinor[i];
        if (payerIn >= 0 && payerIn == payeeIn) {
            parts[payerIn].add(place, ranks.number(payer), ranks.number(payee), payerIn, amount);
            return;
        }
        // Nobody tells of the payments of an account that does not reach: any partition's number does for it.
        if (payerIn >= 0) {
            int to = members[payerIn].standIn(block.payees[i]);
            parts[payerIn].add(place, ranks.number(payer), to, Math.max(0, payeeIn), amount);
        }
        if (payeeIn >= 0) {
            int from = members[payeeIn].standIn(block.payers[i]);
            parts[payeeIn].add(place, from, ranks.number(payee), Math.max(0, payerIn), amount);
        }
    }

    /** A partition of what was sorted into it. */
    static Partition partition(int number, Iterator<Tuple2<Integer, byte[]>> received, Asked asked) {
        List<byte[]> blocks = new ArrayList<>();
        received.forEachRemaining(block -> blocks.add(block._2()));
        blocks.sort(Comparator.comparingLong(Events::firstPlace).reversed());
        long size = blocks.stream().mapToLong(Events::size).sum();
        int expected = (int) Math.min(Integer.MAX_VALUE - 16L, size);
        Members members = asked.members()[number];
        Partition.Builder builder = new Partition.Builder(
                asked.ranks.accounts(number), asked.openingsMinor(number), members, asked.clock, expected);
        while (!blocks.isEmpty()) {
            Events.forEach(blocks.removeLast(), builder::add);
        }
        return builder.build();
    }
}
