package org.wellhead.ledger.intake.archive;

import org.wellhead.ledger.intake.Rule;

/** Why nothing is taken of an archive. */
final class UnsafeException extends Exception {
    private static final long serialVersionUID = 1;

    private final Rule rule;

    private UnsafeException(Rule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    /** It would do harm. */
    static UnsafeException harmful(String detail) {
        return new UnsafeException(Rule.ARCHIVE_UNSAFE, detail);
    }

    /** It cannot be unpacked. */
    static UnsafeException damaged(String detail) {
        return new UnsafeException(Rule.FILE_DAMAGED, detail);
    }

    /** It cannot be unpacked; what the unpacking library says of it is kept. */
    static UnsafeException damaged(Exception cause) {
        return damaged(MemberNames.visible(String.valueOf(cause.getMessage())));
    }

    Rule rule() {
        return rule;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
