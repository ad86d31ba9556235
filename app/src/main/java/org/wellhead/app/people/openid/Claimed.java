package org.wellhead.app.people.openid;

import org.wellhead.app.people.Role;

/**
 * Whom another server vouches for.
 *
 * @param subject which person of which server, for good
 * @param name the person's name here, in lower case; it may be none that is allowed
 * @param display for people
 */
public record Claimed(String subject, String name, String display, Role role) {}
