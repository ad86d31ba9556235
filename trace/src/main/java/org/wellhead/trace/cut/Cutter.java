package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Plan.Freeze;
import org.wellhead.trace.cut.Plan.Guarantee;

/**
 * Plans which accounts to freeze so that most of the traced money stops, and proves how good the plan is.
 *
 * <p>Told in order: who may be frozen ({@link Candidates}) and what that would cost ({@link Collateral}); a plan made
 * account by account ({@link Greedy}), each of whose beginnings bounds all plans ({@link Ceiling}); where it is small
 * enough, the best plan for certain ({@link Search}); then the same plan seen from other sides ({@link Frontier}, {@link
 * Months}). Money is counted by the {@link Flow} as it would be by the obvious method: every piece whose chain meets a
 * stopped step, once.
 */
public final class Cutter {
    /** Steps that may be walked in search of the best plan. */
    private static final long SEARCH_STEPS = 300_000_000;

    /** Steps that the remainders along one path of the search may hold together: each is a flow in memory. */
    private static final long SEARCH_HELD_STEPS = 30_000_000;

    /** Steps that may be walked for plans under other charges. */
    private static final long FRONTIER_STEPS = 100_000_000;

    /** Sums of fractions may differ by this part of them. */
    private static final double DRIFT = 1e-9;

    private final Ledger ledger;
    private final Flow flow;
    private final Policy policy;
    private final Terms terms;
    private final Work work;

    private Cutter(Ledger ledger, Flow flow, Policy policy, Terms terms, Progress progress) {
        this.ledger = ledger;
        this.flow = flow;
        this.policy = policy;
        this.terms = terms;
        this.work = new Work(progress);
    }

    /**
     * The plan for a flow under some terms. The same question has the same answer on any machine: what ends early ends by
     * a count of steps walked.
     *
     * @param flow the traced money of this ledger
     * @param policy under which it was traced
     * @throws org.wellhead.trace.LimitException if the flow cannot be walked
     */
    public static Plan cut(Ledger ledger, Flow flow, Policy policy, Terms terms, Progress progress) {
        return new Cutter(ledger, flow, policy, terms, progress).plan();
    }

    /**
     * What the accounts of a plan stop of another flow of the same ledger, e.g. one under another policy, in minor units.
     * One walk.
     */
    public static long stopsMinor(Ledger ledger, Flow flow, Plan plan) {
        BitSet frozen = new BitSet();
        plan.freezes().forEach(freeze -> frozen.set(freeze.account()));
        Candidates candidates = Candidates.of(flow, ledger.accounts(), plan.terms());
        return rounded(flow.stoppedMinor(candidates.stops(flow, frozen::get)));
    }

    private Plan plan() {
        Candidates candidates = Candidates.of(flow, ledger.accounts(), terms);
        double stoppable = Math.min(flow.totalMinor(), flow.stoppedMinor(candidates.stops(flow, account -> true)));
        long[] collateral = Collateral.of(ledger, flow, terms.fromEpochMicros());
        Choices choices = Choices.of(flow, candidates, terms, collateral, work);

        Greedy greedy = Greedy.bounded(choices);
        Chosen chosen = greedy.best();
        double ceiling = Math.min(greedy.ceiling(), stoppable);
        long searched = 0;
        if (ceiling > chosen.net() + choices.noise() && isSmall(chosen.size())) {
            work.allow(SEARCH_STEPS);
            Search search = Search.from(choices, chosen);
            ceiling = Math.min(ceiling, search.ceiling());
            searched = search.searched();
            if (search.bestNet() > chosen.net()) {
                chosen = Greedy.ranked(choices, search.best());
            }
        }
        check(chosen, stoppable);
        boolean exact = ceiling <= chosen.net() + choices.noise();
        return new Plan(
                policy,
                terms,
                rounded(flow.totalMinor()),
                rounded(stoppable),
                candidates.count(),
                freezes(choices, chosen, rounded(stoppable)),
                new Guarantee(rounded(exact ? chosen.net() : ceiling), exact, searched),
                greedy.curve().of(choices, chosen, exact ? chosen.net() : ceiling),
                Frontier.of(choices, chosen, charges(chosen.size())),
                Months.of(flow, candidates, frozen(choices, chosen)));
    }

    private void check(Chosen chosen, double stoppable) {
        if (chosen.stoppedMinor() > stoppable + Math.max(1, flow.totalMinor() * DRIFT)) {
            throw new IllegalStateException("a plan stops " + chosen.stoppedMinor() + " of " + stoppable
                    + " that can be stopped: money was counted twice");
        }
    }

    private boolean isSmall(int chosen) {
        return (long) flow.size() * (chosen + 1) <= SEARCH_HELD_STEPS;
    }

    /** Plans under other charges for which there is work left, were each to take two walks for each account. */
    private int charges(int chosen) {
        long each = 2L * flow.size() * Math.max(1, chosen) * (isEven() ? 1 : 3);
        return (int) Math.min(Integer.MAX_VALUE, FRONTIER_STEPS / Math.max(1, each));
    }

    private boolean isEven() {
        return terms.priceMillis().isEmpty();
    }

    private static List<Freeze> freezes(Choices choices, Chosen chosen, long stoppableMinor) {
        List<Freeze> freezes = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int choice = chosen.choice(i);
            long before = Math.min(stoppableMinor, rounded(chosen.stoppedMinor(i)));
            long after = Math.min(stoppableMinor, rounded(chosen.stoppedMinor(i + 1)));
            freezes.add(new Freeze(
                    i + 1,
                    choices.account(choice),
                    after - before,
                    after,
                    choices.collateralMinor(choice),
                    choices.priceMillis(choice)));
        }
        return freezes;
    }

    private static BitSet frozen(Choices choices, Chosen chosen) {
        BitSet frozen = new BitSet();
        chosen.list().forEach(choice -> frozen.set(choices.account(choice)));
        return frozen;
    }

    private static long rounded(double minor) {
        return (long) Math.rint(minor);
    }
}
