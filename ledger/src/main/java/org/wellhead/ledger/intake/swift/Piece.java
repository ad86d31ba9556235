package org.wellhead.ledger.intake.swift;

/**
 * What the cutter cuts off a file at once: a message, or of a statement its head or one entry.
 *
 * @param line where it starts, from 1
 * @param column character in that line, from 1
 * @param number of the message in the file, from 1; 0 for what belongs to none
 * @param text with {@code \n} as the only line end; of what is too large, the start
 */
record Piece(Kind kind, long line, int column, int number, String text, Flaw flaw) {
    /** What a piece is. */
    enum Kind {
        /** Blocks in braces; the text block is closed even if entries of a statement follow as pieces of their own. */
        BLOCKS,
        /** Fields without blocks around them. */
        BARE,
        /** An entry of the statement before it, from {@code :61:} on. */
        ENTRY,
        /** Something between messages that is none. */
        STRAY
    }

    /** What the cutter already knows to be wrong. */
    enum Flaw {
        NONE,
        /** The next message or the end of the file comes before its own end. */
        CUT_OFF,
        /** More braces than any message has. */
        TOO_MANY_BLOCKS,
        TOO_LARGE
    }
}
