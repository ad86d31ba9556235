package org.wellhead.screen.index;

import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;

/**
 * An entry that is worth comparing.
 *
 * @param name the number of that of its names for which most speaks
 * @param evidence how much: 100 for what one name in e has, roughly; only its order means something
 */
public record Candidate(ListedParty entry, int name, int evidence) {
    /** The name for which most speaks. */
    public ListedName listedName() {
        return entry.names().get(name);
    }
}
