package org.wellhead.trace;

import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/**
 * What the walks walk: transfers in the order in which their money moved. Without an overdraft these are the ledger's own
 * columns; with one, a payment may move in several steps (see {@link Settlement}).
 *
 * <p>Columns may lie in files that are larger than memory. So loops go {@linkplain #forward block by block}, through a
 * window that is moved along the columns; single steps are looked up by number.
 */
final class Steps {
    /** Steps in a block: what a loop keeps for each step of it stays in the nearest cache. */
    static final int BLOCK_MAX = 1 << 11;

    private final int size;
    private final Ledger.Columns columns;
    private final int @Nullable [] payments;
    private final int block;

    /** Is handed the steps {@code from} up to {@code to - 1}, at most {@value #BLOCK_MAX}: step {@code i} is at {@code i - base} of the window. */
    interface Block {
        void walk(Ledger.Window window, int from, int to);
    }

    /**
     * @param size how many steps; the columns may be longer
     * @param columns for each step who pays whom how much, and when the money moved, never falling
     * @param payments the payment that each step belongs to, or null where step and payment have the same number
     * @param block how many steps at once, at most {@value #BLOCK_MAX}
     */
    private Steps(int size, Ledger.Columns columns, int @Nullable [] payments, int block) {
        this.size = size;
        this.columns = columns;
        this.payments = payments;
        this.block = block;
    }

    /** The steps are the ledger's payments. */
    static Steps of(Ledger ledger) {
        return new Steps(ledger.size(), ledger.columns(), null, BLOCK_MAX);
    }

    /** Steps that nobody asks for their payments. */
    static Steps of(int size, Ledger.Columns columns) {
        return new Steps(size, columns, null, BLOCK_MAX);
    }

    /** Each step is all of a payment or a part of it. */
    static Steps ofParts(int size, Ledger.Columns columns, int[] payments) {
        return new Steps(size, columns, payments, BLOCK_MAX);
    }

    /** The same steps in smaller blocks, so that tests see many of them. */
    Steps inBlocksOf(int steps) {
        return new Steps(size, columns, payments, Math.min(steps, BLOCK_MAX));
    }

    int size() {
        return size;
    }

    int payer(int step) {
        return columns.payer(step);
    }

    int payee(int step) {
        return columns.payee(step);
    }

    long movedAtEpochMicros(int step) {
        return columns.bookedAtEpochMicros(step);
    }

    /** Hands over the steps {@code from} up to {@code to - 1}, the first block first. */
    void forward(int from, int to, Block walker) {
        Ledger.Window window = new Ledger.Window();
        for (int start = from; start < to; ) {
            int end = start + Math.min(block, to - start);
            columns.move(window, start, end);
            walker.walk(window, start, end);
            start = end;
        }
    }

    /** Hands over the steps {@code from} up to {@code to - 1}, the last block first. */
    void backward(int from, int to, Block walker) {
        Ledger.Window window = new Ledger.Window();
        for (int end = to; end > from; ) {
            int start = end - Math.min(block, end - from);
            columns.move(window, start, end);
            walker.walk(window, start, end);
            end = start;
        }
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
        return columns.firstAtOrAfter(size, epochMicros);
    }
}
