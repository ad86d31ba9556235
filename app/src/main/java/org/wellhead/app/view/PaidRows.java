package org.wellhead.app.view;

import java.io.IOException;

/** What sources paid in under one policy, as mapped columns ordered by account, unit and bucket: see {@link PaidTable}. */
final class PaidRows {
    final int size;
    final Column account;
    final Column unit;
    final Column bucket;
    final Column amount;

    PaidRows(MappedView files, ViewManifest.Table table) throws IOException {
        String policy = table.policy().word();
        size = table.paid();
        account = files.open(policy + "-paid-account.i32", size, Integer.BYTES);
        unit = files.open(policy + "-paid-unit.i8", size, 1);
        bucket = files.open(policy + "-paid-bucket.i16", size, Short.BYTES);
        amount = files.open(policy + "-paid-amount.i64", size, Long.BYTES);
    }

    /** The first row of an account, or of the next that has one. */
    int firstOf(int wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (account.intAt(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
