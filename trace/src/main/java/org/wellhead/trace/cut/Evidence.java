package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Flow;
import org.wellhead.trace.cut.Plan.Freeze;

/**
 * The payments that justify freezing an account: the traced money that came in and went out, and one way that money took
 * from a source through the account to a designated account.
 *
 * @param account its number
 * @param in the largest payments of traced money to it, by falling traced part, then by number
 * @param out the largest payments of traced money by it, in the same order
 * @param inMinor traced money of all payments to it, not only of those listed
 * @param outMinor traced money of all payments by it
 * @param inCount how many payments brought it traced money
 * @param outCount how many of its payments carried traced money
 * @param firstStoppedEpochMicros when the first payment was made that freezing the account stops
 * @param chainPayments numbers of the payments of the chain, in the order in which the money took them
 */
public record Evidence(
        int account,
        List<Item> in,
        List<Item> out,
        long inMinor,
        long outMinor,
        int inCount,
        int outCount,
        long firstStoppedEpochMicros,
        List<Integer> chainPayments) {

    public Evidence {
        in = List.copyOf(in);
        out = List.copyOf(out);
        chainPayments = List.copyOf(chainPayments);
    }

    /**
     * A payment that carried traced money.
     *
     * @param payment its number in the ledger
     * @param tracedMinor the part of it that was traced, all steps of the payment together
     */
    public record Item(int payment, long tracedMinor) {}

    /**
     * The evidence for each account of a plan, in the plan's order. One pass over the flow, and a walk for each chain.
     *
     * @param flow the one that the plan was made for
     * @param most how many payments to list of each kind
     */
    public static List<Evidence> of(Ledger ledger, Flow flow, Plan plan, int most) {
        Candidates candidates = Candidates.of(flow, ledger.accounts(), plan.terms());
        int[] rowOf = new int[flow.accounts()];
        Arrays.fill(rowOf, Candidates.NONE);
        List<Row> rows = new ArrayList<>();
        for (Freeze freeze : plan.freezes()) {
            rowOf[freeze.account()] = rows.size();
            rows.add(new Row(flow, freeze.account()));
        }
        for (int step = 0; step < flow.size(); step++) {
            int payer = rowOf[flow.payer(step)];
            if (payer != Candidates.NONE) {
                rows.get(payer).out.add(step);
                rows.get(payer).stopped(step, candidates.stoppingPayer(flow, step));
            }
            int payee = rowOf[flow.payee(step)];
            if (payee != Candidates.NONE) {
                rows.get(payee).in.add(step);
                rows.get(payee).stopped(step, candidates.stoppingPayee(flow, step));
            }
        }
        return rows.stream().map(row -> row.evidence(most)).toList();
    }

    /** The steps of one account. */
    private static final class Row {
        private final Flow flow;
        private final int account;
        private final Steps in = new Steps();
        private final Steps out = new Steps();
        private int first = -1;
        private int largest = -1;

        Row(Flow flow, int account) {
            this.flow = flow;
            this.account = account;
        }

        void stopped(int step, int by) {
            if (by != account) {
                return;
            }
            first = first < 0 ? step : first;
            if (largest < 0 || flow.amountMinor(step) > flow.amountMinor(largest)) {
                largest = step;
            }
        }

        Evidence evidence(int most) {
            List<Part> allIn = in.byPayment(flow);
            List<Part> allOut = out.byPayment(flow);
            List<Integer> chain = largest < 0
                    ? List.of()
                    : flow.chainThrough(largest).stream().map(flow::payment).toList();
            return new Evidence(
                    account,
                    items(allIn, most),
                    items(allOut, most),
                    sum(allIn),
                    sum(allOut),
                    allIn.size(),
                    allOut.size(),
                    first < 0 ? 0 : flow.movedAtEpochMicros(first),
                    chain);
        }

        private static List<Item> items(List<Part> parts, int most) {
            return parts.stream()
                    .map(part -> new Item(part.payment(), (long) Math.rint(part.amountMinor())))
                    .sorted(Comparator.comparingLong(Item::tracedMinor)
                            .reversed()
                            .thenComparingInt(Item::payment))
                    .limit(most)
                    .toList();
        }

        private static long sum(List<Part> parts) {
            return (long)
                    Math.rint(parts.stream().mapToDouble(Part::amountMinor).sum());
        }
    }

    private record Part(int payment, double amountMinor) {}

    /** Numbers of steps, rising. */
    private static final class Steps {
        private int[] steps = new int[16];
        private int size;

        void add(int step) {
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, size * 2);
            }
            steps[size++] = step;
        }

        /** Steps of one payment added up; they need not stand together. */
        List<Part> byPayment(Flow flow) {
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = ((long) flow.payment(steps[i]) << Integer.SIZE) | steps[i];
            }
            Arrays.sort(keys);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < size; ) {
                int payment = (int) (keys[i] >> Integer.SIZE);
                double amount = 0;
                for (; i < size && (int) (keys[i] >> Integer.SIZE) == payment; i++) {
                    amount += flow.amountMinor((int) keys[i]);
                }
                parts.add(new Part(payment, amount));
            }
            return parts;
        }
    }
}
