package org.wellhead.screen.list;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** What all forms of the UK's lists have in common. */
final class Uk {
    /** Several values in one field are numbered, {@code (1) 123 (2) 456}, or have a sign between them. */
    private static final Pattern BETWEEN = Pattern.compile("\\(\\d{1,2}\\)|[|;]");

    private Uk() {}

    static Schema schema(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANISATION;
            case "ship" -> Schema.VESSEL;
            default -> Schema.UNKNOWN;
        };
    }

    /** A name of its parts, Name 1 to Name 6; the last is the family's, or the whole name of an entity. */
    static void name(Draft draft, List<String> parts, String type, String strength) {
        String whole = parts.stream()
                .filter(part -> !part.isEmpty() && !part.equals("0"))
                .collect(Collectors.joining(" "));
        String kind = type.strip().toLowerCase(Locale.ROOT);
        boolean primary = kind.equals("primary name");
        boolean weak = strength.strip().toLowerCase(Locale.ROOT).startsWith("low");
        draft.name(whole, primary ? Quality.PRIMARY : weak ? Quality.WEAK : Quality.STRONG);
    }

    static void foreignName(Draft draft, String text) {
        for (String name : BETWEEN.split(text, -1)) {
            draft.name(name, Quality.STRONG);
        }
    }

    static void birth(Draft draft, String text) {
        for (String date : BETWEEN.split(text, -1)) {
            draft.birth(date);
        }
    }

    static void countries(Draft draft, String text) {
        for (String country : BETWEEN.split(text, -1)) {
            draft.country(country);
        }
    }

    static void identifiers(Draft draft, String scheme, String text) {
        for (String value : BETWEEN.split(text, -1)) {
            Schemes.add(draft, scheme, value);
        }
    }
}
