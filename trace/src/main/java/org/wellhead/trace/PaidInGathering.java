package org.wellhead.trace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns what a walk noted of own funds into {@link PaidIn}. Own funds that an overdraft moved in several steps are one
 * entry of their payment. Under proportional each contribution, which is whole minor units, is apportioned to its payments; what
 * comes to nothing there is left out. O(n log n) in the number of entries.
 *
 * <p>Notes are sorted by account, unit and payment, so that each contribution is a run of them; then what is left of them is
 * put into the ledger's order. Account, unit and payment do not fit into one long, so the first is a counting sort by account
 * and a sort of the few notes of each.
 */
final class PaidInGathering {
    private final Steps steps;
    private final boolean mixed;
    private final List<Trace.Contribution> contributions;
    private final Entries own;
    private final Entries kept;

    private int size;
    private int[] payments;
    private int[] accounts;
    private byte[] units;
    private long[] amountsMinor;

    PaidInGathering(Steps steps, Findings findings, Trace trace) {
        this.steps = steps;
        this.mixed = trace.policy() == Policy.PROPORTIONAL;
        this.contributions = trace.contributions();
        boolean shares = trace.policy().isShare();
        own = shares ? findings.own : new Entries();
        kept = shares ? findings.kept : new Entries();
        int most = Math.addExact(own.size(), kept.size());
        payments = new int[most];
        accounts = new int[most];
        units = new byte[most];
        amountsMinor = new long[most];
    }

    PaidIn gather(int accountCount) {
        int[] start = new int[accountCount + 1];
        int[] notes = byAccount(start);
        Given given = new Given(contributions);
        long[] keys = new long[0];
        for (int account = 0; account < accountCount; account++) {
            int from = start[account];
            int count = start[account + 1] - from;
            if (count > 0) {
                keys = keys.length < count ? new long[count * 2] : keys;
                gather(account, notes, from, count, keys, given);
            }
        }
        return inLedgerOrder();
    }

    /** The notes of an account, unit by unit. */
    private void gather(int account, int[] notes, int from, int count, long[] keys, Given given) {
        int[] of = Arrays.copyOfRange(notes, from, from + count);
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) unit(of[i]) << 32) | (payment(of[i]) + 1);
        }
        int[] order = order(keys, count);
        int[] paidBy = new int[count];
        double[] shares = new double[mixed ? count : 0];
        long[] whole = new long[mixed ? 0 : count];
        for (int i = 0; i < count; ) {
            int unit = unit(of[order[i]]);
            int size = 0;
            for (; i < count && unit(of[order[i]]) == unit; i++) {
                int note = of[order[i]];
                if (size == 0 || paidBy[size - 1] != payment(note)) {
                    paidBy[size++] = payment(note);
                    if (mixed) {
                        shares[size - 1] = 0;
                    } else {
                        whole[size - 1] = 0;
                    }
                }
                if (mixed) {
                    shares[size - 1] += Double.longBitsToDouble(amount(note));
                } else {
                    whole[size - 1] += amount(note);
                }
            }
            long[] amounts = mixed ? Apportion.toSum(Arrays.copyOf(shares, size), given.of(unit, account)) : whole;
            for (int e = 0; e < size; e++) {
                add(paidBy[e], account, unit, amounts[e]);
            }
        }
    }

    /** The places of keys in their order; equal keys, which are steps of one payment, stay as they are. Most accounts have few. */
    private static int[] order(long[] keys, int count) {
        int[] order = new int[count];
        boolean sorted = true;
        for (int i = 0; i < count; i++) {
            order[i] = i;
            sorted &= i == 0 || keys[i - 1] <= keys[i];
        }
        return sorted
                ? order
                : IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> keys[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private void add(int payment, int account, int unit, long amount) {
        if (amount > 0) {
            payments[size] = payment;
            accounts[size] = account;
            units[size] = (byte) unit;
            amountsMinor[size++] = amount;
        }
    }

    /** Entries were added by account and unit, which decides where payments are equal. */
    private PaidIn inLedgerOrder() {
        long[] keys = new long[size];
        for (int e = 0; e < size; e++) {
            keys[e] = ((long) (payments[e] + 1) << 32) | e;
        }
        Arrays.sort(keys);
        int[] payment = new int[size];
        int[] account = new int[size];
        byte[] unit = new byte[size];
        long[] amount = new long[size];
        for (int e = 0; e < size; e++) {
            int at = (int) keys[e];
            payment[e] = payments[at];
            account[e] = accounts[at];
            unit[e] = units[at];
            amount[e] = amountsMinor[at];
        }
        return new PaidIn(size, payment, account, unit, amount);
    }

    /** Numbers of notes, own funds first, then what was kept. */
    private int[] byAccount(int[] start) {
        int count = own.size() + kept.size();
        for (int note = 0; note < count; note++) {
            start[account(note) + 1]++;
        }
        for (int account = 1; account < start.length; account++) {
            start[account] += start[account - 1];
        }
        int[] next = start.clone();
        int[] notes = new int[count];
        for (int note = 0; note < count; note++) {
            notes[next[account(note)]++] = note;
        }
        return notes;
    }

    private int account(int note) {
        return note < own.size() ? steps.payer(own.step(note)) : kept.step(note - own.size());
    }

    private int payment(int note) {
        return note < own.size() ? steps.payment(own.step(note)) : PaidIn.NO_PAYMENT;
    }

    private int unit(int note) {
        return note < own.size() ? own.unit(note) : kept.unit(note - own.size());
    }

    private long amount(int note) {
        return note < own.size() ? own.amount(note) : kept.amount(note - own.size());
    }

    /** What each unit was given by each account. */
    private static final class Given {
        private final long[] keys;
        private final long[] amountsMinor;

        Given(List<Trace.Contribution> contributions) {
            Trace.Contribution[] sorted = contributions.toArray(Trace.Contribution[]::new);
            Arrays.sort(sorted, (a, b) -> Long.compare(key(a.unit(), a.account()), key(b.unit(), b.account())));
            keys = new long[sorted.length];
            amountsMinor = new long[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                keys[i] = key(sorted[i].unit(), sorted[i].account());
                amountsMinor[i] = sorted[i].amountMinor();
            }
        }

        private static long key(int unit, int account) {
            return ((long) unit << 32) | account;
        }

        /** 0 where it was dust. */
        long of(int unit, int account) {
            int at = Arrays.binarySearch(keys, key(unit, account));
            return at < 0 ? 0 : amountsMinor[at];
        }
    }
}
