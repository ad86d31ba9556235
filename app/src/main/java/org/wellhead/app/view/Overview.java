package org.wellhead.app.view;

import java.util.List;
import org.wellhead.ledger.PartyKind;

/**
 * The answer in one look. Each list is made under all filters but its own; {@link #amountMinor}, {@link #sources}, {@link #countries},
 * {@link #g20States}, {@link #boundaryOnly} and {@link #flows} under all. All amounts in minor units.
 *
 * @param receivedMinor what the chosen units received from others, whoever it was: no other filter bears on it
 * @param tracedMinor the part of it that is attributed to sources
 * @param amountMinor what the chosen sources paid in; under poison at most what was traced
 * @param sources how many accounts that is
 * @param countries how many countries, as {@code trace} counts them: banks, exchanges, hawalas and cash are no origins
 * @param g20States how many of them are members of the G20
 * @param boundaryOnly further countries, seen only as the seat of a boundary
 * @param perUnit all units, in their order; without the filter by units
 * @param perCountry by falling amount; without the filter by countries
 * @param perKind kinds that have any, by falling amount; without the filter by kinds
 * @param flows from country to unit, by country and unit
 * @param timeline by bucket and unit, empty ones left out; without the filter by time. Empty under poison.
 */
public record Overview(
        long receivedMinor,
        long tracedMinor,
        long amountMinor,
        int sources,
        int countries,
        int g20States,
        int boundaryOnly,
        List<UnitRow> perUnit,
        List<CountryRow> perCountry,
        List<KindRow> perKind,
        List<Flow> flows,
        List<Moment> timeline) {

    /** Takes copies. */
    public Overview {
        perUnit = List.copyOf(perUnit);
        perCountry = List.copyOf(perCountry);
        perKind = List.copyOf(perKind);
        flows = List.copyOf(flows);
        timeline = List.copyOf(timeline);
    }

    /**
     * A unit.
     *
     * @param unit its number
     * @param receivedMinor all that it received from others, no filter applied
     * @param tracedMinor the part that is attributed to sources, no filter applied
     * @param amountMinor what the chosen sources paid in
     * @param sources how many
     */
    public record UnitRow(int unit, long receivedMinor, long tracedMinor, long amountMinor, int sources) {}

    /**
     * A country of sources.
     *
     * @param country alpha-2, {@code ""} unknown
     * @param amountMinor under the chosen policy
     * @param lowMinor the least that a policy which gives shares attributes to it under the same filters
     * @param highMinor the most
     * @param sources how many accounts
     * @param boundaries how many of them are banks, exchanges, hawalas or cash
     */
    public record CountryRow(
            String country, long amountMinor, long lowMinor, long highMinor, int sources, int boundaries) {}

    /**
     * A kind of source.
     *
     * @param kind what sort of party
     * @param amountMinor what they paid in
     * @param sources how many accounts
     */
    public record KindRow(PartyKind kind, long amountMinor, int sources) {}

    /**
     * Money from a country to a unit.
     *
     * @param country alpha-2, {@code ""} unknown
     * @param unit number of the unit
     * @param amountMinor at least 1
     */
    public record Flow(String country, int unit, long amountMinor) {}

    /**
     * Money that was paid in within a bucket.
     *
     * @param bucket its number
     * @param unit number of the unit that it reached
     * @param amountMinor at least 1
     */
    public record Moment(int bucket, int unit, long amountMinor) {}
}
