package org.wellhead.share.goaml;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Names in the only characters that goAML has for them: {@code A-Z a-z 0-9}, space and {@code .'-}.
 *
 * <p>Accents and other punctuation may go, since the name as it is stands in the comments beside. A letter or digit may not: what is left of such a name
 * would be another's. It is then for the receiving unit to romanise.
 */
final class Latin {
    private static final int CHARS_MAX = 255;
    /** Letters that no normal form takes apart. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"));

    private Latin() {}

    /** The name in these characters; empty if it has a letter or digit that is none of them, or nothing of it is left, or it is too long. */
    static Optional<String> of(String name) {
        StringBuilder latin = new StringBuilder();
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        for (int c : apart.codePoints().toArray()) {
            if (isAllowed(c)) {
                latin.appendCodePoint(c);
            } else if (PLAIN.containsKey(c)) {
                latin.append(PLAIN.get(c));
            } else if (Character.isLetterOrDigit(c) || c == 0xFFFD) {
                return Optional.empty();
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                latin.append(' ');
            }
        }
        String kept = latin.toString().strip().replaceAll(" +", " ");
        boolean says = kept.codePoints().anyMatch(Character::isLetterOrDigit);
        return says && kept.length() <= CHARS_MAX ? Optional.of(kept) : Optional.empty();
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || " .'-".indexOf(c) >= 0;
    }
}
