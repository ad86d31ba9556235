package org.wellhead.screen;

import java.util.Locale;
import java.util.Map;

/** What sort of party a name is of. */
public enum Schema {
    PERSON("Person"),
    ORGANISATION("Organization"),
    VESSEL("Vessel"),
    AIRCRAFT("Airplane"),
    UNKNOWN("LegalEntity");

    private static final Map<String, Schema> BY_WORD = Map.ofEntries(
            Map.entry("person", PERSON),
            Map.entry("individual", PERSON),
            Map.entry("organization", ORGANISATION),
            Map.entry("organisation", ORGANISATION),
            Map.entry("company", ORGANISATION),
            Map.entry("entity", ORGANISATION),
            Map.entry("enterprise", ORGANISATION),
            Map.entry("publicbody", ORGANISATION),
            Map.entry("vessel", VESSEL),
            Map.entry("ship", VESSEL),
            Map.entry("airplane", AIRCRAFT),
            Map.entry("aircraft", AIRCRAFT));

    private final String word;

    Schema(String word) {
        this.word = word;
    }

    /** Its name in FollowTheMoney, which stands in files. */
    public String word() {
        return word;
    }

    /** The schema that a word of a file names, in any case; {@link #UNKNOWN} where none does. */
    public static Schema parse(String text) {
        return BY_WORD.getOrDefault(text.strip().toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Whether a party of this schema could be one of the other: unknown could be anything. */
    public boolean couldBe(Schema other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
