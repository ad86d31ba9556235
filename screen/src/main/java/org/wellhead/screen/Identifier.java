package org.wellhead.screen;

import java.util.Locale;

/**
 * What a party is known by beside its name: a passport, a registration, an IMO number, a crypto wallet.
 *
 * @param scheme in upper case, one word: {@code PASSPORT}, {@code NATIONAL_ID}, {@code TAX_ID}, {@code REGISTRATION}, {@code LEI},
 *     {@code BIC}, {@code IMO}, {@code MMSI}, {@code CALL_SIGN}, {@code TAIL_NUMBER}, {@code WALLET}, {@code IBAN}, {@code EMAIL},
 *     {@code PHONE}, {@code WEBSITE}; {@code ID} where the source does not say
 * @param value as the source writes it, without blanks at its ends
 */
public record Identifier(String scheme, String value) {
    public Identifier {
        scheme = scheme.strip().toUpperCase(Locale.ROOT);
        value = value.strip();
        if (scheme.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("an identifier has a scheme and a value");
        }
    }

    /**
     * What is compared: letters and digits alone, in upper case; a wallet keeps its case, since base58 tells by it.
     */
    public String key() {
        String letters = value.replaceAll("[^\\p{L}\\p{N}]", "");
        return scheme.equals("WALLET") ? letters : letters.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
