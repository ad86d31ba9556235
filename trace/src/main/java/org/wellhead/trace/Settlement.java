package org.wellhead.trace;

import java.util.Arrays;
import org.wellhead.ledger.Ledger;

/**
 * Rewrites a ledger in which debits may precede the credits that cover them, so that every later step of the method sees
 * an ordinary one.
 *
 * <p>Rule: an account may go below zero, and the credits that follow within the time cover the oldest shortfall first. A
 * part of a payment that waits for cover moves at the moment when the covering money arrives; so it may itself be late
 * cover for the payee's own payments. What no booked credit covers in time is own funds and moves when it was booked. A
 * cover that has itself not come by the deadline is no cover: what still waits then moves at the deadline, as own funds.
 * So money never moves in a circle that nobody paid into.
 *
 * <p>Two passes: {@link #bookedOwnFunds} decides by booked balances how much of each payment is never covered; {@link
 * #settle} then moves money. A payment splits into at most as many steps as there are covers for it. Source of the rule:
 * backward tracing through an overdrawn account, Federal Republic of Brazil v Durant International Corp [2015] UKPC 35,
 * here bounded by a stated time.
 */
final class Settlement {
    /** Covers that chase each other round a circle of debts: beyond this many steps the ledger is refused. */
    private static final int STEPS_PER_PAYMENT_MAX = 8;

    private static final int STEPS_SPARE = 1 << 20;

    private final Ledger ledger;
    private final long overdraftMicros;
    private final long[] balance;
    private final Waiting waiting;

    private int size;
    private int[] payers;
    private int[] payees;
    private long[] amounts;
    private long[] movedAt;
    private int[] payments;

    /** Credits whose money has moved but has not yet been used to cover what waits at their account. */
    private int[] creditAccounts = new int[64];

    private long[] creditAmounts = new long[64];
    private int cascade;

    private Settlement(Ledger ledger, long overdraftMicros) {
        this.ledger = ledger;
        this.overdraftMicros = overdraftMicros;
        this.balance = OwnFunds.openings(ledger.accounts());
        this.waiting = new Waiting(ledger.accounts().size());
        int capacity = ledger.size() + 16;
        payers = new int[capacity];
        payees = new int[capacity];
        amounts = new long[capacity];
        movedAt = new long[capacity];
        payments = new int[capacity];
    }

    /**
     * The steps in which the ledger's payments moved. O(payments + covers).
     *
     * @throws LimitException if debts that wait for each other in circles split payments into too many steps
     */
    static Steps settle(Ledger ledger, long overdraftMicros) {
        long[] own = bookedOwnFunds(ledger, overdraftMicros);
        Settlement settlement = new Settlement(ledger, overdraftMicros);
        for (int payment = 0; payment < ledger.size(); payment++) {
            settlement.expire(ledger.bookedAtEpochMicros(payment));
            settlement.pay(payment, own[payment]);
        }
        settlement.expire(Long.MAX_VALUE);
        return Steps.ofParts(
                settlement.size,
                Ledger.Columns.of(settlement.payers, settlement.payees, settlement.amounts, settlement.movedAt),
                settlement.payments);
    }

    /** For each payment, the part that neither the balance nor a booked credit within the time covers. */
    private static long[] bookedOwnFunds(Ledger ledger, long overdraftMicros) {
        long[] own = new long[ledger.size()];
        long[] balance = OwnFunds.openings(ledger.accounts());
        Waiting open = new Waiting(ledger.accounts().size());
        for (int payment = 0; payment < own.length; payment++) {
            long now = ledger.bookedAtEpochMicros(payment);
            int payer = ledger.payer(payment);
            long left = balance[payer] - ledger.amountMinor(payment);
            balance[payer] = Math.max(0, left);
            if (left < 0) {
                open.add(payer, payment, -left);
            }
            int payee = ledger.payee(payment);
            long credit = ledger.amountMinor(payment);
            for (int debt = open.first(payee); debt >= 0 && credit > 0; debt = open.first(payee)) {
                if (ledger.bookedAtEpochMicros(open.payment(debt)) + overdraftMicros < now) {
                    own[open.payment(debt)] = open.dropFirst(payee);
                } else {
                    credit -= open.coverFirst(payee, credit);
                }
            }
            balance[payee] += credit;
        }
        for (int debt = 0; debt < open.size(); debt++) {
            own[open.payment(debt)] += open.amount(debt);
        }
        return own;
    }

    private void pay(int payment, long own) {
        long now = ledger.bookedAtEpochMicros(payment);
        int payer = ledger.payer(payment);
        long amount = ledger.amountMinor(payment);
        boolean free = waiting.first(payer) < 0;
        long ready = Math.min(amount, own + (free ? balance[payer] : 0));
        if (ready < amount) {
            waiting.add(payer, payment, amount - ready);
        }
        cascade++;
        if (ready > 0) {
            balance[payer] = Math.max(0, balance[payer] - ready);
            move(payment, ready, now);
        }
    }

    /** What has waited past its deadline before {@code now} moves as own funds, at the deadline. */
    private void expire(long now) {
        while (waiting.hasOldest()) {
            int payment = waiting.payment(waiting.oldest());
            long deadline = ledger.bookedAtEpochMicros(payment) + overdraftMicros;
            if (deadline >= now) {
                return;
            }
            int payer = ledger.payer(payment);
            long amount = waiting.dropOldest(payer);
            if (amount > 0) {
                balance[payer] = Math.max(0, balance[payer] - amount);
                cascade++;
                move(payment, amount, deadline);
            }
        }
    }

    /** Moves a part of a payment, then whatever waited for that money, and so on. */
    private void move(int payment, long amount, long at) {
        int credits = credit(0, payment, amount, at);
        for (int next = 0; next < credits; next++) {
            int account = creditAccounts[next];
            long money = balance[account] + creditAmounts[next];
            while (money > 0) {
                int debt = waiting.first(account);
                if (debt < 0 || waiting.isStamped(debt, cascade)) {
                    break;
                }
                int covered = waiting.payment(debt);
                long part = waiting.coverFirst(account, money);
                waiting.stamp(debt, cascade);
                money -= part;
                credits = credit(credits, covered, part, at);
            }
            balance[account] = money;
        }
    }

    private int credit(int credits, int payment, long amount, long at) {
        if (size == payers.length) {
            grow();
        }
        payers[size] = ledger.payer(payment);
        payees[size] = ledger.payee(payment);
        amounts[size] = amount;
        movedAt[size] = at;
        payments[size] = payment;
        size++;
        if (credits == creditAccounts.length) {
            creditAccounts = Arrays.copyOf(creditAccounts, credits * 2);
            creditAmounts = Arrays.copyOf(creditAmounts, credits * 2);
        }
        creditAccounts[credits] = ledger.payee(payment);
        creditAmounts[credits] = amount;
        return credits + 1;
    }

    private void grow() {
        long most = (long) STEPS_PER_PAYMENT_MAX * ledger.size() + STEPS_SPARE;
        if (size >= most) {
            throw new LimitException("with this overdraft debts wait for each other in circles and split payments into"
                    + " more than " + STEPS_PER_PAYMENT_MAX + " parts each: ask for a shorter --overdraft");
        }
        int larger = (int) Math.min(Integer.MAX_VALUE - 16L, Math.min(most, size + (size >> 1) + 1024L));
        payers = Arrays.copyOf(payers, larger);
        payees = Arrays.copyOf(payees, larger);
        amounts = Arrays.copyOf(amounts, larger);
        movedAt = Arrays.copyOf(movedAt, larger);
        payments = Arrays.copyOf(payments, larger);
    }
}
