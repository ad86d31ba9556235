package org.wellhead.trace.cut;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.wellhead.trace.Flow;
import org.wellhead.trace.cut.Plan.Month;

/**
 * The same accounts frozen at the start of each month.
 *
 * <p>One walk for all months: money is labelled by the month of the latest step that the accounts stop. Frozen from the
 * start of a month, they stop the money of that label and of all later ones.
 */
final class Months {
    private static final long MICROS = 1_000_000;

    private Months() {}

    /** From the month of the first step to that of the last; empty for an empty flow. */
    static List<Month> of(Flow flow, Candidates candidates, BitSet frozen) {
        if (flow.size() == 0) {
            return List.of();
        }
        long[] starts = starts(flow.movedAtEpochMicros(0), flow.movedAtEpochMicros(flow.size() - 1));
        Flow.Stops stops = candidates.from(Long.MIN_VALUE).stops(flow, frozen::get);
        SortedMap<Integer, Double> amounts = flow.labelled((step, after) ->
                after == 0 && stops.stops(step) ? 1 + month(starts, flow.movedAtEpochMicros(step)) : after);
        List<Month> months = new ArrayList<>();
        double stopped = 0;
        for (int month = starts.length - 1; month >= 0; month--) {
            stopped += amounts.getOrDefault(month + 1, 0.0);
            months.add(new Month(starts[month], (long) Math.rint(stopped)));
        }
        return months.reversed();
    }

    private static int month(long[] starts, long epochMicros) {
        int found = Arrays.binarySearch(starts, epochMicros);
        return found >= 0 ? found : -found - 2;
    }

    private static long[] starts(long first, long last) {
        OffsetDateTime month = Instant.ofEpochSecond(Math.floorDiv(first, MICROS))
                .atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS);
        List<Long> starts = new ArrayList<>();
        while (month.toEpochSecond() * MICROS <= last) {
            starts.add(month.toEpochSecond() * MICROS);
            month = month.plusMonths(1);
        }
        return starts.stream().mapToLong(Long::longValue).toArray();
    }
}
