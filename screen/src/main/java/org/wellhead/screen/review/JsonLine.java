package org.wellhead.screen.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A flat JSON object: texts, whole numbers and lists of texts, by name. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private JsonLine() {}

    /** @throws IllegalArgumentException if the text is none */
    static JsonLine parse(String text) {
        JsonLine line = new JsonLine();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                line.value(json, json.currentName());
            }
            return line;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the JSON that was written: " + e.getOriginalMessage(), e);
        }
    }

    private void value(JsonParser json, String name) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            List<String> items = new ArrayList<>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                items.add(json.getString());
            }
            lists.put(name, items);
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            texts.put(name, json.getString());
        } else {
            throw new IllegalArgumentException("'" + name + "' is neither a text, a number nor a list of texts");
        }
    }

    String text(String name) {
        return need(name, texts.get(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<String> texts(String name) {
        return need(name, lists.get(name));
    }

    private static <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }
}
