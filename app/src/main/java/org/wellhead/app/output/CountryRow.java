package org.wellhead.app.output;

import java.util.Comparator;
import org.wellhead.ledger.Country;

/**
 * What came from one country to one unit, or to all units, under one policy.
 *
 * @param unit number of the unit, or {@link Findings#ALL_UNITS}
 * @param country alpha-2, or {@code ""} where the country is unknown
 * @param amountMinor sum over its sources; under poison at most what the unit received
 * @param lowMinor the least that a policy which gives shares attributes to it in this run
 * @param highMinor the most
 * @param boundaryMinor the part of the amount whose source is a boundary: its origin is unknown beyond
 * @param sources how many accounts
 * @param persons how many of them are held by persons
 * @param boundaries how many of them are boundaries
 */
record CountryRow(
        int unit,
        String country,
        long amountMinor,
        long lowMinor,
        long highMinor,
        long boundaryMinor,
        int sources,
        int persons,
        int boundaries) {

    static final Comparator<CountryRow> ORDER = Comparator.comparingInt(CountryRow::unit)
            .thenComparing(Comparator.comparingLong(CountryRow::amountMinor).reversed())
            .thenComparing(CountryRow::country);

    boolean isKnown() {
        return !country.isEmpty();
    }

    /** Whether somebody else than banks, exchanges, hawalas and cash put money in from here. */
    boolean hasOrigin() {
        return sources > boundaries;
    }

    String name() {
        return isKnown() ? Country.name(country) : "unknown";
    }

    /** The word of the column {@code g20}; {@code ""} where the country is unknown. */
    String g20() {
        return isKnown() ? Country.g20(country).word() : "";
    }

    CountryRow withRange(long low, long high) {
        return new CountryRow(unit, country, amountMinor, low, high, boundaryMinor, sources, persons, boundaries);
    }
}
