package org.wellhead.ledger.casefolder;

/** The case cannot be used as asked; the message says which, why and what to do, in words for its user. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CaseException(String message) {
        super(message);
    }
}
