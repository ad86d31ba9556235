package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wellhead.ledger.Country;

/**
 * How far a finding reaches: countries of sources that are no boundaries, and how they count in the G20.
 *
 * @param countries known countries from which a person, an organisation, a government or a party of unknown kind put
 *     money in
 * @param g20States those of them that are themselves members of the G20
 * @param throughEu those that sit in the G20 through the European Union only
 * @param throughAu those that sit in the G20 through the African Union only
 * @param boundaryOnly further countries, seen only as the seat of a bank, an exchange, a hawala or cash
 */
public record Reach(int countries, int g20States, int throughEu, int throughAu, int boundaryOnly) {
    static Reach of(Collection<CountryRow> rows) {
        List<String> origins = new ArrayList<>();
        List<String> boundaries = new ArrayList<>();
        for (CountryRow row : rows) {
            (row.hasOrigin() ? origins : boundaries).add(row.country());
        }
        return of(origins, boundaries);
    }

    /**
     * Counts countries, each given once; {@code ""}, the unknown one, does not count.
     *
     * @param origins those from which somebody else than a boundary put money in
     * @param boundaries those seen only as the seat of a boundary
     */
    public static Reach of(Collection<String> origins, Collection<String> boundaries) {
        int g20States = 0;
        int throughEu = 0;
        int throughAu = 0;
        int countries = 0;
        for (String country : origins) {
            countries += country.isEmpty() ? 0 : 1;
            switch (country.isEmpty() ? Country.Membership.NONE : Country.g20(country)) {
                case STATE -> g20States++;
                case THROUGH_EU -> throughEu++;
                case THROUGH_AU -> throughAu++;
                case NONE -> {}
            }
        }
        int boundaryOnly =
                (int) boundaries.stream().filter(country -> !country.isEmpty()).count();
        return new Reach(countries, g20States, throughEu, throughAu, boundaryOnly);
    }
}
