package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.Member;
import org.wellhead.app.people.People;
import org.wellhead.app.people.Session;
import org.wellhead.app.people.Sessions;
import org.wellhead.app.people.SignIn.Outcome;
import org.wellhead.app.people.openid.OpenId;

/**
 * Who is let in where a team uses the server: people with passwords, or whom another server vouches for. A cookie that goes over TLS only, to this name only, which no script reads, has the
 * session's token; it is always a new one, whatever the browser brought.
 */
final class TeamDoor implements Door {
    /** The prefix makes browsers hold to what is said of it: over TLS, for this host alone. */
    static final String COOKIE = "__Host-wellhead";

    private static final String STRICT = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private static final int REFUSED = 401;

    private final Team team;
    private final People people;
    private final Optional<OpenId> openId;
    private final InstantSource clock;
    private final Acts acts;
    private volatile int port;

    TeamDoor(Team team, People people, Optional<OpenId> openId, InstantSource clock, Acts acts) {
        this.team = team;
        this.clock = clock;
        this.people = people;
        this.openId = openId;
        this.acts = acts;
    }

    /** Who may come in. */
    People people() {
        return people;
    }

    /** The other server with which they may, if there is one. */
    Optional<OpenId> openId() {
        return openId;
    }

    @Override
    public String mode() {
        return "team";
    }

    @Override
    public void listensOn(int got) {
        port = got;
    }

    /** Where browsers reach the server, without a slash at the end. */
    String address() {
        return team.address(port);
    }

    @Override
    public Ways ways() {
        return new Ways(
                true,
                openId.map(way -> new Oidc(way.label(), OpenIdRoutes.BEGIN)).orElse(null));
    }

    @Override
    public void enter(Context context, SignIn wanted) {
        if (wanted.name() == null || wanted.password() == null) {
            throw new Problem(401, "name and password are needed", "");
        }
        begin(context, checked(context, wanted.name(), wanted.password(), REFUSED), "password");
    }

    /**
     * Whose name and password these are.
     *
     * @param refused the status where they are nobody's
     */
    Member checked(Context context, String name, String password, int refused) {
        char[] chars = password.toCharArray();
        InetAddress address = address(context);
        try {
            return switch (people.signIn().withPassword(name, chars, address)) {
                case Outcome.In in -> in.person();
                case Outcome.Refused _ -> {
                    // Some type their password where the name goes: it must not stand in a log from which nothing is
                    // taken.
                    String known = people.find(name).isPresent() ? name : Acts.NOBODY;
                    acts.recordOfStranger("sign-in refused", known, from(context, "password"));
                    throw new Problem(
                            refused, "name or password is not right", "an administrator can give a new password");
                }
                case Outcome.Locked locked -> {
                    long seconds = Math.max(
                            1, locked.until().getEpochSecond() - clock.instant().getEpochSecond());
                    context.header("Retry-After", String.valueOf(seconds));
                    throw new Problem(429, "too many sign-ins failed", "wait " + seconds + " s and try again");
                }
                case Outcome.Busy _ -> {
                    context.header("Retry-After", "5");
                    throw new Problem(503, "too many people sign in at this moment", "try again in a few seconds");
                }
            };
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /** Begins a session of whoever showed who it is. */
    void begin(Context context, Member member, String way) {
        String before = context.cookie(COOKIE);
        if (before != null) {
            people.sessions().end(before);
        }
        acts.record(member.name(), "sign-in", member.name(), from(context, way));
        String token = people.sessions().begin(member.name(), address(context).getHostAddress());
        context.header("Set-Cookie", COOKIE + "=" + token + STRICT + "; Max-Age=" + Sessions.LIFE.toSeconds());
    }

    @Override
    public void leave(Context context) {
        String token = context.cookie(COOKIE);
        if (token != null) {
            people.sessions().use(token).ifPresent(session -> {
                String name = session.person().name();
                acts.record(name, "sign-out", name, Map.of());
            });
            people.sessions().end(token);
        }
        context.header("Set-Cookie", COOKIE + "=" + STRICT + "; Max-Age=0");
    }

    @Override
    public Optional<Person> who(Context context) {
        return session(context).map(session -> Person.of(session.person()));
    }

    @Override
    public BooleanSupplier goesOn(Context context) {
        Optional<Long> id = session(context).map(Session::id);
        return () -> id.isPresent() && people.sessions().goesOn(id.get());
    }

    private Optional<Session> session(Context context) {
        @Nullable String token = context.cookie(COOKIE);
        return token == null ? Optional.empty() : people.sessions().use(token);
    }

    @Override
    public Set<Deed> may(String name) {
        return people.find(name)
                .filter(Member::isActive)
                .map(member -> Deed.of(member.role()))
                .orElse(Set.of());
    }

    @Override
    public Problem nobody() {
        return new Problem(401, "nobody is signed in", "sign in");
    }

    private static Map<String, String> from(Context context, String way) {
        return Map.of("address", address(context).getHostAddress(), "way", way);
    }

    /** From where a request comes. What a proxy says of that anybody could say, so it does not count. */
    static InetAddress address(Context context) {
        return InetAddress.ofLiteral(context.req().getRemoteAddr().replaceAll("[\\[\\]]", ""));
    }
}
