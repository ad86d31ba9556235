package org.wellhead.share.dossier;

/** Makes a text from elsewhere fit for a document: no character of it commands a screen, breaks XML or turns the line around. */
final class Legible {
    /** Begins a text whose direction is its own (U+2068). */
    static final char ISOLATE = '\u2068';

    /** Ends it (U+2069). */
    static final char END = '\u2069';

    /** The longest name that is shown; the annexed tables have all of it. */
    static final int NAME_CODE_POINTS_MAX = 160;

    /** The longest free text that is shown. */
    static final int TEXT_CODE_POINTS_MAX = 2_000;

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** A name, number or word in one line. */
    static String name(String text) {
        return of(text, NAME_CODE_POINTS_MAX);
    }

    /** Free text in one line. */
    static String text(String text) {
        return of(text, TEXT_CODE_POINTS_MAX);
    }

    /** A text within a sentence of ours, which keeps its direction to itself. */
    static String within(String text) {
        return ISOLATE + text + END;
    }

    /** A text of sentences without the marks around values, for places that have no use for them. */
    static String unmarked(String text) {
        return text.replace(String.valueOf(ISOLATE), "").replace(String.valueOf(END), "");
    }

    private static String of(String text, int most) {
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

    private static boolean isHarmful(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
        boolean breaksLine = c == 0x2028 || c == 0x2029;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean isLoneSurrogate = Character.getType(c) == Character.SURROGATE;
        // Tags spell what nobody sees.
        boolean isTag = c >= 0xE0000 && c <= 0xE007F;
        return Character.isISOControl(c) || turns || breaksLine || isNoCharacter || isLoneSurrogate || isTag;
    }
}
