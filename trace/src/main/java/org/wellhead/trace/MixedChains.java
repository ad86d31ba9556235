package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellhead.ledger.Ledger;

/**
 * Chains where purses mix. Of money in a purse, each payment takes the share {@code paid / balance}; so of one unit in a
 * purse, the part that goes exactly one way is a product of such shares, and the largest product is found by one walk:
 *
 * <p>Backward, {@code best(purse before p) = max((1 - share) * best(purse after p), share * onward(p))} with {@code
 * onward(p) = 1} if p reaches a designated account of the unit, else {@code best(payee's purse after p)}. Forward, from
 * designated accounts on, the largest piece in each purse is kept in the same way. An emptied purse has share 1: no chain
 * crosses the moment when there was no money.
 */
final class MixedChains {
    private static final int NONE = -1;

    private final Ledger ledger;
    private final Question question;
    private final Steps steps;
    private final int unit;
    private final Map<Integer, Best> wanted = new HashMap<>();
    private final Designated designated;
    /** Per account: its balance, and the part of its purse's money (downstream: the piece) that went the best way. */
    private final long[] balance;

    private final double[] best;
    /** Per account: the step by which that way goes on (downstream: came). */
    private final int[] way;
    /** Per step: the step after it (downstream: before it) on the best way. */
    private final int[] beyond;

    /** The best chain of one account so far. */
    private static final class Best {
        private int step = NONE;
        private double amount;

        void offer(int candidate, double money) {
            if (candidate != NONE && money > amount) {
                step = candidate;
                amount = money;
            }
        }
    }

    private MixedChains(Ledger ledger, Question question, Steps steps, int unit) {
        this.ledger = ledger;
        this.question = question;
        this.steps = steps;
        this.unit = unit;
        int accounts = ledger.accounts().size();
        designated = new Designated(question, steps, accounts);
        balance = OwnFunds.openings(ledger.accounts());
        best = new double[accounts];
        way = new int[accounts];
        Arrays.fill(way, NONE);
        beyond = new int[steps.size()];
    }

    /** Unit by unit, so that the columns of one are gone before those of the next are needed. */
    static List<Chain> find(Ledger ledger, Question question, Steps steps, List<Trace.Contribution> contributions) {
        Map<Trace.Contribution, Chain> found = new HashMap<>();
        for (int unit = 0; unit < question.units().size(); unit++) {
            int wantedUnit = unit;
            List<Trace.Contribution> ofUnit = contributions.stream()
                    .filter(contribution -> contribution.unit() == wantedUnit)
                    .toList();
            if (!ofUnit.isEmpty()) {
                MixedChains search = new MixedChains(ledger, question, steps, unit);
                ofUnit.forEach(contribution -> search.wanted.put(contribution.account(), new Best()));
                search.walk();
                for (Trace.Contribution contribution : ofUnit) {
                    search.chain(contribution.account()).ifPresent(chain -> found.put(contribution, chain));
                }
            }
        }
        return contributions.stream()
                .flatMap(wanted -> Stream.ofNullable(found.get(wanted)))
                .toList();
    }

    private void walk() {
        if (question.direction() == Direction.UPSTREAM) {
            backward();
        } else {
            forward();
        }
    }

    private void backward() {
        OwnFunds own = OwnFunds.walk(steps, balance);
        int entry = own.size() - 1;
        designated.stretches().forEach(stretch -> stretch.starting().forEach(designated::start));
        for (Designated.Stretch stretch : designated.stretches().reversed()) {
            for (int i = stretch.to() - 1; i >= stretch.from(); i--) {
                boolean hasOwn = entry >= 0 && own.step(entry) == i;
                undo(i, hasOwn ? own.amountMinor(entry--) : 0, stretch.counted());
            }
            for (Designation starting : stretch.starting()) {
                designated.end(starting);
                boolean told = starting.unit() == unit && starting.holdingsCount(question);
                best[starting.account()] = told ? 1 : 0;
                way[starting.account()] = NONE;
            }
        }
        wanted.forEach((account, offer) ->
                offer.offer(way[account], best[account] * ledger.accounts().openingMinor(account)));
    }

    private void undo(int step, long own, boolean counted) {
        int payer = steps.payer()[step];
        int payee = steps.payee()[step];
        long amount = steps.amountMinor()[step];
        boolean left = designated.contains(payer);
        double onward = best[payee];
        beyond[step] = way[payee];
        if (designated.contains(payee)) {
            onward = !left && counted && designated.unit(payee) == unit ? 1 : 0;
            beyond[step] = NONE;
        }
        balance[payee] -= amount;
        long paid = amount - own;
        balance[payer] += paid;
        if (left) {
            return;
        }
        Best offer = own > 0 ? wanted.get(payer) : null;
        if (offer != null) {
            offer.offer(step, own * onward);
        }
        if (paid > 0) {
            double share = (double) paid / balance[payer];
            best[payer] *= 1 - share;
            if (share * onward > best[payer]) {
                best[payer] = share * onward;
                way[payer] = step;
            }
        }
    }

    private void forward() {
        for (Designated.Stretch stretch : designated.stretches()) {
            for (Designation starting : stretch.starting()) {
                designated.start(starting);
                best[starting.account()] = 0;
            }
            for (int i = stretch.from(); i < stretch.to(); i++) {
                follow(i, stretch.counted());
            }
        }
        wanted.forEach((account, offer) -> offer.offer(way[account], best[account]));
    }

    private void follow(int step, boolean counted) {
        int payer = steps.payer()[step];
        int payee = steps.payee()[step];
        long amount = steps.amountMinor()[step];
        long paid = Math.min(amount, balance[payer]);
        double share = paid == 0 ? 0 : (double) paid / balance[payer];
        double piece = share * best[payer];
        beyond[step] = way[payer];
        best[payer] -= piece;
        if (designated.contains(payer)) {
            piece = counted && designated.unit(payer) == unit ? amount : 0;
            beyond[step] = NONE;
        }
        balance[payer] -= paid;
        balance[payee] += amount;
        if (!designated.contains(payee) && piece > best[payee]) {
            best[payee] = piece;
            way[payee] = step;
        }
    }

    private Optional<Chain> chain(int account) {
        Best found = wanted.get(account);
        if (found == null || found.step == NONE) {
            return Optional.empty();
        }
        List<Integer> payments = new ArrayList<>();
        for (int step = found.step; step != NONE; step = beyond[step]) {
            payments.add(steps.payment(step));
        }
        boolean upstream = question.direction() == Direction.UPSTREAM;
        return Optional.of(
                new Chain(unit, account, upstream ? payments : payments.reversed(), (long) Math.rint(found.amount)));
    }
}
