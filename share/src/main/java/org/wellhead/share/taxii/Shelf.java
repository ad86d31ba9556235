package org.wellhead.share.taxii;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.json.Json;

/**
 * A collection as one partner sees it. Source: TAXII 2.1, section 5.2.1.
 *
 * @param id a UUID
 * @param title for people
 * @param description for people, if there is more to say
 * @param canRead whether the partner may get objects
 * @param canWrite whether it may add objects
 * @param holding where the objects are
 */
record Shelf(
        String id, String title, Optional<String> description, boolean canRead, boolean canWrite, Holding holding) {
    /** Where objects are kept. */
    sealed interface Holding {
        /** In a file that is served again. */
        record Served(ObjectStore store) implements Holding {}

        /** In an inbox, of which nothing is ever served. */
        record Received(Inbox inbox) implements Holding {}
    }

    Json.Members about() {
        Map<String, Json> about = new TreeMap<>(Map.of(
                "id", new Json.Text(id),
                "title", new Json.Text(title),
                "can_read", new Json.Flag(canRead),
                "can_write", new Json.Flag(canWrite),
                "media_types", new Json.Items(List.of(new Json.Text(Spec.V21.mediaType())))));
        description.ifPresent(text -> about.put("description", new Json.Text(text)));
        return Json.members(about);
    }
}
