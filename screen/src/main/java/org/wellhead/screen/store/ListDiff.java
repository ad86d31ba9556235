package org.wellhead.screen.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;

/**
 * What is other in one snapshot of a list than in an older one; each part sorted by key.
 *
 * @param from the older snapshot
 * @param to the newer one
 * @param added entries that only the newer has, as it has them
 * @param delisted entries that only the older has, as it has them
 * @param changed entries that both have, with what differs
 */
public record ListDiff(
        Snapshot from, Snapshot to, List<ListedParty> added, List<ListedParty> delisted, List<Changed> changed) {
    public ListDiff {
        added = List.copyOf(added);
        delisted = List.copyOf(delisted);
        changed = List.copyOf(changed);
    }

    /** An entry that is in both. */
    public record Changed(ListedParty before, ListedParty after, List<Field> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field that differs.
     *
     * @param name of the field: {@code name}, {@code aliases}, {@code schema}, {@code birth dates}, {@code countries}, {@code gender},
     *     {@code identifiers}, {@code programmes}, {@code listed on}
     * @param before values that only the older has
     * @param after values that only the newer has
     */
    public record Field(String name, List<String> before, List<String> after) {
        public Field {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    private static final Map<String, Function<ListedParty, List<String>>> FIELDS = fields();

    private static Map<String, Function<ListedParty, List<String>>> fields() {
        Map<String, Function<ListedParty, List<String>>> fields = new LinkedHashMap<>();
        fields.put("name", entry -> List.of(entry.name()));
        fields.put(
                "aliases",
                entry -> entry.names().stream().skip(1).map(ListDiff::alias).toList());
        fields.put("schema", entry -> List.of(entry.schema().word()));
        fields.put(
                "birth dates",
                entry -> entry.births().stream().map(BirthDate::toString).toList());
        fields.put("countries", ListedParty::countries);
        fields.put("gender", entry -> List.of(entry.gender().name().toLowerCase(Locale.ROOT)));
        fields.put(
                "identifiers",
                entry -> entry.identifiers().stream().map(Identifier::toString).toList());
        fields.put("programmes", ListedParty::programmes);
        fields.put("listed on", entry -> day(entry.listedOn()));
        return fields;
    }

    private static String alias(ListedName name) {
        return name.quality() == ListedName.Quality.WEAK ? name.text() + " (weak)" : name.text();
    }

    private static List<String> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.toString());
    }

    /** Tells two snapshots apart, each given with what it says. O(entries). */
    static ListDiff of(Snapshot from, List<ListedParty> before, Snapshot to, List<ListedParty> after) {
        Map<String, ListedParty> gone = byKey(before);
        List<ListedParty> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Map.Entry<String, ListedParty> entry : byKey(after).entrySet()) {
            ListedParty now = entry.getValue();
            ListedParty then = gone.remove(entry.getKey());
            if (then == null) {
                added.add(now);
            } else if (!then.equals(now)) {
                List<Field> fields = differing(then, now);
                if (!fields.isEmpty()) {
                    changed.add(new Changed(then, now, fields));
                }
            }
        }
        return new ListDiff(from, to, added, List.copyOf(gone.values()), changed);
    }

    private static Map<String, ListedParty> byKey(List<ListedParty> entries) {
        Map<String, ListedParty> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return byKey;
    }

    private static List<Field> differing(ListedParty then, ListedParty now) {
        List<Field> fields = new ArrayList<>();
        FIELDS.forEach((name, values) -> {
            List<String> before = without(values.apply(then), values.apply(now));
            List<String> after = without(values.apply(now), values.apply(then));
            if (!before.isEmpty() || !after.isEmpty()) {
                fields.add(new Field(name, before, after));
            }
        });
        return fields;
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream()
                .filter(value -> !others.contains(value))
                .distinct()
                .toList();
    }

    /** Whether the two say the same of everybody. */
    public boolean isEmpty() {
        return Stream.of(added, delisted, changed).allMatch(List::isEmpty);
    }
}
