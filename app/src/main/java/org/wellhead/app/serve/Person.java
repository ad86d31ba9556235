package org.wellhead.app.serve;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name as the log has it
 * @param display for people
 * @param role in a word
 * @param may what this person may do
 */
record Person(String name, String display, String role, Set<Deed> may) {
    Person {
        may = Set.copyOf(may);
    }

    /** The only user of a server that listens to this machine alone: may do everything. */
    static Person atThisMachine(String user) {
        return new Person(user, user, "owner", EnumSet.allOf(Deed.class));
    }
}
