package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each person of a team set for itself on the pages, so that it is the same at each machine. It means nothing to the server. */
final class SettingsApi implements Api {
    /** All of whoever asks, by name. */
    record All(Map<String, String> settings) {}

    /** What one is to be. */
    record Set(@Nullable String value) {}

    private final Door door;

    SettingsApi(Door door) {
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/settings", Deed.SEE, this::all);
        routes.put("/api/settings/{name}", Deed.SEE, this::put);
    }

    private All all(Context context) {
        return switch (door) {
            case TeamDoor team ->
                new All(team.people().settings().of(Guard.person(context).name()));
            case LocalDoor _ -> new All(Map.of());
        };
    }

    private Object put(Context context) {
        String value = Query.body(context, Set.class).value();
        if (value == null) {
            throw Problem.request("'value' is missing");
        }
        switch (door) {
            case TeamDoor team ->
                team.people().settings().put(Guard.person(context).name(), context.pathParam("name"), value);
            case LocalDoor _ ->
                throw new Problem(409, "one person uses this server", "its browser keeps what is set on the pages");
        }
        return Map.of();
    }
}
