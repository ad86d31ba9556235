package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nodes of a graph, and of all the smaller graphs that it can be made into: in each the smallest of the single accounts go into
 * groups too, so that the number of nodes is the next smaller round one, and when there are none left the groups become coarser, until one node is left.
 * The round numbers are the same wherever one begins: who may have more nodes never gets fewer. O(nodes log nodes).
 */
final class NetworkLevels {
    /** Of a power of ten. */
    private static final int[] ROUND_TENTHS = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80};

    private final int[] nodeOf;
    private final List<NetworkNodes> nodes = new ArrayList<>();
    /** By level: the node in it of each node of the level before. */
    private final List<int[]> steps = new ArrayList<>();

    /**
     * From the finest level on.
     *
     * @param nodeOf the node of each account, where it has one
     * @param groups how many nodes are kept for groups
     */
    NetworkLevels(NetworkNodes finest, int[] nodeOf, int groups) {
        this.nodeOf = nodeOf;
        NetworkNodes last = finest;
        nodes.add(last);
        steps.add(IntStream.range(0, finest.size()).toArray());
        while (last.size() > 1) {
            int single = last.single();
            int[] step = new int[last.size()];
            last = last.coarser(
                    Math.max(0, below(single + groups) - groups),
                    single > 0 ? last.level() : last.level().coarser(),
                    step);
            nodes.add(last);
            steps.add(step);
        }
    }

    /** The largest round number below this one, or 0. */
    private static int below(int number) {
        int found = 0;
        for (long unit = 1; unit < number; unit *= 10) {
            for (int tenths : ROUND_TENTHS) {
                long round = unit * tenths / 10;
                found = round < number ? (int) Math.max(found, round) : found;
            }
        }
        return found;
    }

    NetworkNodes nodes(int level) {
        return nodes.get(level);
    }

    boolean isLast(int level) {
        return level == nodes.size() - 1;
    }

    /** The first level with at most so many nodes, at least 1. */
    int first(int nodesMost) {
        int level = 0;
        while (nodes.get(level).size() > nodesMost && !isLast(level)) {
            level++;
        }
        return level;
    }

    /** The node of each account in the finest level. */
    int[] nodeOf() {
        return nodeOf;
    }

    /** The node in a level of each node of the level before. */
    int[] step(int level) {
        return steps.get(level);
    }

    /** The node in a level of each node of the finest. */
    int[] numbers(int level) {
        int[] numbers = steps.getFirst().clone();
        for (int each = 1; each <= level; each++) {
            int[] step = steps.get(each);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = step[numbers[i]];
            }
        }
        return numbers;
    }
}
