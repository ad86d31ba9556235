package org.wellhead.trace.bounds;

import java.util.Arrays;

/**
 * Solves what a network is after reductions: pushes supply on from node to node as far as it gets.
 *
 * <p>This is push and relabel (Goldberg and Tarjan, 1988) with a measure of length made for time. Ways through a ledger are long:
 * an account that is busy every day is a chain of hundreds of nodes. But they lead one way, and only where flow is taken
 * back does a way turn round. So an arc has length 0 and flow taken back on it length 1, and the level of a node is how
 * often a way from it to a demand turns round. Levels stay few, no circle has length 0, and all the usual laws hold: a
 * node pushes only to a node of its own level, or of one below where it takes flow back; a node that can push no more rises. Where no
 * node is left on a level, those above it reach no demand.
 *
 * <p>Nodes push in the order of levels from above, and of time within a level, so that a chain is passed once with all that
 * it carries. Levels are measured anew from the demands after a fixed amount of work; what then lies at a node without a
 * level can never arrive, and when that is all, the flow is the largest.
 */
final class Pushing {
    private static final int NONE = Integer.MAX_VALUE;
    /** Arcs looked at for each node and arc of the network before levels are measured anew. */
    private static final int WORK = 1;

    private final int nodes;
    private final int[] first;
    private final int[] head;
    private final int[] tail;
    /** The arcs into node {@code v} are {@code arcIn[firstIn[v]]} up to {@code arcIn[firstIn[v + 1] - 1]}. */
    private final int[] firstIn;

    private final int[] arcIn;
    /** By arc: what it can carry yet, and what it carries. */
    private final long[] rest;

    private final long[] flow;
    private final long[] excess;
    private final long[] demand;
    private final int[] level;
    private final int[] onLevel;
    private int top;
    /** The arc that a node tries next: one out of it, then one into it that flow may be taken back on. */
    private final int[] nextOut;

    private final int[] nextIn;
    /** Nodes in the order in which they push, and the place of each in it; one bit per place for those with excess. */
    private final int[] order;

    private final int[] place;
    private final long[] active;
    private final int[] queue;
    private long work;
    private long found;

    /** Takes the arrays and the network's capacities. */
    Pushing(Network network, long[] supply, long[] demand) {
        this.nodes = network.nodes;
        this.first = network.first;
        this.head = network.head;
        this.rest = network.capacity;
        this.excess = supply;
        this.demand = demand;
        int arcs = network.arcs();
        flow = new long[arcs];
        tail = new int[arcs];
        firstIn = new int[nodes + 2];
        arcIn = new int[arcs];
        for (int u = 0; u < nodes; u++) {
            for (int a = first[u]; a < first[u + 1]; a++) {
                tail[a] = u;
                firstIn[head[a] + 2]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            firstIn[v + 2] += firstIn[v + 1];
        }
        for (int a = 0; a < arcs; a++) {
            arcIn[firstIn[head[a] + 1]++] = a;
        }
        level = new int[nodes];
        onLevel = new int[nodes + 1];
        nextOut = new int[nodes];
        nextIn = new int[nodes];
        order = new int[nodes];
        place = new int[nodes];
        active = new long[(nodes >> 6) + 1];
        queue = new int[nodes];
    }

    long most() {
        while (true) {
            arrange(measure());
            long enough = work + WORK * ((long) nodes + rest.length);
            if (!sweep()) {
                return found;
            }
            while (work < enough && sweep()) {
                // Each sweep lets all that have excess push once.
            }
        }
    }

    /** Levels from the demands on, breadth first: all of a level before the next. How many nodes have one. */
    private int measure() {
        Arrays.fill(level, NONE);
        Arrays.fill(onLevel, 0);
        int end = 0;
        for (int u = 0; u < nodes; u++) {
            if (demand[u] > 0) {
                level[u] = 0;
                queue[end++] = u;
            }
        }
        top = 0;
        int begin = 0;
        for (int k = 0; begin < end; k++) {
            top = k;
            for (int at = begin; at < end; at++) {
                end = spreadAgainst(queue[at], k, end);
            }
            onLevel[k] = end - begin;
            int levelEnd = end;
            for (int at = begin; at < levelEnd; at++) {
                end = spreadAlongFlow(queue[at], k + 1, end);
            }
            begin = levelEnd;
        }
        return end;
    }

    private int spreadAgainst(int v, int k, int queued) {
        int end = queued;
        for (int i = firstIn[v]; i < firstIn[v + 1]; i++) {
            int a = arcIn[i];
            if (rest[a] > 0 && level[tail[a]] == NONE) {
                level[tail[a]] = k;
                queue[end++] = tail[a];
            }
        }
        return end;
    }

    private int spreadAlongFlow(int u, int k, int queued) {
        int end = queued;
        for (int a = first[u]; a < first[u + 1]; a++) {
            if (flow[a] > 0 && level[head[a]] == NONE) {
                level[head[a]] = k;
                queue[end++] = head[a];
            }
        }
        return end;
    }

    /** Brings nodes into the order of pushing. */
    private void arrange(int reached) {
        int[] start = new int[top + 2];
        for (int i = 0; i < reached; i++) {
            start[top - level[queue[i]] + 1]++;
        }
        for (int k = 0; k <= top; k++) {
            start[k + 1] += start[k];
        }
        Arrays.fill(active, 0);
        for (int u = 0; u < nodes; u++) {
            if (level[u] != NONE) {
                place[u] = start[top - level[u]]++;
                order[place[u]] = u;
                nextOut[u] = first[u];
                nextIn[u] = firstIn[u];
                if (excess[u] > 0) {
                    activate(u);
                }
            }
        }
    }

    private void activate(int u) {
        active[place[u] >> 6] |= 1L << place[u];
    }

    /** Lets each node with excess push, in order; those that are raised wait for the next sweep. Whether there were any. */
    private boolean sweep() {
        boolean any = false;
        for (int word = 0; word < active.length; word++) {
            while (active[word] != 0) {
                int at = (word << 6) + Long.numberOfTrailingZeros(active[word]);
                active[word] &= active[word] - 1;
                int u = order[at];
                if (level[u] != NONE) {
                    any = true;
                    discharge(u);
                }
            }
        }
        return any;
    }

    private void discharge(int u) {
        int k = level[u];
        if (k == 0) {
            long met = Math.min(excess[u], demand[u]);
            demand[u] -= met;
            found += met;
            excess[u] -= met;
        }
        pushOn(u, k);
        if (k > 0 && excess[u] > 0) {
            takeBack(u, k);
        }
        if (excess[u] > 0) {
            raise(u, k);
        }
    }

    private void pushOn(int u, int k) {
        long left = excess[u];
        int a = nextOut[u];
        int from = a;
        while (left > 0 && a < first[u + 1]) {
            int v = head[a];
            if (rest[a] > 0 && level[v] == k) {
                long x = Math.min(left, rest[a]);
                rest[a] -= x;
                flow[a] += x;
                excess[v] += x;
                left -= x;
                activate(v);
                if (left == 0) {
                    break;
                }
            }
            a++;
        }
        work += a - from + 1;
        nextOut[u] = a;
        excess[u] = left;
    }

    private void takeBack(int u, int k) {
        long left = excess[u];
        int i = nextIn[u];
        int from = i;
        while (left > 0 && i < firstIn[u + 1]) {
            int a = arcIn[i];
            int v = tail[a];
            if (flow[a] > 0 && level[v] == k - 1) {
                long x = Math.min(left, flow[a]);
                rest[a] += x;
                flow[a] -= x;
                excess[v] += x;
                left -= x;
                activate(v);
                if (left == 0) {
                    break;
                }
            }
            i++;
        }
        work += i - from;
        nextIn[u] = i;
        excess[u] = left;
    }

    private void raise(int u, int k) {
        int lowest = NONE;
        for (int a = first[u]; a < first[u + 1]; a++) {
            if (rest[a] > 0) {
                lowest = Math.min(lowest, level[head[a]]);
            }
        }
        for (int i = firstIn[u]; i < firstIn[u + 1]; i++) {
            int a = arcIn[i];
            if (flow[a] > 0 && level[tail[a]] != NONE) {
                lowest = Math.min(lowest, level[tail[a]] + 1);
            }
        }
        work += first[u + 1] - first[u] + firstIn[u + 1] - firstIn[u];
        onLevel[k]--;
        if (onLevel[k] == 0) {
            forgetAbove(k);
            lowest = NONE;
        }
        if (lowest > top) {
            level[u] = NONE;
            return;
        }
        level[u] = lowest;
        onLevel[lowest]++;
        nextOut[u] = first[u];
        nextIn[u] = firstIn[u];
        activate(u);
    }

    /** No node is on level {@code k} any more: no way leads down past it. */
    private void forgetAbove(int k) {
        for (int u = 0; u < nodes; u++) {
            if (level[u] > k) {
                level[u] = NONE;
            }
        }
        Arrays.fill(onLevel, k + 1, top + 1, 0);
        work += nodes;
    }
}
