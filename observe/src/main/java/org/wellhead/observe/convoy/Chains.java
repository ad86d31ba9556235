package org.wellhead.observe.convoy;

import java.util.Arrays;

/**
 * Joins neighbours to chains that drive one way.
 *
 * <p>Links are taken from the shortest on, to the millimetre, as Kruskal does, and each chain adds up what its vehicles know of its direction (sums of
 * log odds, each turned by how its heading lies to the chain's). Two chains that both know well, and contradict each other, are not
 * joined: they are oncoming traffic. A vehicle whose front the detector cannot tell joins whom it stands closest to, and bridges
 * nothing.
 */
final class Chains {
    /** Odds of about 12 on both sides. */
    private static final double KNOWN_DIRECTION = 2.5;

    /** A misread front: one or two against at least so many times as many in their own lane. */
    private static final int MISREAD_AMONG = 5;

    private static final int MOST_MISREAD = 2;

    private final Fleet fleet;
    private final int[] parent;
    private final int[] size;
    /** Whether the heading lies against the parent's. */
    private final boolean[] against;

    private final double[] evidence;

    /** The links that were taken, as pairs. */
    private final int[] one;

    private final int[] other;
    private int links;

    private Chains(Fleet fleet) {
        this.fleet = fleet;
        parent = new int[fleet.count];
        size = new int[fleet.count];
        against = new boolean[fleet.count];
        evidence = fleet.evidence.clone();
        one = new int[6 * fleet.count];
        other = new int[6 * fleet.count];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
    }

    static Chains of(Fleet fleet, Neighbours neighbours) {
        Chains chains = new Chains(fleet);
        double[] reaches = neighbours.reaches();
        chains.gather(neighbours.ahead, reaches);
        chains.gather(neighbours.behind, reaches);
        chains.gather(neighbours.oddAhead, reaches);
        chains.gather(neighbours.oddBehind, reaches);
        chains.gather(neighbours.leftOf, reaches);
        chains.gather(neighbours.rightOf, reaches);
        chains.join();
        return chains;
    }

    private void gather(int[] next, double[] reaches) {
        for (int i = 0; i < fleet.count; i++) {
            int j = next[i];
            if (j != Neighbours.NOBODY && fleet.metres(i, j) <= Math.min(reaches[i], reaches[j])) {
                one[links] = i;
                other[links] = j;
                links++;
            }
        }
    }

    private void join() {
        long[] order = new long[links];
        for (int link = 0; link < links; link++) {
            double cost = fleet.metres(one[link], other[link])
                    + 3 * Math.abs(fleet.right(one[link], other[link]))
                    + (Neighbours.contradict(fleet, one[link], other[link]) ? 1e5 : 0);
            order[link] = (Math.round(cost * 1000) << 32) | link;
        }
        Arrays.sort(order);
        int refused = 0;
        for (long key : order) {
            int link = (int) key;
            if (!join(one[link], other[link], false)) {
                order[refused++] = key;
            }
        }
        for (int k = 0; k < refused; k++) {
            int link = (int) order[k];
            join(one[link], other[link], true);
        }
        int kept = 0;
        for (int link = 0; link < links; link++) {
            if (chain(one[link]) == chain(other[link])) {
                one[kept] = one[link];
                other[kept] = other[link];
                kept++;
            }
        }
        links = kept;
    }

    private boolean join(int i, int j, boolean misread) {
        int left = chain(i);
        int right = chain(j);
        if (left == right) {
            return true;
        }
        boolean turned = isAgainst(i) ^ isAgainst(j) ^ (fleet.agreement(i, j) < 0);
        double theirs = turned ? -evidence[right] : evidence[right];
        boolean contradicts =
                evidence[left] * theirs < 0 && Math.min(Math.abs(evidence[left]), Math.abs(theirs)) > KNOWN_DIRECTION;
        if (contradicts) {
            int few = Math.min(size[left], size[right]);
            int many = Math.max(size[left], size[right]);
            if (!misread || few > MOST_MISREAD || many < MISREAD_AMONG * few || !Neighbours.sameLane(fleet, i, j)) {
                return false;
            }
        }
        boolean swap = size[left] < size[right];
        int root = swap ? right : left;
        int child = swap ? left : right;
        parent[child] = root;
        against[child] = turned;
        evidence[root] += turned ? -evidence[child] : evidence[child];
        size[root] += size[child];
        return true;
    }

    /** The number of the chain to which a vehicle belongs. */
    int chain(int vehicle) {
        int at = vehicle;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    /** Whether a vehicle's heading lies against its chain's. Trees are joined by size, so that this takes few steps. */
    boolean isAgainst(int vehicle) {
        boolean turned = false;
        int at = vehicle;
        while (parent[at] != at) {
            turned ^= against[at];
            at = parent[at];
        }
        return turned;
    }

    int size(int chain) {
        return size[chain];
    }

    /** The links within chains, as neighbours of each vehicle: positions {@code start[i]} to below {@code start[i + 1]} of the second part. */
    Adjacent adjacent() {
        int[] start = new int[fleet.count + 1];
        for (int link = 0; link < links; link++) {
            start[one[link] + 1]++;
            start[other[link] + 1]++;
        }
        for (int i = 0; i < fleet.count; i++) {
            start[i + 1] += start[i];
        }
        int[] next = new int[2 * links];
        int[] fill = start.clone();
        for (int link = 0; link < links; link++) {
            next[fill[one[link]]++] = other[link];
            next[fill[other[link]]++] = one[link];
        }
        return new Adjacent(start, next);
    }
}
