package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.wellhead.ledger.Ledger;

/**
 * Turns what a walk noted into a {@link Trace}: adds up per account, finds dates and hops, rounds, and checks that money
 * was conserved. O(entries + units x accounts).
 */
final class Gathering {
    private static final int UNSEEN = -1;

    private final Ledger ledger;
    private final Question question;
    private final Policy policy;
    private final Steps steps;
    private final Findings findings;
    private final boolean upstream;

    /* Per account, for the unit at hand. */
    private final double[] fractions;
    private final long[] amountsMinor;
    private final int[] hops;
    private final int[] contributedHops;
    private final int[] firstStep;
    private final int[] lastStep;
    private final int[] firstCarried;
    private final int[] lastCarried;

    private long dust;

    Gathering(Ledger ledger, Question question, Policy policy, Steps steps, Findings findings) {
        this.ledger = ledger;
        this.question = question;
        this.policy = policy;
        this.steps = steps;
        this.findings = findings;
        this.upstream = question.direction() == Direction.UPSTREAM;
        int accounts = ledger.accounts().size();
        boolean mixed = policy == Policy.PROPORTIONAL;
        fractions = new double[mixed ? accounts : 0];
        amountsMinor = new long[mixed ? 0 : accounts];
        hops = new int[accounts];
        contributedHops = new int[accounts];
        firstStep = new int[accounts];
        lastStep = new int[accounts];
        firstCarried = new int[accounts];
        lastCarried = new int[accounts];
    }

    Trace trace() {
        List<Trace.Total> totals = new ArrayList<>();
        List<Trace.Contribution> contributions = new ArrayList<>();
        addUnits(totals, contributions);
        Trace.Work work = new Trace.Work(steps.size(), findings.moved, dust);
        return new Trace(policy, question, totals, contributions, payments(), work);
    }

    /** The order by unit is gone when this returns, before the answer's columns are made: the peak is not the sum. */
    private void addUnits(List<Trace.Total> totals, List<Trace.Contribution> contributions) {
        int units = question.units().size();
        ByUnit traced = new ByUnit(findings.traced, units);
        ByUnit own = new ByUnit(findings.own, units);
        ByUnit kept = new ByUnit(findings.kept, units);
        for (int unit = 0; unit < units; unit++) {
            long returned = policy == Policy.PROPORTIONAL
                    ? (long) Math.rint(findings.returned[unit])
                    : findings.returnedMinor[unit];
            Trace.Total total = new Trace.Total(unit, findings.arrivedMinor[unit], returned);
            totals.add(total);
            clear(unit);
            followEntries(unit, traced, own);
            addKept(unit, kept);
            contributions.addAll(contributions(total));
        }
    }

    private List<Trace.Contribution> contributions(Trace.Total total) {
        int[] accounts = contributors();
        long[] amounts = amounts(accounts, total);
        List<Trace.Contribution> found = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            int account = accounts[i];
            if (amounts[i] == 0) {
                dust++;
                continue;
            }
            found.add(new Trace.Contribution(
                    total.unit(),
                    account,
                    amounts[i],
                    time(account, firstStep[account]),
                    time(account, lastStep[account]),
                    contributedHops[account]));
        }
        found.sort(Comparator.comparingLong(Trace.Contribution::amountMinor)
                .reversed()
                .thenComparingInt(Trace.Contribution::account));
        return found;
    }

    private void clear(int unit) {
        Arrays.fill(fractions, 0);
        Arrays.fill(amountsMinor, 0);
        for (int[] column : new int[][] {contributedHops, firstStep, lastStep, firstCarried, lastCarried}) {
            Arrays.fill(column, UNSEEN);
        }
        Arrays.fill(hops, Integer.MAX_VALUE - 1);
        for (Designation designation : question.designations()) {
            if (designation.unit() == unit) {
                hops[designation.account()] = 0;
            }
        }
    }

    /**
     * Entries come in the order of the walk: away from the designated accounts. So hops are known when they are asked. Own
     * funds are noted with the step that paid them, and only where it carried money of the unit: so one cursor follows.
     */
    private void followEntries(int unit, ByUnit traced, ByUnit ownFunds) {
        Entries own = ownFunds.entries();
        int nextOwn = ownFunds.from(unit);
        int endOwn = ownFunds.to(unit);
        for (int place = traced.from(unit); place < traced.to(unit); place++) {
            int step = traced.entries().step(traced.entry(place));
            int near = upstream ? steps.payee(step) : steps.payer(step);
            int far = upstream ? steps.payer(step) : steps.payee(step);
            int away = hops[near] + 1;
            hops[far] = Math.min(hops[far], away);
            widen(firstCarried, lastCarried, far, step);
            for (; nextOwn < endOwn && own.step(ownFunds.entry(nextOwn)) == step; nextOwn++) {
                add(far, own, ownFunds.entry(nextOwn));
                contributedHops[far] = nearer(contributedHops[far], away);
                widen(firstStep, lastStep, far, step);
            }
        }
    }

    private void addKept(int unit, ByUnit keptOf) {
        Entries kept = keptOf.entries();
        for (int place = keptOf.from(unit); place < keptOf.to(unit); place++) {
            int e = keptOf.entry(place);
            int account = kept.step(e);
            add(account, kept, e);
            contributedHops[account] = nearer(contributedHops[account], hops[account]);
            if (firstCarried[account] != UNSEEN) {
                widen(firstStep, lastStep, account, firstCarried[account]);
                widen(firstStep, lastStep, account, lastCarried[account]);
            }
        }
    }

    private void add(int account, Entries entries, int entry) {
        if (policy == Policy.PROPORTIONAL) {
            fractions[account] += entries.fraction(entry);
        } else {
            amountsMinor[account] += entries.amount(entry);
        }
    }

    private static int nearer(int hops, int otherHops) {
        return hops == UNSEEN ? otherHops : Math.min(hops, otherHops);
    }

    private static void widen(int[] first, int[] last, int account, int step) {
        first[account] = first[account] == UNSEEN ? step : Math.min(first[account], step);
        last[account] = Math.max(last[account], step);
    }

    private int[] contributors() {
        int[] found = new int[hops.length];
        int count = 0;
        for (int account = 0; account < found.length; account++) {
            if (policy == Policy.PROPORTIONAL ? fractions[account] > 0 : amountsMinor[account] > 0) {
                found[count++] = account;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private long[] amounts(int[] accounts, Trace.Total total) {
        if (policy == Policy.PROPORTIONAL) {
            double[] shares = new double[accounts.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = fractions[accounts[i]];
            }
            return Apportion.round(shares, total.tracedMinor());
        }
        long[] amounts = new long[accounts.length];
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = amountsMinor[accounts[i]];
            sum += amounts[i];
            if (policy == Policy.POISON) {
                amounts[i] = Math.min(amounts[i], total.tracedMinor());
            }
        }
        if (policy != Policy.POISON && sum != total.tracedMinor()) {
            throw new IllegalStateException("under " + policy.word() + " unit " + total.unit() + " received "
                    + total.tracedMinor() + " and " + sum + " was attributed: money was not conserved");
        }
        return amounts;
    }

    /** Money held when an account was designated moved in no payment: it is dated by the designation. */
    private long time(int account, int step) {
        if (step != UNSEEN) {
            return ledger.bookedAtEpochMicros(steps.payment(step));
        }
        return question.designations().stream()
                .filter(designation -> designation.account() == account)
                .mapToLong(Designation::sinceEpochMicros)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("account " + account + " contributed in no payment"));
    }

    /** Adds up steps per payment and unit, in the ledger's order: once to count, once to fill. */
    private TracedPayments payments() {
        IntUnaryOperator order = inOrder();
        int size = fill(order, new int[0], new byte[0], new long[0]);
        int[] payments = new int[size];
        byte[] units = new byte[size];
        long[] amounts = new long[size];
        fill(order, payments, units, amounts);
        return new TracedPayments(payments, units, amounts);
    }

    /**
     * The number of the entry that is {@code i}-th by payment. Where a step is a payment, the walk noted its entries in the
     * ledger's order, or from its end.
     */
    private IntUnaryOperator inOrder() {
        if (!steps.isLedger()) {
            int[] sorted = byPayment();
            return i -> sorted[i];
        }
        int last = findings.traced.size() - 1;
        return upstream ? i -> last - i : i -> i;
    }

    private int fill(IntUnaryOperator order, int[] payments, byte[] units, long[] amounts) {
        Entries traced = findings.traced;
        double[] fraction = new double[question.units().size()];
        long[] whole = new long[question.units().size()];
        int size = 0;
        for (int i = 0; i < traced.size(); ) {
            int payment = steps.payment(traced.step(order.applyAsInt(i)));
            for (; i < traced.size(); i++) {
                int entry = order.applyAsInt(i);
                if (steps.payment(traced.step(entry)) != payment) {
                    break;
                }
                if (policy == Policy.PROPORTIONAL) {
                    fraction[traced.unit(entry)] += traced.fraction(entry);
                } else {
                    whole[traced.unit(entry)] += traced.amount(entry);
                }
            }
            for (int unit = 0; unit < whole.length; unit++) {
                long amount = whole[unit] + (long) Math.rint(fraction[unit]);
                whole[unit] = 0;
                fraction[unit] = 0;
                if (amount > 0) {
                    if (size < payments.length) {
                        payments[size] = payment;
                        units[size] = (byte) unit;
                        amounts[size] = Math.min(amount, ledger.amountMinor(payment));
                    }
                    size++;
                }
            }
        }
        return size;
    }

    /** Entry numbers ordered by payment: a counting sort. */
    private int[] byPayment() {
        Entries traced = findings.traced;
        int[] start = new int[ledger.size() + 1];
        for (int e = 0; e < traced.size(); e++) {
            start[steps.payment(traced.step(e)) + 1]++;
        }
        for (int p = 0; p < ledger.size(); p++) {
            start[p + 1] += start[p];
        }
        int[] order = new int[traced.size()];
        for (int e = 0; e < order.length; e++) {
            order[start[steps.payment(traced.step(e))]++] = e;
        }
        return order;
    }
}
