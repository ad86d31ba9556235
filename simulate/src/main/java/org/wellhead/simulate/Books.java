package org.wellhead.simulate;

import java.io.IOException;

/**
 * What every account holds, and what of it is promised; every payment of the world passes here.
 *
 * <p>Nobody but a source pays more than it has. What an intermediary holds for others is promised: it spends for itself
 * only what is {@link #free}.
 */
final class Books {
    private final Population population;
    private final PaymentFile file;
    private final Dice wording;
    private final long[] balanceMinor;
    private final long[] promisedMinor;
    private long now;
    private long payments;
    private long ownFundsPayments;

    Books(World world, Population population, PaymentFile file) {
        this.population = population;
        this.file = file;
        this.wording = Dice.of(world, Dice.Stream.WORDING);
        this.balanceMinor = new long[population.size()];
        for (int account = 0; account < balanceMinor.length; account++) {
            balanceMinor[account] = population.openingMinor(account);
        }
        this.promisedMinor = new long[population.size() - population.firstOfCast()];
    }

    /** The next payment is made at this time. */
    void moveClock(long epochSecond) {
        now = epochSecond;
    }

    /** Seconds since 1970-01-01T00:00Z. */
    long now() {
        return now;
    }

    long payments() {
        return payments;
    }

    long ownFundsPayments() {
        return ownFundsPayments;
    }

    long balance(int account) {
        return balanceMinor[account];
    }

    /** What the account of the scheme holds for itself. */
    long free(int account) {
        return balanceMinor[account] - promisedMinor[account - population.firstOfCast()];
    }

    /** Sets money aside that the account holds for others. Honest accounts spend nothing else, so need no note of it. */
    void promise(int account, long amountMinor) {
        if (account >= population.firstOfCast()) {
            promisedMinor[account - population.firstOfCast()] += amountMinor;
        }
    }

    /** The opposite of {@link #promise}, before the money is paid on. */
    void keepPromise(int account, long amountMinor) {
        promise(account, -amountMinor);
    }

    /** @throws IllegalStateException if an intermediary would pay what it does not have */
    void pay(int payer, int payee, long amountMinor, Purpose purpose) throws IOException {
        long balance = balanceMinor[payer];
        if (balance < amountMinor) {
            if (!population.role(payer).isSource()) {
                throw new IllegalStateException("account " + payer + ", " + population.role(payer) + ", holds "
                        + balance + " cents and would pay " + amountMinor);
            }
            ownFundsPayments++;
        }
        balanceMinor[payer] = Math.max(0, balance - amountMinor);
        balanceMinor[payee] += amountMinor;
        payments++;
        file.write(payments, now, payer, payee, amountMinor, purpose.text(wording));
    }
}
