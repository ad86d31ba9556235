package org.wellhead.trace;

import java.util.Arrays;

/**
 * Payments that carried traced money, as columns: entry {@code i} says that {@code tracedMinor(i)} of payment {@code
 * payment(i)} reached unit {@code unit(i)}. Ordered by payment, then unit.
 */
public final class TracedPayments {
    private final int[] payments;
    private final byte[] units;
    private final long[] tracedMinor;

    /** Takes the columns as they are, without a copy: of one length, ordered by payment, then unit. */
    public TracedPayments(int[] payments, byte[] units, long[] tracedMinor) {
        this.payments = payments;
        this.units = units;
        this.tracedMinor = tracedMinor;
    }

    /** How many entries: at most one per payment and unit. */
    public int size() {
        return payments.length;
    }

    /** The number of the payment in the ledger. */
    public int payment(int entry) {
        return payments[entry];
    }

    /** Whether a payment carried traced money, of any unit. */
    boolean contains(int payment) {
        return Arrays.binarySearch(payments, payment) >= 0;
    }

    public int unit(int entry) {
        return units[entry];
    }

    /** Minor units, at least 1, at most the payment's amount. */
    public long tracedMinor(int entry) {
        return tracedMinor[entry];
    }
}
