package org.wellhead.app.people.openid;

/** A sign-in that cannot be; the message says why, for whoever runs the server and for its log. */
public final class OpenIdRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    OpenIdRefused(String message) {
        super(message);
    }

    OpenIdRefused(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
