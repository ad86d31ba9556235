package org.wellhead.trace.bounds;

import java.util.Arrays;

/**
 * Makes a network small without changing its maximum flow.
 *
 * <p>A round goes through the nodes twice. Backward it learns what can leave each node at most, and forward what can enter it;
 * no arc needs more than either end can pass. Going forward it also
 *
 * <ul>
 *   <li>joins a node to the one that all its money comes from, if the arc between them never binds: it carries all that
 *       can leave the one or all that can enter the other;
 *   <li>lets supply meet demand at the same node: any cut pays the lesser of the two;
 *   <li>removes a node whose own supply fills all that leaves it: what could enter it is not needed, and what leaves it is
 *       supply of the nodes that it leads to. These may be filled in turn.
 * </ul>
 *
 * <p>It then hands on the mirrored network: arcs turned round, supply and demand changed for each other. The next round does
 * the same things from the other end, joining nodes that all their money leaves for one other, and removing those whose
 * demand takes all that enters. The last two rules need to know whose money is meant; without them supplies stay where a
 * maximum flow of any part of them is the same as before.
 */
final class Reduction {
    private static final int NOWHERE = -1;
    private static final int MANY = -2;
    /** Goes on as long as a pair of rounds takes away at least one part in so many. */
    private static final int WORTHWHILE = 16;

    private final boolean solving;
    private Network network;
    private long[] supply;
    private long[] demand;
    /** What met already. */
    private long found;
    /** By node of the network given at first: where it is now, or {@link #NOWHERE}. */
    private final int[] place;

    private final long[] out;
    private final long[] in;
    private final int[] from;
    private final int[] joined;

    private Reduction(Network network, long[] supply, long[] demand, boolean solving) {
        this.network = network;
        this.supply = supply;
        this.demand = demand;
        this.solving = solving;
        int nodes = network.nodes;
        this.place = solving ? new int[0] : new int[nodes];
        for (int u = 0; u < place.length; u++) {
            place[u] = u;
        }
        this.out = new long[nodes];
        this.in = new long[nodes];
        this.from = new int[nodes];
        this.joined = new int[nodes];
    }

    /** For a given supply. Takes the arrays, and writes to them and to the network's capacities. */
    static Reduction forGood(Network network, long[] supply, long[] demand) {
        Reduction reduction = new Reduction(network, supply, demand, true);
        reduction.run();
        return reduction;
    }

    /** For any part of a supply. Takes the arrays and the network, as {@link #forGood}. */
    static Reduction forAnyPart(Network network, long[] supply, long[] demand) {
        Reduction reduction = new Reduction(network, supply, demand, false);
        reduction.run();
        return reduction;
    }

    private void run() {
        for (int size = Integer.MAX_VALUE; ; ) {
            round();
            round();
            int now = network.nodes + network.arcs();
            if (now == 0 || now >= size - size / WORTHWHILE) {
                return;
            }
            size = now;
        }
    }

    private void round() {
        measureOut();
        passIn();
        mirror();
    }

    private void measureOut() {
        int[] first = network.first;
        int[] head = network.head;
        long[] capacity = network.capacity;
        for (int u = network.nodes - 1; u >= 0; u--) {
            long sum = demand[u];
            for (int a = first[u]; a < first[u + 1]; a++) {
                long c = Math.min(capacity[a], out[head[a]]);
                capacity[a] = c;
                sum += c;
            }
            out[u] = sum;
        }
    }

    private void passIn() {
        int[] first = network.first;
        int[] head = network.head;
        long[] capacity = network.capacity;
        int nodes = network.nodes;
        for (int u = 0; u < nodes; u++) {
            in[u] = supply[u];
            from[u] = supply[u] > 0 ? MANY : NOWHERE;
            joined[u] = u;
        }
        for (int u = 0; u < nodes; u++) {
            if (solving && supply[u] > 0) {
                meet(u);
            }
            boolean full = solving && supply[u] >= out[u];
            if (in[u] == 0 || out[u] == 0 || full) {
                joined[u] = NOWHERE;
                for (int a = first[u]; a < first[u + 1]; a++) {
                    int w = head[a];
                    if (full && capacity[a] > 0) {
                        supply[w] += capacity[a];
                        in[w] += capacity[a];
                        from[w] = MANY;
                    }
                    capacity[a] = 0;
                }
                continue;
            }
            int only = from[u];
            if (only >= 0 && (out[u] <= in[u] || in[only] <= in[u])) {
                joined[u] = only;
                demand[only] += demand[u];
            } else {
                only = u;
            }
            for (int a = first[u]; a < first[u + 1]; a++) {
                long c = Math.min(capacity[a], in[u]);
                if (c > 0) {
                    int w = head[a];
                    capacity[a] = c;
                    in[w] += c;
                    from[w] = from[w] == NOWHERE || from[w] == only ? only : MANY;
                }
            }
        }
    }

    private void meet(int u) {
        long met = Math.min(supply[u], demand[u]);
        found += met;
        supply[u] -= met;
        demand[u] -= met;
        in[u] -= met;
        out[u] -= met;
    }

    /** The network of what is left, turned round. */
    private void mirror() {
        int nodes = network.nodes;
        int left = 0;
        int[] number = from;
        for (int u = nodes - 1; u >= 0; u--) {
            number[u] = joined[u] == u ? left++ : NOWHERE;
        }
        long[] newSupply = new long[left];
        long[] newDemand = new long[left];
        for (int u = 0; u < nodes; u++) {
            if (joined[u] >= 0) {
                number[u] = number[joined[u]];
            }
            if (joined[u] == u) {
                newSupply[number[u]] = solving ? Math.min(demand[u], in[u]) : demand[u];
                newDemand[number[u]] = solving ? Math.min(supply[u], out[u]) : supply[u];
            }
        }
        for (int u = 0; u < place.length; u++) {
            place[u] = place[u] >= 0 ? number[place[u]] : NOWHERE;
        }
        supply = newSupply;
        demand = newDemand;
        network = turned(left, number);
    }

    private Network turned(int left, int[] number) {
        int[] first = network.first;
        int[] head = network.head;
        long[] capacity = network.capacity;
        int[] start = new int[left + 2];
        for (int u = 0; u < network.nodes; u++) {
            for (int a = first[u]; a < first[u + 1]; a++) {
                if (capacity[a] > 0 && number[head[a]] != number[u] && number[head[a]] >= 0) {
                    start[number[head[a]] + 2]++;
                }
            }
        }
        for (int u = 0; u < left; u++) {
            start[u + 2] += start[u + 1];
        }
        int[] heads = new int[start[left + 1]];
        long[] capacities = new long[heads.length];
        for (int u = 0; u < network.nodes; u++) {
            for (int a = first[u]; a < first[u + 1]; a++) {
                if (capacity[a] > 0 && number[head[a]] != number[u] && number[head[a]] >= 0) {
                    int at = start[number[head[a]] + 1]++;
                    heads[at] = number[u];
                    capacities[at] = capacity[a];
                }
            }
        }
        return withoutParallels(left, start, heads, capacities);
    }

    private Network withoutParallels(int left, int[] start, int[] heads, long[] capacities) {
        int[] last = joined;
        Arrays.fill(last, 0, left, NOWHERE);
        int end = 0;
        for (int u = 0; u < left; u++) {
            int begin = end;
            int a = start[u];
            start[u] = begin;
            for (; a < start[u + 1]; a++) {
                int w = heads[a];
                if (last[w] >= begin) {
                    capacities[last[w]] += capacities[a];
                } else {
                    last[w] = end;
                    heads[end] = w;
                    capacities[end] = capacities[a];
                    end++;
                }
            }
        }
        start[left] = end;
        return new Network(left, start, heads, capacities);
    }

    /** What is left. */
    Network network() {
        return network;
    }

    long[] supply() {
        return supply;
    }

    long[] demand() {
        return demand;
    }

    /** What met on the way; it is to be added to the flow through what is left. */
    long found() {
        return found;
    }

    /** By node of the network given at first: where it is now, or -1 if nothing passes it. Not kept {@link #forGood}. */
    int[] places() {
        return place;
    }
}
