package org.wellhead.screen.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedParty;

/**
 * Puts the snapshots of one list together, oldest first: who is on it, since when, and who is no more.
 *
 * <p>An entry that a snapshot lacks is delisted on that snapshot's day. One that comes back is listed again: its
 * delisting is forgotten. A day of listing is the list's own; where it has none, the day of the snapshot that brought
 * the entry, but for the first snapshot of all, which cannot say since when. What a list itself says of a delisting stands.
 */
final class History {
    private final Map<String, ListedParty> known = new TreeMap<>();
    private final Map<String, LocalDate> cameOn = new HashMap<>();
    private boolean any;

    /** The next snapshot. O(entries known). */
    void add(@Nullable LocalDate day, List<ListedParty> entries) {
        Set<String> present = new HashSet<>();
        for (ListedParty entry : entries) {
            String key = entry.key();
            ListedParty before = known.get(key);
            boolean comes = before == null || (before.isDelisted() && !entry.isDelisted());
            if (comes && any && day != null) {
                cameOn.put(key, day);
            }
            present.add(key);
            known.put(
                    key,
                    with(entry, entry.listedOn() != null ? entry.listedOn() : cameOn.get(key), entry.delistedOn()));
        }
        for (Map.Entry<String, ListedParty> entry : known.entrySet()) {
            ListedParty before = entry.getValue();
            if (!present.contains(entry.getKey()) && !before.isDelisted()) {
                entry.setValue(with(before, before.listedOn(), day));
            }
        }
        // Without a day nobody can say since when an entry is off the list: then it is as if it had never been there.
        if (day == null) {
            known.keySet().retainAll(present);
        }
        any = true;
    }

    /** All entries that were ever there, by their keys. */
    List<ListedParty> entries() {
        return List.copyOf(known.values());
    }

    private static ListedParty with(ListedParty entry, @Nullable LocalDate listedOn, @Nullable LocalDate delistedOn) {
        return new ListedParty(
                entry.list(),
                entry.id(),
                entry.schema(),
                entry.names(),
                entry.births(),
                entry.countries(),
                entry.gender(),
                entry.identifiers(),
                entry.programmes(),
                listedOn,
                delistedOn);
    }
}
