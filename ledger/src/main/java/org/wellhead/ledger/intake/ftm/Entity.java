package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * One entity as the file tells it.
 *
 * @param properties each a list of texts, in the file's order, blank ones left out; a reference is the other's id
 * @param datasets where it comes from, or empty
 * @param nested entities that stand inside this one in place of references to them
 */
record Entity(
        String id, String schema, Map<String, List<String>> properties, List<String> datasets, List<Entity> nested) {

    /** The values of a property without repetitions; empty if it is absent. */
    List<String> all(String property) {
        List<String> values = properties.get(property);
        return values == null ? List.of() : List.copyOf(new LinkedHashSet<>(values));
    }

    /** The values of several properties, those of the first before those of the second, without repetitions. */
    List<String> allOf(String... names) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String name : names) {
            found.addAll(all(name));
        }
        return List.copyOf(found);
    }

    /** The first value of a property, or {@code ""}. */
    String first(String property) {
        List<String> values = all(property);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** This entity and all that stand inside it. */
    List<Entity> withNested() {
        if (nested.isEmpty()) {
            return List.of(this);
        }
        List<Entity> all = new ArrayList<>();
        all.add(this);
        nested.forEach(inner -> all.addAll(inner.withNested()));
        return all;
    }
}
