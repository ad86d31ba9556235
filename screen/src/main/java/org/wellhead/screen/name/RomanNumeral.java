package org.wellhead.screen.name;

import java.util.regex.Pattern;

/** Numbers in Roman letters, as in the names of funds: II, IV, XVII. */
final class RomanNumeral {
    private static final Pattern FORM = Pattern.compile("x{0,3}(ix|iv|v?i{0,3})");

    private RomanNumeral() {}

    /** 2 to 39 for a numeral of two letters or more; 0 for any other word. */
    static int value(String letters) {
        if (letters.length() < 2
                || letters.length() > 7
                || !FORM.matcher(letters).matches()) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            int digit = digit(letters.charAt(i));
            sum += i + 1 < letters.length() && digit < digit(letters.charAt(i + 1)) ? -digit : digit;
        }
        return sum;
    }

    private static int digit(char letter) {
        return letter == 'x' ? 10 : letter == 'v' ? 5 : 1;
    }
}
