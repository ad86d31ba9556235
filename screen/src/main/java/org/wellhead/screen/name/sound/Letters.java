package org.wellhead.screen.name.sound;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Script;

/** Spells a word in the letters that the tables know: one character each. */
public final class Letters {
    /** The table whose letters are Latin already. */
    static final String ROMANISED = "other";

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    private Letters() {}

    /** Whether a script's letters are read by a learned table of their own. */
    public static boolean learned(Script script) {
        return switch (script) {
            case ARABIC, CYRILLIC, HEBREW, HANGUL, HAN, KANA -> true;
            case LATIN, GREEK, ARMENIAN, GEORGIAN, DEVANAGARI, BENGALI, THAI, OTHER -> false;
        };
    }

    /**
     * The letters of a word: marks and signs gone, Hangul as jamo, hiragana as katakana, Han simplified; the letters of a script
     * without a table as plain romanisation.
     */
    public static String of(String word, Script script) {
        return switch (script) {
            case ARABIC, CYRILLIC, HANGUL -> onlyLetters(Fold.letters(word));
            case HEBREW -> hebrew(Fold.letters(word));
            case KANA -> katakana(COMPOSED.normalize(word));
            case HAN -> simplified(katakana(COMPOSED.normalize(word)));
            case LATIN, GREEK, ARMENIAN, GEORGIAN, DEVANAGARI, BENGALI, THAI, OTHER ->
                onlyLatin(Fold.latin(Romanised.ANY.transliterate(word)));
        };
    }

    /** The ways to say a word, the likeliest first; none if nothing in it can be said. */
    public static List<Spelling> spellings(String word, Script script) {
        String table = script.name().toLowerCase(Locale.ROOT);
        List<Spelling> spellings = new ArrayList<>();
        if (!learned(script)) {
            Pronunciations.of(word, script).forEach(letters -> spellings.add(new Spelling(letters, ROMANISED, true)));
        } else {
            String letters = of(word, script);
            if (script == Script.HAN) {
                // The Han table weighs pinyin by itself.
                String pinyin = pinyin(letters);
                spellings.add(new Spelling(pinyin, ROMANISED, false));
            }
            spellings.add(new Spelling(letters, table, true));
            if (script == Script.HAN) {
                spellings.add(new Spelling(letters, "kanji", true));
                spellings.add(new Spelling(onlyLetters(Fold.letters(Hanja.hangul(letters))), "hangul", true));
            }
        }
        spellings.removeIf(spelling -> spelling.letters().isEmpty());
        return spellings;
    }

    static String onlyLatin(String folded) {
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static String onlyLetters(String folded) {
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetter(c) && c != 0x640) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static String hebrew(String folded) {
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            switch (c) {
                case '\'', '’', '‘', '׳', '`', '´', '′' -> letters.append('\'');
                case 'װ' -> letters.append("וו");
                case 'ױ' -> letters.append("וי");
                case 'ײ' -> letters.append("יי");
                default -> {
                    if (Character.isLetter(c)) {
                        letters.append(c);
                    }
                }
            }
        }
        return letters.toString();
    }

    private static String katakana(String composed) {
        StringBuilder letters = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= 'ぁ' && c <= 'ゖ') {
                letters.append((char) (c + 0x60));
            } else if (Character.isLetter(c) && c < 0xD800) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Plain romanisation of any script; loaded by the first word that needs it. */
    static final class Romanised {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin");

        private Romanised() {}

        /** The Latin letters a to z of one letter. */
        static String letter(char letter) {
            return onlyLatin(Fold.latin(ANY.transliterate(String.valueOf(letter))));
        }
    }

    private static String simplified(String letters) {
        StringBuilder simplified = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            simplified.append(HanCharacter.of(letters.charAt(i)).simplified);
        }
        return simplified.toString();
    }

    private static String pinyin(String letters) {
        StringBuilder pinyin = new StringBuilder(4 * letters.length());
        for (int i = 0; i < letters.length(); i++) {
            pinyin.append(HanCharacter.of(letters.charAt(i)).pinyin);
        }
        return pinyin.toString();
    }
}
