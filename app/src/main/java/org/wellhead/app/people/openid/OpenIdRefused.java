package org.wellhead.app.people.openid;

import java.util.Objects;

/** A sign-in that cannot be; the message says why, for whoever runs the server and for its log. */
public final class OpenIdRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    OpenIdRefused(String message) {
        super(message);
    }

    OpenIdRefused(String message, Throwable cause) {
        super(message + ": " + Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }
}
