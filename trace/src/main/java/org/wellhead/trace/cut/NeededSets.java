package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.wellhead.trace.Flow;
import org.wellhead.trace.LimitException;

/**
 * Finds needed sets: accounts of which one must be frozen, because half a minor unit or more can be stopped by nobody else.
 *
 * <p>Who could stop the money of one chain is such a set if enough money can be stopped by them alone; how much that is,
 * one labelled walk tells for many sets at once, as long as they share no account. Where all chains drawn carry dust, who
 * could stop any of it is a needed set, and is made smaller as long as it stays one.
 *
 * <p>What is left of a flow when accounts are frozen has only needed sets without them; they are needed in the whole too.
 */
final class NeededSets {
    /** Chains drawn at least; more where nearly all are of money that nobody can stop. */
    private static final int DRAWN = 4_000;

    private static final int DRAWN_MAX = 256_000;

    private static final int ENOUGH = 200;

    /** What a chain drawn costs, as steps walked. */
    private static final int STEPS_PER_CHAIN = 32;

    /** What a chain sought costs, as walks; and a walk with labels. */
    private static final int CHAIN_WALKS = 4;

    /** If all chains drawn are of such money: steps from which a chain is sought. */
    private static final int SOUGHT = 16;

    /** Sets that are measured one by one where labels are too many. */
    private static final int MEASURED = 8;

    /** How often a set is made smaller. */
    private static final int SMALLER_MAX = 150;

    private static final long SEED = 20_151_116L;

    /* Labels: 0 for nobody, then several sets, then one each. */
    private static final int SEVERAL = 1;
    private static final int FIRST = 2;

    private final Flow flow;
    private final Candidates candidates;
    private final Work work;

    private NeededSets(Flow flow, Candidates candidates, Work work) {
        this.flow = flow;
        this.candidates = candidates;
        this.work = work;
    }

    /** The candidates that must be frozen, each as a set; none where labels are too many. */
    static List<int[]> singles(Flow flow, Candidates candidates) {
        BitSet all = new BitSet();
        Arrays.stream(candidates.numbers()).forEach(all::set);
        return singles(flow, candidates, all);
    }

    /** Those of the frozen accounts without which the others of them do not stop enough. */
    static List<int[]> singles(Flow flow, Candidates candidates, BitSet frozen) {
        int[] setOf = new int[flow.accounts()];
        Arrays.setAll(setOf, account -> frozen.get(account) ? account : Candidates.NONE);
        try {
            List<int[]> singles = new ArrayList<>();
            new NeededSets(flow, candidates, new Work(Progress.SILENT))
                    .labelled(setOf)
                    .forEach((label, minor) -> {
                        if (label >= FIRST && minor >= SmallestSet.NOTHING) {
                            singles.add(new int[] {label - FIRST});
                        }
                    });
            return singles;
        } catch (LimitException _) {
            return List.of();
        }
    }

    /** Per account, how much the steps that it could stop carry. */
    static double[] stops(Flow flow, Candidates candidates) {
        double[] stops = new double[flow.accounts()];
        for (int step = 0; step < flow.size(); step++) {
            int payer = candidates.stoppingPayer(flow, step);
            int payee = candidates.stoppingPayee(flow, step);
            if (payer != Candidates.NONE) {
                stops[payer] += flow.amountMinor(step);
            }
            if (payee != Candidates.NONE) {
                stops[payee] += flow.amountMinor(step);
            }
        }
        return stops;
    }

    /**
     * Needed sets that share no account; at least one.
     *
     * @param stoppableMinor how much can be stopped at all: half a unit or more
     * @param work counts what is walked; where it is spent, the set is as large as it is
     */
    static List<int[]> in(Flow flow, Candidates candidates, double stoppableMinor, Work work) {
        NeededSets sets = new NeededSets(flow, candidates, work);
        List<int[]> needed = sets.measured(apart(sets.chains(stoppableMinor / flow.totalMinor())));
        return needed.isEmpty() ? List.of(sets.smaller(stoppableMinor)) : needed;
    }

    /** Who could stop each of some chains, nobody left out, where such chains have this share of all money. */
    private List<int[]> chains(double share) {
        List<int[]> found = new ArrayList<>();
        if (share * DRAWN_MAX >= 1) {
            int count = (int) Math.clamp(2 * ENOUGH / share, DRAWN, DRAWN_MAX);
            work.walked(0, flow.size() + STEPS_PER_CHAIN * count);
            for (List<Integer> chain : flow.draw(count, SEED)) {
                int[] set = set(chain);
                if (set.length > 0) {
                    found.add(set);
                }
            }
        }
        return found.isEmpty() ? sought() : found;
    }

    private List<int[]> sought() {
        return IntStream.range(0, flow.size())
                .filter(step -> candidates.stoppingPayer(flow, step) != Candidates.NONE
                        || candidates.stoppingPayee(flow, step) != Candidates.NONE)
                .boxed()
                .sorted(Comparator.comparingDouble(step -> -flow.amountMinor(step)))
                .limit(SOUGHT)
                .takeWhile(_ -> !work.isSpent())
                .map(step -> {
                    work.walked(0, CHAIN_WALKS * flow.size());
                    return set(flow.chainThrough(step));
                })
                .toList();
    }

    private int[] set(List<Integer> chain) {
        int[] met = new int[2 * chain.size()];
        int count = 0;
        for (int step : chain) {
            int payer = candidates.stoppingPayer(flow, step);
            int payee = candidates.stoppingPayee(flow, step);
            met[count] = payer;
            count += payer == Candidates.NONE ? 0 : 1;
            met[count] = payee;
            count += payee == Candidates.NONE ? 0 : 1;
        }
        return Arrays.stream(met, 0, count).distinct().sorted().toArray();
    }

    /** The smallest sets first, then in the order drawn, each that shares nothing with those before it. */
    private static List<int[]> apart(List<int[]> sets) {
        BitSet used = new BitSet();
        List<int[]> apart = new ArrayList<>();
        for (int[] set :
                sets.stream().sorted(Comparator.comparingInt(set -> set.length)).toList()) {
            if (Arrays.stream(set).noneMatch(used::get)) {
                Arrays.stream(set).forEach(used::set);
                apart.add(set);
            }
        }
        return apart;
    }

    /** Those of the sets that alone could stop enough. */
    private List<int[]> measured(List<int[]> sets) {
        int[] setOf = new int[flow.accounts()];
        Arrays.fill(setOf, Candidates.NONE);
        for (int s = 0; s < sets.size(); s++) {
            int number = s;
            Arrays.stream(sets.get(s)).forEach(account -> setOf[account] = number);
        }
        work.walked(0, 2 * CHAIN_WALKS * flow.size());
        Flow theirs = flow.without(candidates.stops(flow, account -> setOf[account] == Candidates.NONE));
        try {
            SortedMap<Integer, Double> labelled = new NeededSets(theirs, candidates, work).labelled(setOf);
            return IntStream.range(0, sets.size())
                    .filter(s -> labelled.getOrDefault(FIRST + s, 0.0) >= SmallestSet.NOTHING)
                    .mapToObj(sets::get)
                    .toList();
        } catch (LimitException _) {
            return IntStream.range(0, Math.min(MEASURED, sets.size()))
                    .filter(s -> !SmallestSet.isNothing(
                            theirs.without(candidates.stops(theirs, account -> setOf[account] != s)), candidates))
                    .mapToObj(sets::get)
                    .toList();
        }
    }

    /** How much money each set could stop alone, where {@code setOf} is the set of an account. */
    private SortedMap<Integer, Double> labelled(int[] setOf) {
        return flow.labelled((step, after) -> {
            int label = join(after, candidates.stoppingPayee(flow, step), setOf);
            return join(label, candidates.stoppingPayer(flow, step), setOf);
        });
    }

    private static int join(int label, int account, int[] setOf) {
        if (account == Candidates.NONE || setOf[account] == Candidates.NONE) {
            return label;
        }
        int own = setOf[account] + FIRST;
        return label == 0 || label == own ? own : SEVERAL;
    }

    /**
     * All who could stop anything, but as many of those who could stop least as can be spared: again and again the longest
     * row of them without whom the others still could stop enough. Then the next is one who cannot be spared.
     */
    private int[] smaller(double stoppableMinor) {
        double[] stops = stops(flow, candidates);
        List<Integer> rest = IntStream.range(0, stops.length)
                .filter(account -> stops[account] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(account -> stops[account]))
                .toList();
        List<Integer> kept = new ArrayList<>();
        BitSet without = new BitSet();
        for (int tries = 0; !rest.isEmpty() && tries < SMALLER_MAX && !work.isSpent(); ) {
            int spared = 0;
            for (int not = rest.size() + 1; not - spared > 1; tries++) {
                int middle = (spared + not) >>> 1;
                BitSet spare = (BitSet) without.clone();
                rest.subList(0, middle).forEach(spare::set);
                work.walked(0, flow.size());
                if (stoppableMinor - flow.stoppedMinor(candidates.stops(flow, spare::get)) < SmallestSet.NOTHING) {
                    not = middle;
                } else {
                    spared = middle;
                }
            }
            rest.subList(0, spared).forEach(without::set);
            if (spared < rest.size()) {
                kept.add(rest.get(spared));
            }
            rest = rest.subList(Math.min(spared + 1, rest.size()), rest.size());
        }
        kept.addAll(rest);
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
