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
    /** What a browser that was opened at the printed address gives. */
    record SignIn(String token) {}

    /**
     * A session.
     *
     * @param mode {@code local}
     * @param may deeds, in words
     * @param theCase what is served
     */
    record Told(
            String mode,
            PersonTold person,
            List<String> may,
            String version,
            @JsonProperty("case") CaseTold theCase) {}

    /** The case that is served. */
    record CaseTold(String name) {}

    /** Whose it is. */
    record PersonTold(String name, String display, String role) {}

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
        SignIn wanted = context.bodyAsClass(SignIn.class);
        if (wanted.token() == null || !door.enter(context, wanted.token())) {
            throw new Problem(401, "this address was used already, or it is of another run", "start the server again");
        }
        return Map.of();
    }

    private Object told(Context context) {
        Optional<Person> known = door.who(context);
        if (known.isEmpty()) {
            throw new Problem(401, "nobody is signed in", "open the address that the server printed");
        }
        Person person = known.get();
        return new Told(
                "local",
                new PersonTold(person.name(), person.display(), person.role()),
                person.may().stream()
                        .filter(deed -> deed != Deed.ENTER)
                        .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                Main.version(),
                new CaseTold(served.told()));
    }
}
