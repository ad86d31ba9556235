package org.wellhead.screen.match;

import java.util.List;
import org.wellhead.screen.Party;
import org.wellhead.screen.name.Name;

/** A party whose name is read, to be compared with many entries by one thread. */
public final class Asked {
    private final Party party;
    private final List<Name> names;
    private final Likenesses likenesses = Likenesses.ofMany();

    private Asked(Party party, List<Name> names) {
        this.party = party;
        this.names = names;
    }

    /** Reads the party's name. */
    public static Asked of(Party party) {
        return new Asked(party, Name.readings(party.name(), party.schema()));
    }

    Party party() {
        return party;
    }

    /** The readings of its name. */
    List<Name> names() {
        return names;
    }

    Likenesses likenesses() {
        return likenesses;
    }
}
