package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.Member;
import org.wellhead.app.people.People;
import org.wellhead.app.people.Role;
import org.wellhead.app.people.Session;

/** Who may do what, for administrators; and one's own password. */
final class PeopleApi implements Api {
    /** All who are or were on the case. */
    record All(List<Told> people) {}

    /**
     * One of them.
     *
     * @param way how this person shows who it is: {@code password} or {@code openid}
     * @param active whether it may come in
     * @param sessions how many go on
     */
    record Told(
            String name, String display, String role, String way, boolean active, Instant createdAt, long sessions) {}

    /** Somebody to be added. */
    record Added(
            @Nullable String name,
            @Nullable String display,
            @Nullable String role,
            @Nullable String password) {}

    /** Another role. */
    record Changed(@Nullable String role) {}

    /** Another password. */
    record Given(@Nullable String password) {}

    /** Another password of one's own. */
    record Own(@Nullable String before, @Nullable String password) {}

    /** All sessions that go on. */
    record Sessions(List<SessionTold> sessions) {}

    /** One of them. */
    record SessionTold(String id, String person, Instant beganAt, Instant seenAt, Instant endsAt, String address) {}

    /** And not 401, which would say that the session is over. */
    private static final int UNPROCESSABLE = 422;

    private final Door door;
    private final Acts acts;

    PeopleApi(Door door, Acts acts) {
        this.door = door;
        this.acts = acts;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/people", Deed.ADMINISTER, _ -> all());
        routes.post("/api/people", Deed.ADMINISTER, this::add);
        routes.put("/api/people/{name}", Deed.ADMINISTER, this::change);
        routes.delete("/api/people/{name}", Deed.ADMINISTER, this::remove);
        routes.put("/api/people/{name}/password", Deed.ADMINISTER, this::give);
        routes.put("/api/session/password", Deed.SEE, this::own);
        routes.get("/api/sessions", Deed.ADMINISTER, _ -> sessions());
        routes.delete("/api/sessions/{id}", Deed.ADMINISTER, this::end);
    }

    private TeamDoor team() {
        return switch (door) {
            case TeamDoor team -> team;
            case LocalDoor _ ->
                throw new Problem(
                        409, "one person uses this server", "start it with --listen to serve the case to several");
        };
    }

    private People people() {
        return team().people();
    }

    private All all() {
        Map<String, Long> sessions = people().sessions().all().stream()
                .collect(Collectors.groupingBy(session -> session.person().name(), Collectors.counting()));
        return new All(people().all().stream()
                .map(member -> told(member, sessions.getOrDefault(member.name(), 0L)))
                .toList());
    }

    private static Told told(Member member, long sessions) {
        return new Told(
                member.name(),
                member.display(),
                member.role().word(),
                member.way().word(),
                member.isActive(),
                member.createdAt(),
                sessions);
    }

    private Object add(Context context) {
        Added wanted = Query.body(context, Added.class);
        String name = need("name", wanted.name());
        String display = wanted.display() == null || wanted.display().isBlank() ? name : wanted.display();
        Role role = role(wanted.role());
        return with(
                need("password", wanted.password()),
                password -> people().add(
                                name,
                                display,
                                role,
                                password,
                                () -> act(context, "add person", name, Map.of("role", role.word()))));
    }

    private Object change(Context context) {
        String name = context.pathParam("name");
        Role role = role(Query.body(context, Changed.class).role());
        return told(
                people().changeRole(name, role, () -> act(context, "change role", name, Map.of("role", role.word()))),
                0);
    }

    private Object remove(Context context) {
        String name = context.pathParam("name");
        return told(people().remove(name, () -> act(context, "remove person", name, Map.of())), 0);
    }

    private Object give(Context context) {
        String name = context.pathParam("name");
        return with(
                need("password", Query.body(context, Given.class).password()),
                password ->
                        people().changePassword(name, password, () -> act(context, "change password", name, Map.of())));
    }

    /** All other sessions of this person end; this one goes on as a new one. */
    private Object own(Context context) {
        Own wanted = Query.body(context, Own.class);
        String name = Guard.person(context).name();
        Member member = team().checked(context, name, need("before", wanted.before()), UNPROCESSABLE);
        with(
                need("password", wanted.password()),
                password ->
                        people().changePassword(name, password, () -> act(context, "change password", name, Map.of())));
        team().begin(context, member, "password");
        return Map.of();
    }

    private Sessions sessions() {
        return new Sessions(
                people().sessions().all().stream().map(PeopleApi::told).toList());
    }

    private static SessionTold told(Session session) {
        return new SessionTold(
                String.valueOf(session.id()),
                session.person().name(),
                session.beganAt(),
                session.seenAt(),
                session.endsAt(),
                session.address());
    }

    private Object end(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.missing("no session has the number " + id);
        }
        act(context, "end session", id, Map.of());
        if (!people().sessions().end(Long.parseLong(id))) {
            throw Problem.missing("no session has the number " + id);
        }
        return Map.of();
    }

    private void act(Context context, String verb, String subject, Map<String, String> facts) {
        acts.record(Guard.person(context).name(), verb, subject, facts);
    }

    private static Told with(String password, Function<char[], Member> change) {
        char[] chars = password.toCharArray();
        try {
            return told(change.apply(chars), 0);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    private static String need(String name, @Nullable String value) {
        if (value == null) {
            throw Problem.request("'" + name + "' is missing");
        }
        return value;
    }

    private static Role role(@Nullable String word) {
        return Role.of(need("role", word))
                .orElseThrow(() -> Problem.request("a role is viewer, analyst, approver or administrator"));
    }
}
