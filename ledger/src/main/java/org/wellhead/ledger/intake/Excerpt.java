package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Cuts a piece of a row that is safe to show: short, and without characters that a terminal would obey. */
final class Excerpt {
    private static final int BEFORE_BYTES = 40;

    private Excerpt() {}

    /** The row around byte {@code at}. */
    static String around(byte[] row, int at) {
        boolean whole = row.length <= Refusal.EXCERPT_CHARS - 6;
        int from = whole ? 0 : characterStart(row, Math.max(0, at - BEFORE_BYTES));
        int to = whole ? row.length : characterStart(row, Math.min(row.length, from + Refusal.EXCERPT_CHARS - 6));
        String text = visible(new String(row, from, to - from, UTF_8));
        return (from > 0 ? "..." : "") + text + (to < row.length ? "..." : "");
    }

    private static int characterStart(byte[] row, int at) {
        int start = at;
        while (start > 0 && start < row.length && (row[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }

    /** Line breaks as the sign for them, other control and format characters as a dot. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(visible(c)));
        return shown.toString();
    }

    private static int visible(int character) {
        if (character == '\n' || character == '\r') {
            return '\u23CE';
        }
        if (character == '\t') {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                '\u00B7';
            default -> character;
        };
    }
}
