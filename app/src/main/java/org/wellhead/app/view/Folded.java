package org.wellhead.app.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is looked for: without case, accents and the difference between wide and narrow letters. Marks that do not take room are
 * left out in every script. Source: Unicode, UAX 15 (NFKD) and case mapping.
 */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Folded() {}

    static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        // By way of capitals, which two small letters may have in common: a final sigma, a sharp s.
        return Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
