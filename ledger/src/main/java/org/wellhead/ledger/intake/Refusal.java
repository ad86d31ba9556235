package org.wellhead.ledger.intake;

/**
 * A row (or a whole file) that was not taken, where it is, and why.
 *
 * @param file the file as it was given
 * @param line physical line on which the row starts, from 1; 1 also for an empty file
 * @param column character at which the refused field starts, from 1, counted from the start of the row
 * @param excerpt the row around that place, at most {@value #EXCERPT_CHARS} characters, without control characters
 * @param rule the rule it breaks
 * @param detail what is special to this row, or empty
 */
public record Refusal(String file, long line, int column, String excerpt, Rule rule, String detail) {
    static final int EXCERPT_CHARS = 120;

    public Refusal {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1, not " + line + ":" + column);
        }
    }

    /** Place and excerpt, the rule broken, the remedy: three lines for people, no line break at the end. */
    public String format() {
        String special = detail.isEmpty() ? "" : " (" + detail + ")";
        return file + ":" + line + ":" + column + ": " + excerpt + "\n"
                + "    " + rule.code() + ": " + rule.meaning() + special + "\n"
                + "    remedy: " + rule.remedy();
    }
}
