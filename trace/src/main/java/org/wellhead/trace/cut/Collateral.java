package org.wellhead.trace.cut;

import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Flow;

/**
 * What accounts pay from a date on that was not traced: the honest money that stops when they are frozen.
 *
 * <p>Every payment has one payer, so that over several accounts none is counted twice. One pass over the ledger.
 */
final class Collateral {
    private Collateral() {}

    /** By account, in minor units. */
    static long[] of(Ledger ledger, Flow flow, long fromEpochMicros) {
        int first = ledger.columns().firstAtOrAfter(ledger.size(), fromEpochMicros);
        long[] paid = new long[ledger.accounts().size()];
        Ledger.Window window = new Ledger.Window();
        for (int start = first; start < ledger.size(); ) {
            int end = start + Math.min(Ledger.WINDOW_PAYMENTS, ledger.size() - start);
            ledger.columns().move(window, start, end);
            add(window, start, end, paid);
            start = end;
        }
        double[] traced = new double[paid.length];
        for (int step = 0; step < flow.size(); step++) {
            if (flow.payment(step) >= first) {
                traced[flow.payer(step)] += flow.amountMinor(step);
            }
        }
        for (int account = 0; account < paid.length; account++) {
            paid[account] = Math.max(0, paid[account] - (long) Math.rint(traced[account]));
        }
        return paid;
    }

    private static void add(Ledger.Window window, int from, int to, long[] paid) {
        int[] payers = window.payer;
        long[] amounts = window.amountMinor;
        int base = window.base;
        for (int i = from; i < to; i++) {
            paid[payers[i - base]] += amounts[i - base];
        }
    }
}
