package org.wellhead.app.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.Main;

/** Who is signed in, how one signs in, and out. */
final class SessionApi implements Api {
    /**
     * A session.
     *
     * @param signedIn true
     * @param signIn how one can be, once the session has ended
     * @param mode {@code local} or {@code team}
     * @param may deeds, in words
     * @param theCase what is served
     */
    record Told(
            boolean signedIn,
            Door.Ways signIn,
            String mode,
            PersonTold person,
            List<String> may,
            String version,
            @JsonProperty("case") CaseTold theCase) {}

    /**
     * The case that is served.
     *
     * @param exists false before something was imported
     */
    record CaseTold(String name, boolean exists) {}

    /** Whose it is. */
    record PersonTold(String name, String display, String role) {}

    /**
     * That nobody is signed in. Whoever asks for it is answered, and not refused: a page that was just opened has done nothing wrong.
     *
     * @param signedIn false
     * @param signIn how one can be
     */
    record Nobody(boolean signedIn, Door.Ways signIn) {}

    private final Door door;
    private final CaseHandle served;

    SessionApi(Door door, CaseHandle served) {
        this.door = door;
        this.served = served;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/session", Deed.ENTER, this::told);
        routes.post("/api/session", Deed.ENTER, this::enter);
        routes.delete("/api/session", Deed.ENTER, context -> {
            door.leave(context);
            return Map.of();
        });
    }

    private Object enter(Context context) {
        door.enter(context, Query.body(context, Door.SignIn.class));
        return Map.of();
    }

    private Object told(Context context) {
        Optional<Person> known = door.who(context);
        if (known.isEmpty()) {
            return new Nobody(false, door.ways());
        }
        Person person = known.get();
        return new Told(
                true,
                door.ways(),
                door.mode(),
                new PersonTold(person.name(), person.display(), person.role()),
                person.may().stream()
                        .filter(deed -> deed != Deed.ENTER)
                        .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                Main.version(),
                new CaseTold(served.told(), served.isThere() || served.wasThere()));
    }
}
