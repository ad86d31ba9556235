package org.wellhead.share.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds proofs against roots: nothing but the proof and the roots is needed, and nothing of either is believed.
 *
 * <p>Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2. Numbers below 0 or out of order are no error, but prove nothing.
 */
public final class ProofCheck {
    private static final int PATH_MAX = 64;

    private ProofCheck() {}

    static List<TreeHash> checkedPath(List<TreeHash> path) {
        if (path.size() > PATH_MAX) {
            throw new IllegalArgumentException("a proof has at most " + PATH_MAX + " hashes, not " + path.size());
        }
        return List.copyOf(path);
    }

    /**
     * Whether the proof shows that the entry is at its place in the log of this root. O(log size).
     *
     * @param leaf {@link TreeHash#leaf} of the entry
     */
    public static boolean includes(InclusionProof proof, TreeHash leaf, TreeHash root) {
        return includes(proof.index(), proof.size(), leaf.bytes(), bytes(proof.path()), root.bytes());
    }

    /** Whether the proof shows that the log of {@code root2} begins with the log of {@code root1}. O(log size). */
    public static boolean consistent(ConsistencyProof proof, TreeHash root1, TreeHash root2) {
        return consistent(proof.size1(), proof.size2(), root1.bytes(), root2.bytes(), bytes(proof.path()));
    }

    private static List<byte[]> bytes(List<TreeHash> path) {
        return path.stream().map(TreeHash::bytes).toList();
    }

    static boolean includes(long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size || leaf.length != Hashing.HASH_BYTES) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashing.node(sibling, hash);
                // A last node without a neighbour moves up as it is.
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hashing.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    static boolean consistent(long size1, long size2, byte[] root1, byte[] root2, List<byte[]> path) {
        if (size1 < 1 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return path.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(size1) == 1) {
            hashes.addFirst(root1);
        }
        if (hashes.isEmpty()) {
            return false;
        }
        int complete = Long.numberOfTrailingZeros(size1);
        long node = (size1 - 1) >> complete;
        long last = (size2 - 1) >> complete;
        byte[] hash1 = hashes.getFirst();
        byte[] hash2 = hash1;
        for (byte[] sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash1 = Hashing.node(sibling, hash1);
                hash2 = Hashing.node(sibling, hash2);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash2 = Hashing.node(hash2, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash1, root1) && MessageDigest.isEqual(hash2, root2);
    }
}
