package org.wellhead.ledger.intake.table;

/** Says what is wrong in a profile, and where. */
public final class ProfileException extends Exception {
    private final int line;
    private final int column;

    ProfileException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line in the profile, from 1. */
    public int line() {
        return line;
    }

    /** Character in that line, from 1. */
    public int column() {
        return column;
    }
}
