package org.wellhead.screen.name.sound;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.Set;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Script;

/**
 * Says the words of scripts without a learned table: plain romanisation, and beside it what romanisation does not know, that is how a
 * living language says the letters. All are spelt in Latin letters, for the common table.
 */
final class Pronunciations {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Pronunciations() {}

    /** One to three spellings, the likeliest first. */
    static Set<String> of(String word, Script script) {
        String letters = script == Script.THAI ? withoutSilent(word) : word;
        String romanised = COMPOSED.normalize(Letters.Romanised.ANY.transliterate(letters));
        Set<String> spellings = new LinkedHashSet<>();
        switch (script) {
            case GREEK -> {
                spellings.add(modernGreek(Fold.letters(word), true));
                spellings.add(Letters.onlyLatin(Fold.latin(romanised)));
                spellings.add(modernGreek(Fold.letters(word), false));
            }
            case DEVANAGARI -> {
                spellings.add(Letters.onlyLatin(Fold.latin(withoutInherent(romanised, 'a'))));
                spellings.add(Letters.onlyLatin(Fold.latin(romanised)));
            }
            case BENGALI -> {
                spellings.add(Letters.onlyLatin(Fold.latin(withoutInherent(romanised, 'a'))));
                spellings.add(Letters.onlyLatin(Fold.latin(withoutInherent(romanised, 'o'))));
                spellings.add(Letters.onlyLatin(Fold.latin(romanised)));
            }
            case ARMENIAN -> {
                String eastern = Letters.onlyLatin(Fold.latin(romanised));
                spellings.add(eastern);
                spellings.add(westernArmenian(eastern));
            }
            case THAI -> spellings.add(Letters.onlyLatin(Fold.latin(romanised)).replace("x", ""));
            default -> spellings.add(Letters.onlyLatin(Fold.latin(romanised)));
        }
        return spellings;
    }

    /** Greek as it is said today; {@code nasal} keeps the m and n of mp, nt, gk inside words. */
    private static String modernGreek(String greek, boolean nasal) {
        StringBuilder said = new StringBuilder(greek.length());
        int n = greek.length();
        for (int i = 0; i < n; i++) {
            String before = i > 0 && nasal ? "n" : "";
            char c = greek.charAt(i);
            char next = i + 1 < n ? greek.charAt(i + 1) : 0;
            String pair = switch ("" + c + next) {
                case "μπ" -> before.isEmpty() ? "b" : "mb";
                case "ντ" -> before + "d";
                case "γκ" -> before + "g";
                case "γγ" -> "ng";
                case "γχ" -> "nh";
                case "τζ" -> "dz";
                case "ου" -> "u";
                case "ει", "οι", "υι" -> "i";
                case "αι" -> "e";
                case "αυ" -> "av";
                case "ευ" -> "ev";
                case "ηυ" -> "iv";
                default -> "";
            };
            if (pair.isEmpty()) {
                said.append(greekLetter(c));
            } else {
                said.append(pair);
                i++;
            }
        }
        return said.toString();
    }

    private static String greekLetter(char c) {
        return switch (c) {
            case 'α' -> "a";
            case 'β' -> "v";
            case 'γ' -> "g";
            case 'δ' -> "d";
            case 'ε' -> "e";
            case 'ζ' -> "z";
            case 'η', 'ι', 'υ' -> "i";
            case 'θ' -> "th";
            case 'κ' -> "k";
            case 'λ' -> "l";
            case 'μ' -> "m";
            case 'ν' -> "n";
            case 'ξ' -> "x";
            case 'ο', 'ω' -> "o";
            case 'π' -> "p";
            case 'ρ' -> "r";
            case 'σ', 'ς' -> "s";
            case 'τ' -> "t";
            case 'φ' -> "f";
            case 'χ' -> "h";
            case 'ψ' -> "ps";
            default -> "";
        };
    }

    /**
     * The vowel that Indic letters carry unless told otherwise goes at the end of a word, and between consonants where a vowel
     * stands on either side (V C a C V), from the right.
     */
    private static String withoutInherent(String romanised, char said) {
        StringBuilder letters = new StringBuilder(romanised);
        for (int i = letters.length() - 1; i > 0; i--) {
            if (letters.charAt(i) != 'a' || isVowel(letters.charAt(i - 1))) {
                continue;
            }
            boolean last = i == letters.length() - 1;
            boolean between = i >= 3
                    && i + 2 < letters.length()
                    && isVowel(letters.charAt(i - 2))
                    && !isVowel(letters.charAt(i + 1))
                    && isVowel(letters.charAt(i + 2));
            if ((last && i > 2) || between) {
                letters.deleteCharAt(i);
            } else {
                letters.setCharAt(i, said);
            }
        }
        return letters.toString();
    }

    private static boolean isVowel(char c) {
        return "aeiouāīūēōṛṝàèìòùáéíóú".indexOf(c) >= 0;
    }

    private static String westernArmenian(String eastern) {
        StringBuilder said = new StringBuilder(eastern);
        for (int i = 0; i < said.length(); i++) {
            int at = "bpdtgk".indexOf(said.charAt(i));
            if (at >= 0) {
                said.setCharAt(i, "pbtdkg".charAt(at));
            }
        }
        return said.toString();
    }

    /** Thai consonants under a silencer are written for the eye only. */
    private static String withoutSilent(String thai) {
        StringBuilder letters = new StringBuilder(thai.length());
        for (int i = 0; i < thai.length(); i++) {
            if (thai.charAt(i) != 0x0E4C) {
                letters.append(thai.charAt(i));
                continue;
            }
            int last = letters.length() - 1;
            if (last > 0 && (letters.charAt(last) == 0x0E34 || letters.charAt(last) == 0x0E38)) {
                letters.setLength(last--);
            }
            if (last > 0) {
                letters.setLength(last);
            }
        }
        return letters.toString();
    }
}
