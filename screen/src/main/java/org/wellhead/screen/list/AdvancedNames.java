package org.wellhead.screen.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellhead.screen.ListedName.Quality;

/** Reads the names of one identity in OFAC's advanced XML: each of parts, of which the file tells what they are. */
final class AdvancedNames {
    /** In which order the parts of a person's name stand; what is not here stands between. */
    private static final Map<String, Integer> ORDER = Map.of(
            "First Name", 0,
            "Middle Name", 1,
            "Patronymic", 2,
            "Last Name", 4,
            "Matronymic", 5,
            "Maiden Name", 6,
            "Suffix", 7);

    private static final int BETWEEN = 3;

    private record Part(int order, String text) {}

    private AdvancedNames() {}

    static void read(Draft draft, Node identity, OfacAdvanced.References references) {
        Map<String, String> typeOfGroup = new HashMap<>();
        identity.all("NamePartGroup")
                .forEach(group ->
                        typeOfGroup.put(group.get("ID"), references.text("NamePartType", group.get("NamePartTypeID"))));
        for (Node alias : identity.children("Alias")) {
            boolean primary = alias.is("Primary");
            boolean weak = alias.is("LowQuality");
            for (Node name : alias.children("DocumentedName")) {
                List<Part> parts = new ArrayList<>();
                for (Node value : name.all("NamePartValue")) {
                    String type = typeOfGroup.getOrDefault(value.get("NamePartGroupID"), "");
                    parts.add(new Part(ORDER.getOrDefault(type, BETWEEN), value.text()));
                }
                parts.sort(Comparator.comparingInt(Part::order));
                draft.name(
                        parts.stream().map(Part::text).collect(Collectors.joining(" ")),
                        weak ? Quality.WEAK : primary ? Quality.PRIMARY : Quality.STRONG);
            }
        }
    }
}
