package org.wellhead.trace;

import java.util.Arrays;
import org.wellhead.ledger.Ledger;

/**
 * The events of some accounts, in time order, as columns: every step that they paid or received, with its place among all
 * steps of the ledger. One account is enough; all accounts together are the ledger itself.
 *
 * <p>Its accounts have the numbers that {@link Members} says. Who is not among them has a stand-in with a purse that is empty between
 * steps: one for each designated account, since it matters what it is at the time, and one for all others. Each step has at most one of
 * these.
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
        places = from.size == from.places.length ? from.places : Arrays.copyOf(from.places, from.size);
        others = from.others;
        Ledger.Columns columns = Ledger.Columns.of(from.payers, from.payees, from.amountsMinor, places);
        steps = Steps.of(from.size, new Placed(columns, from.clock));
        question = from.members.question();
        balance = Arrays.copyOf(from.openingsMinor, from.members.withStandIns());
        Arrays.fill(balance, accounts.length, balance.length, RICH_MINOR);
        ownFunds = OwnFunds.walk(steps, balance);
        Arrays.fill(balance, accounts.length, balance.length, 0);
    }

    /** Columns whose times are places: an instant is looked up by the ledger's clock. */
    private record Placed(Ledger.Columns columns, Clock clock) implements Ledger.Columns {
        @Override
        public int payer(int step) {
            return columns.payer(step);
        }

        @Override
        public int payee(int step) {
            return columns.payee(step);
        }

        @Override
        public long amountMinor(int step) {
            return columns.amountMinor(step);
        }

        @Override
        public long bookedAtEpochMicros(int step) {
            throw new UnsupportedOperationException("a partition knows places, and no times");
        }

        @Override
        public void move(Ledger.Window window, int from, int to) {
            columns.move(window, from, to);
        }

        @Override
        public int firstAtOrAfter(int size, long epochMicros) {
            return columns.firstAtOrAfter(size, clock.place(epochMicros));
        }
    }

    /** What it takes in memory, about. */
    public long bytes() {
        long step = 2L * Long.BYTES + 3L * Integer.BYTES;
        return places.length * step + balance.length * (long) (Long.BYTES + Integer.BYTES);
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
        private final long[] openingsMinor;
        private final Members members;
        private final Clock clock;
        private int size;
        private long[] places;
        private int[] others;
        private int[] payers;
        private int[] payees;
        private long[] amountsMinor;

        /**
         * Begins without events.
         *
         * @param accounts numbers in the ledger, rising
         * @param openingsMinor by place in {@code accounts}, what each held before the first payment
         * @param members of these accounts
         * @param clock of the ledger
         * @param expected how many events it is to take; more are taken too
         */
        public Builder(int[] accounts, long[] openingsMinor, Members members, Clock clock, int expected) {
            if (members.count() != accounts.length || openingsMinor.length != accounts.length) {
                throw new IllegalArgumentException("accounts, openings and members are of one partition");
            }
            this.accounts = accounts.clone();
            this.openingsMinor = openingsMinor.clone();
            this.members = members;
            this.clock = clock;
            places = new long[expected];
            others = new int[expected];
            payers = new int[expected];
            payees = new int[expected];
            amountsMinor = new long[expected];
        }

        /**
         * Adds a step that one of the accounts paid or received, or two of them.
         *
         * @param place its place among all steps of the ledger, above that of the step added before
         * @param payer its number in the partition, see {@link Members#number}
         * @param payee its number in the partition
         * @param other the partition of the account that is not of this one; of no matter if both are
         * @throws IllegalArgumentException if places do not rise, or if neither account is of this partition
         */
        public void add(long place, int payer, int payee, int other, long amountMinor) {
            boolean payerHere = payer < accounts.length;
            boolean payeeHere = payee < accounts.length;
            if ((size > 0 && places[size - 1] >= place) || (!payerHere && !payeeHere)) {
                throw new IllegalArgumentException("step " + place + " from " + payer + " to " + payee
                        + " is out of order or of another partition");
            }
            if (size == places.length) {
                grow();
            }
            places[size] = place;
            others[size] = payerHere && payeeHere ? BOTH_HERE : other;
            payers[size] = payer;
            payees[size] = payee;
            amountsMinor[size] = amountMinor;
            size++;
        }

        private void grow() {
            if (size >= Integer.MAX_VALUE - 16) {
                throw new LimitException("a partition has more than 2^31 steps: take more of them");
            }
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size * 2L + 16);
            places = Arrays.copyOf(places, larger);
            others = Arrays.copyOf(others, larger);
            payers = Arrays.copyOf(payers, larger);
            payees = Arrays.copyOf(payees, larger);
            amountsMinor = Arrays.copyOf(amountsMinor, larger);
        }

        /** One pass for balances and own funds. */
        public Partition build() {
            return new Partition(this);
        }
    }
}
