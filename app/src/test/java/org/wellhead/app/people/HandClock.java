package org.wellhead.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Moves it on. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
