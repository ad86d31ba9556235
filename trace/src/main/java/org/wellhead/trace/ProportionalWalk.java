package org.wellhead.trace;

/**
 * Purses that mix: every payment takes the same share of each colour.
 *
 * <p>State, per account: its balance in minor units, a bit set of the units whose colour it holds, and for each unit the
 * amount of that colour as the bits of a double, side by side so that a purse is one or two cache lines. With one unit the
 * bit set is left out: two longs, four purses to a line.
 *
 * <p>Balances are exact. Colours are doubles: each operation errs by at most 2^-53 of the amount. A colour below {@link
 * #TINY} stays where it is until its purse is emptied, so that shares do not thin out into denormal numbers; nothing is
 * lost by that.
 */
final class ProportionalWalk implements Walk {
    /** Minor units. A hundred million payments that each leave this much behind misplace a ten-thousandth of one unit. */
    private static final double TINY = 1e-12;

    private final Steps steps;
    private final OwnFunds ownFunds;
    private final Designated designated;
    private final Findings findings;
    private final int units;
    private final int stride;
    private final long[] state;

    /** Longs per account. */
    static int stride(int units) {
        return units == 1 ? 2 : 2 + units;
    }

    /**
     * @param state balances where the walk begins, {@link #stride} longs apart, colours 0
     */
    ProportionalWalk(
            Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, int units, long[] state) {
        this.steps = steps;
        this.ownFunds = ownFunds;
        this.designated = designated;
        this.findings = findings;
        this.units = units;
        this.stride = stride(units);
        this.state = state;
    }

    @Override
    public void backward(int from, int to, boolean counted) {
        if (units == 1) {
            backwardOneUnit(from, to, counted);
        } else {
            backwardManyUnits(from, to, counted);
        }
    }

    private void backwardOneUnit(int from, int to, boolean counted) {
        int[] payers = steps.payer();
        int[] payees = steps.payee();
        long[] amounts = steps.amountMinor();
        long[] s = state;
        int entry = ownFunds.lastBefore(to);
        int nextOwn = entry < 0 ? -1 : ownFunds.step(entry);
        for (int i = to - 1; i >= from; i--) {
            long x = amounts[i];
            int payer = payers[i];
            int payee = payees[i];
            long own = 0;
            if (i == nextOwn) {
                own = ownFunds.amountMinor(entry);
                entry--;
                nextOwn = entry < 0 ? -1 : ownFunds.step(entry);
            }
            int b = payee << 1;
            long balance = s[b];
            double colour = Double.longBitsToDouble(s[b + 1]);
            double taken = colour;
            s[b] = balance - x;
            if (colour != 0) {
                taken = share(colour, x, balance);
                s[b + 1] = Double.doubleToRawLongBits(colour - taken);
            }
            int a = payer << 1;
            s[a] += x - own;
            boolean arrives = designated.contains(payee);
            if (taken != 0 || arrives) {
                boolean left = designated.contains(payer);
                if (arrives) {
                    boolean told = counted && !left;
                    taken = told ? x : 0;
                    findings.arrivedMinor[0] += told ? x : 0;
                }
                double back = settle(i, 0, taken, own, x, left);
                if (back != 0) {
                    s[a + 1] = Double.doubleToRawLongBits(Double.longBitsToDouble(s[a + 1]) + back);
                }
            }
        }
    }

    private void backwardManyUnits(int from, int to, boolean counted) {
        int[] payers = steps.payer();
        int[] payees = steps.payee();
        long[] amounts = steps.amountMinor();
        long[] s = state;
        int entry = ownFunds.lastBefore(to);
        int nextOwn = entry < 0 ? -1 : ownFunds.step(entry);
        for (int i = to - 1; i >= from; i--) {
            long x = amounts[i];
            int payer = payers[i];
            int payee = payees[i];
            long own = 0;
            if (i == nextOwn) {
                own = ownFunds.amountMinor(entry);
                entry--;
                nextOwn = entry < 0 ? -1 : ownFunds.step(entry);
            }
            int b = payee * stride;
            int a = payer * stride;
            long balance = s[b];
            s[b] = balance - x;
            s[a] += x - own;
            long present = s[b + 1];
            if (designated.contains(payee)) {
                if (counted && !designated.contains(payer)) {
                    int unit = designated.unit(payee);
                    findings.arrivedMinor[unit] += x;
                    give(a, unit, settle(i, unit, (double) x, own, x, false));
                }
            } else if (present != 0) {
                boolean left = designated.contains(payer);
                for (long units = present; units != 0; units &= units - 1) {
                    int unit = Long.numberOfTrailingZeros(units);
                    double taken = take(b, unit, x, balance);
                    if (taken != 0) {
                        give(a, unit, settle(i, unit, taken, own, x, left));
                    }
                }
            }
        }
    }

    /** Notes what a step carried and sets own funds aside; returns what goes back to the payer's purse. */
    private double settle(int step, int unit, double taken, long own, long amount, boolean leftDesignated) {
        if (taken == 0) {
            return 0;
        }
        findings.moved++;
        if (leftDesignated) {
            findings.returned[unit] += taken;
            return 0;
        }
        findings.traced.add(step, unit, taken);
        if (own == 0) {
            return taken;
        }
        double aside = own == amount ? taken : taken * ((double) own / amount);
        findings.own.add(step, unit, aside);
        return taken - aside;
    }

    @Override
    public void forward(int from, int to, boolean counted) {
        int[] payers = steps.payer();
        int[] payees = steps.payee();
        long[] amounts = steps.amountMinor();
        long[] s = state;
        for (int i = from; i < to; i++) {
            long x = amounts[i];
            int payer = payers[i];
            int payee = payees[i];
            int a = payer * stride;
            int b = payee * stride;
            long balance = s[a];
            long paid = Math.min(x, balance);
            s[a] = balance - paid;
            s[b] += x;
            boolean arrives = designated.contains(payee);
            if (designated.contains(payer)) {
                if (counted && !arrives) {
                    int unit = designated.unit(payer);
                    findings.arrivedMinor[unit] += x;
                    receive(i, b, unit, (double) x, false);
                }
                continue;
            }
            for (long units = colours(a); units != 0; units &= units - 1) {
                int unit = Long.numberOfTrailingZeros(units);
                receive(i, b, unit, take(a, unit, paid, balance), arrives);
            }
        }
    }

    private void receive(int step, int purse, int unit, double taken, boolean arrives) {
        if (taken == 0) {
            return;
        }
        findings.moved++;
        findings.traced.add(step, unit, taken);
        if (arrives) {
            findings.returned[unit] += taken;
        } else {
            give(purse, unit, taken);
        }
    }

    @Override
    public void holdingsArrived(int account, int unit) {
        int purse = account * stride;
        findings.arrivedMinor[unit] += state[purse];
        give(purse, unit, (double) state[purse]);
    }

    @Override
    public void holdingsReturned(int account) {
        int purse = account * stride;
        for (long units = colours(purse); units != 0; units &= units - 1) {
            int unit = Long.numberOfTrailingZeros(units);
            findings.returned[unit] += take(purse, unit, state[purse], state[purse]);
        }
    }

    @Override
    public void keep() {
        for (int account = 0; account < state.length / stride; account++) {
            int purse = account * stride;
            for (long units = colours(purse); units != 0; units &= units - 1) {
                int unit = Long.numberOfTrailingZeros(units);
                findings.kept.add(account, unit, take(purse, unit, state[purse], state[purse]));
            }
        }
    }

    private static double share(double colour, long amount, long balance) {
        if (amount == balance) {
            return colour;
        }
        return colour < TINY ? 0 : colour * ((double) amount / balance);
    }

    /** Takes {@code amount} of {@code balance} out of a purse: how much of it was of this unit's colour. */
    private double take(int purse, int unit, long amount, long balance) {
        int slot = slot(purse, unit);
        double colour = Double.longBitsToDouble(state[slot]);
        double taken = share(colour, amount, balance);
        state[slot] = Double.doubleToRawLongBits(colour - taken);
        if (units > 1 && colour - taken == 0) {
            state[purse + 1] &= ~(1L << unit);
        }
        return taken;
    }

    private void give(int purse, int unit, double amount) {
        if (amount == 0) {
            return;
        }
        int slot = slot(purse, unit);
        state[slot] = Double.doubleToRawLongBits(Double.longBitsToDouble(state[slot]) + amount);
        if (units > 1) {
            state[purse + 1] |= 1L << unit;
        }
    }

    private int slot(int purse, int unit) {
        return units == 1 ? purse + 1 : purse + 2 + unit;
    }

    /** The bit set of the units whose colour a purse holds. */
    private long colours(int purse) {
        return units > 1 ? state[purse + 1] : state[purse + 1] == 0 ? 0 : 1;
    }
}
