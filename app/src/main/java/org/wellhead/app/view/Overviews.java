package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wellhead.trace.Policy;

/** Answers in one look: the sums of each policy, told together. The last ones are kept. */
final class Overviews {
    private final ViewTables tables;
    private final Recent<Filter, FacetSums> facets = new Recent<>(16);
    private final Recent<Filter, Overview> overviews = new Recent<>(16);

    Overviews(ViewTables tables) {
        this.tables = tables;
    }

    Overview of(Filter filter) {
        PaidRows chosen = tables.paid(filter);
        return overviews.get(
                filter,
                () -> tables.guarded(() -> {
                    List<FacetSums> shares = new ArrayList<>();
                    FacetSums of = null;
                    for (Policy policy : tables.facts().policies()) {
                        PaidRows rows = tables.paid(policy);
                        if (policy.isShare() || rows == chosen) {
                            FacetSums here = facets(filter.under(policy), rows);
                            of = rows == chosen ? here : of;
                            if (policy.isShare()) {
                                shares.add(here);
                            }
                        }
                    }
                    return new OverviewAnswer(
                                    tables.facts(),
                                    tables.accounts().countries(),
                                    filter,
                                    Objects.requireNonNull(of),
                                    shares)
                            .tell();
                }));
    }

    /** The sums of one policy; whoever compares policies asks for each of them several times. */
    private FacetSums facets(Filter filter, PaidRows rows) {
        int buckets = tables.facts().buckets().count();
        return facets.get(filter, () -> FacetSums.of(rows, tables.accounts(), tables.passing(filter), buckets));
    }
}
