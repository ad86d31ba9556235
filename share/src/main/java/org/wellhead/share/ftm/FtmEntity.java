package org.wellhead.share.ftm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.share.json.Json;

/** One entity on its way to a line: an id, a schema, and properties with values, all of them texts. */
final class FtmEntity {
    private final UUID id;
    private final String schema;
    private final SortedMap<String, List<Json>> properties = new TreeMap<>();

    FtmEntity(UUID id, String schema) {
        this.id = id;
        this.schema = schema;
    }

    FtmEntity put(String property, String value) {
        properties.computeIfAbsent(property, _ -> new ArrayList<>()).add(new Json.Text(value));
        return this;
    }

    FtmEntity put(String property, Optional<String> value) {
        value.ifPresent(text -> put(property, text));
        return this;
    }

    FtmEntity put(String property, UUID entity) {
        return put(property, entity.toString());
    }

    byte[] bytes() {
        SortedMap<String, Json> values = new TreeMap<>();
        properties.forEach((name, texts) -> values.put(name, new Json.Items(texts)));
        Map<String, Json> members = Map.of(
                "id", new Json.Text(id.toString()),
                "schema", new Json.Text(schema),
                "properties", new Json.Members(values));
        return Json.members(members).bytes();
    }
}
