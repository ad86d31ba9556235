package org.wellhead.trace;

/** What the flows of all policies have in common: steps as columns, and what accounts hold before the first and after the last. */
abstract sealed class ColumnFlow implements Flow permits RunFlow, MixedFlow {
    final FlowSteps steps;
    final int size;
    final Holdings openings;
    /** What ended at each account. */
    final Holdings ended;

    private final double total;

    ColumnFlow(FlowSteps steps, int size, Holdings openings, Holdings ended) {
        this.steps = steps;
        this.size = size;
        this.openings = openings;
        this.ended = ended;
        double sum = openings.total();
        for (int step = 0; step < size; step++) {
            sum += steps.own[step];
        }
        this.total = sum;
    }

    @Override
    public int accounts() {
        return steps.accounts;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int payer(int step) {
        return steps.payer[step];
    }

    @Override
    public int payee(int step) {
        return steps.payee[step];
    }

    @Override
    public int payment(int step) {
        return steps.payment[step];
    }

    @Override
    public long movedAtEpochMicros(int step) {
        return steps.movedAt[step];
    }

    @Override
    public double amountMinor(int step) {
        return steps.amount[step];
    }

    @Override
    public double ownMinor(int step) {
        return steps.own[step];
    }

    @Override
    public double openingMinor(int account) {
        return openings.of(account);
    }

    @Override
    public double totalMinor() {
        return total;
    }

    @Override
    public boolean isEnd(int account) {
        return steps.ends.get(account);
    }
}
