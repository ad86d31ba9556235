package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The routes that money of one step took, as a tree: a node is a step and the node that the money took before it. Nodes
 * are numbered from a given number on, the root first and each after the one before it.
 */
final class Routes {
    private final int root;
    private int size = 1;
    private int[] step = new int[64];
    private int[] before = new int[64];
    private int[] latest = new int[64];
    private long[] amount = new long[64];

    Routes(int root, int rootStep) {
        this.root = root;
        step[0] = rootStep;
    }

    int root() {
        return root;
    }

    /** The node of money that takes this step after the given node; one and the same for one step. */
    int node(int nextStep, int node) {
        int last = latest[node - root];
        if (last != 0 && step[last] == nextStep) {
            return last + root;
        }
        if (size == step.length) {
            step = Arrays.copyOf(step, size * 2);
            before = Arrays.copyOf(before, size * 2);
            latest = Arrays.copyOf(latest, size * 2);
            amount = Arrays.copyOf(amount, size * 2);
        }
        step[size] = nextStep;
        before[size] = node - root;
        latest[node - root] = size;
        return root + size++;
    }

    /** So much money went no step further. */
    void stays(int node, long amountMinor) {
        amount[node - root] += amountMinor;
    }

    /** From the root, at each turn the way of the most money; staying, then the step met first, where they are equal. */
    List<Integer> widest() {
        long[] through = Arrays.copyOf(amount, size);
        int[] best = new int[size];
        for (int node = size - 1; node > 0; node--) {
            int parent = before[node];
            through[parent] += through[node];
            if (best[parent] == 0 || through[node] >= through[best[parent]]) {
                best[parent] = node;
            }
        }
        List<Integer> route = new ArrayList<>(List.of(step[0]));
        for (int node = 0; best[node] != 0 && through[best[node]] > amount[node]; node = best[node]) {
            route.add(step[best[node]]);
        }
        return route;
    }
}
