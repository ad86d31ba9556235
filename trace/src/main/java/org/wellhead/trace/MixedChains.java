package org.wellhead.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Ledger ledger;
    private final Question question;
    private final Steps steps;
    private final int unit;
    private final Map<Integer, Best> wanted = new HashMap<>();
    private final Designated designated;
    /** Per account: its balance, and the part of its purse's money (downstream: the piece) that went the best way. */
    private final long[] balance;

    private final double[] best;
    /** Per account: that way, or null where its money goes no step further (downstream: came by none). */
    private final @Nullable Way[] way;

    /**
     * A step and those after it (downstream: before it) on the best way. Ways share their ends, and one that no purse
     * follows any more is garbage: so what is kept is bounded by the accounts and their ways, and never by the steps.
     */
    private record Way(int step, @Nullable Way beyond) {}

    /** The best chain of one account so far. */
    private static final class Best {
        private @Nullable Way way;
        private double amount;

        void offer(@Nullable Way candidate, double money) {
            if (candidate != null && money > amount) {
                way = candidate;
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
        way = new Way[accounts];
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
        designated.stretches().forEach(stretch -> stretch.starting().forEach(designated::start));
        for (Designated.Stretch stretch : designated.stretches().reversed()) {
            own.blocksBackward(
                    steps,
                    stretch.from(),
                    stretch.to(),
                    (window, from, to, ownOf) -> backward(window, from, to, ownOf, stretch.counted()));
            for (Designation starting : stretch.starting()) {
                designated.end(starting);
                boolean told = starting.unit() == unit && starting.holdingsCount(question);
                best[starting.account()] = told ? 1 : 0;
                way[starting.account()] = null;
            }
        }
        wanted.forEach((account, offer) ->
                offer.offer(way[account], best[account] * ledger.accounts().openingMinor(account)));
    }

    private void backward(Ledger.Window window, int from, int to, long[] ownOf, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        for (int i = to - 1; i >= from; i--) {
            undo(i, payers[i - base], payees[i - base], amounts[i - base], ownOf[i - from], counted);
        }
    }

    private void undo(int step, int payer, int payee, long amount, long own, boolean counted) {
        boolean left = designated.contains(payer);
        double onward = best[payee];
        Way beyond = way[payee];
        if (designated.contains(payee)) {
            onward = !left && counted && designated.unit(payee) == unit ? 1 : 0;
            beyond = null;
        }
        balance[payee] -= amount;
        long paid = amount - own;
        balance[payer] += paid;
        if (left) {
            return;
        }
        Best offer = own > 0 ? wanted.get(payer) : null;
        if (offer != null) {
            offer.offer(new Way(step, beyond), own * onward);
        }
        if (paid > 0) {
            double share = (double) paid / balance[payer];
            best[payer] *= 1 - share;
            if (share * onward > best[payer]) {
                best[payer] = share * onward;
                way[payer] = new Way(step, beyond);
            }
        }
    }

    private void forward() {
        for (Designated.Stretch stretch : designated.stretches()) {
            for (Designation starting : stretch.starting()) {
                designated.start(starting);
                best[starting.account()] = 0;
            }
            steps.forward(
                    stretch.from(), stretch.to(), (window, from, to) -> forward(window, from, to, stretch.counted()));
        }
        wanted.forEach((account, offer) -> offer.offer(way[account], best[account]));
    }

    private void forward(Ledger.Window window, int from, int to, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        for (int i = from; i < to; i++) {
            follow(i, payers[i - base], payees[i - base], amounts[i - base], counted);
        }
    }

    private void follow(int step, int payer, int payee, long amount, boolean counted) {
        long paid = Math.min(amount, balance[payer]);
        double share = paid == 0 ? 0 : (double) paid / balance[payer];
        double piece = share * best[payer];
        Way beyond = way[payer];
        best[payer] -= piece;
        if (designated.contains(payer)) {
            piece = counted && designated.unit(payer) == unit ? amount : 0;
            beyond = null;
        }
        balance[payer] -= paid;
        balance[payee] += amount;
        if (!designated.contains(payee) && piece > best[payee]) {
            best[payee] = piece;
            way[payee] = new Way(step, beyond);
        }
    }

    private Optional<Chain> chain(int account) {
        Best found = wanted.get(account);
        if (found == null || found.way == null) {
            return Optional.empty();
        }
        List<Integer> payments = new ArrayList<>();
        for (Way at = found.way; at != null; at = at.beyond()) {
            payments.add(steps.payment(at.step()));
        }
        boolean upstream = question.direction() == Direction.UPSTREAM;
        return Optional.of(
                new Chain(unit, account, upstream ? payments : payments.reversed(), (long) Math.rint(found.amount)));
    }
}
