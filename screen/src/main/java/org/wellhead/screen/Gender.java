package org.wellhead.screen;

import java.util.Locale;

/** What a list or a file says of a person's gender. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Reads {@code male}, {@code M}, {@code Female}...; anything else is {@link #UNKNOWN}. */
    public static Gender parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "male", "m" -> MALE;
            case "female", "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
