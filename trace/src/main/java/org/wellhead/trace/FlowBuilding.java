package org.wellhead.trace;

import java.util.BitSet;
import org.wellhead.ledger.Ledger;

/**
 * Makes a flow of what a coloured walk found: a list of the steps that carried traced money, then a walk forward over it
 * that takes out what had left a designated account before.
 *
 * <p>Such money comes into the list where a step out of a designated account carried it. That is the same as money that
 * came through a stopped step, so what takes out one takes out the other.
 */
final class FlowBuilding {
    /** Minor units: whole numbers below it are exact as doubles. */
    private static final long TRACED_MAX_MINOR = 1L << 53;

    private final Ledger ledger;
    private final Question question;
    private final Steps steps;
    private final Findings findings;
    private final Policy policy;
    private final Removals removals = new Removals();

    /** All of a question with one unit. */
    FlowBuilding(Ledger ledger, Question question, Steps steps, Findings findings, Policy policy) {
        this.ledger = ledger;
        this.question = question;
        this.steps = steps;
        this.findings = findings;
        this.policy = policy;
        double traced = (double) findings.arrivedMinor[0] - findings.returnedMinor[0] - findings.returned[0];
        if (traced >= TRACED_MAX_MINOR) {
            throw new LimitException("2^53 minor units or more are traced: ask for a shorter time");
        }
    }

    Flow build() {
        int accounts = ledger.accounts().size();
        FlowSteps list = list(accounts);
        int size = list.payer.length;
        Holdings openings = openings(accounts);
        Holdings none = Holdings.of(new int[0], account -> 0);
        return policy == Policy.PROPORTIONAL
                ? MixedRemoval.remove(MixedFlow.unshared(list, openings), removals, openings, list)
                : RunRemoval.remove(
                        new RunFlow(list, size, openings, none, policy == Policy.FIFO), removals, openings, list);
    }

    /** What the walk noted, from the first step on: it went backward. */
    private FlowSteps list(int accounts) {
        BitSet ends = new BitSet(accounts);
        question.designations().forEach(designation -> ends.set(designation.account()));
        FlowSteps list = FlowSteps.ofSize(count(), accounts, ends);
        int traced = findings.traced.size() - 1;
        int own = findings.own.size() - 1;
        int left = findings.left.size() - 1;
        for (int at = 0; at < list.payer.length; at++) {
            int nextTraced = traced < 0 ? Integer.MAX_VALUE : findings.traced.step(traced);
            int nextLeft = left < 0 ? Integer.MAX_VALUE : findings.left.step(left);
            int step = Math.min(nextTraced, nextLeft);
            list.payer[at] = steps.payer(step);
            list.payee[at] = steps.payee(step);
            list.payment[at] = steps.payment(step);
            list.movedAt[at] = steps.movedAtEpochMicros(step);
            if (nextTraced < nextLeft) {
                list.amount[at] = amount(findings.traced, traced--);
                for (; own >= 0 && findings.own.step(own) == step; own--) {
                    list.own[at] += amount(findings.own, own);
                }
            } else {
                for (; left >= 0 && findings.left.step(left) == step; left--) {
                    list.amount[at] += amount(findings.left, left);
                }
                list.own[at] = list.amount[at];
            }
        }
        noteLeft(list);
        return list;
    }

    private int count() {
        int count = findings.traced.size();
        int last = -1;
        for (int entry = 0; entry < findings.left.size(); entry++) {
            count += findings.left.step(entry) == last ? 0 : 1;
            last = findings.left.step(entry);
        }
        return count;
    }

    private void noteLeft(FlowSteps list) {
        int traced = 0;
        int left = 0;
        for (int at = list.payer.length - 1; at >= 0 && left < findings.left.size(); at--) {
            int step = findings.left.step(left);
            if (traced < findings.traced.size() && findings.traced.step(traced) > step) {
                traced++;
                continue;
            }
            removals.stopped(at, list.amount[at]);
            while (left < findings.left.size() && findings.left.step(left) == step) {
                left++;
            }
        }
    }

    private Holdings openings(int accounts) {
        int[] held = new int[findings.kept.size()];
        double[] amounts = new double[accounts];
        for (int entry = 0; entry < held.length; entry++) {
            held[entry] = findings.kept.step(entry);
            amounts[held[entry]] = amount(findings.kept, entry);
        }
        return Holdings.of(held, account -> amounts[account]);
    }

    private double amount(Entries entries, int entry) {
        return policy == Policy.PROPORTIONAL ? entries.fraction(entry) : (double) entries.amount(entry);
    }
}
