package org.wellhead.app.view;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The links that pass a filter, added up on all cores: each takes other links, and what they found is put together. Sums are whole numbers,
 * so that they are the same however the links are shared out. Links go by blocks, each condition over all of a block at once: which link
 * passes is as good as chance, and a processor that guesses wrong each other time takes ten times as long as for the sums themselves.
 */
final class PassingLinks {
    /** Each core has tables as long as the accounts are many, so that more of them are soon no faster. */
    private static final int PIECES_MOST = 4;

    private static final int BLOCK = 1 << 12;

    /** Links that passed: the first {@code size} of each array. */
    static final class Block {
        final int[] payer = new int[BLOCK];
        final int[] payee = new int[BLOCK];
        final long[] amount = new long[BLOCK];
        final int[] payments = new int[BLOCK];
        int size;
    }

    /** What adds up. */
    interface Sums {
        void add(Block passed);
    }

    private final LinkRows links;
    private final Passing passing;
    private final boolean anyEnd;
    private final long unitBits;
    private final boolean allUnits;
    private final int fromBucket;
    private final int toBucket;
    private final int @Nullable [] only;

    /**
     * Of one filter.
     *
     * @param anyEnd whether an end of a link must pass what the filter says of accounts
     * @param only these links, or null for all
     */
    PassingLinks(LinkRows links, Passing passing, boolean anyEnd, int @Nullable [] only) {
        this.links = links;
        this.passing = passing;
        this.anyEnd = anyEnd;
        this.only = only;
        unitBits = passing.unitBits();
        allUnits = links.areAll(unitBits);
        fromBucket = Math.clamp(passing.fromBucket, 0, Buckets.MOST);
        toBucket = Math.clamp(passing.toBucket, -1, Buckets.MOST);
    }

    /**
     * Adds all of them up.
     *
     * @param empty new sums
     * @param both puts those of two pieces together, in any order
     */
    <S extends Sums> S add(Supplier<S> empty, BinaryOperator<S> both) {
        int count = only == null ? links.size : only.length;
        int blocks = Math.ceilDiv(count, BLOCK);
        int pieces = Math.clamp(
                blocks / 8, 1, Math.min(PIECES_MOST, Runtime.getRuntime().availableProcessors()));
        List<S> found = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> {
                    S sums = empty.get();
                    new Piece(sums).add((long) blocks * piece / pieces, (long) blocks * (piece + 1) / pieces, count);
                    return sums;
                })
                .toList();
        return found.stream().reduce(both).orElseThrow();
    }

    /** What one core adds up. */
    private final class Piece {
        private final Sums sums;
        private final int[] chosen = new int[BLOCK];
        private final short[] bucket = new short[BLOCK];
        private final int[] payer = new int[BLOCK];
        private final int[] payee = new int[BLOCK];
        private final Block passed = new Block();
        private final LinkRows.@Nullable Parts parts = allUnits ? null : links.parts();

        Piece(Sums sums) {
            this.sums = sums;
        }

        void add(long fromBlock, long toBlock, int count) {
            for (long block = fromBlock; block < toBlock; block++) {
                int first = (int) (block * BLOCK);
                int size = Math.min(BLOCK, count - first);
                read(first, size);
                int left = ofTime(size);
                left = anyEnd ? ofAccounts(left) : left;
                left = parts == null ? left : ofUnits(first, left);
                take(first, left);
                sums.add(passed);
            }
        }

        private void read(int first, int size) {
            if (only == null) {
                links.bucket.copy(first, bucket, size);
                links.payer.copy(first, payer, size);
                links.payee.copy(first, payee, size);
            } else {
                for (int i = 0; i < size; i++) {
                    bucket[i] = links.bucket.shortAt(only[first + i]);
                    payer[i] = links.payer.intAt(only[first + i]);
                    payee[i] = links.payee.intAt(only[first + i]);
                }
            }
        }

        private int link(int place) {
            return only == null ? place : only[place];
        }

        private void take(int first, int count) {
            int size = 0;
            for (int each = 0; each < count; each++) {
                int i = chosen[each];
                int link = link(first + i);
                long amount = parts == null ? links.amount.longAt(link) : parts.amount(link, unitBits);
                passed.payer[size] = payer[i];
                passed.payee[size] = payee[i];
                passed.amount[size] = amount;
                passed.payments[size] = links.payments.intAt(link);
                size += amount == 0 ? 0 : 1;
            }
            passed.size = size;
        }

        private int ofTime(int size) {
            int left = 0;
            for (int i = 0; i < size; i++) {
                chosen[left] = i;
                // Below zero if either is: too early or too late.
                left += 1 - (((bucket[i] - fromBucket) | (toBucket - bucket[i])) >>> 31);
            }
            return left;
        }

        private int ofAccounts(int of) {
            int left = 0;
            for (int each = 0; each < of; each++) {
                int i = chosen[each];
                chosen[left] = i;
                left += 1 - (failing(payer[i]) & failing(payee[i]));
            }
            return left;
        }

        private int ofUnits(int first, int of) {
            int left = 0;
            for (int each = 0; each < of; each++) {
                int i = chosen[each];
                long units = links.units(link(first + i)) & unitBits;
                chosen[left] = i;
                left += (int) ((units | -units) >>> 63);
            }
            return left;
        }

        /** 1 where any of the bits is set, else 0. */
        private int failing(int account) {
            return -passing.account(account) >>> 31;
        }
    }
}
