package org.wellhead.ledger.intake.swift;

import org.wellhead.ledger.intake.Rule;

/** Says within this package why a message, or a part of one, cannot be taken; the reader makes a refusal of it. */
final class BrokenMessageException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int EXCERPT_CHARS = 60;

    private final Rule rule;
    private final long line;

    private BrokenMessageException(Rule rule, long line, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.line = line;
    }

    static BrokenMessageException unreadable(long line, String detail) {
        return new BrokenMessageException(Rule.MESSAGE_UNREADABLE, line, detail);
    }

    static BrokenMessageException tooLarge(long line, String detail) {
        return new BrokenMessageException(Rule.RECORD_TOO_LARGE, line, detail);
    }

    static BrokenMessageException nulByte(long line) {
        return new BrokenMessageException(Rule.NUL_BYTE, line, "");
    }

    static BrokenMessageException missing(long line, String field) {
        return new BrokenMessageException(Rule.ELEMENT_MISSING, line, "field " + field);
    }

    static BrokenMessageException unreadable(Field field, String what) {
        String value = field.value().strip().replace('\n', ' ');
        String shown = value.length() > EXCERPT_CHARS ? value.substring(0, EXCERPT_CHARS) + "..." : value;
        return new BrokenMessageException(
                Rule.ELEMENT_UNREADABLE, field.line(), "field " + field.name() + ", " + what + ": '" + shown + "'");
    }

    Rule rule() {
        return rule;
    }

    /** From 1. */
    long line() {
        return line;
    }

    /** What is special to this message; may be empty. */
    String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
