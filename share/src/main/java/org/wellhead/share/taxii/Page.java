package org.wellhead.share.taxii;

import java.util.Arrays;

/** Records that were found, where their lines stand, and whether there are more. */
final class Page {
    private int count;
    private int[] records = new int[16];
    private long[] offsets = new long[16];
    private int[] lengths = new int[16];
    private long firstAddedMicros;
    private long lastAddedMicros;
    private boolean more;

    void add(int record, long offset, int length, long addedMicros) {
        if (count == records.length) {
            records = Arrays.copyOf(records, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        if (count == 0) {
            firstAddedMicros = addedMicros;
        }
        lastAddedMicros = addedMicros;
        records[count] = record;
        offsets[count] = offset;
        lengths[count] = length;
        count++;
    }

    void thereAreMore() {
        more = true;
    }

    int count() {
        return count;
    }

    boolean more() {
        return more;
    }

    int lastRecord() {
        return records[count - 1];
    }

    long offset(int at) {
        return offsets[at];
    }

    int length(int at) {
        return lengths[at];
    }

    String firstAdded() {
        return TaxiiTime.spell(firstAddedMicros);
    }

    String lastAdded() {
        return TaxiiTime.spell(lastAddedMicros);
    }
}
