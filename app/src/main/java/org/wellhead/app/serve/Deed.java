package org.wellhead.app.serve;

import io.javalin.security.RouteRole;

/** What a request wants to do; each route names one. */
public enum Deed implements RouteRole {
    /** To come in, or to get the pages, which hold nothing of a case. */
    ENTER,
    /** To look at the case. */
    SEE,
    /** To import, ask, decide on matches, propose releases. */
    WORK,
    /** To approve what somebody else proposed. */
    APPROVE,
    /** To say who may do what. */
    ADMINISTER
}
