package org.wellhead.cluster;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.wellhead.ledger.Accounts;

/** What accounts held before the first payment: only those that held anything, as columns. */
public final class Openings implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final int[] accounts;
    private final long[] amountsMinor;

    private Openings(int[] accounts, long[] amountsMinor) {
        this.accounts = accounts;
        this.amountsMinor = amountsMinor;
    }

    /** Nobody held anything that is known. */
    public static Openings none() {
        return new Openings(new int[0], new long[0]);
    }

    /** What a ledger's accounts held. O(accounts). */
    public static Openings of(Accounts all) {
        int[] accounts = new int[all.hasOpenings() ? all.size() : 0];
        long[] amounts = new long[accounts.length];
        int found = 0;
        for (int account = 0; account < accounts.length; account++) {
            if (all.openingMinor(account) > 0) {
                accounts[found] = account;
                amounts[found++] = all.openingMinor(account);
            }
        }
        return new Openings(Arrays.copyOf(accounts, found), Arrays.copyOf(amounts, found));
    }

    /** Is handed what an account held. */
    interface Sink {
        void held(int account, long amountMinor);
    }

    void forEach(Sink sink) {
        for (int i = 0; i < accounts.length; i++) {
            sink.held(accounts[i], amountsMinor[i]);
        }
    }
}
