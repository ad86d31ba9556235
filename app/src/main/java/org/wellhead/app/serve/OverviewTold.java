package org.wellhead.app.serve;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.Overview;
import org.wellhead.app.view.View;
import org.wellhead.trace.Policy;

/**
 * The answer in one look; see {@link Overview} for which filter bears on what.
 *
 * @param underEveryPolicy the same filter in the light of each policy that was traced
 */
record OverviewTold(
        String policy,
        String currency,
        String received,
        String traced,
        String amount,
        int sources,
        int countries,
        int g20,
        int boundaryOnly,
        List<Under> underEveryPolicy,
        List<Unit> units,
        List<Country> byCountry,
        List<Kind> byKind,
        List<Flow> flows,
        List<Moment> timeline) {

    record Under(String policy, String amount, int sources, int countries, int g20) {}

    record Unit(String unit, String received, String traced, String amount, int sources) {}

    record Country(String country, String amount, String low, String high, int sources, int boundaries) {}

    record Kind(String kind, String amount, int sources) {}

    record Flow(String country, String unit, String amount) {}

    /** @param from the first day of the bucket */
    record Moment(String from, String unit, String amount) {}

    static OverviewTold of(View view, Filter filter) {
        ViewWords words = new ViewWords(view.facts());
        Overview told = view.overview(filter);
        List<Under> under = new ArrayList<>();
        for (Policy policy : view.facts().policies()) {
            Overview other = view.overview(filter.under(policy));
            under.add(new Under(
                    policy.word(),
                    words.amount(other.amountMinor()),
                    other.sources(),
                    other.countries(),
                    other.g20States()));
        }
        return new OverviewTold(
                filter.policy().word(),
                view.facts().money().currency(),
                words.amount(told.receivedMinor()),
                words.amount(told.tracedMinor()),
                words.amount(told.amountMinor()),
                told.sources(),
                told.countries(),
                told.g20States(),
                told.boundaryOnly(),
                under,
                told.perUnit().stream()
                        .map(unit -> new Unit(
                                words.unit(unit.unit()),
                                words.amount(unit.receivedMinor()),
                                words.amount(unit.tracedMinor()),
                                words.amount(unit.amountMinor()),
                                unit.sources()))
                        .toList(),
                told.perCountry().stream()
                        .map(row -> new Country(
                                row.country(),
                                words.amount(row.amountMinor()),
                                words.amount(row.lowMinor()),
                                words.amount(row.highMinor()),
                                row.sources(),
                                row.boundaries()))
                        .toList(),
                told.perKind().stream()
                        .map(row -> new Kind(row.kind().word(), words.amount(row.amountMinor()), row.sources()))
                        .toList(),
                told.flows().stream()
                        .map(flow ->
                                new Flow(flow.country(), words.unit(flow.unit()), words.amount(flow.amountMinor())))
                        .toList(),
                told.timeline().stream()
                        .map(moment -> new Moment(
                                words.firstDay(moment.bucket()),
                                words.unit(moment.unit()),
                                words.amount(moment.amountMinor())))
                        .toList());
    }
}
