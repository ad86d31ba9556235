package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest members that meet each of some sets.
 *
 * <p>First what needs no search, again and again until nothing changes ({@link Cover}): a set that contains another is
 * dropped, a set of one forces its member, a member whose sets another member meets too is dropped. What is left falls
 * apart into components. In each a branch and bound takes the member of most sets, with it and without it; no choice is
 * smaller than sets that share nothing, nor than the parts of members that sets can claim for themselves.
 */
final class HittingSet {
    /** Members of sets looked at before the search gives up: some seconds. */
    private static final long WORK_MAX = 100_000_000L;

    /** What sums of parts may be off by. */
    private static final double SLACK = 1e-6;

    /**
     * Members that meet all sets.
     *
     * @param members rising
     * @param fewest fewer than this do not
     */
    record Found(List<Integer> members, int fewest) {
        Found {
            members = List.copyOf(members);
        }
    }

    private final long workMax;
    private long work;
    private boolean gaveUp;

    private HittingSet(long workMax) {
        this.workMax = workMax;
    }

    /** The fewest members; each set is rising and not empty. */
    static Found find(List<int[]> sets) {
        return find(sets, WORK_MAX);
    }

    static Found find(List<int[]> sets, long workMax) {
        return find(sets, workMax, new Work(Progress.SILENT));
    }

    /** The same; the work that it took is counted. */
    static Found find(List<int[]> sets, Work work) {
        return find(sets, WORK_MAX, work);
    }

    private static Found find(List<int[]> sets, long workMax, Work work) {
        HittingSet search = new HittingSet(workMax);
        Cover cover = Cover.reduce(sets);
        List<Integer> members = new ArrayList<>(cover.forced());
        int fewest = members.size();
        for (List<int[]> part : cover.components()) {
            search.gaveUp = false;
            List<Integer> greedy = greedy(part);
            List<Integer> better = search.solve(part, greedy.size());
            members.addAll(better == null ? greedy : better);
            fewest += search.gaveUp ? bound(part) : better == null ? greedy.size() : better.size();
        }
        long reducing = Arrays.stream(Cover.met(sets))
                .mapToLong(met -> (long) met * met)
                .sum();
        work.walked(0, (int) Math.min(Integer.MAX_VALUE, search.work + reducing));
        return new Found(members.stream().sorted().toList(), fewest);
    }

    /** The fewest members if they are fewer than the limit; else, or where the search gave up, null or some that are. */
    private @Nullable List<Integer> solve(List<int[]> sets, int limit) {
        for (int[] set : sets) {
            work += set.length;
        }
        Cover cover = Cover.reduce(sets);
        List<Integer> members = new ArrayList<>(cover.forced());
        List<List<int[]>> parts = cover.components();
        int[] bounds = parts.stream().mapToInt(HittingSet::bound).toArray();
        int open = members.size() + Arrays.stream(bounds).sum();
        for (int p = 0; p < bounds.length && open < limit; p++) {
            List<Integer> best = branch(parts.get(p), limit - (open - bounds[p]));
            if (best == null) {
                return null;
            }
            open += best.size() - bounds[p];
            members.addAll(best);
        }
        return open < limit ? members : null;
    }

    private @Nullable List<Integer> branch(List<int[]> sets, int limit) {
        if (work > workMax) {
            gaveUp = true;
            return null;
        }
        int member = mostMet(sets);
        List<int[]> unmet = sets.stream()
                .filter(set -> Arrays.binarySearch(set, member) < 0)
                .toList();
        List<Integer> with = solve(unmet, limit - 1);
        if (with != null) {
            with.add(member);
        }
        List<int[]> others = sets.stream()
                .map(set -> Arrays.stream(set).filter(other -> other != member).toArray())
                .toList();
        List<Integer> without = solve(others, with == null ? limit : with.size());
        return without == null ? with : without;
    }

    private static List<Integer> greedy(List<int[]> sets) {
        List<Integer> taken = new ArrayList<>();
        List<int[]> unmet = sets;
        while (!unmet.isEmpty()) {
            int member = mostMet(unmet);
            taken.add(member);
            unmet = unmet.stream()
                    .filter(set -> Arrays.binarySearch(set, member) < 0)
                    .toList();
        }
        return taken;
    }

    /** The member of most sets, the lowest of several. */
    private static int mostMet(List<int[]> sets) {
        int[] met = Cover.met(sets);
        return IntStream.range(0, met.length)
                .boxed()
                .max(Comparator.comparingInt((Integer member) -> met[member]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** A number of members that is always needed: the better of two packings, the smallest sets first in both. */
    static int bound(List<int[]> sets) {
        List<int[]> bySize =
                sets.stream().sorted(Comparator.comparingInt(set -> set.length)).toList();
        int[] met = Cover.met(sets);
        BitSet used = new BitSet();
        int apart = 0;
        double[] free = new double[met.length];
        Arrays.fill(free, 1);
        double parts = 0;
        for (int[] set : bySize) {
            if (Arrays.stream(set).noneMatch(used::get)) {
                Arrays.stream(set).forEach(used::set);
                apart++;
            }
            int most = Arrays.stream(set).map(member -> met[member]).max().orElseThrow();
            parts += claim(set, free, 1.0 / most);
        }
        for (int[] set : bySize) {
            parts += claim(set, free, 1);
        }
        return Math.max(apart, (int) Math.ceil(parts - SLACK));
    }

    /** Takes the same part of each member of a set, at most this much. */
    private static double claim(int[] set, double[] free, double most) {
        double part = most;
        for (int member : set) {
            part = Math.min(part, free[member]);
        }
        for (int member : set) {
            free[member] -= part;
        }
        return part;
    }
}
