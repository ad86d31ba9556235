package org.wellhead.screen.list;

import java.util.Locale;
import java.util.Set;
import org.wellhead.screen.Schema;

/** What all forms of OFAC's lists have in common. */
final class Ofac {
    /** Programmes that stand on the consolidated non-SDN list alone. */
    private static final Set<String> NOT_SDN =
            Set.of("NS-PLC", "CMIC-EO13959", "561LIST", "561-RELATED", "CAPTA", "FSE-IR", "FSE-SY", "NS-ISA", "NS-MBS");

    private Ofac() {}

    static Schema schema(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRCRAFT;
            default -> Schema.ORGANISATION;
        };
    }

    static boolean isConsolidatedOnly(String programme) {
        return NOT_SDN.contains(programme.toUpperCase(Locale.ROOT));
    }
}
