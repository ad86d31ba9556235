package org.wellhead.cluster;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** Blocks of a table's rows. */
final class TableBlocks {
    private TableBlocks() {}

    /** One block of all rows: (place, payer, payee, amount in minor units, time in microseconds), sorted by place. */
    static Block read(Iterator<InternalRow> rows) {
        Block block = new Block();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            block.add(row.getLong(0), row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4));
        }
        return block;
    }

    /** For each instant the place of the block's first payment then or later, or what was known before. */
    static long[] firstAtOrAfter(Block block, long[] instants, long[] known) {
        long[] found = known.clone();
        int at = 0;
        for (int i = 0; i < instants.length; i++) {
            while (at < block.size && block.bookedAtEpochMicros[at] < instants[i]) {
                at++;
            }
            if (at < block.size) {
                found[i] = Math.min(found[i], block.places[at]);
            }
        }
        return found;
    }

    static long[] earlier(long[] some, long[] others) {
        long[] earlier = some.clone();
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = Math.min(earlier[i], others[i]);
        }
        return earlier;
    }
}
