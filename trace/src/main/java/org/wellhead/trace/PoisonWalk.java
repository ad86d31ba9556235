package org.wellhead.trace;

/**
 * Purses where one drop poisons all: an upper bound for every policy.
 *
 * <p>State, per account: its balance, and a bit set of the units that money in it could reach (downstream: could have come
 * from). A purse that is emptied is clean again: no order of leaving can carry money across the moment when there was none.
 */
final class PoisonWalk implements Walk {
    /** Longs per account. */
    static final int STRIDE = 2;

    private final Steps steps;
    private final OwnFunds ownFunds;
    private final Designated designated;
    private final Findings findings;
    private final long[] state;

    PoisonWalk(Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, long[] state) {
        this.steps = steps;
        this.ownFunds = ownFunds;
        this.designated = designated;
        this.findings = findings;
        this.state = state;
    }

    @Override
    public void backward(int from, int to, boolean counted) {
        int entry = ownFunds.lastBefore(to);
        for (int i = to - 1; i >= from; i--) {
            long x = steps.amountMinor()[i];
            int payer = steps.payer()[i];
            int payee = steps.payee()[i];
            long own = 0;
            if (entry >= 0 && ownFunds.step(entry) == i) {
                own = ownFunds.amountMinor(entry--);
            }
            long touched = pass(payee, x);
            state[payer * STRIDE] += x - own;
            boolean left = designated.contains(payer);
            if (designated.contains(payee)) {
                touched = left || !counted ? 0 : 1L << designated.unit(payee);
                arrive(touched, x);
            }
            if (left || touched == 0) {
                continue;
            }
            note(findings.traced, i, touched, x);
            if (own > 0) {
                note(findings.own, i, touched, own);
            }
            if (own < x) {
                state[payer * STRIDE + 1] |= touched;
            }
        }
    }

    @Override
    public void forward(int from, int to, boolean counted) {
        for (int i = from; i < to; i++) {
            long x = steps.amountMinor()[i];
            int payer = steps.payer()[i];
            int payee = steps.payee()[i];
            long paid = Math.min(x, state[payer * STRIDE]);
            long touched = paid == 0 ? 0 : pass(payer, paid);
            state[payee * STRIDE] += x;
            boolean arrives = designated.contains(payee);
            long reached = paid;
            if (designated.contains(payer)) {
                touched = arrives || !counted ? 0 : 1L << designated.unit(payer);
                arrive(touched, x);
                reached = x;
            }
            note(findings.traced, i, touched, reached);
            if (!arrives) {
                state[payee * STRIDE + 1] |= touched;
            }
        }
    }

    /** Takes money out of a purse: the units that it could be of. An emptied purse is clean. */
    private long pass(int account, long amount) {
        int purse = account * STRIDE;
        long touched = state[purse + 1];
        state[purse] -= amount;
        if (state[purse] == 0) {
            state[purse + 1] = 0;
        }
        return touched;
    }

    private void arrive(long units, long amount) {
        if (units != 0) {
            findings.arrivedMinor[Long.numberOfTrailingZeros(units)] += amount;
        }
    }

    private void note(Entries list, int step, long units, long amount) {
        for (long rest = units; rest != 0; rest &= rest - 1) {
            list.add(step, Long.numberOfTrailingZeros(rest), amount);
            findings.moved++;
        }
    }

    @Override
    public void holdingsArrived(int account, int unit) {
        int purse = account * STRIDE;
        findings.arrivedMinor[unit] += state[purse];
        if (state[purse] > 0) {
            state[purse + 1] |= 1L << unit;
        }
    }

    @Override
    public void holdingsReturned(int account) {
        state[account * STRIDE + 1] = 0;
    }

    @Override
    public void keep() {
        for (int account = 0; account < state.length / STRIDE; account++) {
            note(findings.kept, account, state[account * STRIDE + 1], state[account * STRIDE]);
        }
    }
}
