package org.wellhead.app.taxii;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often a partner may ask: so many requests a second, and up to twice as many at once after a pause.
 *
 * <p>Keeps for each the moment at which all it asked would be paid for at its rate (the generic cell rate algorithm, ITU-T I.371).
 */
final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int BURST_SECONDS = 2;

    private final long costNanos;
    private final Map<String, Long> paidByPartner = new ConcurrentHashMap<>();

    /** @param requestsPerSecond from 1 to a million */
    RateLimit(int requestsPerSecond) {
        this.costNanos = SECOND_NANOS / requestsPerSecond;
    }

    /** Whether it may, which counts as asking. */
    boolean allows(String partner, long nowNanos) {
        boolean[] allowed = {false};
        paidByPartner.compute(partner, (name, paid) -> {
            long from = paid == null || paid < nowNanos ? nowNanos : paid;
            allowed[0] = from - nowNanos <= BURST_SECONDS * SECOND_NANOS - costNanos;
            return allowed[0] ? from + costNanos : from;
        });
        return allowed[0];
    }
}
