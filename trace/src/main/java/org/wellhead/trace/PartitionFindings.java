package org.wellhead.trace;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.wellhead.ledger.Ledger;

/**
 * Puts together what partitions noted into what one walk of the whole ledger would have noted, in its order: steps by their
 * places in the ledger, the last first, and accounts by their numbers there.
 */
public final class PartitionFindings {
    private final Findings whole;

    /** Nothing yet, of so many units. */
    public PartitionFindings(int units) {
        whole = new Findings(units);
    }

    /**
     * Adds what was noted in a window of time, all partitions together; the windows are added in falling order of time. O(entries log
     * partitions).
     *
     * @throws LimitException if a place is beyond 2^31: so many payments have no single trace
     */
    public void add(List<Noted> window) {
        for (Noted part : window) {
            for (int unit = 0; unit < whole.arrivedMinor.length; unit++) {
                whole.arrivedMinor[unit] += part.arrivedMinor[unit];
                whole.returnedMinor[unit] += part.returnedMinor[unit];
                whole.returned[unit] += part.returned[unit];
            }
            whole.moved += part.moved;
        }
        merge(window, noted -> noted.traced, whole.traced, Comparator.reverseOrder());
        merge(window, noted -> noted.own, whole.own, Comparator.reverseOrder());
        merge(window, noted -> noted.kept, whole.kept, Comparator.naturalOrder());
    }

    /**
     * The answer, once all windows are added.
     *
     * @throws IllegalStateException if money was not conserved: a fault of ours
     */
    public Trace trace(Ledger ledger, Question question, Policy policy) {
        return trace(ledger, question, policy, Tracer.steps(ledger, question));
    }

    /** The same, of steps that were walked already. */
    Trace trace(Ledger ledger, Question question, Policy policy, Steps steps) {
        return new Gathering(ledger, question, policy, steps, whole).trace();
    }

    private static void merge(
            List<Noted> window, Function<Noted, Noted.Rows> of, Entries into, Comparator<Long> order) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::place, order));
        for (Noted noted : window) {
            if (of.apply(noted).size() > 0) {
                cursors.add(new Cursor(of.apply(noted)));
            }
        }
        while (!cursors.isEmpty()) {
            Cursor first = cursors.remove();
            Cursor next = cursors.peek();
            do {
                first.copy(into);
            } while (first.next() && (next == null || order.compare(first.place(), next.place()) <= 0));
            if (first.hasMore()) {
                cursors.add(first);
            }
        }
    }

    private static final class Cursor {
        private final Noted.Rows rows;
        private int at;

        Cursor(Noted.Rows rows) {
            this.rows = rows;
        }

        long place() {
            return rows.places[at];
        }

        void copy(Entries into) {
            if (place() > Integer.MAX_VALUE) {
                throw new LimitException("payment " + place() + " is beyond 2^31: so many have no single trace");
            }
            into.add((int) place(), rows.units[at], rows.amounts[at]);
        }

        boolean next() {
            return ++at < rows.size();
        }

        boolean hasMore() {
            return at < rows.size();
        }
    }
}
