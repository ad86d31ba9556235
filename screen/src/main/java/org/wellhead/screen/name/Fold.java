package org.wellhead.screen.name;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * Folds letters that one eye takes for the same: marks go, case goes, ligatures open, widths are one.
 *
 * <p>Source: Unicode Standard Annex 15 (NFKD), with the Latin letters that do not decompose (ø, ł, đ, ı, ß, æ...) by table.
 */
public final class Fold {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private Fold() {}

    /**
     * The Latin letters a to z and digits of a text, in lower case; all else is left out.
     *
     * @return {@code "szocs"} for {@code "Szőcs"}, {@code "strasse"} for {@code "Straße"}; {@code ""} for a text of other scripts
     */
    public static String latin(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String lower = plain(text) ? text : DECOMPOSED.normalize(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (c >= 0x80) {
                folded.append(opened(c));
            }
        }
        return folded.toString();
    }

    /** Compatibility forms, case and marks of any script folded; letters stay letters of their script. */
    public static String letters(String text) {
        if (plain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = DECOMPOSED.normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** {@link #letters}, and letters of another script that only look like the Latin ones of their word are those. */
    public static String nameLetters(String text) {
        return Lookalikes.asOneScript(letters(text));
    }

    private static boolean isMark(int codePoint) {
        // Vowel signs of Indic scripts are marks too (Mc, Mn above 0x900), and they are letters of the name.
        int type = Character.getType(codePoint);
        return (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK)
                && (codePoint < 0x900 || (codePoint >= 0x1AB0 && codePoint < 0x3000));
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String opened(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            case 'ə', 'Ə' -> "a";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ŋ', 'Ŋ' -> "n";
            case 'ĸ' -> "k";
            default -> "";
        };
    }
}
