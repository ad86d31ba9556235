package org.wellhead.app.people;

import java.time.Instant;

/**
 * A session that goes on.
 *
 * @param id to end it by; no secret
 * @param person whose it is
 * @param seenAt when it was last used, to the minute
 * @param endsAt when it ends, whether used or not
 * @param address from where it began
 */
public record Session(long id, Member person, Instant beganAt, Instant seenAt, Instant endsAt, String address) {}
