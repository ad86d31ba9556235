package org.wellhead.trace;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The steps of a flow as columns, and which accounts are ends. Amounts are doubles under every policy: a flow's money is
 * below 2^53, so whole numbers are exact. The columns may be longer than the flow.
 */
final class FlowSteps {
    final int accounts;
    final BitSet ends;
    final int[] payer;
    final int[] payee;
    final int[] payment;
    final long[] movedAt;
    final double[] amount;
    final double[] own;

    private FlowSteps(
            int accounts,
            BitSet ends,
            int[] payer,
            int[] payee,
            int[] payment,
            long[] movedAt,
            double[] amount,
            double[] own) {
        this.accounts = accounts;
        this.ends = ends;
        this.payer = payer;
        this.payee = payee;
        this.payment = payment;
        this.movedAt = movedAt;
        this.amount = amount;
        this.own = own;
    }

    /** Room for so many steps. */
    static FlowSteps ofSize(int size, int accounts, BitSet ends) {
        return new FlowSteps(
                accounts,
                ends,
                new int[size],
                new int[size],
                new int[size],
                new long[size],
                new double[size],
                new double[size]);
    }

    /** Room for so many steps of the same ledger. */
    FlowSteps likeOfSize(int size) {
        return ofSize(size, accounts, ends);
    }

    /** Writes a step of other columns, of which {@code amount} and {@code own} are left, at a place of these. */
    void set(int at, FlowSteps from, int step, double amountMinor, double ownMinor) {
        payer[at] = from.payer[step];
        payee[at] = from.payee[step];
        payment[at] = from.payment[step];
        movedAt[at] = from.movedAt[step];
        amount[at] = amountMinor;
        own[at] = ownMinor;
    }

    /** The same steps, of which other amounts are left: as many as these columns are long. */
    FlowSteps carrying(double[] amounts, double[] owns) {
        return new FlowSteps(accounts, ends, payer, payee, payment, movedAt, amounts, owns);
    }

    /** Those of the steps that carry anything, of which there are so many. */
    FlowSteps carryingOnly(int count) {
        FlowSteps only = likeOfSize(count);
        for (int step = 0, at = 0; at < count; step++) {
            if (amount[step] > 0) {
                only.set(at++, this, step, amount[step], own[step]);
            }
        }
        return only;
    }

    /** Whether columns filled so far are worth to be copied to shorter ones. */
    boolean isRoomy(int size) {
        return size < amount.length - (amount.length >>> 3);
    }

    /** The first steps, in columns that are not much longer. */
    FlowSteps trimmed(int size) {
        if (!isRoomy(size)) {
            return this;
        }
        return new FlowSteps(
                accounts,
                ends,
                Arrays.copyOf(payer, size),
                Arrays.copyOf(payee, size),
                Arrays.copyOf(payment, size),
                Arrays.copyOf(movedAt, size),
                Arrays.copyOf(amount, size),
                Arrays.copyOf(own, size));
    }
}
