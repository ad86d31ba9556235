package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is left of a {@link HittingSet} when all that needs no search is done.
 *
 * <p>Members are numbered anew while at work, so that tables are as long as there are members.
 *
 * @param forced members of every, or of some, smallest choice, rising
 * @param components sets of two members or more that {@code forced} do not meet, parted so that no two parts share a
 *     member
 */
record Cover(List<Integer> forced, List<List<int[]>> components) {
    Cover {
        forced = List.copyOf(forced);
        components = List.copyOf(components);
    }

    /** Reduces until nothing changes. Each turn costs the sum over sets' members of the sets that they are in. */
    static Cover reduce(List<int[]> sets) {
        int[] names =
                sets.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
        List<int[]> left = sets.stream()
                .map(set -> Arrays.stream(set)
                        .map(member -> Arrays.binarySearch(names, member))
                        .toArray())
                .toList();
        TreeSet<Integer> forced = new TreeSet<>();
        for (boolean changes = true; changes; ) {
            List<int[]> smallest = withoutSupersets(left, names.length);
            List<int[]> unmet = withoutForced(smallest, forced);
            List<int[]> next = withoutDominated(unmet, names.length);
            changes = size(next) < size(unmet);
            left = next;
        }
        return new Cover(
                forced.stream().map(member -> names[member]).toList(),
                components(left, names.length).stream()
                        .map(part -> part.stream()
                                .map(set -> Arrays.stream(set)
                                        .map(member -> names[member])
                                        .toArray())
                                .toList())
                        .toList());
    }

    private static int size(List<int[]> sets) {
        return sets.stream().mapToInt(set -> set.length).sum();
    }

    /** By member, in how many sets it is. */
    static int[] met(List<int[]> sets) {
        int most = sets.stream().flatMapToInt(Arrays::stream).max().orElse(-1);
        int[] met = new int[most + 1];
        sets.forEach(set -> Arrays.stream(set).forEach(member -> met[member]++));
        return met;
    }

    /** By member, the sets in which it is. */
    private static int[][] setsOf(List<int[]> sets, int members) {
        int[] size = Arrays.copyOf(met(sets), members);
        int[][] setsOf = new int[members][];
        Arrays.setAll(setsOf, member -> new int[size[member]]);
        for (int s = sets.size() - 1; s >= 0; s--) {
            for (int member : sets.get(s)) {
                setsOf[member][--size[member]] = s;
            }
        }
        return setsOf;
    }

    private static List<int[]> withoutSupersets(List<int[]> sets, int members) {
        List<int[]> bySize =
                sets.stream().sorted(Comparator.comparingInt(set -> set.length)).toList();
        int[][] setsOf = setsOf(bySize, members);
        int[] shared = new int[bySize.size()];
        boolean[] dropped = new boolean[bySize.size()];
        for (int s = 0; s < dropped.length; s++) {
            for (int member : bySize.get(s)) {
                for (int other : setsOf[member]) {
                    shared[other]++;
                }
            }
            for (int member : bySize.get(s)) {
                for (int other : setsOf[member]) {
                    dropped[s] |= other < s && !dropped[other] && shared[other] == bySize.get(other).length;
                }
            }
            for (int member : bySize.get(s)) {
                for (int other : setsOf[member]) {
                    shared[other] = 0;
                }
            }
        }
        List<int[]> kept = new ArrayList<>();
        for (int s = 0; s < dropped.length; s++) {
            if (!dropped[s]) {
                kept.add(bySize.get(s));
            }
        }
        return kept;
    }

    private static List<int[]> withoutForced(List<int[]> sets, TreeSet<Integer> forced) {
        sets.stream().filter(set -> set.length == 1).forEach(set -> forced.add(set[0]));
        return sets.stream()
                .filter(set -> Arrays.stream(set).noneMatch(forced::contains))
                .toList();
    }

    /** Of members with the same sets the lowest stays. */
    private static List<int[]> withoutDominated(List<int[]> sets, int members) {
        int[][] setsOf = setsOf(sets, members);
        BitSet dropped = new BitSet(members);
        int[] shared = new int[members];
        for (int member = members - 1; member >= 0; member--) {
            for (int s : setsOf[member]) {
                for (int other : sets.get(s)) {
                    shared[other]++;
                }
            }
            for (int s : setsOf[member]) {
                for (int other : sets.get(s)) {
                    boolean meetsAll = shared[other] == setsOf[member].length && !dropped.get(other);
                    boolean isMore = setsOf[other].length > setsOf[member].length || other < member;
                    if (other != member && meetsAll && isMore) {
                        dropped.set(member);
                    }
                }
            }
            for (int s : setsOf[member]) {
                for (int other : sets.get(s)) {
                    shared[other] = 0;
                }
            }
        }
        return sets.stream()
                .map(set -> Arrays.stream(set)
                        .filter(member -> !dropped.get(member))
                        .toArray())
                .toList();
    }

    private static List<List<int[]>> components(List<int[]> sets, int members) {
        int[] head = new int[members];
        Arrays.setAll(head, member -> member);
        for (int[] set : sets) {
            for (int member : set) {
                head[head(head, member)] = head(head, set[0]);
            }
        }
        Map<Integer, List<int[]>> parts = new LinkedHashMap<>();
        sets.forEach(set -> parts.computeIfAbsent(head(head, set[0]), _ -> new ArrayList<>())
                .add(set));
        return List.copyOf(parts.values());
    }

    private static int head(int[] head, int member) {
        int at = member;
        while (head[at] != at) {
            head[at] = head[head[at]];
            at = head[at];
        }
        return at;
    }
}
