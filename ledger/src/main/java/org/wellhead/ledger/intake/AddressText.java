package org.wellhead.ledger.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.Country;

/** Finds the country in a free text address, where it is mostly the last words of the last line. */
final class AddressText {
    /** No name of a country in use has more words. */
    private static final int WORDS_MAX = 6;

    /** Short, and at the end of an address they mean nothing else. */
    private static final Set<String> ABBREVIATIONS = Set.of("USA", "UAE");

    /** Ahead of a post code these are a state or a town in America as often as a country. */
    private static final Set<String> AMERICAN_TOO =
            Set.of("GEORGIA", "LEBANON", "PERU", "CUBA", "JORDAN", "MEXICO", "JERSEY");

    /** What other languages call a country and everyone calls a town or a person. */
    private static final Set<String> ALSO_TOWNS = Set.of("GRANADA", "MAURICE", "MONACO", "GEORGIA");

    /** Bankers write their own language: TUNISIE, ESPAGNE, DEUTSCHLAND. By the letters of the name, without accents. */
    private static final Map<String, String> FOREIGN_NAMES = foreignNames();

    private AddressText() {}

    /**
     * Alpha-2 of the country that the address ends in, or {@code ""}. The last line is looked at first, then those above.
     * SWIFT's structured form ({@code 3/AE/DUBAI}) and a code ahead of the town ({@code AE/DUBAI}) count too. Two letters
     * alone count only as a whole line or behind a comma or slash: too many towns and states end in two letters. A post code
     * may stand behind the country, and the name may be French, German, Spanish, Italian, Portuguese or Turkish.
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
        String whole = named(text);
        if (!whole.isEmpty()) {
            return whole;
        }
        String last = text.substring(Math.max(text.lastIndexOf(','), text.lastIndexOf('/')) + 1)
                .strip();
        if (last.length() < text.length() && Country.parse(last).isPresent()) {
            return Country.parse(last).get();
        }
        List<String> words = List.of(last.split("[\\s.]+", -1));
        String found = ofLastWords(words);
        if (!found.isEmpty()) {
            return found;
        }
        int end = words.size();
        while (end > 0
                && !words.get(end - 1).isEmpty()
                && Character.isDigit(words.get(end - 1).charAt(0))) {
            end--;
        }
        boolean american = end > 0 && AMERICAN_TOO.contains(words.get(end - 1).toUpperCase(Locale.ROOT));
        return end == words.size() || american ? "" : ofLastWords(words.subList(0, end));
    }

    private static String ofLastWords(List<String> words) {
        for (int count = Math.min(WORDS_MAX, words.size()); count > 0; count--) {
            int from = words.size() - count;
            String tail = String.join(" ", words.subList(from, words.size()));
            boolean named = tail.length() > 3 || ABBREVIATIONS.contains(tail.toUpperCase(Locale.ROOT));
            boolean newerPlace = from > 0 && words.get(from - 1).equalsIgnoreCase("NEW");
            String country = named && !newerPlace ? named(tail) : "";
            if (!country.isEmpty()) {
                return country;
            }
        }
        return "";
    }

    private static String named(String text) {
        return Country.parse(text).orElseGet(() -> FOREIGN_NAMES.getOrDefault(key(text), ""));
    }

    private static Map<String, String> foreignNames() {
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("fr", "de", "es", "it", "pt", "tr")) {
            for (String code : Locale.getISOCountries()) {
                String name = key(Locale.of("", code).getDisplayCountry(Locale.of(language)));
                if (name.length() > 3 && !ALSO_TOWNS.contains(name)) {
                    names.putIfAbsent(name, code);
                }
            }
        }
        return Map.copyOf(names);
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
