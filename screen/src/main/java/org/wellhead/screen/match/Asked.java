package org.wellhead.screen.match;

import java.util.List;
import org.wellhead.screen.Party;
import org.wellhead.screen.name.Name;

/** A party whose name is read, to be compared with many entries. */
public record Asked(Party party, List<Name> names) {
    public Asked {
        names = List.copyOf(names);
    }

    /** Reads the party's name. */
    public static Asked of(Party party) {
        return new Asked(party, Name.readings(party.name(), party.schema()));
    }
}
