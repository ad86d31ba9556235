package org.wellhead.ledger.intake.table;

/**
 * What one field of a row holds.
 *
 * @param text as the file has it, or written out where the file keeps a binary value; {@code ""} for nothing
 * @param type what the file itself says of it
 * @param column where it stands in the row, from 1: a character of the line, or a column of the sheet
 */
record Cell(String text, Type type, int column) {
    /** What a file says of a cell beside its text. */
    enum Type {
        /** Nothing: it is text, and a profile must say what it means. */
        TEXT,
        /** A decimal number, with a point and perhaps an exponent. */
        NUMBER,
        /** A number that the file keeps in binary; the text is a decimal of it. */
        BINARY,
        /** An ISO date or date and time, without a zone. */
        LOCAL_TIME,
        /** An ISO date and time in UTC. */
        INSTANT
    }

    static final Cell EMPTY = new Cell("", Type.TEXT, 1);

    static Cell text(String text, int column) {
        return new Cell(text, Type.TEXT, column);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    boolean isTime() {
        return type == Type.LOCAL_TIME || type == Type.INSTANT;
    }
}
