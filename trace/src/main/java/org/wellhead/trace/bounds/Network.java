package org.wellhead.trace.bounds;

import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * A network without circles, as columns. Nodes are numbered so that every arc leads from a lower to a higher number; the arcs
 * out of node {@code u} are {@code first[u]} up to {@code first[u + 1] - 1}.
 */
public final class Network {
    final int nodes;
    final int[] first;
    final int[] head;
    final long[] capacity;

    Network(int nodes, int[] first, int[] head, long[] capacity) {
        this.nodes = nodes;
        this.first = first;
        this.head = head;
        this.capacity = capacity;
    }

    /**
     * Sorts arcs by the node that they leave. O(nodes + arcs).
     *
     * @param tail of an arc: the node that it leaves
     * @param head of an arc: where it leads
     * @param capacity of an arc: what it can carry, 0 or more
     * @throws IllegalArgumentException if an arc does not lead to a higher number
     */
    public static Network of(
            int nodes, int arcs, IntUnaryOperator tail, IntUnaryOperator head, IntToLongFunction capacity) {
        int[] start = new int[nodes + 2];
        for (int a = 0; a < arcs; a++) {
            int from = tail.applyAsInt(a);
            int to = head.applyAsInt(a);
            if (from < 0 || from >= to || to >= nodes || capacity.applyAsLong(a) < 0) {
                throw new IllegalArgumentException(
                        "arc " + a + " leads from " + from + " to " + to + " with " + capacity.applyAsLong(a));
            }
            start[from + 2]++;
        }
        for (int u = 0; u < nodes; u++) {
            start[u + 2] += start[u + 1];
        }
        int[] heads = new int[arcs];
        long[] capacities = new long[arcs];
        for (int a = 0; a < arcs; a++) {
            int at = start[tail.applyAsInt(a) + 1]++;
            heads[at] = head.applyAsInt(a);
            capacities[at] = capacity.applyAsLong(a);
        }
        return new Network(nodes, start, heads, capacities);
    }

    /** The same network with capacities of its own. */
    Network copy() {
        return new Network(nodes, first, head, capacity.clone());
    }

    /** How many nodes. */
    public int nodes() {
        return nodes;
    }

    /** How many arcs. */
    public int arcs() {
        return first[nodes];
    }
}
