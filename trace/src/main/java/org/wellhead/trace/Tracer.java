package org.wellhead.trace;

import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;

/**
 * Follows money: the entry to this room.
 *
 * <p>Two walks over the ledger, O(payments) time (plus the pieces that money falls into, under fifo and lifo) and
 * O(accounts) memory beside the ledger and the findings. Source: the mirrored ledger, docs/method.md.
 */
public final class Tracer {
    /** Minor units: all money in a ledger together is below this, so that no balance overflows. */
    private static final long MONEY_MAX_MINOR = 1L << 62;

    private Tracer() {}

    /**
     * Answers a question under one policy.
     *
     * @throws LimitException if the ledger's money together is 2^62 minor units or more, or an overdraft runs in circles
     *
     * @throws IllegalStateException if money was not conserved: a fault of ours, with its facts
     */
    public static Trace trace(Ledger ledger, Question question, Policy policy) {
        limit(ledger);
        return trace(ledger, question, policy, steps(ledger, question));
    }

    static Trace trace(Ledger ledger, Question question, Policy policy, Steps steps) {
        Findings findings = findings(ledger, question, policy, steps);
        return new Gathering(ledger, question, policy, steps, findings).trace();
    }

    /**
     * The same answer with the payments by which each source paid in. Some 100 bytes per such payment and unit more memory.
     *
     * @throws IllegalArgumentException downstream, where nobody pays in
     * @throws LimitException as for {@link #trace(Ledger, Question, Policy)}
     */
    public static DatedTrace dated(Ledger ledger, Question question, Policy policy) {
        if (question.direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("sources pay in upstream only");
        }
        limit(ledger);
        return dated(ledger, question, policy, steps(ledger, question));
    }

    static DatedTrace dated(Ledger ledger, Question question, Policy policy, Steps steps) {
        Findings findings = findings(ledger, question, policy, steps);
        Trace trace = new Gathering(ledger, question, policy, steps, findings).trace();
        PaidIn paidIn = new PaidInGathering(steps, findings, trace)
                .gather(ledger.accounts().size());
        return new DatedTrace(trace, paidIn);
    }

    private static Findings findings(Ledger ledger, Question question, Policy policy, Steps steps) {
        Findings findings = new Findings(question.units().size());
        Designated designated =
                new Designated(question, steps, ledger.accounts().size());
        long[] balance = OwnFunds.openings(ledger.accounts());
        boolean upstream = question.direction() == Direction.UPSTREAM;
        OwnFunds own = upstream ? OwnFunds.walk(steps, balance) : new OwnFunds();
        Walk walk = walk(steps, own, designated, findings, question, policy, balance);
        if (upstream) {
            walkBackward(walk, designated, question);
        } else {
            walkForward(walk, designated);
        }
        return findings;
    }

    /**
     * The money that a trace upstream attributes, as a ledger of its own: all units together.
     *
     * @throws IllegalArgumentException under poison, which gives no shares, and downstream
     * @throws LimitException as for {@link #trace}, or if 2^53 minor units or more are traced
     */
    public static Flow flow(Ledger ledger, Question question, Policy policy) {
        if (!policy.isShare()) {
            throw new IllegalArgumentException("a flow has shares of money, and " + policy.word() + " gives none");
        }
        if (question.direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("a flow is followed upstream only");
        }
        limit(ledger);
        return flow(ledger, question, policy, steps(ledger, question));
    }

    static Flow flow(Ledger ledger, Question question, Policy policy, Steps steps) {
        Question together = question.unitsTogether();
        Findings findings = findings(ledger, together, policy, steps);
        return new FlowBuilding(ledger, together, steps, findings, policy).build();
    }

    /**
     * For each of the given contributions of a trace, the largest chain of payments that proves it: the payments by which
     * most of the source's money went one and the same way. A contribution that moved in no payment has none. One more
     * walk per unit (proportional, poison) or one in all (fifo, lifo).
     */
    public static List<Chain> chains(Ledger ledger, Trace trace, List<Trace.Contribution> contributions) {
        return chains(ledger, trace, contributions, steps(ledger, trace.question()));
    }

    static List<Chain> chains(Ledger ledger, Trace trace, List<Trace.Contribution> contributions, Steps steps) {
        return switch (trace.policy()) {
            case PROPORTIONAL, POISON -> MixedChains.find(ledger, trace.question(), steps, contributions);
            case FIFO, LIFO -> RunChains.find(ledger, trace, steps, contributions);
        };
    }

    static Steps steps(Ledger ledger, Question question) {
        return question.overdraftMicros() == 0
                ? Steps.of(ledger)
                : Settlement.settle(ledger, question.overdraftMicros());
    }

    /** The walk of a policy, where the ledger ends (downstream: begins). */
    static Walk walk(
            Steps steps,
            OwnFunds own,
            Designated designated,
            Findings findings,
            Question question,
            Policy policy,
            long[] balance) {
        int units = question.units().size();
        return switch (policy) {
            case PROPORTIONAL -> new ProportionalWalk(steps, own, designated, findings, units, balance);
            case FIFO, LIFO -> {
                Purses purses = new Purses(balance, policy == Policy.FIFO, designated);
                yield new RunWalk(steps, own, designated, findings, units, purses);
            }
            case POISON -> new PoisonWalk(steps, own, designated, findings, balance);
        };
    }

    private static void walkBackward(Walk walk, Designated designated, Question question) {
        designated.stretches().forEach(stretch -> stretch.starting().forEach(designated::start));
        for (Designated.Stretch stretch : designated.stretches().reversed()) {
            walk.backward(stretch.from(), stretch.to(), stretch.counted());
            for (Designation starting : stretch.starting()) {
                designated.end(starting);
                if (starting.holdingsCount(question)) {
                    walk.holdingsArrived(starting.account(), starting.unit());
                }
            }
        }
        walk.keep();
    }

    private static void walkForward(Walk walk, Designated designated) {
        for (Designated.Stretch stretch : designated.stretches()) {
            for (Designation starting : stretch.starting()) {
                designated.start(starting);
                walk.holdingsReturned(starting.account());
            }
            walk.forward(stretch.from(), stretch.to(), stretch.counted());
        }
        walk.keep();
    }

    /** Refuses a ledger whose sums could overflow. */
    static void limit(Ledger ledger) {
        Accounts accounts = ledger.accounts();
        long all = 0;
        for (int account = 0; all < MONEY_MAX_MINOR && account < accounts.size(); account++) {
            all += Math.min(MONEY_MAX_MINOR, accounts.openingMinor(account));
        }
        for (int i = 0; all < MONEY_MAX_MINOR && i < ledger.size(); i++) {
            all += Math.min(MONEY_MAX_MINOR, ledger.amountMinor(i));
        }
        if (all >= MONEY_MAX_MINOR) {
            throw new LimitException("all money of the ledger together is 2^62 minor units or more");
        }
    }
}
