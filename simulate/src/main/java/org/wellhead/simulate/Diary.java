package org.wellhead.simulate;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The errands to come, by when they fall due; equal times in the order of noting. */
final class Diary {
    private record Entry(long dueEpochSecond, long number, Errand errand) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(dueEpochSecond, other.dueEpochSecond);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
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
