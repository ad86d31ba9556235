package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.wellhead.ledger.Ledger;

/**
 * Purses that mix: every payment takes the same share of each colour.
 *
 * <p>State, per account: its balance in minor units; apart from it, for each unit, the amount of its colour. Colours are
 * touched only where an account is {@linkplain Designated#isMarked marked}.
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
    private final long[] balance;
    /** Unit {@code u} of account {@code a} is at {@code a * units + u}. */
    private final double[] colours;

    /**
     * @param balance by account, where the walk begins
     */
    ProportionalWalk(
            Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, int units, long[] balance) {
        this(
                steps,
                ownFunds,
                designated,
                findings,
                units,
                balance,
                new double[Math.multiplyExact(balance.length, units)]);
    }

    private ProportionalWalk(
            Steps steps,
            OwnFunds ownFunds,
            Designated designated,
            Findings findings,
            int units,
            long[] balance,
            double[] colours) {
        this.steps = steps;
        this.ownFunds = ownFunds;
        this.designated = designated;
        this.findings = findings;
        this.units = units;
        this.balance = balance;
        this.colours = colours;
    }

    @Override
    public void backward(int from, int to, boolean counted) {
        ownFunds.blocksBackward(
                steps, from, to, (window, start, end, own) -> backward(window, start, end, own, counted));
    }

    private void backward(Ledger.Window window, int from, int to, long[] ownOf, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        long[] balances = balance;
        for (int i = to - 1; i >= from; i--) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            long own = ownOf[i - from];
            if (designated.isMarked(payee)) {
                undoColours(i, payer, payee, x, own, counted);
            }
            balances[payee] -= x;
            balances[payer] += x - own;
        }
    }

    @Override
    public void undo(int step, int payer, int payee, long amount, long own, boolean counted) {
        if (designated.isMarked(payee)) {
            undoColours(step, payer, payee, amount, own, counted);
        }
        balance[payee] -= amount;
        balance[payer] += amount - own;
    }

    /** Moves the colours of a step back; balances are still those after it. */
    private void undoColours(int step, int payer, int payee, long amount, long own, boolean counted) {
        boolean left = designated.contains(payer);
        if (designated.contains(payee)) {
            if (counted && !left) {
                int unit = designated.unit(payee);
                findings.arrivedMinor[unit] += amount;
                give(payer, unit, settle(step, unit, (double) amount, own, amount, false));
            }
            return;
        }
        long held = balance[payee];
        for (int unit = 0; unit < units; unit++) {
            double taken = take(payee, unit, amount, held);
            give(payer, unit, settle(step, unit, taken, own, amount, left));
        }
        if (amount == held) {
            designated.unmark(payee);
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
            findings.left.add(step, unit, taken);
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
        steps.forward(from, to, (window, start, end) -> forward(window, start, end, counted));
    }

    private void forward(Ledger.Window window, int from, int to, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        long[] balances = balance;
        for (int i = from; i < to; i++) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            long held = balances[payer];
            long paid = Math.min(x, held);
            if (designated.isMarked(payer)) {
                apply(i, payer, payee, x, paid, counted);
            }
            balances[payer] = held - paid;
            balances[payee] += x;
        }
    }

    /** Moves the colours of a step on; balances are still those before it. */
    private void apply(int step, int payer, int payee, long amount, long paid, boolean counted) {
        boolean arrives = designated.contains(payee);
        if (designated.contains(payer)) {
            if (counted && !arrives) {
                int unit = designated.unit(payer);
                findings.arrivedMinor[unit] += amount;
                receive(step, payee, unit, (double) amount, false);
            }
            return;
        }
        long held = balance[payer];
        for (int unit = 0; unit < units; unit++) {
            receive(step, payee, unit, take(payer, unit, paid, held), arrives);
        }
        if (paid == held) {
            designated.unmark(payer);
        }
    }

    private void receive(int step, int payee, int unit, double taken, boolean arrives) {
        if (taken == 0) {
            return;
        }
        findings.moved++;
        findings.traced.add(step, unit, taken);
        if (arrives) {
            findings.returned[unit] += taken;
        } else {
            give(payee, unit, taken);
        }
    }

    @Override
    public void fill(int account, long amount, Colours told, int entry) {
        balance[account] = amount;
        if (entry >= 0) {
            for (int piece = told.from(entry); piece < told.to(entry); piece++) {
                give(account, told.tag(piece) - 1, Double.longBitsToDouble(told.amount(piece)));
            }
        }
    }

    @Override
    public void drain(int account, Colours into) {
        for (int unit = 0; unit < units; unit++) {
            double colour = colours[account * units + unit];
            if (colour != 0) {
                into.add(unit + 1, Double.doubleToRawLongBits(colour));
                colours[account * units + unit] = 0;
            }
        }
        designated.unmark(account);
        balance[account] = 0;
    }

    @Override
    public void hold(int account, long minor) {
        balance[account] = minor;
    }

    @Override
    public ProportionalWalk fork(Designated standing, Findings noted, long[] holdings) {
        return new ProportionalWalk(steps, ownFunds, standing, noted, units, holdings.clone(), colours.clone());
    }

    @Override
    public void holdingsArrived(int account, int unit) {
        findings.arrivedMinor[unit] += balance[account];
        give(account, unit, (double) balance[account]);
    }

    @Override
    public void holdingsReturned(int account) {
        for (int unit = 0; unit < units; unit++) {
            findings.returned[unit] += take(account, unit, balance[account], balance[account]);
        }
    }

    @Override
    public void keep() {
        for (int account = 0; account < balance.length; account++) {
            for (int unit = 0; unit < units && designated.isMarked(account); unit++) {
                double kept = take(account, unit, balance[account], balance[account]);
                if (kept != 0) {
                    findings.kept.add(account, unit, kept);
                }
            }
        }
    }

    @Override
    public long bytes() {
        return (balance.length + (long) colours.length) * Long.BYTES;
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        Saved.write(out, balance, balance.length);
        Saved.write(out, colours, colours.length);
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        Saved.into(in, balance);
        Saved.into(in, colours);
    }

    /** Takes {@code amount} of {@code held} out of a purse: how much of it was of this unit's colour. */
    private double take(int account, int unit, long amount, long held) {
        int slot = account * units + unit;
        double colour = colours[slot];
        if (colour == 0) {
            return 0;
        }
        if (amount == held) {
            colours[slot] = 0;
            return colour;
        }
        double taken = colour < TINY ? 0 : colour * ((double) amount / held);
        colours[slot] = colour - taken;
        return taken;
    }

    private void give(int account, int unit, double amount) {
        if (amount != 0) {
            colours[account * units + unit] += amount;
            designated.mark(account);
        }
    }
}
