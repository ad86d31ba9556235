package org.wellhead.app.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is on a case; each may do what those before it may. */
public enum Role {
    /** Looks at the case. */
    VIEWER,
    /** Imports, asks, decides on matches, proposes releases. */
    ANALYST,
    /** Lets go what somebody else proposed. */
    APPROVER,
    /** Says who may do what. */
    ADMINISTRATOR;

    /** Whether it may do whatever {@code other} may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it is typed and told: {@code viewer}, {@code analyst}, {@code approver} or {@code administrator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; nothing if it is of none. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
