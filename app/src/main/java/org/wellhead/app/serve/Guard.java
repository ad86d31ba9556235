package org.wellhead.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import org.wellhead.app.people.SignIn;
import org.wellhead.app.taxii.RateLimit;

/**
 * What every request must pass before anybody answers it.
 *
 * <p>A page of another site cannot reach the case: a name of its own that it lets point here is refused by {@code Host} (DNS rebinding), a form or script of its own by {@code Origin}
 * and by a header that only our pages' scripts can set, and the cookie is not sent along ({@code SameSite}). What is shown can run no script but ours, whatever a payment's
 * purpose says.
 */
final class Guard {
    /** Set by our pages on each request; a form cannot set it, and a script of another origin may not. */
    static final String HEADER = "X-Wellhead";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; worker-src 'self' blob:;"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final String PERSON = "person";

    private final Door door;
    private final Optional<RateLimit> rate;
    private volatile Set<String> hosts = Set.of();

    /** @param rate how often one address may ask */
    Guard(Door door, Optional<RateLimit> rate) {
        this.door = door;
        this.rate = rate;
    }

    /** By which names the server may be called. */
    void answersTo(Set<String> names) {
        hosts = Set.copyOf(names);
    }

    /** Headers of every answer, and from where a request may come. */
    void before(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Frame-Options", "DENY");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        if (rate.isPresent() && !rate.get().allows(SignIn.network(TeamDoor.address(context)), System.nanoTime())) {
            context.header("Retry-After", "1");
            throw new Problem(429, "too many requests from one address", "wait a second");
        }
        String host = context.header("Host");
        if (host == null || !hosts.contains(host)) {
            throw new Problem(421, "this server is not called that", "use the address that it printed");
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals(context.scheme() + "://" + host)) {
            throw new Problem(403, "another site's page may not ask for this", "");
        }
        String site = context.header("Sec-Fetch-Site");
        if (site != null && context.path().startsWith("/api/") && !site.equals("same-origin") && !site.equals("none")) {
            throw new Problem(403, "another site's page may not ask for this", "");
        }
        if (!READING.contains(context.method()) && context.header(HEADER) == null) {
            throw new Problem(403, "a request that changes something needs the header " + HEADER, "");
        }
    }

    /** Whether whoever asks may do what the route does. */
    void beforeMatched(Context context) {
        Set<RouteRole> wanted = context.routeRoles();
        Optional<Person> person = door.who(context);
        person.ifPresent(known -> context.attribute(PERSON, known));
        if (wanted.contains(Deed.ENTER)) {
            return;
        }
        if (person.isEmpty()) {
            throw door.nobody();
        }
        if (wanted.isEmpty() || !person.get().may().containsAll(wanted)) {
            throw new Problem(403, person.get().display() + " may not do this", "ask an administrator");
        }
    }

    /** Who asks; known wherever a route wants more than {@link Deed#ENTER}. */
    static Person person(Context context) {
        Person person = context.attribute(PERSON);
        if (person == null) {
            throw new Problem(401, "nobody is signed in", "");
        }
        return person;
    }
}
