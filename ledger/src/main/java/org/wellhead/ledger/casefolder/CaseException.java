package org.wellhead.ledger.casefolder;

/** The case cannot be used as asked; the message says which, why and what to do, in words for its user. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CaseException(String message) {
        super(message);
    }

    /** A file says what no file that was written says. */
    static CaseException damaged(Object file) {
        return new CaseException(
                file + ": damaged; take it from a copy of the case. wellhead check --case says what else is");
    }
}
