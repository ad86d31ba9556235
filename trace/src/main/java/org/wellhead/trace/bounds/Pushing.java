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
    /** Ways looked at for each node and way of the network before levels are measured anew. */
    private static final int WORK = 1;

    private final int nodes;
    /** The ways on from node {@code u}, arcs and flow to take back, are {@code start[u]} up to {@code start[u + 1] - 1}. */
    private final int[] start;
    /** By way: where it leads. To a lower number leads only flow that is taken back. */
    private final int[] to;
    /** By way: what can go that way yet. */
    private final long[] rest;
    /** By way: the same arc seen from the other end. */
    private final int[] mate;

    private final long[] excess;
    private final long[] demand;
    private final int[] level;
    private final int[] onLevel;
    private int top;
    /** By node: the way that it tries next. */
    private final int[] next;
    /** Nodes in the order in which they push, and the place of each in it; one bit per place for those with excess. */
    private final int[] order;

    private final int[] place;
    private final long[] active;
    private final int[] queue;
    private long work;
    private long found;

    /** Takes the arrays. */
    Pushing(Network network, long[] supply, long[] demand) {
        this.nodes = network.nodes;
        this.excess = supply;
        this.demand = demand;
        int ways = 2 * network.arcs();
        start = new int[nodes + 2];
        to = new int[ways];
        rest = new long[ways];
        mate = new int[ways];
        for (int u = 0; u < nodes; u++) {
            start[u + 2] += network.first[u + 1] - network.first[u];
            for (int a = network.first[u]; a < network.first[u + 1]; a++) {
                start[network.head[a] + 2]++;
            }
        }
        for (int u = 0; u < nodes; u++) {
            start[u + 2] += start[u + 1];
        }
        for (int u = 0; u < nodes; u++) {
            for (int a = network.first[u]; a < network.first[u + 1]; a++) {
                int there = start[u + 1]++;
                int back = start[network.head[a] + 1]++;
                to[there] = network.head[a];
                to[back] = u;
                rest[there] = network.capacity[a];
                mate[there] = back;
                mate[back] = there;
            }
        }
        level = new int[nodes];
        onLevel = new int[nodes + 1];
        next = new int[nodes];
        order = new int[nodes];
        place = new int[nodes];
        active = new long[(nodes >> 6) + 1];
        queue = new int[nodes];
    }

    long most() {
        while (true) {
            arrange(measure());
            long enough = work + WORK * ((long) nodes + to.length);
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

    /** Gives level {@code k} to the nodes that have an arc to node {@code v} with room. */
    private int spreadAgainst(int v, int k, int queued) {
        int end = queued;
        for (int way = start[v]; way < start[v + 1]; way++) {
            int u = to[way];
            if (u < v && level[u] == NONE && rest[mate[way]] > 0) {
                level[u] = k;
                queue[end++] = u;
            }
        }
        return end;
    }

    /** Gives level {@code k} to the nodes that can take flow back to node {@code u}. */
    private int spreadAlongFlow(int u, int k, int queued) {
        int end = queued;
        for (int way = start[u]; way < start[u + 1]; way++) {
            int v = to[way];
            if (v > u && level[v] == NONE && rest[mate[way]] > 0) {
                level[v] = k;
                queue[end++] = v;
            }
        }
        return end;
    }

    /** Brings nodes into the order of pushing. */
    private void arrange(int reached) {
        int[] from = new int[top + 2];
        for (int i = 0; i < reached; i++) {
            from[top - level[queue[i]] + 1]++;
        }
        for (int k = 0; k <= top; k++) {
            from[k + 1] += from[k];
        }
        Arrays.fill(active, 0);
        for (int u = 0; u < nodes; u++) {
            if (level[u] != NONE) {
                place[u] = from[top - level[u]]++;
                order[place[u]] = u;
                next[u] = start[u];
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
        push(u, k);
        if (excess[u] > 0) {
            raise(u, k);
        }
    }

    private void push(int u, int k) {
        long left = excess[u];
        int way = next[u];
        int from = way;
        while (left > 0 && way < start[u + 1]) {
            int v = to[way];
            if (rest[way] > 0 && level[v] == (v > u ? k : k - 1)) {
                long x = Math.min(left, rest[way]);
                rest[way] -= x;
                rest[mate[way]] += x;
                excess[v] += x;
                left -= x;
                activate(v);
                if (left == 0) {
                    break;
                }
            }
            way++;
        }
        work += way - from + 1;
        next[u] = way;
        excess[u] = left;
    }

    private void raise(int u, int k) {
        int lowest = NONE;
        for (int way = start[u]; way < start[u + 1]; way++) {
            int v = to[way];
            if (rest[way] > 0 && level[v] != NONE) {
                lowest = Math.min(lowest, v > u ? level[v] : level[v] + 1);
            }
        }
        work += start[u + 1] - start[u];
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
        next[u] = start[u];
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
