package org.wellhead.simulate;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The errands to come, by when they fall due; equal times in the order of noting. */
final class Diary {
    private record Entry(long dueEpochSecond, long number, Errand errand) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::dueEpochSecond).thenComparingLong(Entry::number));
    private long noted;

    void note(long dueEpochSecond, Errand errand) {
        entries.add(new Entry(dueEpochSecond, noted++, errand));
    }

    /** Takes out the first errand due by now, or null. */
    @Nullable
    Errand takeDue(long nowEpochSecond) {
        Entry first = entries.peek();
        if (first == null || first.dueEpochSecond > nowEpochSecond) {
            return null;
        }
        entries.poll();
        return first.errand;
    }

    int size() {
        return entries.size();
    }
}
