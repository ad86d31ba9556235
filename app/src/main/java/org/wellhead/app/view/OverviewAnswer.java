package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wellhead.app.output.Reach;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/** Tells sums as an {@link Overview}. Under poison each sum of a unit is at most what the unit's trace attributed. */
final class OverviewAnswer {
    private final ViewFacts facts;
    private final List<String> countries;
    private final Filter filter;
    private final FacetSums chosen;
    private final List<FacetSums> shares;

    /**
     * For one filter.
     *
     * @param chosen sums under the filter's policy
     * @param shares sums under each policy that gives shares, the chosen one among them if it does
     */
    OverviewAnswer(ViewFacts facts, List<String> countries, Filter filter, FacetSums chosen, List<FacetSums> shares) {
        this.facts = facts;
        this.countries = countries;
        this.filter = filter;
        this.chosen = chosen;
        this.shares = shares;
    }

    Overview tell() {
        long received = 0;
        long traced = 0;
        long amount = 0;
        for (int unit = 0; unit < facts.units().size(); unit++) {
            if (filter.units().isEmpty() || filter.units().contains(unit)) {
                ViewFacts.Total total = facts.total(filter.policy(), unit);
                received += total.arrivedMinor();
                traced += total.tracedMinor();
                amount += atMost(unit, chosen.unit[unit]);
            }
        }
        Set<String> origins = new HashSet<>();
        Set<String> boundaries = new HashSet<>();
        for (int country = 0; country < countries.size(); country++) {
            if (chosen.originSources[country] > 0) {
                origins.add(countries.get(country));
            } else if (chosen.boundarySources[country] > 0) {
                boundaries.add(countries.get(country));
            }
        }
        Reach reach = Reach.of(origins, boundaries);
        return new Overview(
                received,
                traced,
                amount,
                chosen.sources,
                reach.countries(),
                reach.g20States(),
                reach.boundaryOnly(),
                perUnit(),
                perCountry(),
                perKind(),
                flows(),
                timeline());
    }

    private long atMost(int unit, long amount) {
        return filter.policy() == Policy.POISON
                ? Math.min(amount, facts.total(Policy.POISON, unit).tracedMinor())
                : amount;
    }

    private List<Overview.UnitRow> perUnit() {
        List<Overview.UnitRow> rows = new ArrayList<>();
        for (int unit = 0; unit < facts.units().size(); unit++) {
            ViewFacts.Total total = facts.total(filter.policy(), unit);
            rows.add(new Overview.UnitRow(
                    unit,
                    total.arrivedMinor(),
                    total.tracedMinor(),
                    atMost(unit, chosen.unit[unit]),
                    chosen.unitSources[unit]));
        }
        return rows;
    }

    private List<Overview.CountryRow> perCountry() {
        List<Overview.CountryRow> rows = new ArrayList<>();
        for (int country = 0; country < countries.size(); country++) {
            long amount = sum(chosen.countryUnit, country, true);
            long low = shares.isEmpty() ? 0 : Long.MAX_VALUE;
            long high = shares.isEmpty() ? amount : 0;
            for (FacetSums share : shares) {
                long here = sum(share.countryUnit, country, false);
                low = Math.min(low, here);
                high = Math.max(high, here);
            }
            if (amount > 0) {
                rows.add(new Overview.CountryRow(
                        countries.get(country),
                        amount,
                        low,
                        high,
                        chosen.countrySources[country],
                        chosen.countryBoundaries[country]));
            }
        }
        rows.sort(Comparator.comparingLong(Overview.CountryRow::amountMinor)
                .reversed()
                .thenComparing(Overview.CountryRow::country));
        return rows;
    }

    private long sum(long[] byUnit, int of, boolean bounded) {
        int units = facts.units().size();
        long sum = 0;
        for (int unit = 0; unit < units; unit++) {
            long amount = byUnit[of * units + unit];
            sum += bounded ? atMost(unit, amount) : amount;
        }
        return sum;
    }

    private List<Overview.KindRow> perKind() {
        List<Overview.KindRow> rows = new ArrayList<>();
        for (int code = 0; code < chosen.kindSources.length; code++) {
            if (chosen.kindSources[code] > 0) {
                rows.add(new Overview.KindRow(
                        PartyKind.ofCode((byte) code), sum(chosen.kindUnit, code, true), chosen.kindSources[code]));
            }
        }
        rows.sort(Comparator.comparingLong(Overview.KindRow::amountMinor)
                .reversed()
                .thenComparing(Overview.KindRow::kind));
        return rows;
    }

    private List<Overview.Flow> flows() {
        List<Overview.Flow> flows = new ArrayList<>();
        int units = facts.units().size();
        for (int i = 0; i < chosen.flow.length; i++) {
            if (chosen.flow[i] > 0) {
                flows.add(new Overview.Flow(countries.get(i / units), i % units, atMost(i % units, chosen.flow[i])));
            }
        }
        return flows;
    }

    private List<Overview.Moment> timeline() {
        List<Overview.Moment> moments = new ArrayList<>();
        int units = facts.units().size();
        for (int i = 0; i < chosen.moment.length && filter.policy().isShare(); i++) {
            if (chosen.moment[i] > 0) {
                moments.add(new Overview.Moment(i / units, i % units, chosen.moment[i]));
            }
        }
        return moments;
    }
}
