package org.wellhead.observe.convoy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The links between vehicles of a chain, and ways along them. A mark tells which vehicles are asked about: branches that were left
 * over from a road are walked anew without it.
 */
final class Adjacent {
    private static final int NOBODY = -1;

    private final int[] start;
    private final int[] next;
    private final double[] metres;
    private final int[] from;

    Adjacent(int[] start, int[] next) {
        this.start = start;
        this.next = next;
        metres = new double[start.length - 1];
        from = new int[start.length - 1];
    }

    /** The marked vehicles in connected parts. Each part is sorted. */
    List<int[]> parts(int[] vehicles, int[] mark, int of) {
        List<int[]> parts = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int[] part = new int[vehicles.length];
        for (int vehicle : vehicles) {
            if (mark[vehicle] != of) {
                continue;
            }
            int count = 0;
            mark[vehicle] = NOBODY;
            open.add(vehicle);
            while (!open.isEmpty()) {
                int at = open.remove();
                part[count++] = at;
                for (int position = start[at]; position < start[at + 1]; position++) {
                    if (mark[next[position]] == of) {
                        mark[next[position]] = NOBODY;
                        open.add(next[position]);
                    }
                }
            }
            int[] sorted = Arrays.copyOf(part, count);
            Arrays.sort(sorted);
            parts.add(sorted);
        }
        return parts;
    }

    /**
     * The longest of the shortest ways between two vehicles of a part, by going to the farthest twice: exact on a tree, and a road is nearly
     * one. The part's vehicles are those with the mark.
     */
    int[] longestWay(Fleet fleet, int[] part, int[] mark, int of) {
        int first = farthest(fleet, part, mark, of, part[0]);
        int last = farthest(fleet, part, mark, of, first);
        int count = 0;
        for (int at = last; at != NOBODY; at = from[at]) {
            count++;
        }
        int[] way = new int[count];
        for (int at = last; at != NOBODY; at = from[at]) {
            way[--count] = at;
        }
        return way;
    }

    private int farthest(Fleet fleet, int[] part, int[] mark, int of, int source) {
        for (int vehicle : part) {
            metres[vehicle] = Double.POSITIVE_INFINITY;
        }
        PriorityQueue<Reached> open = new PriorityQueue<>();
        metres[source] = 0;
        from[source] = NOBODY;
        open.add(new Reached(0, source));
        int last = source;
        while (!open.isEmpty()) {
            Reached reached = open.remove();
            int at = reached.vehicle;
            if (reached.metres > metres[at]) {
                continue;
            }
            last = at;
            for (int position = start[at]; position < start[at + 1]; position++) {
                int to = next[position];
                double longer = reached.metres + fleet.metres(at, to);
                if (mark[to] == of && longer < metres[to]) {
                    metres[to] = longer;
                    from[to] = at;
                    open.add(new Reached(longer, to));
                }
            }
        }
        return last;
    }

    private record Reached(double metres, int vehicle) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int order = Double.compare(metres, other.metres);
            return order == 0 ? Integer.compare(vehicle, other.vehicle) : order;
        }
    }
}
