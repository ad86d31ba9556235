package org.wellhead.app.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until a test moves it. */
public final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves it on. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
