package org.wellhead.app.serve;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wellhead.app.people.Member;

/**
 * Who asks.
 *
 * @param name as the log has it
 * @param display for people
 * @param role in a word
 * @param may what this person may do
 */
record Person(String name, String display, String role, Set<Deed> may) {
    private static final String OWNER = "owner";

    Person {
        may = Set.copyOf(may);
    }

    /** Somebody of a team. */
    static Person of(Member member) {
        return new Person(member.name(), member.display(), member.role().word(), Deed.of(member.role()));
    }

    /** The only user of a server that listens to this machine alone: may do everything. */
    static Person atThisMachine(String user) {
        return new Person(user, user, OWNER, EnumSet.allOf(Deed.class));
    }

    /** The key with which this person signs, by its file's name; empty: with any. In a team it is that of the person's own name, so that nobody signs as somebody else and one person has one signature. */
    Optional<String> ownKey() {
        return isAtThisMachine() ? Optional.empty() : Optional.of(name);
    }

    /** Whether this is the only user of a server that listens to this machine alone. */
    boolean isAtThisMachine() {
        return role.equals(OWNER);
    }
}
