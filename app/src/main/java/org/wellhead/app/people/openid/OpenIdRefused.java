package org.wellhead.app.people.openid;

import java.util.Objects;

/** A sign-in that cannot be; the message says why, for whoever runs the server and for its log. */
public final class OpenIdRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean hasBegun;

    OpenIdRefused(String message) {
        this(message, true);
    }

    private OpenIdRefused(String message, boolean hasBegun) {
        super(message);
        this.hasBegun = hasBegun;
    }

    /** Of what did not begin here. */
    static OpenIdRefused unbegun(String message) {
        return new OpenIdRefused(message, false);
    }

    /** Whether it was a sign-in that began here; anybody can send what did not. */
    public boolean hasBegun() {
        return hasBegun;
    }

    OpenIdRefused(String message, Throwable cause) {
        super(message + ": " + Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
        this.hasBegun = true;
    }
}
