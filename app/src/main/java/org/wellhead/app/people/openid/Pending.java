package org.wellhead.app.people.openid;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that began here and did not come back yet: each comes back once, within ten minutes, in the browser in which it began. At most twenty thousand; the oldest give way. */
final class Pending {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Map<String, Begun> byState = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param back to where it comes back
     * @param nonce that the token must have
     * @param verifier the secret that fits the challenge (PKCE)
     * @param browser what the browser's cookie has
     */
    record Begun(URI back, String nonce, String verifier, String browser, Instant at) {}

    synchronized void add(String state, Begun begun) {
        byState.put(state, begun);
        if (byState.size() > MOST) {
            Iterator<String> oldest = byState.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** The one of this state, which then is none any more. */
    synchronized Optional<Begun> take(String state, Instant now) {
        return Optional.ofNullable(byState.remove(state))
                .filter(begun -> begun.at().plus(LIFE).isAfter(now));
    }
}
