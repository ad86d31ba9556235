package org.wellhead.screen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list.
 *
 * @param list the list's short name: {@code ofac-sdn}, {@code ofac-cons}, {@code un}, {@code eu}, {@code uk}, or what the user calls it
 * @param id the list's own id of it, e.g. {@code QDi.001} or {@code 36}
 * @param names at least one, the primary first, each text once
 * @param births every date that the list gives; one of them is right
 * @param countries of nationality, residence or flag, ISO 3166 alpha-2, upper case
 * @param programmes under which it is listed, as the list calls them
 * @param listedOn the day of listing, where the list or the store of lists knows it
 * @param delistedOn the first day on which it was no longer listed, or null while it is
 */
public record ListedParty(
        String list,
        String id,
        Schema schema,
        List<ListedName> names,
        List<BirthDate> births,
        List<String> countries,
        Gender gender,
        List<Identifier> identifiers,
        List<String> programmes,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate delistedOn) {
    public ListedParty {
        if (list.isBlank() || id.isBlank() || names.isEmpty()) {
            throw new IllegalArgumentException("an entry has a list, an id and a name: " + list + " " + id);
        }
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        programmes = List.copyOf(programmes);
    }

    /** An entry of which nothing but one name is known. */
    public static ListedParty named(String list, String id, Schema schema, String name) {
        return new ListedParty(
                list,
                id,
                schema,
                List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The name that it stands under. */
    public String name() {
        return names.getFirst().text();
    }

    /** What tells it from all others: {@code un/QDi.001}. */
    public String key() {
        return list + "/" + id;
    }

    /** Whether it is on the list on this day, as far as is known: an unknown day of listing counts as listed ever since. */
    public boolean listedOn(LocalDate day) {
        return (listedOn == null || !day.isBefore(listedOn)) && (delistedOn == null || day.isBefore(delistedOn));
    }

    /** Whether it was taken off its list. */
    public boolean isDelisted() {
        return delistedOn != null;
    }
}
