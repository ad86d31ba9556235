package org.wellhead.trace;

import java.util.Arrays;
import org.wellhead.ledger.Accounts;

/**
 * The forward walk: each account's final balance, and for each payment the part that its payer had not been seen to
 * receive.
 *
 * <p>{@code own(p) = max(0, amount - balance of the payer)}. Own funds are sparse, and balances are undone by the backward
 * walk, not stored; so this costs one pass and O(accounts) memory beside the list.
 */
final class OwnFunds {
    private int size;
    private int[] steps = new int[1024];
    private long[] amountsMinor = new long[1024];

    /**
     * Walks all steps forward.
     *
     * @param state balances before the first payment, {@code stride} longs apart; after it, those at the end
     */
    static OwnFunds walk(Steps steps, long[] state, int stride) {
        OwnFunds own = new OwnFunds();
        int[] payer = steps.payer();
        int[] payee = steps.payee();
        long[] amount = steps.amountMinor();
        int size = steps.size();
        for (int i = 0; i < size; i++) {
            long x = amount[i];
            int from = payer[i] * stride;
            int to = payee[i] * stride;
            long left = state[from] - x;
            if (left < 0) {
                own.add(i, -left);
                left = 0;
            }
            state[from] = left;
            state[to] += x;
        }
        return own;
    }

    /** Balances before the first payment, {@code stride} longs apart. */
    static long[] openings(Accounts accounts, int stride) {
        long[] state = new long[Math.multiplyExact(accounts.size(), stride)];
        if (accounts.hasOpenings()) {
            for (int a = 0; a < accounts.size(); a++) {
                state[a * stride] = accounts.openingMinor(a);
            }
        }
        return state;
    }

    private void add(int step, long amountMinor) {
        if (size == steps.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size * 2L);
            steps = Arrays.copyOf(steps, larger);
            amountsMinor = Arrays.copyOf(amountsMinor, larger);
        }
        steps[size] = step;
        amountsMinor[size] = amountMinor;
        size++;
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

    /** The last entry of a step before {@code step}, or -1: where a backward walk from {@code step} begins. */
    int lastBefore(int step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return (found >= 0 ? found : -found - 1) - 1;
    }
}
