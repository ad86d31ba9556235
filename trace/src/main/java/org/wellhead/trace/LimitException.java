package org.wellhead.trace;

/** A ledger that is beyond what a trace can hold: the message says which limit, and what to do. */
public final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which limit, and what to do. */
    public LimitException(String message) {
        super(message);
    }
}
