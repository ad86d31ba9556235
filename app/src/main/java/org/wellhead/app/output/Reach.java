package org.wellhead.app.output;

import java.util.Collection;
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
record Reach(int countries, int g20States, int throughEu, int throughAu, int boundaryOnly) {
    static Reach of(Collection<CountryRow> rows) {
        int countries = 0;
        int g20States = 0;
        int throughEu = 0;
        int throughAu = 0;
        int boundaryOnly = 0;
        for (CountryRow row : rows) {
            if (row.isKnown() && row.hasOrigin()) {
                countries++;
                switch (Country.g20(row.country())) {
                    case STATE -> g20States++;
                    case THROUGH_EU -> throughEu++;
                    case THROUGH_AU -> throughAu++;
                    case NONE -> {}
                }
            } else if (row.isKnown()) {
                boundaryOnly++;
            }
        }
        return new Reach(countries, g20States, throughEu, throughAu, boundaryOnly);
    }
}
