package org.wellhead.screen.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a JSON object of the manifest says, by name; whatever is missing or of another kind is an illegal argument. */
final class Said {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Said() {}

    /** @throws IllegalArgumentException if the text is no JSON object */
    static Said parse(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return object(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the JSON that was written: " + e.getOriginalMessage(), e);
        }
    }

    private static Said object(JsonParser json) {
        Said said = new Said();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                List<Said> objects = new ArrayList<>();
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    objects.add(object(json));
                }
                said.values.put(name, objects);
            } else {
                said.values.put(name, token == JsonToken.START_OBJECT ? object(json) : json.getString());
            }
        }
        return said;
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw missing(name);
    }

    long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is no number", e);
        }
    }

    int count(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("'" + name + "' is " + number);
        }
        return (int) number;
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    Said object(String name) {
        if (values.get(name) instanceof Said object) {
            return object;
        }
        throw missing(name);
    }

    List<Said> objects(String name) {
        if (!(values.get(name) instanceof List<?> list)) {
            throw missing(name);
        }
        List<Said> objects = new ArrayList<>();
        for (Object object : list) {
            objects.add((Said) object);
        }
        return objects;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("'" + name + "' is missing or of another kind");
    }
}
