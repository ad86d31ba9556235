package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.People;
import org.wellhead.app.people.PersonalSettings;
import org.wellhead.ledger.casefolder.CaseFolder;

/** What each person set for itself on the pages. It means nothing to the server. */
final class SettingsApi implements Api, AutoCloseable {
    /** All of whoever asks, by name. */
    record All(Map<String, String> settings) {}

    /** What one is to be. */
    record Set(@Nullable String value) {}

    private final Door door;
    private final Path root;
    private final InstantSource clock;
    private @Nullable People ofOne;

    SettingsApi(Door door, Path root, InstantSource clock) {
        this.door = door;
        this.root = root;
        this.clock = clock;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/settings", Deed.SEE, this::all);
        routes.put("/api/settings/{name}", Deed.SEE, this::put);
    }

    private All all(Context context) throws IOException {
        // Where nobody set anything yet, looking makes no file.
        boolean mayHave = door instanceof TeamDoor || People.areThere(root);
        return new All(mayHave ? settings().of(Guard.person(context).name()) : Map.of());
    }

    private Object put(Context context) throws IOException {
        String value = Query.body(context, Set.class).value();
        if (value == null) {
            throw Problem.request("'value' is missing");
        }
        settings().put(Guard.person(context).name(), context.pathParam("name"), value);
        return Map.of();
    }

    private synchronized PersonalSettings settings() throws IOException {
        if (door instanceof TeamDoor team) {
            return team.people().settings();
        }
        if (ofOne == null) {
            if (!CaseFolder.isCase(root)) {
                throw new Problem(404, "there is no case yet", "import files: they make it");
            }
            ofOne = People.open(root, clock, HashCost.STANDARD);
        }
        return ofOne.settings();
    }

    @Override
    public synchronized void close() {
        if (ofOne != null) {
            ofOne.close();
        }
    }
}
