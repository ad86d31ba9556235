package org.wellhead.app.view;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Policy;
import org.wellhead.trace.TracedPayments;

/**
 * The payments that carried traced money, added up to links: one per payer, payee, bucket and set of units, in this order.
 *
 * <p>Why by set of units: the payments that carried money of any of the chosen units are then a sum too, and a filter that chooses all
 * units, the usual one, never looks at single units. The set is a number in {@link #masks}; the amounts by unit are parts, the lowest
 * unit first. Four counting sorts, O(payments); some 80 bytes per traced payment while it is made.
 */
final class LinkTable {
    private final int accounts;
    private int size;
    private final int[] payer;
    private final int[] payee;
    private final short[] bucket;
    private final int[] mask;
    private final int[] payments;
    private final long[] amount;
    private final int[] part;
    private int parts;
    private final long[] partAmount;
    private final long[] masks;
    /** The links into account {@code a} are {@code incoming[incomingFrom[a]...]}. */
    private final int[] incoming;

    private final int[] incomingFrom;

    private LinkTable(Ledger ledger, TracedPayments traced, int[] numberOf, int accounts, Buckets buckets) {
        this.accounts = accounts;
        int entries = traced.size();
        int count = 0;
        for (int e = 0; e < entries; e++) {
            count += e == 0 || traced.payment(e - 1) != traced.payment(e) ? 1 : 0;
        }
        int[] entry = new int[count + 1];
        int[] from = new int[count];
        int[] to = new int[count];
        short[] when = new short[count];
        int[] which = new int[count];
        Map<Long, Integer> maskNumbers = new HashMap<>();
        long[] found = new long[16];
        int next = 0;
        for (int e = 0; e < entries; next++) {
            int payment = traced.payment(e);
            entry[next] = e;
            long set = 0;
            for (; e < entries && traced.payment(e) == payment; e++) {
                set |= 1L << traced.unit(e);
            }
            from[next] = numberOf[ledger.payer(payment)];
            to[next] = numberOf[ledger.payee(payment)];
            when[next] = (short) buckets.of(ledger.bookedAtEpochMicros(payment));
            int number = maskNumbers.getOrDefault(set, maskNumbers.size());
            if (number == maskNumbers.size()) {
                maskNumbers.put(set, number);
                found = number == found.length ? Arrays.copyOf(found, number * 2) : found;
                found[number] = set;
            }
            which[next] = number;
        }
        entry[count] = entries;
        masks = Arrays.copyOf(found, maskNumbers.size());
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        order = stable(order, masks.length, i -> which[i]);
        order = stable(order, buckets.count(), i -> when[i]);
        order = stable(order, accounts, i -> to[i]);
        order = stable(order, accounts, i -> from[i]);
        payer = new int[count];
        payee = new int[count];
        bucket = new short[count];
        mask = new int[count];
        payments = new int[count];
        amount = new long[count];
        part = new int[count];
        partAmount = new long[entries];
        for (int i : order) {
            int last = size - 1;
            boolean same = size > 0
                    && payer[last] == from[i]
                    && payee[last] == to[i]
                    && bucket[last] == when[i]
                    && mask[last] == which[i];
            if (!same) {
                last = size++;
                payer[last] = from[i];
                payee[last] = to[i];
                bucket[last] = when[i];
                mask[last] = which[i];
                part[last] = parts;
                parts += Long.bitCount(masks[which[i]]);
            }
            payments[last]++;
            for (int e = entry[i]; e < entry[i + 1]; e++) {
                amount[last] += traced.tracedMinor(e);
                partAmount[part[last] + e - entry[i]] += traced.tracedMinor(e);
            }
        }
        incomingFrom = starts(size, accounts, i -> payee[i]);
        incoming = new int[size];
        Arrays.setAll(incoming, i -> i);
        System.arraycopy(stable(incoming, accounts, i -> payee[i]), 0, incoming, 0, size);
    }

    /**
     * Adds the payments up.
     *
     * @param numberOf the view's number of each of the ledger's accounts
     * @param accounts how many the view has
     */
    static LinkTable of(Ledger ledger, TracedPayments traced, int[] numberOf, int accounts, Buckets buckets) {
        return new LinkTable(ledger, traced, numberOf, accounts, buckets);
    }

    ViewManifest.Table table(Policy policy, int paid) {
        return new ViewManifest.Table(policy, paid, size, parts, masks.length);
    }

    void write(ColumnFiles files, String policy) throws IOException {
        int[] outgoingFrom = starts(size, accounts, i -> payer[i]);
        files.ints(policy + "-link-payer.i32", size, i -> payer[i]);
        files.ints(policy + "-link-payee.i32", size, i -> payee[i]);
        files.shorts(policy + "-link-bucket.i16", size, i -> bucket[i]);
        files.ints(policy + "-link-mask.i32", size, i -> mask[i]);
        files.ints(policy + "-link-payments.i32", size, i -> payments[i]);
        files.longs(policy + "-link-amount.i64", size, i -> amount[i]);
        files.ints(policy + "-link-part.i32", size, i -> part[i]);
        files.longs(policy + "-part-amount.i64", parts, i -> partAmount[i]);
        files.longs(policy + "-mask.i64", masks.length, i -> masks[i]);
        files.ints(policy + "-outgoing-from.i32", accounts + 1, i -> outgoingFrom[i]);
        files.ints(policy + "-incoming-from.i32", accounts + 1, i -> incomingFrom[i]);
        files.ints(policy + "-incoming.i32", size, i -> incoming[i]);
    }

    /** Shortens hops by one step along all links into an account; tells {@code found} whose they are now. */
    void reach(int account, int[] hops, IntConsumer found) {
        for (int i = incomingFrom[account]; i < incomingFrom[account + 1]; i++) {
            int near = payer[incoming[i]];
            if (hops[near] < 0) {
                hops[near] = hops[account] + 1;
                found.accept(near);
            }
        }
    }

    private static int[] starts(int size, int keys, IntUnaryOperator key) {
        int[] start = new int[keys + 1];
        for (int i = 0; i < size; i++) {
            start[key.applyAsInt(i) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        return start;
    }

    /** A counting sort: what is equal stays in its order. */
    private static int[] stable(int[] order, int keys, IntUnaryOperator key) {
        int[] next = new int[keys + 1];
        for (int i : order) {
            next[key.applyAsInt(i) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[key.applyAsInt(i)]++] = i;
        }
        return sorted;
    }
}
