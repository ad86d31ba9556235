package org.wellhead.screen.name;

/** Digits that stand for letters of their shape, as typed to deceive a filter: "Ig0r". */
final class Lookalikes {
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
}
