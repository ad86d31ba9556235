package org.wellhead.screen.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts a person's given name first: {@code DELOS REYES, Feliciano, Jr.} is {@code Feliciano DELOS REYES Jr.}. */
final class PersonName {
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|junior|senior|ii|iii|iv)\\.?");

    private PersonName() {}

    static String givenFirst(String listed) {
        if (listed.indexOf(',') < 0) {
            return listed;
        }
        List<String> parts = new ArrayList<>();
        StringBuilder suffixes = new StringBuilder();
        for (String part : listed.split(",", -1)) {
            String stripped = part.strip();
            if (SUFFIX.matcher(stripped).matches() && !parts.isEmpty()) {
                suffixes.append(' ').append(stripped);
            } else if (!stripped.isEmpty()) {
                parts.add(stripped);
            }
        }
        return switch (parts.size()) {
            case 1 -> parts.getFirst() + suffixes;
            case 2 -> parts.getLast() + " " + parts.getFirst() + suffixes;
            default -> listed;
        };
    }
}
