package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.name.Name;

/**
 * An entry whose names are read, to be compared many times.
 *
 * @param names every reading of every name, in the order of the entry
 */
public record Listed(ListedParty entry, List<Reading> names) {
    /** One reading of one name. */
    public record Reading(ListedName listed, Name name) {}

    public Listed {
        names = List.copyOf(names);
    }

    /** Reads the entry's names: some µs each. */
    public static Listed of(ListedParty entry) {
        List<Reading> names = new ArrayList<>();
        for (ListedName listed : entry.names()) {
            for (Name name : Name.readings(listed.text(), entry.schema())) {
                names.add(new Reading(listed, name));
            }
        }
        return new Listed(entry, names);
    }
}
