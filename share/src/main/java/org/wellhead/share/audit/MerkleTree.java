package org.wellhead.share.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A tree of hashes that can be asked for its root at any size and for proofs. It keeps every complete subtree: 64 bytes for each entry.
 *
 * <p>Source: RFC 9162, sections 2.1.1 (root), 2.1.3.1 (inclusion) and 2.1.4.1 (consistency), whose recursions are walked down here.
 */
public final class MerkleTree {
    /** So that the hashes of all leaves fit into one array. */
    public static final long SIZE_MAX = 1L << 25;

    private final List<Level> levels = new ArrayList<>();

    /** Hashes of complete subtrees of one height, side by side. */
    private static final class Level {
        private byte[] hashes = new byte[8 * Hashing.HASH_BYTES];
        private int count;

        void add(byte[] hash) {
            int at = count * Hashing.HASH_BYTES;
            if (at == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * at);
            }
            System.arraycopy(hash, 0, hashes, at, Hashing.HASH_BYTES);
            count++;
        }

        byte[] get(long index) {
            int at = Math.toIntExact(index) * Hashing.HASH_BYTES;
            return Arrays.copyOfRange(hashes, at, at + Hashing.HASH_BYTES);
        }
    }

    /** How many entries it has. */
    public long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().count;
    }

    /**
     * Adds an entry behind the others. O(bytes + log size).
     *
     * @throws IllegalStateException beyond {@link #SIZE_MAX} entries
     */
    public void append(byte[] entry) {
        appendLeaf(Hashing.leaf(entry));
    }

    void appendLeaf(byte[] leafHash) {
        if (size() == SIZE_MAX) {
            throw new IllegalStateException("a tree has at most " + SIZE_MAX + " entries");
        }
        byte[] hash = leafHash;
        for (int height = 0; ; height++) {
            if (height == levels.size()) {
                levels.add(new Level());
            }
            Level level = levels.get(height);
            level.add(hash);
            if (level.count % 2 == 1) {
                return;
            }
            hash = Hashing.node(level.get(level.count - 2L), hash);
        }
    }

    /**
     * The root of the first entries. O(log size).
     *
     * @param size how many, from 0 to {@link #size()}
     */
    public TreeHash root(long size) {
        require(size >= 0 && size <= size(), "a size from 0 to " + size(), size);
        return size == 0 ? TreeHash.empty() : TreeHash.of(subtree(0, size));
    }

    /**
     * The proof that an entry is among the first ones. O(log² size).
     *
     * @param index the entry's, from 0
     * @param size of how many entries the root is, more than {@code index}, up to {@link #size()}
     */
    public InclusionProof inclusion(long index, long size) {
        require(size >= 1 && size <= size(), "a size from 1 to " + size(), size);
        require(index >= 0 && index < size, "an index below " + size, index);
        List<TreeHash> down = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long split = begin + split(end - begin);
            if (index < split) {
                down.add(TreeHash.of(subtree(split, end)));
                end = split;
            } else {
                down.add(TreeHash.of(subtree(begin, split)));
                begin = split;
            }
        }
        Collections.reverse(down);
        return new InclusionProof(index, size, down);
    }

    /**
     * The proof that the first {@code size2} entries begin with the first {@code size1}. O(log² size).
     *
     * @param size1 from 1; of no entries nothing can be proved
     * @param size2 from {@code size1} to {@link #size()}
     */
    public ConsistencyProof consistency(long size1, long size2) {
        require(size2 >= 1 && size2 <= size(), "a second size from 1 to " + size(), size2);
        require(size1 >= 1 && size1 <= size2, "a first size from 1 to " + size2, size1);
        List<TreeHash> down = new ArrayList<>();
        long begin = 0;
        long end = size2;
        while (size1 < end) {
            long split = begin + split(end - begin);
            if (size1 <= split) {
                down.add(TreeHash.of(subtree(split, end)));
                end = split;
            } else {
                down.add(TreeHash.of(subtree(begin, split)));
                begin = split;
            }
        }
        if (begin > 0) {
            // The first root is not itself a node of the second tree: its last complete subtree must be told.
            down.add(TreeHash.of(subtree(begin, end)));
        }
        Collections.reverse(down);
        return new ConsistencyProof(size1, size2, down);
    }

    /** The greatest power of two below {@code length}, which is more than 1. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    /** Of leaves {@code begin} to {@code end}, where {@code begin} is a multiple of the power of two that holds them. */
    private byte[] subtree(long begin, long end) {
        long rest = end - begin;
        int height = Long.numberOfTrailingZeros(rest);
        long at = end - (1L << height);
        byte[] hash = levels.get(height).get(at >> height);
        for (rest -= 1L << height; rest > 0; rest -= 1L << height) {
            height = Long.numberOfTrailingZeros(rest);
            at -= 1L << height;
            hash = Hashing.node(levels.get(height).get(at >> height), hash);
        }
        return hash;
    }

    private static void require(boolean holds, String wanted, long given) {
        if (!holds) {
            throw new IllegalArgumentException("wants " + wanted + ", not " + given);
        }
    }
}
