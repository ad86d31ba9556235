package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Ledger;

/**
 * The events of some accounts, in time order, as columns: every step that they paid or received, with its place among all
 * steps of the ledger. One account is enough; all accounts together are the ledger itself.
 *
 * <p>Its accounts have numbers of their own from 0 on, in the order of their numbers in the ledger. Who is not among them has a
 * stand-in with a purse that is empty between steps: one for each designated account, since it matters what it is at the time,
 * and one for all others. Each step has at most one of these.
 *
 * <p>Balances at the end and own funds are those of the ledger, from these events alone: what an account has depends on nothing
 * else.
 */
public final class Partition {
    /** Whose purse is never short: all money of a ledger together is below this. */
    private static final long RICH_MINOR = 1L << 62;

    private static final int BOTH_HERE = -1;

    private final int[] accounts;
    private final long[] places;
    private final int[] others;
    final Steps steps;
    final OwnFunds ownFunds;
    final Question question;
    private final long[] balance;

    private Partition(Builder from) {
        accounts = from.accounts;
        places = Arrays.copyOf(from.places, from.size);
        others = Arrays.copyOf(from.others, from.size);
        steps = Steps.of(
                from.size,
                Ledger.Columns.of(
                        Arrays.copyOf(from.payers, from.size),
                        Arrays.copyOf(from.payees, from.size),
                        Arrays.copyOf(from.amountsMinor, from.size),
                        Arrays.copyOf(from.movedAtEpochMicros, from.size)));
        question = from.question;
        balance = from.balance.clone();
        Arrays.fill(balance, accounts.length, balance.length, RICH_MINOR);
        ownFunds = OwnFunds.walk(steps, balance);
        Arrays.fill(balance, accounts.length, balance.length, 0);
    }

    /** Its own accounts and the stand-ins. */
    int allAccounts() {
        return balance.length;
    }

    /** Whether a number is that of one of its accounts and not a stand-in's. */
    boolean owns(int account) {
        return account < accounts.length;
    }

    /** The number in the ledger of one of its accounts. */
    int account(int account) {
        return accounts[account];
    }

    /** By account, what it holds at the end; the stand-ins nothing. */
    long[] balances() {
        return balance.clone();
    }

    long place(int step) {
        return places[step];
    }

    /** Whether what a step carried is noted here: where its payer is. */
    boolean notes(int step) {
        return owns(steps.payer(step));
    }

    /** The partition of the step's other account; below 0 if both are of this one. */
    int other(int step) {
        return others[step];
    }

    /** The first step at a place or after it. */
    int firstAtOrAfter(long place) {
        int found = Arrays.binarySearch(places, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Collects a partition's events. */
    public static final class Builder {
        private final int[] accounts;
        private final Map<Integer, Integer> standIns = new HashMap<>();
        private final Question question;
        private final long[] balance;
        private int size;
        private long[] places = new long[16];
        private int[] others = new int[16];
        private int[] payers = new int[16];
        private int[] payees = new int[16];
        private long[] amountsMinor = new long[16];
        private long[] movedAtEpochMicros = new long[16];

        /**
         * Begins without events.
         *
         * @param accounts numbers in the ledger, rising
         * @param openingsMinor by place in {@code accounts}, what each held before the first payment
         * @param question what is asked of the whole ledger
         */
        public Builder(int[] accounts, long[] openingsMinor, Question question) {
            this.accounts = accounts.clone();
            List<Designation> here = new ArrayList<>();
            for (Designation designation : question.designations()) {
                int account = Arrays.binarySearch(accounts, designation.account());
                if (account < 0) {
                    account = accounts.length + 1 + standIns.size();
                    standIns.put(designation.account(), account);
                }
                here.add(new Designation(account, designation.unit(), designation.sinceEpochMicros()));
            }
            this.question = new Question(
                    question.units(),
                    here,
                    question.direction(),
                    question.fromEpochMicros(),
                    question.toEpochMicros(),
                    0);
            this.balance = Arrays.copyOf(openingsMinor, accounts.length + 1 + standIns.size());
        }

        /**
         * Adds a step that one of the accounts paid or received, or two of them.
         *
         * @param place its place among all steps of the ledger, above that of the step added before
         * @param payer number in the ledger
         * @param payee number in the ledger
         * @param other the partition of the account that is not of this one; of no matter if both are
         * @throws IllegalArgumentException if places do not rise, or if neither account is of this partition
         */
        public void add(long place, int payer, int payee, int other, long amountMinor, long movedAtMicros) {
            int from = number(payer);
            int to = number(payee);
            boolean payerHere = from < accounts.length;
            boolean payeeHere = to < accounts.length;
            if ((size > 0 && places[size - 1] >= place) || (!payerHere && !payeeHere)) {
                throw new IllegalArgumentException("step " + place + " from " + payer + " to " + payee
                        + " is out of order or of another partition");
            }
            if (size == places.length) {
                grow();
            }
            places[size] = place;
            others[size] = payerHere && payeeHere ? BOTH_HERE : other;
            payers[size] = from;
            payees[size] = to;
            amountsMinor[size] = amountMinor;
            movedAtEpochMicros[size] = movedAtMicros;
            size++;
        }

        private int number(int account) {
            int found = Arrays.binarySearch(accounts, account);
            return found >= 0 ? found : standIns.getOrDefault(account, accounts.length);
        }

        private void grow() {
            if (size >= Integer.MAX_VALUE - 16) {
                throw new LimitException("a partition has more than 2^31 steps: take more of them");
            }
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size * 2L);
            places = Arrays.copyOf(places, larger);
            others = Arrays.copyOf(others, larger);
            payers = Arrays.copyOf(payers, larger);
            payees = Arrays.copyOf(payees, larger);
            amountsMinor = Arrays.copyOf(amountsMinor, larger);
            movedAtEpochMicros = Arrays.copyOf(movedAtEpochMicros, larger);
        }

        /** One pass for balances and own funds. */
        public Partition build() {
            return new Partition(this);
        }
    }
}
