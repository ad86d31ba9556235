package org.wellhead.share.audit;

/** The log cannot be used as asked; the message says which, why and what to do, in words for its user. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AuditException(String message) {
        super(message);
    }
}
