package org.wellhead.share.sign;

/** A key, key file, key list or envelope cannot be used; the message says why and what to do, in words for its user. */
public final class SignException extends Exception {
    private static final long serialVersionUID = 1;

    SignException(String message) {
        super(message);
    }
}
