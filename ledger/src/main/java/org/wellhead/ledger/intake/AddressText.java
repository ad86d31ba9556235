package org.wellhead.ledger.intake;

import java.util.List;
import org.wellhead.ledger.Country;

/** Finds the country in a free text address, where it is mostly the last words of the last line. */
final class AddressText {
    /** No name of a country in use has more words. */
    private static final int WORDS_MAX = 6;

    private AddressText() {}

    /**
     * Alpha-2 of the country that the address ends in, or {@code ""}. The last line is looked at first, then those above.
     * SWIFT's structured form ({@code 3/AE/DUBAI}) and a code ahead of the town ({@code AE/DUBAI}) count too. Two letters
     * alone count only as a whole line or behind a comma or slash: too many towns and states end in two letters.
     */
    static String country(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String found = ofLine(lines.get(i).strip());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String ofLine(String line) {
        String text = line.matches("[1-8]/.*") ? line.substring(2) : line;
        if (text.matches("[A-Z]{2}/.*")) {
            return Country.parse(text.substring(0, 2)).orElse("");
        }
        String whole = Country.parse(text).orElse("");
        if (!whole.isEmpty()) {
            return whole;
        }
        String last = text.substring(Math.max(text.lastIndexOf(','), text.lastIndexOf('/')) + 1)
                .strip();
        if (last.length() < text.length() && Country.parse(last).isPresent()) {
            return Country.parse(last).get();
        }
        String[] words = last.split("[\\s.]+", -1);
        for (int count = Math.min(WORDS_MAX, words.length); count > 0; count--) {
            String tail = String.join(" ", List.of(words).subList(words.length - count, words.length));
            if (tail.length() > 3 && Country.parse(tail).isPresent()) {
                return Country.parse(tail).get();
            }
        }
        return "";
    }
}
