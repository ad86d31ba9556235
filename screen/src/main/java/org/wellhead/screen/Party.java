package org.wellhead.screen;

import java.util.List;

/**
 * Somebody who is asked about.
 *
 * @param name as it was given, in any script
 * @param countries ISO 3166 alpha-2, upper case
 * @param births every date of birth that is told of it; empty where none is
 */
public record Party(
        String name,
        Schema schema,
        List<BirthDate> births,
        List<String> countries,
        Gender gender,
        List<Identifier> identifiers) {
    public Party {
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    /** A name and nothing else. */
    public static Party named(String name, Schema schema) {
        return new Party(name, schema, List.of(), List.of(), Gender.UNKNOWN, List.of());
    }
}
