package org.wellhead.ledger.casefolder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object that was read whole: what it says, by name. Small files only. */
final class Tree {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> said;

    private Tree(Map<String, Object> said) {
        this.said = said;
    }

    /** @throws IllegalArgumentException if the text is no JSON object */
    static Tree parse(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return object(json);
        } catch (JacksonException | ClassCastException e) {
            throw new IllegalArgumentException("not the JSON that was written: " + e.getMessage(), e);
        }
    }

    private static Tree object(JsonParser json) {
        Map<String, Object> said = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            said.put(name, value(json));
        }
        return new Tree(said);
    }

    private static Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> json.getString();
        };
    }

    /** What it says in texts, in order. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    String text(String name) {
        return need(name, String.class);
    }

    long number(String name) {
        return need(name, Long.class);
    }

    int count(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("'" + name + "' is " + number);
        }
        return (int) number;
    }

    boolean flag(String name) {
        return need(name, Boolean.class);
    }

    Optional<Tree> tree(String name) {
        return Optional.ofNullable(said.get(name)).map(value -> cast(name, value, Tree.class));
    }

    List<Tree> trees(String name) {
        List<Tree> trees = new ArrayList<>();
        for (Object item : need(name, List.class)) {
            trees.add(cast(name, item, Tree.class));
        }
        return trees;
    }

    List<List<String>> textLists(String name) {
        List<List<String>> lists = new ArrayList<>();
        for (Object list : need(name, List.class)) {
            List<?> texts = cast(name, list, List.class);
            lists.add(texts.stream().map(text -> cast(name, text, String.class)).toList());
        }
        return lists;
    }

    private <T> T need(String name, Class<T> type) {
        return cast(name, said.get(name), type);
    }

    private static <T> T cast(String name, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("'" + name + "' is missing or no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
