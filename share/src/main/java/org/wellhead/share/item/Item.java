package org.wellhead.share.item;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.handling.Marking;

/**
 * One party, account, payment or finding of a case.
 *
 * @param key what the case calls it
 * @param marking what may be done with it
 * @param values its fields; only those of its kind, each of its sort; a field without a value is not there
 * @param narrower markings of single fields that bear one of their own, in addition to the item's
 */
public record Item(Key key, Marking marking, SortedMap<Field, Value> values, SortedMap<Field, Marking> narrower) {
    public Item {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        narrower = Collections.unmodifiableSortedMap(new TreeMap<>(narrower));
        for (Map.Entry<Field, Value> each : values.entrySet()) {
            if (!key.kind().fields().contains(each.getKey())) {
                throw new IllegalArgumentException(
                        "a " + key.kind().word() + " has no " + each.getKey().word());
            }
            if (!each.getValue().isOf(each.getKey().sort())) {
                throw new IllegalArgumentException(
                        each.getKey().word() + " has a value of another sort: " + each.getValue());
            }
        }
        if (!values.keySet().containsAll(narrower.keySet())) {
            throw new IllegalArgumentException("a marking of a field that is not there: " + narrower.keySet());
        }
        for (Value value : values.values()) {
            for (Key to : references(value)) {
                if (to.kind().compareTo(key.kind()) >= 0) {
                    throw new IllegalArgumentException(key + " refers to " + to + ", which must be of an earlier kind");
                }
            }
        }
    }

    /** One without fields that are marked of their own. */
    public static Item of(Key key, Marking marking, Map<Field, Value> values) {
        return new Item(key, marking, new TreeMap<>(values), new TreeMap<>());
    }

    /** The marking of a field: its item's, and its own if it has one. */
    public Marking marking(Field field) {
        Marking own = narrower.get(field);
        return own == null ? marking : marking.and(own);
    }

    /** The items that it refers to. Each is of a kind before its own, so that no two refer to each other. */
    public Stream<Key> references() {
        return values.keySet().stream().flatMap(field -> references(field).stream());
    }

    /** The items that a reference or list of references in this field names; empty if there is none. */
    public List<Key> references(Field field) {
        return references(values.get(field));
    }

    private static List<Key> references(@Nullable Value value) {
        return switch (value) {
            case Value.Reference one -> List.of(one.to());
            case Value.References many -> many.to();
            case null, default -> List.of();
        };
    }
}
