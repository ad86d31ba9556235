package org.wellhead.app.output;

/** Makes a text from a file fit to be shown: no character of it commands a terminal or turns the line around. */
public final class Legible {
    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The whole text as {@link #of(String, int)} shows it: a line break in it is replaced, too. */
    public static String line(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /**
     * The text with control characters, lone surrogates and the characters that override the direction of writing
     * replaced by {@code U+FFFD}. Marks that Arabic, Hebrew and Persian names need stay.
     *
     * @param most longest result in code points, at least 1; a longer text ends in {@code …}
     */
    static String of(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most));
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (++count == most && i < text.length()) {
                return out.append('…').toString();
            }
            out.appendCodePoint(isHarmful(c) ? REPLACEMENT : c);
        }
        return out.toString();
    }

    /** Columns that the text takes on a terminal: none for combining marks, two for East Asian wide characters. */
    static int columns(String text) {
        return text.codePoints().map(Legible::columns).sum();
    }

    /** The longest start of the text that takes at most so many columns, ending in {@code …} if it is cut. */
    static String fit(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int left = columns - 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            left -= columns(c);
            if (left < 0) {
                break;
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.append('…').toString();
    }

    private static boolean isHarmful(int c) {
        boolean overrides = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean breaksLine = c == 0x2028 || c == 0x2029;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean isLoneSurrogate = Character.getType(c) == Character.SURROGATE;
        return Character.isISOControl(c) || overrides || breaksLine || isNoCharacter || isLoneSurrogate;
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
