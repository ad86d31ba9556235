package org.wellhead.share.taxii;

/** A file of a collection that cannot be used; the message names it, says why and what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
