package org.wellhead.screen.name;

/** The scripts that names are told apart by. */
public enum Script {
    LATIN,
    ARABIC,
    CYRILLIC,
    GREEK,
    HEBREW,
    ARMENIAN,
    GEORGIAN,
    DEVANAGARI,
    BENGALI,
    THAI,
    HANGUL,
    HAN,
    KANA,
    /** Any other, e.g. Khmer, Myanmar or Ethiopic: read by plain romanisation alone. */
    OTHER;

    /** The script of a letter; digits and marks are {@link #LATIN}, since any script uses them. */
    public static Script of(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case HEBREW -> HEBREW;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case THAI -> THAI;
            case HANGUL -> HANGUL;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            default -> OTHER;
        };
    }
}
