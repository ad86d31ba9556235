package org.wellhead.trace;

/**
 * What the accounts of a partition hold along a stretch of its events. No colour changes it, so that it is found once for a
 * stretch that is walked several times, and an event between accounts that hold nothing coloured need not be walked at all.
 */
final class Balances {
    private final int from;
    private final long[] ofPayer;
    private final long[] ofPayee;
    private final long[] before;

    private Balances(int from, int events, long[] after) {
        this.from = from;
        this.ofPayer = new long[events];
        this.ofPayee = new long[events];
        this.before = after.clone();
    }

    /**
     * Of the events {@code from} up to {@code to - 1}. O(events + accounts).
     *
     * @param after by account, what it holds after them; it is not changed
     */
    static Balances of(Partition partition, int from, int to, long[] after) {
        Balances balances = new Balances(from, to - from, after);
        partition.ownFunds.blocksBackward(partition.steps, from, to, (window, start, end, own) -> {
            for (int i = end - 1; i >= start; i--) {
                int at = i - window.base;
                balances.undo(partition, i, window.payer[at], window.payee[at], window.amountMinor[at], own[i - start]);
            }
        });
        return balances;
    }

    /** A stand-in holds nothing between events. */
    private void undo(Partition partition, int event, int payer, int payee, long amount, long own) {
        if (partition.owns(payee)) {
            ofPayee[event - from] = before[payee];
            before[payee] -= amount;
        }
        if (partition.owns(payer)) {
            ofPayer[event - from] = before[payer];
            before[payer] += amount - own;
        }
    }

    /** What an event's payer holds after it. */
    long ofPayer(int event) {
        return ofPayer[event - from];
    }

    /** What an event's payee holds after it. */
    long ofPayee(int event) {
        return ofPayee[event - from];
    }

    /** By account, what it holds before the stretch. Not to be changed. */
    long[] before() {
        return before;
    }

    boolean isFrom(int event) {
        return from == event;
    }

    /** What it takes in memory. */
    long bytes() {
        return 2L * ofPayer.length * Long.BYTES;
    }
}
