package org.wellhead.share.handling;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody that evidence is handed to.
 *
 * @param id what files and commands call it: lower case letters, digits and hyphens, at most 64, but not {@link Marking#NOBODY}
 * @param name for people
 * @param country two letters, ISO 3166-1
 * @param clearance the narrowest colour that it may be given
 * @param groups communities that it belongs to, such as {@code egmont}; never {@link Marking#NOBODY}
 * @param evidence whether it may use in court what it gets; then nothing goes to it that forbids this
 * @param redaction what it gets less exactly
 */
public record Partner(
        String id,
        String name,
        String country,
        Tlp clearance,
        Set<String> groups,
        boolean evidence,
        Redaction redaction) {
    public Partner {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "an id has lower case letters, digits and hyphens, at most 64, and is not " + Marking.NOBODY + ": "
                            + id);
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country has two letters, such as TR");
        }
        if (name.isBlank() || name.length() > 300) {
            throw new IllegalArgumentException("a name has 1 to 300 characters");
        }
        if (groups.contains(Marking.NOBODY)) {
            throw new IllegalArgumentException("no group is called " + Marking.NOBODY + ", which means that nobody is");
        }
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    /** Whether this can be the id of a partner or an organisation; safe as a file's name. {@link Marking#NOBODY} is none. */
    public static boolean isId(String text) {
        return text.matches("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?") && !text.equals(Marking.NOBODY);
    }

    /** Whether one of these words means it: its id, its country or one of its groups. */
    boolean isAmong(Set<String> words) {
        return words.contains(id) || words.contains(country) || groups.stream().anyMatch(words::contains);
    }
}
