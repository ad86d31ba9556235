package org.wellhead.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names in the languages and scripts of the table {@code names.txt}, drawn by a hash: the same hash, the same name. */
final class Names {
    private static final Map<String, Language> LANGUAGES = read();

    private Names() {}

    /** What kinds of name a language has a line for. */
    enum Style {
        PERSON,
        COMPANY,
        SHOP,
        CHARITY,
        TRADE,
        EXCHANGE,
        BANK,
        GOVERNMENT;

        private String key() {
            return switch (this) {
                case PERSON -> "person";
                case COMPANY -> "company";
                case SHOP -> "shop";
                case CHARITY -> "charity";
                case TRADE -> "trade";
                case EXCHANGE -> "exchange";
                case BANK -> "bank";
                case GOVERNMENT -> "government";
            };
        }
    }

    /** One section of the table. */
    private record Language(Map<String, String> lines, List<String> given, List<String> family) {
        String name(Style style, long hash) {
            String surname = pick(family, Dice.hash(hash, 1));
            if (style == Style.PERSON) {
                return person(surname, hash);
            }
            return pick(List.of(line(style.key()).split("\\|", -1)), Dice.hash(hash, 2))
                    .replace("%", surname);
        }

        private String person(String surname, long hash) {
            StringBuilder name = new StringBuilder();
            String order = line("person");
            boolean surnameToldOnce = false;
            for (int i = 0; i < order.length(); i++) {
                switch (order.charAt(i)) {
                    case 'G' -> name.append(givenNames(hash, order.contains(" ") ? " " : ""));
                    case 'F' -> {
                        name.append(surnameToldOnce ? pick(family, Dice.hash(hash, 3)) : surname);
                        surnameToldOnce = true;
                    }
                    default -> name.append(' ');
                }
            }
            return name.toString();
        }

        /** One person in three has two: among a million accounts fewer bear the same name. */
        private String givenNames(long hash, String between) {
            String first = pick(given, Dice.hash(hash, 4));
            String second = pick(given, Dice.hash(hash, 5));
            boolean both = Dice.pick(Dice.hash(hash, 6), 3) == 0 && !first.equals(second) && !between.isEmpty();
            return both ? first + between + second : first;
        }

        private String line(String key) {
            String line = lines.get(key);
            if (line == null) {
                throw new IllegalStateException("the table of names has no line '" + key + "' for a language");
            }
            return line;
        }

        private static String pick(List<String> from, long hash) {
            return from.get(Dice.pick(hash, from.size()));
        }
    }

    static String of(String language, Style style, long hash) {
        Language table = LANGUAGES.get(language);
        if (table == null) {
            throw new IllegalStateException("the table of names has no language " + language);
        }
        return table.name(style, hash);
    }

    private static Map<String, Language> read() {
        Map<String, Map<String, String>> sections = new HashMap<>();
        Map<String, String> section = new HashMap<>();
        for (String line : Tables.lines("names.txt")) {
            if (line.startsWith("[")) {
                section = new HashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else {
                int colon = line.indexOf(':');
                section.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        Map<String, Language> languages = new HashMap<>();
        sections.forEach((code, lines) ->
                languages.put(code, new Language(Map.copyOf(lines), words(lines, "given"), words(lines, "family"))));
        return Map.copyOf(languages);
    }

    private static List<String> words(Map<String, String> lines, String key) {
        return List.of(lines.getOrDefault(key, "").split(" ", -1));
    }
}
