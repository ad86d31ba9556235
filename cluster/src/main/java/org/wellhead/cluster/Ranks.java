package org.wellhead.cluster;

import java.io.Serial;
import java.io.Serializable;
import java.util.BitSet;

/**
 * Numbers the accounts that can reach a designated one from 0 on, in the order of their numbers in the ledger, and deals them out to
 * partitions by packs of neighbours: accounts that stand near each other in a file often pay each other, and what stays in a partition need
 * not be told. Packs are small, so that each partition gets its share of busy accounts. A bit and a half per account of the ledger, and a few
 * steps for each question.
 */
final class Ranks implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int PACKS = 64;

    private final int partitions;
    /** A pack is so many accounts, as a power of two. */
    private final int packLog2;

    private final long[] words;
    /** How many accounts reach before each word. */
    private final int[] before;

    private final int count;

    Ranks(BitSet reaching, int partitions) {
        this.partitions = partitions;
        words = reaching.toLongArray();
        before = new int[words.length];
        int found = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = found;
            found += Long.bitCount(words[word]);
        }
        count = found;
        packLog2 = 31 - Integer.numberOfLeadingZeros(Math.max(1, count / PACKS / partitions));
    }

    /** How many accounts reach. */
    int count() {
        return count;
    }

    /** The rank of an account; -1 if it does not reach. */
    int of(int account) {
        int word = account >>> 6;
        if (word >= words.length || (words[word] & 1L << account) == 0) {
            return -1;
        }
        return before[word] + Long.bitCount(words[word] & ((1L << account) - 1));
    }

    /** The partition of a rank. */
    int partition(int rank) {
        return (rank >>> packLog2) % partitions;
    }

    /** The number of a rank in its partition. */
    int number(int rank) {
        return (((rank >>> packLog2) / partitions) << packLog2) + inPack(rank);
    }

    /** How many accounts a partition has. */
    int count(int partition) {
        int packs = count >>> packLog2;
        int last = packs % partitions;
        int whole = packs / partitions + (partition < last ? 1 : 0);
        return (whole << packLog2) + (partition == last ? inPack(count) : 0);
    }

    private int inPack(int rank) {
        return rank & (1 << packLog2) - 1;
    }

    /** The accounts of a partition, rising. O(accounts of the ledger / 64 + its own). */
    int[] accounts(int partition) {
        int[] accounts = new int[count(partition)];
        int next = 0;
        int rank = 0;
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                if (partition(rank++) == partition) {
                    accounts[next++] = (word << 6) + Long.numberOfTrailingZeros(left);
                }
            }
        }
        return accounts;
    }
}
