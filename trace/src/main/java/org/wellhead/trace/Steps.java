package org.wellhead.trace;

import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/**
 * What the walks walk: transfers in the order in which their money moved. Without an overdraft these are the ledger's own
 * columns; with one, a payment may move in several steps (see {@link Settlement}).
 */
final class Steps {
    private final int size;
    private final int[] payer;
    private final int[] payee;
    private final long[] amountMinor;
    private final long[] movedAtEpochMicros;
    private final int @Nullable [] payments;

    /**
     * @param size how many steps; the columns may be longer
     * @param movedAtEpochMicros when the money of each step moved, never falling
     * @param payments the payment that each step belongs to, or null where step and payment have the same number
     */
    Steps(
            int size,
            int[] payer,
            int[] payee,
            long[] amountMinor,
            long[] movedAtEpochMicros,
            int @Nullable [] payments) {
        this.size = size;
        this.payer = payer;
        this.payee = payee;
        this.amountMinor = amountMinor;
        this.movedAtEpochMicros = movedAtEpochMicros;
        this.payments = payments;
    }

    static Steps of(Ledger ledger) {
        return new Steps(
                ledger.size(),
                ledger.payerColumn(),
                ledger.payeeColumn(),
                ledger.amountMinorColumn(),
                ledger.bookedAtEpochMicrosColumn(),
                null);
    }

    int size() {
        return size;
    }

    /** The column itself, for hot loops; so are the next two. */
    int[] payer() {
        return payer;
    }

    int[] payee() {
        return payee;
    }

    long[] amountMinor() {
        return amountMinor;
    }

    /** Whether each step is the payment of the same number. */
    boolean isLedger() {
        return payments == null;
    }

    int payment(int step) {
        return payments == null ? step : payments[step];
    }

    /** The first step that moved at or after this instant; {@link #size} if there is none. */
    int firstAtOrAfter(long epochMicros) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (movedAtEpochMicros[middle] < epochMicros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
