package org.wellhead.trace;

/**
 * When each source paid in, as columns: entry {@code e} says that {@code amountMinor(e)} of the own funds that account
 * {@code account(e)} paid in payment {@code payment(e)} reached unit {@code unit(e)}.
 *
 * <p>The amounts of a unit and an account add up to its {@link Trace.Contribution}, exactly. Money that was in an account before
 * the first payment, or when it was designated, comes first and has the payment {@link #NO_PAYMENT}; the rest follows in the
 * ledger's order, by unit within a payment. Poison gives no shares, so it has no entries.
 */
public final class PaidIn {
    /** Stands for the payment of money that was there without one. */
    public static final int NO_PAYMENT = -1;

    /** No entry. */
    public static final PaidIn NONE = new PaidIn(0, new int[0], new int[0], new byte[0], new long[0]);

    private final int size;
    private final int[] payments;
    private final int[] accounts;
    private final byte[] units;
    private final long[] amountsMinor;

    /** Takes the columns as they are, without a copy; they may be longer than {@code size}. */
    PaidIn(int size, int[] payments, int[] accounts, byte[] units, long[] amountsMinor) {
        this.size = size;
        this.payments = payments;
        this.accounts = accounts;
        this.units = units;
        this.amountsMinor = amountsMinor;
    }

    /** How many entries: at most one per payment and unit, and one per account and unit without a payment. */
    public int size() {
        return size;
    }

    /** The number of the payment in the ledger, or {@link #NO_PAYMENT}. */
    public int payment(int entry) {
        return payments[entry];
    }

    /** The number of the source: the payer, where there is a payment. */
    public int account(int entry) {
        return accounts[entry];
    }

    /** The number of the unit that it reached. */
    public int unit(int entry) {
        return units[entry];
    }

    /** Minor units, at least 1. */
    public long amountMinor(int entry) {
        return amountsMinor[entry];
    }
}
