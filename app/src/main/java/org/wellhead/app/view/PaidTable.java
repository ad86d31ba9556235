package org.wellhead.app.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.DatedTrace;
import org.wellhead.trace.PaidIn;
import org.wellhead.trace.Trace;

/**
 * What sources paid in, added up to rows: one per source, unit and bucket, in this order. Money without a payment lies in the bucket
 * of the first payment by which the source's money moved. Under poison a row is a contribution, with its first bucket. O(n log n).
 */
final class PaidTable {
    private int size;
    private final int[] account;
    private final byte[] unit;
    private final short[] bucket;
    private final long[] amount;

    private PaidTable(int most) {
        account = new int[most];
        unit = new byte[most];
        bucket = new short[most];
        amount = new long[most];
    }

    /**
     * Adds up.
     *
     * @param numberOf the view's number of each of the ledger's accounts
     */
    static PaidTable of(Ledger ledger, DatedTrace dated, int[] numberOf, Buckets buckets) {
        Trace trace = dated.trace();
        Map<Long, Short> first = new HashMap<>();
        for (Trace.Contribution each : trace.contributions()) {
            first.put(key(each.unit(), each.account()), (short) buckets.of(each.firstPaidEpochMicros()));
        }
        PaidTable rows;
        if (trace.policy().isShare()) {
            PaidIn paidIn = dated.paidIn();
            rows = new PaidTable(paidIn.size());
            for (int e = 0; e < paidIn.size(); e++) {
                int payment = paidIn.payment(e);
                int when = payment == PaidIn.NO_PAYMENT
                        ? first.getOrDefault(key(paidIn.unit(e), paidIn.account(e)), (short) 0)
                        : buckets.of(ledger.bookedAtEpochMicros(payment));
                rows.add(numberOf[paidIn.account(e)], paidIn.unit(e), when, paidIn.amountMinor(e));
            }
        } else {
            rows = new PaidTable(trace.contributions().size());
            for (Trace.Contribution each : trace.contributions()) {
                short when = first.getOrDefault(key(each.unit(), each.account()), (short) 0);
                rows.add(numberOf[each.account()], each.unit(), when, each.amountMinor());
            }
        }
        return rows.addedUp();
    }

    private static long key(int unit, int account) {
        return ((long) unit << 32) | account;
    }

    private void add(int ofAccount, int ofUnit, int ofBucket, long minor) {
        account[size] = ofAccount;
        unit[size] = (byte) ofUnit;
        bucket[size] = (short) ofBucket;
        amount[size++] = minor;
    }

    /** Account, unit (6 bits) and bucket (15 bits) fit into a long; equal rows add up in any order. */
    private PaidTable addedUp() {
        int[] order = SortedRows.by(size, i -> ((long) account[i] << 21) | ((long) unit[i] << 15) | bucket[i]);
        PaidTable rows = new PaidTable(size);
        for (int i : order) {
            int last = rows.size - 1;
            if (last >= 0
                    && rows.account[last] == account[i]
                    && rows.unit[last] == unit[i]
                    && rows.bucket[last] == bucket[i]) {
                rows.amount[last] += amount[i];
            } else {
                rows.add(account[i], unit[i], bucket[i], amount[i]);
            }
        }
        return rows;
    }

    int size() {
        return size;
    }

    void write(ColumnFiles files, String policy) throws IOException {
        files.ints(policy + "-paid-account.i32", size, i -> account[i]);
        files.bytes(policy + "-paid-unit.i8", size, i -> unit[i]);
        files.shorts(policy + "-paid-bucket.i16", size, i -> bucket[i]);
        files.longs(policy + "-paid-amount.i64", size, i -> amount[i]);
    }
}
