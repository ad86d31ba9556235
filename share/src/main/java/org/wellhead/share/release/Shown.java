package org.wellhead.share.release;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** A value as a partner gets it. */
public sealed interface Shown {
    /** Words as they are. */
    record Text(String text) implements Shown {}

    /** Stands for a name or a number that the partner does not get; the same for the same item in every release to it. */
    record Pseudonym(String text) implements Shown {}

    /** Money, in minor units of the release's. */
    record Amount(long minor) implements Shown {}

    /**
     * Money, less exactly: from {@code lowMinor} on, below {@code highMinor}. Ends are 1, 2 or 5 times a power of ten minor units, or 0.
     */
    record Band(long lowMinor, long highMinor) implements Shown {
        /** The band of an amount that is not negative. */
        static Band of(long minor) {
            if (minor < 0) {
                throw new IllegalArgumentException("no band below 0: " + minor);
            }
            long low = 0;
            long high = 1;
            int turn = 0;
            while (high <= minor) {
                low = high;
                if (low > Long.MAX_VALUE / 5 * 2) {
                    return new Band(low, Long.MAX_VALUE);
                }
                // 1, 2, 5, 10: twice, two and a half times, twice.
                high = turn == 1 ? low / 2 * 5 : low * 2;
                turn = (turn + 1) % 3;
            }
            return new Band(low, high);
        }
    }

    /** A time, in microseconds since 1970. */
    record Time(long epochMicros) implements Shown {}

    /** A time, less exactly: a month of UTC. */
    record Month(YearMonth month) implements Shown {}

    /** A number of things. */
    record Count(long count) implements Shown {}

    /** Another entry of the release. */
    record Reference(UUID to) implements Shown {}

    /** Other entries of the release, in order. */
    record References(List<UUID> to) implements Shown {
        public References {
            to = List.copyOf(to);
        }
    }
}
