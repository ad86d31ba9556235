package org.wellhead.app.serve;

import java.util.List;
import org.wellhead.app.view.ViewFacts;

/** How a view's numbers are told: amounts as texts, units by their names, buckets by their first and last days. */
record ViewWords(ViewFacts facts) {
    String amount(long minor) {
        return facts.money().format(minor);
    }

    /** A unit's name. */
    String unit(int unit) {
        return facts.units().get(unit);
    }

    List<String> units(List<Integer> units) {
        return units.stream().map(this::unit).toList();
    }

    /** The first day of a bucket. */
    String firstDay(int bucket) {
        return facts.buckets().start(bucket).toString();
    }

    /** The last day of a bucket. */
    String lastDay(int bucket) {
        return facts.buckets().start(bucket + 1).minusDays(1).toString();
    }
}
