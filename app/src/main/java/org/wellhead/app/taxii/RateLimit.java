package org.wellhead.app.taxii;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often somebody may ask: so many requests a second, and up to twice as many at once after a pause. Whoever asks no more is forgotten.
 *
 * <p>Keeps for each the moment at which all it asked would be paid for at its rate (the generic cell rate algorithm, ITU-T I.371).
 */
public final class RateLimit {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int BURST_SECONDS = 2;
    private static final int KEPT_MAX = 10_000;

    private final long costNanos;
    private final Map<String, Long> paidUntil = new ConcurrentHashMap<>();

    /** One of this many, from 1 to a million. */
    public RateLimit(int requestsPerSecond) {
        this.costNanos = SECOND_NANOS / requestsPerSecond;
    }

    /**
     * Whether this one may, which counts as asking.
     *
     * @param nowNanos of a clock that never goes back
     */
    public boolean allows(String who, long nowNanos) {
        if (paidUntil.size() > KEPT_MAX) {
            paidUntil.values().removeIf(paid -> paid < nowNanos);
        }
        boolean[] allowed = {false};
        paidUntil.compute(who, (name, paid) -> {
            long from = paid == null || paid < nowNanos ? nowNanos : paid;
            allowed[0] = from - nowNanos <= BURST_SECONDS * SECOND_NANOS - costNanos;
            return allowed[0] ? from + costNanos : from;
        });
        return allowed[0];
    }
}
