/**
 * Who may use a case that is served to a team: people with roles, passwords and sessions.
 *
 * <p>{@link org.wellhead.app.people.People} opens the store, a SQLite file in the case, and has its parts: the people themselves, {@link
 * org.wellhead.app.people.SignIn} for names and passwords, {@link org.wellhead.app.people.Sessions}, and what each person set. Nothing here knows HTTP: {@code
 * serve} turns cookies into tokens and refusals into answers. Sign-in by OpenID Connect is in {@code openid}.
 *
 * <p>What people decide of matches, and what they release, is not here but in the case, where the command line has it too: see decision 32.
 */
@NullMarked
package org.wellhead.app.people;

import org.jspecify.annotations.NullMarked;
