package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Word;

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
        return of(entry, new HashMap<>());
    }

    /**
     * The same, and equal Latin words of several entries are one: what was measured of one holds for all of them.
     *
     * @param words the words read so far, to which new ones are added
     */
    public static Listed of(ListedParty entry, Map<Word, Word> words) {
        List<Reading> names = new ArrayList<>();
        for (ListedName listed : entry.names()) {
            for (Name name : Name.readings(listed.text(), entry.schema())) {
                names.add(new Reading(listed, name.sharing(words)));
            }
        }
        return new Listed(entry, names);
    }
}
