package org.wellhead.app.people;

/** A change that cannot be; the message says why and what to do, in words for whoever wanted it. */
public final class PeopleRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** One with this message. */
    public PeopleRefused(String message) {
        super(message);
    }
}
