package org.wellhead.trace;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Puts together what partitions noted into what one walk of the whole ledger would have noted, in its order: steps by their
 * places in the ledger, the last first, and accounts by their numbers there.
 */
final class PartitionFindings {
    private final Findings whole;

    PartitionFindings(int units) {
        whole = new Findings(units);
    }

    /** Adds what was noted in a window of time, all partitions together; the windows are added in falling order of time. */
    void add(AccountStep[] walked) {
        for (AccountStep step : walked) {
            Findings part = step.findings();
            for (int unit = 0; unit < whole.arrivedMinor.length; unit++) {
                whole.arrivedMinor[unit] += part.arrivedMinor[unit];
                whole.returnedMinor[unit] += part.returnedMinor[unit];
                whole.returned[unit] += part.returned[unit];
            }
            whole.moved += part.moved;
        }
        merge(walked, step -> step.findings().traced, whole.traced, false);
        merge(walked, step -> step.findings().own, whole.own, false);
        merge(walked, step -> step.findings().left, whole.left, false);
        merge(walked, step -> step.findings().kept, whole.kept, true);
    }

    Findings whole() {
        return whole;
    }

    private interface Noted {
        Entries of(AccountStep step);
    }

    private static void merge(AccountStep[] walked, Noted noted, Entries into, boolean byAccount) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparingLong(cursor -> cursor.order));
        for (AccountStep step : walked) {
            Cursor cursor = new Cursor(step.partition(), noted.of(step), byAccount);
            if (cursor.find()) {
                cursors.add(cursor);
            }
        }
        while (!cursors.isEmpty()) {
            Cursor first = cursors.remove();
            first.copy(into);
            if (first.find()) {
                cursors.add(first);
            }
        }
    }

    /** Goes along a partition's entries. A step that was paid elsewhere is noted there. */
    private static final class Cursor {
        private final Partition partition;
        private final Entries entries;
        private final boolean byAccount;
        private int entry = -1;
        private long order;

        Cursor(Partition partition, Entries entries, boolean byAccount) {
            this.partition = partition;
            this.entries = entries;
            this.byAccount = byAccount;
        }

        boolean find() {
            for (entry++; entry < entries.size(); entry++) {
                int number = entries.step(entry);
                if (byAccount) {
                    order = partition.account(number);
                    return true;
                }
                order = -partition.place(number);
                if (partition.notes(number)) {
                    return true;
                }
            }
            return false;
        }

        void copy(Entries into) {
            into.add((int) Math.abs(order), entries.unit(entry), entries.amount(entry));
        }
    }
}
