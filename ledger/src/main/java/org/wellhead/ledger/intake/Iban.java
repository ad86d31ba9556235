package org.wellhead.ledger.intake;

import java.util.Locale;

/** International bank account numbers. Source: ISO 13616; the check digits are ISO 7064 MOD 97-10. */
public final class Iban {
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    private Iban() {}

    /** Without spaces, in upper case. */
    public static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the text, spaces aside, has an IBAN's form and its check digits are right. */
    public static boolean isValid(String text) {
        String iban = compact(text);
        if (iban.length() < SHORTEST || iban.length() > LONGEST || !iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }
}
