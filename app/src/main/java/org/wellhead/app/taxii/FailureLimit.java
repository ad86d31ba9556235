package org.wellhead.app.taxii;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed logins, by address and by address with user; too many, and no more are tried for a while. Forgets the oldest beyond ten thousand. */
final class FailureLimit {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int FAILURES_OF_USER_MAX = 10;
    private static final int FAILURES_OF_ADDRESS_MAX = 50;
    private static final int KEYS_MAX = 10_000;

    private final Map<String, Failures> byKey = new LinkedHashMap<>();

    private record Failures(Instant since, int count) {}

    /** Whether this address may try this user. */
    synchronized boolean allows(String address, String user, Instant now) {
        return count(address, now) < FAILURES_OF_ADDRESS_MAX && count(pair(address, user), now) < FAILURES_OF_USER_MAX;
    }

    synchronized void failed(String address, String user, Instant now) {
        add(address, now);
        add(pair(address, user), now);
    }

    /** A right password clears what was counted against this user from this address. */
    synchronized void succeeded(String address, String user) {
        byKey.remove(pair(address, user));
    }

    private static String pair(String address, String user) {
        return address + ' ' + user;
    }

    private int count(String key, Instant now) {
        Failures failures = byKey.get(key);
        return failures == null || failures.since().plus(WINDOW).isBefore(now) ? 0 : failures.count();
    }

    private void add(String key, Instant now) {
        int count = count(key, now);
        Failures before = byKey.remove(key);
        Instant since = count == 0 || before == null ? now : before.since();
        byKey.put(key, new Failures(since, count + 1));
        if (byKey.size() > KEYS_MAX) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }
}
