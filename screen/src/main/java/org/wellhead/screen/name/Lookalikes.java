package org.wellhead.screen.name;

/** Signs that stand for letters of their shape, as typed to deceive a filter: digits in "Ig0r", Cyrillic letters in "Uѕаmа". */
final class Lookalikes {
    private static final String OTHERS = "аеорсхуіѕјвкмтнԁοανρτικυχεβηѵ";
    private static final String AS_LATIN = "aeopcxyisjbkmthdoavptikuxebnv";

    private static final String DIGITS = "0134579";
    private static final String LETTERS = "oieastg";

    private Lookalikes() {}

    /** The word with such digits as letters, if most of it is letters and it does not begin or end like a number. */
    static String asLetters(String latin) {
        long digits = latin.chars().filter(Character::isDigit).count();
        if (digits == 0 || 3 * digits > latin.length() || Character.isDigit(latin.charAt(0))) {
            return latin;
        }
        StringBuilder letters = new StringBuilder(latin);
        for (int i = 0; i < letters.length(); i++) {
            int digit = DIGITS.indexOf(letters.charAt(i));
            if (digit >= 0) {
                letters.setCharAt(i, LETTERS.charAt(digit));
            }
        }
        return letters.toString();
    }

    /**
     * A text in which each word of Latin and of Cyrillic or Greek letters has Latin ones alone, if all of its others look like Latin ones;
     * words of one script stay as they are.
     *
     * @param folded lower-case letters
     */
    static String asOneScript(String folded) {
        StringBuilder text = new StringBuilder(folded);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (isMixed(text, from, i)) {
                    for (int k = from; k < i; k++) {
                        int other = OTHERS.indexOf(text.charAt(k));
                        text.setCharAt(k, other < 0 ? text.charAt(k) : AS_LATIN.charAt(other));
                    }
                }
                from = i + 1;
            }
        }
        return text.toString();
    }

    private static boolean isMixed(CharSequence text, int from, int to) {
        boolean latin = false;
        boolean other = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                latin = true;
            } else if (OTHERS.indexOf(c) >= 0) {
                other = true;
            } else {
                return false;
            }
        }
        return latin && other;
    }
}
