package org.wellhead.trace.bounds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The obvious maximum flow: one shortest augmenting way after the other, through a graph that may have circles. */
public final class EdmondsKarp {
    private static final class Arc {
        private final int from;
        private final int to;
        private long rest;
        private final Arc back;

        Arc(int from, int to, long rest) {
            this.from = from;
            this.to = to;
            this.rest = rest;
            this.back = new Arc(this);
        }

        private Arc(Arc there) {
            this.from = there.to;
            this.to = there.from;
            this.back = there;
        }
    }

    private final List<List<Arc>> arcs = new ArrayList<>();
    private final int source = node();
    private final int sink = node();

    /** A new node's number. */
    public int node() {
        arcs.add(new ArrayList<>());
        return arcs.size() - 1;
    }

    /** Says what can go from one node to another. */
    public void arc(int from, int to, long capacity) {
        Arc arc = new Arc(from, to, capacity);
        arcs.get(from).add(arc);
        arcs.get(to).add(arc.back);
    }

    /** Says what can enter at a node. */
    public void supply(int node, long amount) {
        arc(source, node, amount);
    }

    /** Says what can leave at a node. */
    public void demand(int node, long amount) {
        arc(node, sink, amount);
    }

    /** The most that flows from all supplies to all demands. */
    public long most() {
        long sum = 0;
        while (true) {
            Arc[] by = new Arc[arcs.size()];
            Deque<Integer> queue = new ArrayDeque<>(List.of(source));
            while (!queue.isEmpty() && by[sink] == null) {
                for (Arc arc : arcs.get(queue.removeFirst())) {
                    if (arc.rest > 0 && arc.to != source && by[arc.to] == null) {
                        by[arc.to] = arc;
                        queue.add(arc.to);
                    }
                }
            }
            if (by[sink] == null) {
                return sum;
            }
            long least = Long.MAX_VALUE;
            for (int at = sink; at != source; at = by[at].from) {
                least = Math.min(least, by[at].rest);
            }
            for (int at = sink; at != source; at = by[at].from) {
                by[at].rest -= least;
                by[at].back.rest += least;
            }
            sum += least;
        }
    }
}
