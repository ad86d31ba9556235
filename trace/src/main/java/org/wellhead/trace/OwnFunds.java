package org.wellhead.trace;

import java.util.Arrays;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;

/**
 * The forward walk: each account's final balance, and for each payment the part that its payer had not been seen to
 * receive.
 *
 * <p>{@code own(p) = max(0, amount - balance of the payer)}. Own funds are sparse, and balances are undone by the backward
 * walk, not stored; so this costs one pass and O(accounts) memory beside the list.
 *
 * <p>Both walks go block by block, and neither asks in its inner loop whether a payment has own funds: the answer comes
 * from memory and cannot be guessed, and each wrong guess would throw away the memory accesses that are under way. So the
 * forward loop writes what is short for every payment of a block and then keeps what is positive, and the backward loop
 * reads own funds from a block that is spread out before ({@link #blocksBackward}). The obvious version is {@code max(0, amount -
 * balance)} in the tests' oracle.
 */
final class OwnFunds {
    private int size;
    private int[] steps = new int[0];
    private long[] amountsMinor = new long[0];

    /**
     * Walks all steps forward.
     *
     * @param balance by account, before the first payment; after the walk, at the end
     */
    static OwnFunds walk(Steps steps, long[] balance) {
        OwnFunds own = new OwnFunds();
        long[] left = new long[Steps.BLOCK_MAX];
        steps.forward(0, steps.size(), (window, from, to) -> {
            walk(window, from, to, balance, left);
            own.keepShort(from, to, left);
        });
        return own;
    }

    private static void walk(Ledger.Window window, int from, int to, long[] balance, long[] leftOf) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        for (int i = from; i < to; i++) {
            long x = amounts[i - base];
            int a = payers[i - base];
            long left = balance[a] - x;
            leftOf[i - from] = left;
            balance[a] = Math.max(0, left);
            balance[payees[i - base]] += x;
        }
    }

    /** Writes an entry for each step and keeps it by moving the end past it: no branch. */
    private void keepShort(int from, int to, long[] leftOf) {
        makeRoom(to - from);
        int end = size;
        for (int i = from; i < to; i++) {
            long left = leftOf[i - from];
            steps[end] = i;
            amountsMinor[end] = -left;
            end -= (int) (left >> 63);
        }
        size = end;
    }

    /** Balances before the first payment. */
    static long[] openings(Accounts accounts) {
        long[] balance = new long[accounts.size()];
        if (accounts.hasOpenings()) {
            for (int a = 0; a < balance.length; a++) {
                balance[a] = accounts.openingMinor(a);
            }
        }
        return balance;
    }

    private void makeRoom(int more) {
        if (size + more > steps.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(size + (long) more, size * 3L / 2));
            steps = Arrays.copyOf(steps, larger);
            amountsMinor = Arrays.copyOf(amountsMinor, larger);
        }
    }

    int size() {
        return size;
    }

    int step(int entry) {
        return steps[entry];
    }

    long amountMinor(int entry) {
        return amountsMinor[entry];
    }

    /** Is handed a {@link Steps.Block} whose steps' own funds are {@code own[0...]}. */
    interface Block {
        void undo(Ledger.Window window, int from, int to, long[] own);
    }

    /** Hands over the steps {@code from} up to {@code to - 1} block by block, the last block first. */
    void blocksBackward(Steps steps, int from, int to, Block block) {
        long[] own = new long[Steps.BLOCK_MAX];
        steps.backward(from, to, (window, start, end) -> {
            spread(start, end, own);
            block.undo(window, start, end, own);
        });
    }

    private void spread(int from, int to, long[] own) {
        Arrays.fill(own, 0, to - from, 0);
        for (int entry = firstAtOrAfter(from); entry < size && steps[entry] < to; entry++) {
            own[steps[entry] - from] = amountsMinor[entry];
        }
    }

    private int firstAtOrAfter(int step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return found >= 0 ? found : -found - 1;
    }
}
