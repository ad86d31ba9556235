package org.wellhead.app.serve;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.app.people.Role;

/** What a request wants to do; each route names one. */
public enum Deed implements RouteRole {
    /** To come in, or to get the pages, which hold nothing of a case. */
    ENTER(Role.VIEWER),
    /** To look at the case. */
    SEE(Role.VIEWER),
    /** To import, ask, decide on matches, propose releases. */
    WORK(Role.ANALYST),
    /** To approve what somebody else proposed. */
    APPROVE(Role.APPROVER),
    /** To say who may do what. */
    ADMINISTER(Role.ADMINISTRATOR);

    private final Role least;

    /** @param least who may do it, and whoever may do more */
    Deed(Role least) {
        this.least = least;
    }

    /** All that somebody in this role may do. */
    static Set<Deed> of(Role role) {
        return Arrays.stream(values())
                .filter(deed -> role.includes(deed.least))
                .collect(Collectors.toUnmodifiableSet());
    }
}
