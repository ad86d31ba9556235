package org.wellhead.ledger.casefolder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows of a case tell of a payment that another row tells better: for each such row, that other.
 *
 * <p>Rows of tables are the same if id, time, ends and amount are: see {@link #sameIds}. Records of messages are the same
 * by their references: see {@link SameMessages}.
 */
final class Same {
    /** By the row that is left out, the one that is shown in its place; sorted. */
    private final TreeMap<Long, Long> shownByHidden = new TreeMap<>();

    private Same() {}

    /** Looks through all parts. O(payments that overlap in time + records of messages). */
    static Same of(List<Part> parts) {
        Same same = new Same();
        for (int later = 1; later < parts.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                same.sameIds(parts, earlier, later);
            }
        }
        SameMessages.find(parts, same::hide);
        same.shownByHidden.replaceAll((_, shown) -> same.last(shown));
        return same;
    }

    /** What is shown in the place of a row may itself be left out for a third. */
    private long last(long shown) {
        long last = shown;
        for (Long next = shownByHidden.get(last); next != null; next = shownByHidden.get(last)) {
            last = next;
        }
        return last;
    }

    private void hide(long hidden, long shown) {
        shownByHidden.put(hidden, shown);
    }

    boolean isEmpty() {
        return shownByHidden.isEmpty();
    }

    int size() {
        return shownByHidden.size();
    }

    Map<Long, Long> shownByHidden() {
        return shownByHidden;
    }

    /** By part, its rows that are left out. */
    List<BitSet> hiddenRows(int parts) {
        List<BitSet> rows = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            rows.add(new BitSet());
        }
        for (long hidden : shownByHidden.keySet()) {
            rows.get(Refs.part(hidden)).set(Refs.row(hidden));
        }
        return rows;
    }

    /**
     * Two exports that overlap hold the same rows. As such rows have the same time, both parts are walked along their
     * times, and only rows of one instant are compared.
     */
    private void sameIds(List<Part> parts, int earlier, int later) {
        Part a = parts.get(earlier);
        Part b = parts.get(later);
        if (!a.hasIds()
                || !b.hasIds()
                || a.entry.lastEpochMicros() < b.entry.firstEpochMicros()
                || b.entry.lastEpochMicros() < a.entry.firstEpochMicros()) {
            return;
        }
        int i = firstAtOrAfter(a, b.entry.firstEpochMicros());
        int j = firstAtOrAfter(b, a.entry.firstEpochMicros());
        while (i < a.size() && j < b.size()) {
            long time = a.bookedAtEpochMicros.getLong(i);
            long other = b.bookedAtEpochMicros.getLong(j);
            if (time < other) {
                i++;
            } else if (time > other) {
                j++;
            } else {
                int endOfI = endOfInstant(a, i);
                int endOfJ = endOfInstant(b, j);
                compare(parts, earlier, i, endOfI, later, j, endOfJ);
                i = endOfI;
                j = endOfJ;
            }
        }
    }

    private void compare(List<Part> parts, int earlier, int i, int endOfI, int later, int j, int endOfJ) {
        Part a = parts.get(earlier);
        Part b = parts.get(later);
        Map<String, Integer> rows = new HashMap<>();
        for (int row = i; row < endOfI; row++) {
            if (a.hasId(row)) {
                rows.put(a.id(row), row);
            }
        }
        for (int row = j; row < endOfJ; row++) {
            Integer known = b.hasId(row) ? rows.get(b.id(row)) : null;
            if (known != null
                    && a.payer.getInt(known) == b.payer.getInt(row)
                    && a.payee.getInt(known) == b.payee.getInt(row)
                    && a.amountMinor.getLong(known) == b.amountMinor.getLong(row)) {
                long shown = Refs.of(earlier, known);
                hide(Refs.of(later, row), shownByHidden.getOrDefault(shown, shown));
            }
        }
    }

    private static int endOfInstant(Part part, int from) {
        long time = part.bookedAtEpochMicros.getLong(from);
        int end = from + 1;
        while (end < part.size() && part.bookedAtEpochMicros.getLong(end) == time) {
            end++;
        }
        return end;
    }

    private static int firstAtOrAfter(Part part, long epochMicros) {
        int low = 0;
        int high = part.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (part.bookedAtEpochMicros.getLong(middle) < epochMicros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
