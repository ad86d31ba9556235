package org.wellhead.trace;

import org.jspecify.annotations.Nullable;

/**
 * A list of entries seen unit by unit, in the list's order within each: one counting sort, so that to look at every unit
 * costs no more than to look at the list. Four bytes per entry, or none where there is only one unit.
 */
final class ByUnit {
    private final Entries entries;
    /** The entries of unit {@code u} are at {@code start[u]} up to {@code start[u + 1] - 1} of {@link #order}. */
    private final int[] start;

    private final int @Nullable [] order;

    ByUnit(Entries entries, int units) {
        this.entries = entries;
        this.start = new int[units + 1];
        if (units == 1) {
            start[1] = entries.size();
            order = null;
            return;
        }
        for (int e = 0; e < entries.size(); e++) {
            start[entries.unit(e) + 1]++;
        }
        for (int unit = 0; unit < units; unit++) {
            start[unit + 1] += start[unit];
        }
        int[] next = start.clone();
        int[] sorted = new int[entries.size()];
        for (int e = 0; e < sorted.length; e++) {
            sorted[next[entries.unit(e)]++] = e;
        }
        order = sorted;
    }

    Entries entries() {
        return entries;
    }

    /** The place of a unit's first entry. */
    int from(int unit) {
        return start[unit];
    }

    /** The place after a unit's last entry. */
    int to(int unit) {
        return start[unit + 1];
    }

    /** The number in the list of the entry at a place. */
    int entry(int place) {
        return order == null ? place : order[place];
    }
}
