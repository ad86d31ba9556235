package org.wellhead.app.view;

/** What each account paid and received over links. */
final class MovedSums implements PassingLinks.Sums {
    private final long[] in;
    private final long[] out;
    private long total;
    private long payments;

    MovedSums(int accounts) {
        in = new long[accounts];
        out = new long[accounts];
    }

    @Override
    public void add(PassingLinks.Block passed) {
        for (int i = 0; i < passed.size; i++) {
            long amount = passed.amount[i];
            out[passed.payer[i]] += amount;
            in[passed.payee[i]] += amount;
            total += amount;
            payments += passed.payments[i];
        }
    }

    MovedSums with(MovedSums other) {
        for (int account = 0; account < in.length; account++) {
            in[account] += other.in[account];
            out[account] += other.out[account];
        }
        total += other.total;
        payments += other.payments;
        return this;
    }

    long total() {
        return total;
    }

    long payments() {
        return payments;
    }

    /** The larger of what each account received and paid. */
    long[] larger() {
        long[] larger = new long[in.length];
        for (int account = 0; account < in.length; account++) {
            larger[account] = Math.max(in[account], out[account]);
        }
        return larger;
    }
}
