package org.wellhead.trace.cut;

import java.util.List;

/**
 * The fewest accounts whose freezing stops everything that can be stopped at all under the terms.
 *
 * @param accounts a set that does it, by number; empty if there is nothing to stop
 * @param fewest no smaller set does it: equal to the size of {@link #accounts} where that is proven to be the smallest
 * @param cut the size of the smallest cut of the plain graph of accounts, which forgets time: never smaller than {@code
 *     accounts}
 */
public record Smallest(List<Integer> accounts, int fewest, int cut) {
    public Smallest {
        accounts = List.copyOf(accounts);
        if (fewest > accounts.size()) {
            throw new IllegalArgumentException(accounts.size() + " accounts do it, so " + fewest + " is no bound");
        }
    }

    /** Whether no smaller set does it. */
    public boolean isExact() {
        return fewest == accounts.size();
    }
}
