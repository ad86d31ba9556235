package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.wellhead.ledger.Ledger;

/**
 * Purses where one drop poisons all: an upper bound for every policy.
 *
 * <p>State, per account: its balance, and a bit set of the units that money in it could reach (downstream: could have come
 * from). A purse that is emptied is clean again: no order of leaving can carry money across the moment when there was none.
 */
final class PoisonWalk implements Walk {
    private final Steps steps;
    private final OwnFunds ownFunds;
    private final Designated designated;
    private final Findings findings;
    private final long[] balance;
    /** By account: a bit for each unit. */
    private final long[] touched;

    PoisonWalk(Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, long[] balance) {
        this(steps, ownFunds, designated, findings, balance, new long[balance.length]);
    }

    private PoisonWalk(
            Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, long[] balance, long[] touched) {
        this.steps = steps;
        this.ownFunds = ownFunds;
        this.designated = designated;
        this.findings = findings;
        this.balance = balance;
        this.touched = touched;
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
            balances[payee] -= x;
            balances[payer] += x - own;
            if (designated.isMarked(payee)) {
                undoColours(i, payer, payee, x, own, counted);
            }
        }
    }

    @Override
    public void undo(int step, int payer, int payee, long amount, long own, boolean counted) {
        balance[payee] -= amount;
        balance[payer] += amount - own;
        if (designated.isMarked(payee)) {
            undoColours(step, payer, payee, amount, own, counted);
        }
    }

    private void undoColours(int step, int payer, int payee, long amount, long own, boolean counted) {
        boolean left = designated.contains(payer);
        long reached = leave(payee);
        if (designated.contains(payee)) {
            reached = left || !counted ? 0 : 1L << designated.unit(payee);
            arrive(reached, amount);
        }
        if (left || reached == 0) {
            return;
        }
        note(findings.traced, step, reached, amount);
        if (own > 0) {
            note(findings.own, step, reached, own);
        }
        if (own < amount) {
            touch(payer, reached);
        }
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
            balances[payer] = held - paid;
            balances[payee] += x;
            if (designated.isMarked(payer)) {
                apply(i, payer, payee, x, paid, counted);
            }
        }
    }

    private void apply(int step, int payer, int payee, long amount, long paid, boolean counted) {
        boolean arrives = designated.contains(payee);
        long reached = paid == 0 ? 0 : leave(payer);
        long most = paid;
        if (designated.contains(payer)) {
            reached = arrives || !counted ? 0 : 1L << designated.unit(payer);
            arrive(reached, amount);
            most = amount;
        }
        note(findings.traced, step, reached, most);
        if (!arrives) {
            touch(payee, reached);
        }
    }

    /** The units that money out of a purse could be of. A purse that is now empty is clean. */
    private long leave(int account) {
        long reached = touched[account];
        if (balance[account] == 0) {
            touched[account] = 0;
            designated.unmark(account);
        }
        return reached;
    }

    private void touch(int account, long units) {
        if (units != 0) {
            touched[account] |= units;
            designated.mark(account);
        }
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
    public void fill(int account, long amount, Colours told, int entry) {
        balance[account] = amount;
        if (entry >= 0) {
            for (int piece = told.from(entry); piece < told.to(entry); piece++) {
                touch(account, 1L << (told.tag(piece) - 1));
            }
        }
    }

    @Override
    public void drain(int account, Colours into) {
        for (long rest = touched[account]; rest != 0; rest &= rest - 1) {
            into.add(Long.numberOfTrailingZeros(rest) + 1, balance[account]);
        }
        touched[account] = 0;
        designated.unmark(account);
        balance[account] = 0;
    }

    @Override
    public void hold(int account, long minor) {
        balance[account] = minor;
    }

    @Override
    public PoisonWalk fork(Designated standing, Findings noted, long[] holdings) {
        return new PoisonWalk(steps, ownFunds, standing, noted, holdings.clone(), touched.clone());
    }

    @Override
    public void holdingsArrived(int account, int unit) {
        findings.arrivedMinor[unit] += balance[account];
        if (balance[account] > 0) {
            touch(account, 1L << unit);
        }
    }

    @Override
    public void holdingsReturned(int account) {
        touched[account] = 0;
    }

    @Override
    public void keep() {
        for (int account = 0; account < balance.length; account++) {
            note(findings.kept, account, touched[account], balance[account]);
        }
    }

    @Override
    public long bytes() {
        return 2L * balance.length * Long.BYTES;
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        Saved.write(out, balance, balance.length);
        Saved.write(out, touched, touched.length);
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        Saved.into(in, balance);
        Saved.into(in, touched);
    }
}
