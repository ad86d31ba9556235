package org.wellhead.trace;

import java.util.List;

/**
 * Payments, one after the other, by which a source's own funds reached a designated account: the proof of a
 * contribution.
 *
 * @param unit number of the unit reached
 * @param source number of the account whose own funds it was
 * @param payments numbers of payments in the ledger, in the order in which the money went; the first is paid by the
 *     source, the last is received by a designated account
 * @param amountMinor how much of the source's money went exactly this way: at least 1 under fifo and
 *     lifo; under proportional it is rounded and may be 0
 */
public record Chain(int unit, int source, List<Integer> payments, long amountMinor) {
    public Chain {
        payments = List.copyOf(payments);
    }
}
