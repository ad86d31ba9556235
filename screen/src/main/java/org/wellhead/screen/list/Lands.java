package org.wellhead.screen.list;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Country;

/** Countries as lists write them. */
final class Lands {
    /** What lists say beside the names that {@link Country} knows; empty is a known "nowhere". */
    private static final Map<String, String> AS_WRITTEN = Map.ofEntries(
            Map.entry("palestinian", "PS"),
            Map.entry("gaza", "PS"),
            Map.entry("west bank", "PS"),
            Map.entry("occupied palestinian territories", "PS"),
            Map.entry("democratic people’s republic of korea", "KP"),
            Map.entry("macedonia, the former yugoslav republic of", "MK"),
            Map.entry("ivory coast (cote d'ivoire)", "CI"),
            Map.entry("myanmar", "MM"),
            Map.entry("cabo verde", "CV"),
            Map.entry("north macedonia, the republic of", "MK"),
            Map.entry("republic of north macedonia", "MK"),
            Map.entry("democratic republic of congo", "CD"),
            Map.entry("congo (democratic republic)", "CD"),
            Map.entry("bosnia and herzegovina", "BA"),
            Map.entry("timor leste", "TL"),
            Map.entry("st. vincent and the grenadines", "VC"),
            Map.entry("none identified", ""),
            Map.entry("undetermined", ""),
            Map.entry("unknown", ""),
            Map.entry("none", ""),
            Map.entry("not available", ""),
            Map.entry("na", ""),
            Map.entry("00", ""));

    private static final int LONGEST = 100;

    private Lands() {}

    /** The alpha-2 code, empty where the text says that there is none, null where it is not known. */
    static @Nullable String code(String text) {
        String name = text.strip();
        if (name.regionMatches(true, 0, "Region: ", 0, 8)) {
            name = name.substring(8).strip();
        }
        if (name.regionMatches(true, 0, "possibly ", 0, 9)) {
            name = name.substring(9).strip();
        }
        if (name.startsWith("Saint ")) {
            name = "St. " + name.substring(6);
        }
        if (name.length() > LONGEST) {
            return null;
        }
        String written = AS_WRITTEN.get(name.toLowerCase(Locale.ROOT));
        if (written != null) {
            return written;
        }
        String code = Country.parse(name).orElse(null);
        int comma = name.indexOf(", ");
        if (code == null && comma > 0) {
            // "Korea, North", "Virgin Islands, British"
            code = Country.parse(name.substring(comma + 2) + " " + name.substring(0, comma))
                    .orElse(null);
        }
        return code;
    }
}
