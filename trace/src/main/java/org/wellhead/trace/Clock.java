package org.wellhead.trace;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * At which place of the ledger the instants lie that a question names: the first payment that was booked then or later. With it, a part of
 * the ledger needs the places of its payments only, and not their times.
 */
public final class Clock implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final long[] instants;
    private final long[] places;

    private Clock(long[] instants, long[] places) {
        this.instants = instants;
        this.places = places;
    }

    /** The instants that a question names, rising, in microseconds. */
    public static long[] instants(Question question) {
        return LongStream.concat(
                        LongStream.of(question.fromEpochMicros(), question.toEpochMicros()),
                        question.designations().stream().mapToLong(Designation::sinceEpochMicros))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * For the instants of a question.
     *
     * @param firstAtOrAfter for an instant, the place of the first payment then or later; beyond all places if there is none
     */
    public static Clock of(Question question, LongUnaryOperator firstAtOrAfter) {
        long[] instants = instants(question);
        return new Clock(instants, Arrays.stream(instants).map(firstAtOrAfter).toArray());
    }

    /**
     * The place of an instant.
     *
     * @throws IllegalArgumentException if the question did not name it
     */
    long place(long epochMicros) {
        int found = Arrays.binarySearch(instants, epochMicros);
        if (found < 0) {
            throw new IllegalArgumentException("the question does not name the instant " + epochMicros);
        }
        return places[found];
    }
}
