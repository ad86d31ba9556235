package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Flow;

/**
 * The fewest accounts whose freezing stops everything that can be stopped.
 *
 * <p>"Everything" is all but less than half a minor unit: under proportional a trace of any money gets nearly everywhere,
 * and such dust must not rule.
 *
 * <p>Accounts are counted once, however often money passes through them, and only chains that money took count. So this is
 * no minimum cut, neither of the graph of accounts (which has paths that no money took) nor of that graph expanded in time
 * (which has an account once per moment); a cut by vertices that respects time is NP-hard. Source: D. Kempe, J.
 * Kleinberg and A. Kumar, "Connectivity and Inference Problems for Temporal Networks", 2002; P. Zschoche, T. Fluschnik, H. Molter
 * and R. Niedermeier, "The Complexity of Finding Small Separators in Temporal Graphs", 2020.
 *
 * <p>It is found by implicit hitting sets. A set of accounts is <em>needed</em> if half a unit or more can be stopped by
 * nobody else: one of each needed set must be frozen. A pool of needed sets grows: the {@linkplain HittingSet fewest
 * accounts that meet all of the pool} are a lower bound; if they leave nothing, they are the answer; else what they leave has
 * more needed sets. The plain cut is an upper bound from the start, and each turn finds another. Limits are counts, so
 * the answer is the same each time; where one is reached, the best set found is returned with the lower bound.
 */
public final class SmallestSet {
    /** Minor units: less is nothing. Just below one half, which sums of fractions may miss either way. */
    static final double NOTHING = 0.499_999;

    private static final int TURNS_MAX = 200;

    /** Of one turn: how often needed sets are looked for in what is left. */
    private static final int LOOKS_MAX = 50;

    /** Steps of all flows walked, about half a minute of them: beyond, the last turn is over. */
    private static final long STEPS_MAX = 1_000_000_000L;

    /** What it costs to take money out of a flow, in walks over it. */
    private static final int WITHOUT_STEPS = 3;

    private final Flow flow;
    private final Candidates candidates;
    private final List<int[]> pool = new ArrayList<>();
    private List<Integer> best;
    private final Work work = new Work(Progress.SILENT);
    private int fewest;

    private SmallestSet(Flow flow, Candidates candidates, List<Integer> cut) {
        this.flow = flow;
        this.candidates = candidates;
        this.best = cut;
        work.allow(STEPS_MAX);
    }

    /**
     * The smallest set under these terms, whatever the budget and the prices.
     *
     * @return the set, rising
     */
    public static Smallest find(Flow flow, Accounts accounts, Terms terms) {
        return find(flow, accounts, terms, TURNS_MAX);
    }

    static Smallest find(Flow flow, Accounts accounts, Terms terms, int turnsMax) {
        Candidates candidates = Candidates.of(flow, accounts, terms);
        if (isNothing(flow, candidates)) {
            return new Smallest(List.of(), 0, 0);
        }
        List<Integer> cut = PlainCut.find(flow, candidates, terms.fromEpochMicros());
        SmallestSet search = new SmallestSet(flow, candidates, cut);
        search.pool.addAll(NeededSets.singles(flow, candidates));
        for (int turn = 0; turn < turnsMax && search.turn(); turn++) {}
        search.fewest = Math.max(search.fewest, search.hitting().fewest());
        if (search.fewest < search.best.size()) {
            search.best = search.pruned(search.best);
        }
        return new Smallest(search.best.stream().sorted().toList(), search.fewest, cut.size());
    }

    /** Asks the pool, and fills it with what its answer leaves; whether another turn may do better. */
    private boolean turn() {
        HittingSet.Found found = hitting();
        fewest = Math.max(fewest, found.fewest());
        if (fewest == best.size()) {
            return false;
        }
        BitSet frozen = new BitSet();
        found.members().forEach(frozen::set);
        Flow left = without(flow, frozen);
        double stoppable = stoppable(left);
        boolean isAnswer = stoppable < NOTHING;
        for (int look = 0; look < LOOKS_MAX && !work.isSpent() && stoppable >= NOTHING; look++) {
            double[] stops = NeededSets.stops(left, candidates);
            for (int[] needed : NeededSets.in(left, candidates, stoppable, work)) {
                pool.add(needed);
                frozen.set(most(needed, stops));
            }
            work.walked(0, WITHOUT_STEPS * left.size());
            left = left.spentWithout(candidates.stops(left, frozen::get));
            stoppable = stoppable(left);
        }
        if (stoppable < NOTHING) {
            offer(frozen);
        }
        return !isAnswer && fewest < best.size() && !work.isSpent();
    }

    private HittingSet.Found hitting() {
        return HittingSet.find(pool, work);
    }

    private double stoppable(Flow left) {
        work.walked(0, left.size());
        return left.stoppedMinor(candidates.stops(left, _ -> true));
    }

    private Flow without(Flow from, BitSet frozen) {
        work.walked(0, WITHOUT_STEPS * from.size());
        return from.without(candidates.stops(from, frozen::get));
    }

    private void offer(BitSet frozen) {
        if (frozen.cardinality() < best.size()) {
            best = frozen.stream().boxed().toList();
        }
    }

    /** Without those of a set that stop nothing by themselves, one after the other, as long as the rest stops everything. */
    private List<Integer> pruned(List<Integer> set) {
        BitSet kept = new BitSet();
        set.forEach(kept::set);
        BitSet needed = new BitSet();
        NeededSets.singles(flow, candidates, kept).forEach(single -> needed.set(single[0]));
        for (int tried = 0; tried < LOOKS_MAX; tried++) {
            int account = kept.stream()
                    .filter(member -> !needed.get(member))
                    .findFirst()
                    .orElse(Candidates.NONE);
            if (account == Candidates.NONE) {
                break;
            }
            kept.clear(account);
            if (!isNothing(without(flow, kept), candidates)) {
                kept.set(account);
                needed.set(account);
            }
        }
        return kept.stream().boxed().toList();
    }

    private static int most(int[] accounts, double[] stops) {
        int most = accounts[0];
        for (int account : accounts) {
            most = stops[account] > stops[most] ? account : most;
        }
        return most;
    }

    static boolean isNothing(Flow flow, Candidates candidates) {
        return flow.stoppedMinor(candidates.stops(flow, _ -> true)) < NOTHING;
    }
}
