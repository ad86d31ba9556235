package org.wellhead.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which findings are picked, e.g. {@code country=TR,SY and unit=north}: every condition must hold, by one of its words.
 *
 * @param conditions by key
 */
record Selection(Map<String, Set<String>> conditions) {
    private static final List<String> KEYS = List.of("country", "source", "unit", "received");

    Selection {
        conditions = Map.copyOf(conditions);
    }

    /** Everything. */
    static final Selection ALL = new Selection(Map.of());

    /**
     * Reads it.
     *
     * @throws WrongUse if it is not understood
     */
    static Selection parse(String text) {
        Map<String, Set<String>> conditions = new HashMap<>();
        if (text.strip().equals("all")) {
            return ALL;
        }
        for (String condition : text.split(" and ", -1)) {
            String[] parts = condition.strip().split("=", 2);
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            if (parts.length < 2 || !KEYS.contains(key) || parts[1].isBlank()) {
                throw new WrongUse("--select: '" + condition.strip() + "' is no condition; write all, or e.g."
                        + " country=TR,SY and unit=north; there are " + String.join(", ", KEYS));
            }
            List<String> words = new ArrayList<>();
            Arrays.stream(parts[1].split(",", -1)).map(String::strip).forEach(words::add);
            if (conditions.put(key, new LinkedHashSet<>(words)) != null) {
                throw new WrongUse("--select: '" + key + "' is there twice; write its words with commas");
            }
        }
        return new Selection(conditions);
    }

    /** Whether this is among what is picked by that key; everything is where the key is not used. */
    boolean has(String key, String word) {
        Set<String> words = conditions.get(key);
        return words == null || words.contains(word);
    }

    /** The words of a key; none if it is not used. */
    Set<String> words(String key) {
        return conditions.getOrDefault(key, Set.of());
    }

    /** Whether findings of the case itself are picked, and not only received ones. */
    boolean isOfCase() {
        return !conditions.containsKey("received");
    }

    /** As it is told in the log: keys in order. */
    String told() {
        return conditions.isEmpty()
                ? "all"
                : String.join(
                        " and ",
                        KEYS.stream()
                                .filter(conditions::containsKey)
                                .map(key -> key + "=" + String.join(",", conditions.getOrDefault(key, Set.of())))
                                .toList());
    }
}
