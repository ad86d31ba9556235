package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.wellhead.ledger.Ledger;

/**
 * Fifo and lifo, exact to the minor unit: a colour is a run of whole units in a purse that keeps the order of money.
 *
 * <p>A payment hands its units over in the order in which it took them, own funds last. Seen backward: the units come off
 * the payee's near end with own funds first, and go back one by one to the payer's put end. So a queue stays a queue, filled
 * at its old end and emptied at its young end, and a stack stays a stack. One fraction per payment would not do: with
 * {@code X->A 1, Y->A 1, A->B 2, B->D 1, B->C 1} and D designated, fifo finds 1 from X and nothing from Y.
 *
 * <p>Cost: steps plus runs moved. The tag of a run is its unit + 1, or 0.
 */
final class RunWalk implements Walk {
    private final Steps steps;
    private final OwnFunds ownFunds;
    private final Designated designated;
    private final Findings findings;
    private final Purses purses;
    /** How much of the step at hand was of each unit; all 0 between steps. */
    private final long[] carried;

    RunWalk(Steps steps, OwnFunds ownFunds, Designated designated, Findings findings, int units, Purses purses) {
        this.steps = steps;
        this.ownFunds = ownFunds;
        this.designated = designated;
        this.findings = findings;
        this.purses = purses;
        this.carried = new long[units];
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
        long[] plain = purses.plain();
        for (int i = to - 1; i >= from; i--) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            long own = ownOf[i - from];
            if (!designated.isMarked(payee) && !designated.isMarked(payer)) {
                plain[payee] -= x;
                plain[payer] += x - own;
            } else {
                undoMarked(i, payer, payee, x, own, counted);
            }
        }
    }

    @Override
    public void undo(int step, int payer, int payee, long amount, long own, boolean counted) {
        if (!designated.isMarked(payee) && !designated.isMarked(payer)) {
            purses.plain()[payee] -= amount;
            purses.plain()[payer] += amount - own;
        } else {
            undoMarked(step, payer, payee, amount, own, counted);
        }
    }

    private void undoMarked(int step, int payer, int payee, long amount, long own, boolean counted) {
        if (designated.contains(payee) || designated.contains(payer)) {
            undoAtEnd(step, payer, payee, amount, own, counted);
        } else {
            undoBetween(step, payer, payee, amount, own);
        }
    }

    private void undoBetween(int step, int payer, int payee, long amount, long own) {
        long ownLeft = own;
        for (long left = amount; left > 0; ) {
            int tag = purses.nearTag(payee);
            long piece = Math.min(left, purses.nearAmount(payee));
            if (ownLeft > 0) {
                piece = Math.min(piece, ownLeft);
                ownLeft -= piece;
                if (tag != 0) {
                    findings.own.add(step, tag - 1, piece);
                }
            } else {
                purses.put(payer, piece, tag);
            }
            purses.take(payee, piece);
            left -= piece;
            findings.moved++;
            if (tag != 0) {
                carried[tag - 1] += piece;
            }
        }
        noteCarried(findings.traced, step);
    }

    /** A designated account on either side: nothing coloured goes back through it. */
    private void undoAtEnd(int step, int payer, int payee, long amount, long own, boolean counted) {
        boolean left = designated.contains(payer);
        boolean told = designated.contains(payee) && !left && counted;
        int unit = told ? designated.unit(payee) : 0;
        int tag = told ? unit + 1 : 0;
        for (long rest = amount; rest > 0; ) {
            long piece = Math.min(rest, purses.nearAmount(payee));
            int found = purses.nearTag(payee);
            if (found != 0) {
                findings.returnedMinor[found - 1] += piece;
                findings.left.add(step, found - 1, piece);
            }
            purses.take(payee, piece);
            rest -= piece;
            findings.moved++;
        }
        if (own < amount) {
            purses.put(payer, amount - own, tag);
        }
        if (told) {
            findings.arrivedMinor[unit] += amount;
            findings.traced.add(step, unit, amount);
            if (own > 0) {
                findings.own.add(step, unit, own);
            }
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
        long[] plain = purses.plain();
        long moved = 0;
        for (int i = from; i < to; i++) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            if (designated.isMarked(payer) || designated.isMarked(payee)) {
                apply(i, payer, payee, x, counted);
            } else {
                long held = plain[payer];
                long paid = Math.min(x, held);
                plain[payer] = held - paid;
                plain[payee] += x;
                moved += Long.signum(paid) + Long.signum(x - paid);
            }
        }
        findings.moved += moved;
    }

    private void apply(int step, int payer, int payee, long amount, boolean counted) {
        boolean arrives = designated.contains(payee);
        boolean leaves = designated.contains(payer);
        boolean told = leaves && !arrives && counted;
        int departing = told ? designated.unit(payer) + 1 : 0;
        long left = amount;
        while (left > 0 && purses.nearAmount(payer) > 0) {
            int tag = leaves ? departing : purses.nearTag(payer);
            long piece = Math.min(left, purses.nearAmount(payer));
            purses.take(payer, piece);
            hand(payee, piece, tag, arrives);
            left -= piece;
        }
        if (left > 0) {
            hand(payee, left, departing, arrives);
        }
        if (told) {
            findings.arrivedMinor[departing - 1] += amount;
        }
        noteCarried(findings.traced, step);
    }

    private void hand(int payee, long piece, int tag, boolean arrives) {
        findings.moved++;
        purses.put(payee, piece, arrives ? 0 : tag);
        if (tag != 0) {
            carried[tag - 1] += piece;
            if (arrives) {
                findings.returnedMinor[tag - 1] += piece;
            }
        }
    }

    private void noteCarried(Entries list, int number) {
        for (int unit = 0; unit < carried.length; unit++) {
            if (carried[unit] != 0) {
                list.add(number, unit, carried[unit]);
                carried[unit] = 0;
            }
        }
    }

    /** A stand-in's purse hands over what was drained in the very order in which it was drained: see {@link Walk#drain}. */
    @Override
    public void fill(int account, long amount, Colours told, int entry) {
        if (entry < 0) {
            purses.put(account, amount, 0);
            return;
        }
        for (int piece = told.from(entry); piece < told.to(entry); piece++) {
            purses.put(account, told.amount(piece), told.tag(piece));
        }
    }

    @Override
    public void drain(int account, Colours into) {
        for (long near = purses.nearAmount(account); near > 0; near = purses.nearAmount(account)) {
            into.add(purses.nearTag(account), near);
            purses.take(account, near);
        }
    }

    @Override
    public void hold(int account, long minor) {
        purses.plain()[account] = minor;
    }

    @Override
    public RunWalk fork(Designated standing, Findings noted, long[] holdings) {
        return new RunWalk(steps, ownFunds, standing, noted, carried.length, purses.copy(standing, holdings));
    }

    @Override
    public void holdingsArrived(int account, int unit) {
        findings.arrivedMinor[unit] += purses.retag(account, unit + 1);
    }

    @Override
    public void holdingsReturned(int account) {
        purses.retag(account, 0, (tag, amount) -> {
            if (tag != 0) {
                findings.returnedMinor[tag - 1] += amount;
            }
        });
    }

    @Override
    public void keep() {
        for (int account = 0; account < purses.accounts(); account++) {
            if (designated.isMarked(account)) {
                purses.retag(account, 0, (tag, amount) -> {
                    if (tag != 0) {
                        carried[tag - 1] += amount;
                    }
                });
                noteCarried(findings.kept, account);
            }
        }
    }

    @Override
    public long bytes() {
        return purses.bytes();
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        purses.save(out);
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        purses.load(in);
    }
}
