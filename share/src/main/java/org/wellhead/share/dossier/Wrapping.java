package org.wellhead.share.dossier;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a width, with Arabic letters joined and every line in the order in which it is read from the left.
 *
 * <p>A line ends at a space, or behind a hyphen or slash of a word that begins with a letter, as pseudonyms do and dates do not; elsewhere within a
 * word only if such a piece alone is wider than a line.
 *
 * <p>Source: Unicode Standard Annex 9 (bidirectional algorithm) and chapter 9 of the Unicode Standard (cursive joining), both as ICU has them.
 */
final class Wrapping {
    private static final int JOIN =
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
    /** So far back is looked for the beginning of a word. */
    private static final int WORD_MAX = 60;

    private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

    private final Letters letters;

    Wrapping(Letters letters) {
        this.letters = letters;
    }

    /** The lines of a text, at least one. O(characters). */
    List<String> lines(String text, Ink ink, float widthPoints) {
        boolean turns = text.chars().anyMatch(Wrapping::mayTurn);
        String joined = turns ? joined(text) : text;
        List<String> lines = new ArrayList<>();
        Bidi bidi = new Bidi();
        if (turns) {
            bidi.setPara(joined, Bidi.LEVEL_DEFAULT_LTR, null);
        }
        for (int from = 0; from < joined.length(); ) {
            int to = end(joined, from, ink, widthPoints);
            String line = turns ? inOrder(bidi, from, to) : joined.substring(from, to);
            lines.add(line.strip());
            from = to;
            while (from < joined.length() && joined.charAt(from) == ' ') {
                from++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The text in one line, cut with an ellipsis if it is wider. */
    String line(String text, Ink ink, float widthPoints) {
        String joined = text.chars().anyMatch(Wrapping::mayTurn) ? joined(text) : text;
        if (letters.width(ink, joined) <= widthPoints) {
            return lines(text, ink, Float.MAX_VALUE).getFirst();
        }
        float room = widthPoints - letters.width(ink, '…');
        int end = 0;
        for (int c = 0; end < text.length(); end += Character.charCount(c)) {
            c = text.codePointAt(end);
            room -= letters.width(ink, c);
            if (room < 0 && !isMark(c)) {
                break;
            }
        }
        // Letters that are not joined are a little wider, so what is cut is never too wide.
        return lines(text.substring(0, end).strip() + "…", ink, Float.MAX_VALUE).getFirst();
    }

    private static boolean mayTurn(int c) {
        return c >= FIRST_RIGHT_TO_LEFT
                && (c < 0x0900 || c == Legible.ISOLATE || (c >= 0xD800 && c < 0xDC00) || (c >= 0xFB1D && c <= 0xFEFC));
    }

    private static String joined(String text) {
        try {
            return new ArabicShaping(JOIN).shape(text);
        } catch (ArabicShapingException noRoom) {
            throw new IllegalStateException(noRoom); // It grows and shrinks, so there always is.
        }
    }

    private static String inOrder(Bidi bidi, int from, int to) {
        return bidi.setLine(from, to)
                .writeReordered((int) Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    /** How wide the widest piece of a text is within which no line should end. O(characters). */
    float widestPiece(String text, Ink ink) {
        float most = 0;
        float width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean isSpace = c == ' ' || c == '\n';
            width += isSpace ? 0 : letters.width(ink, c);
            most = Math.max(most, width);
            if (isSpace || isHyphen(text, i - 1)) {
                width = 0;
            }
        }
        return most;
    }

    /** Where the line that begins at {@code from} ends. */
    private int end(String text, int from, Ink ink, float widthPoints) {
        float width = 0;
        int best = -1;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += letters.width(ink, c);
            if (width > widthPoints && i > from && c != ' ' && !isMark(c)) {
                return best > from ? best : i;
            }
            if (c == ' ') {
                best = i;
            } else if (isHyphen(text, i)) {
                best = i + 1;
            }
            i += Character.charCount(c);
        }
        return text.length();
    }

    /** Whether a line can end behind this character though no space is there. */
    private static boolean isHyphen(String text, int at) {
        char c = text.charAt(at);
        if (c != '-' && c != '/') {
            return false;
        }
        int word = at;
        while (word > 0 && text.charAt(word - 1) != ' ' && text.charAt(word - 1) != '\n' && at - word < WORD_MAX) {
            word--;
        }
        return Character.isLetter(text.charAt(word))
                || (text.charAt(word) == Legible.ISOLATE && Character.isLetter(text.charAt(word + 1)));
    }

    /** Whether it stands on the character before it. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
