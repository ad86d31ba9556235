package org.wellhead.share.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * All of a tree that appending needs: the roots of its complete subtrees, one for each bit of the size. O(log size) memory.
 *
 * <p>After 6 = 110b leaves it holds the roots of leaves 0 to 3 and 4 to 5. One more leaf joins as many of them as the size had ones at its
 * end, as adding 1 carries.
 */
final class CompactRange {
    private final Deque<byte[]> smallestFirst = new ArrayDeque<>();
    private long size;

    long size() {
        return size;
    }

    /** O(log size), O(1) on average. */
    void append(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = Hashing.node(smallestFirst.pop(), hash);
        }
        smallestFirst.push(hash);
        size++;
    }

    /** O(log size). */
    byte[] root() {
        if (size == 0) {
            return Hashing.empty();
        }
        Iterator<byte[]> subtrees = smallestFirst.iterator();
        byte[] root = subtrees.next();
        while (subtrees.hasNext()) {
            root = Hashing.node(subtrees.next(), root);
        }
        return root;
    }
}
