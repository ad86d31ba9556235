package org.wellhead.app.serve;

import java.util.List;
import org.wellhead.app.view.SourceRows;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.trace.Policy;

/**
 * A page of the table of sources.
 *
 * @param amount what all that pass the filter paid in
 */
record SourcesTold(int total, int offset, String amount, String currency, List<Row> rows) {

    /**
     * A source.
     *
     * @param low the least that a policy which gives shares attributes to it
     * @param high the most
     * @param first the first day of the bucket in which it first paid; {@code ""} under poison, which dates no money
     * @param last the last day of the bucket in which it last paid
     */
    record Row(
            String account,
            String name,
            String country,
            String kind,
            List<String> units,
            String amount,
            String low,
            String high,
            String first,
            String last,
            int hops) {
        static Row of(SourceRows.Row row, ViewWords words, Policy policy) {
            return new Row(
                    row.id(),
                    row.name(),
                    row.country(),
                    row.kind().word(),
                    words.units(row.units()),
                    words.amount(row.amountMinor()),
                    words.amount(row.lowMinor()),
                    words.amount(row.highMinor()),
                    policy.isShare() ? words.firstDay(row.firstBucket()) : "",
                    policy.isShare() ? words.lastDay(row.lastBucket()) : "",
                    row.hops());
        }
    }

    static SourcesTold of(SourceRows rows, ViewFacts facts, Policy policy) {
        ViewWords words = new ViewWords(facts);
        return new SourcesTold(
                rows.total(),
                rows.offset(),
                words.amount(rows.amountMinor()),
                facts.money().currency(),
                rows.rows().stream().map(row -> Row.of(row, words, policy)).toList());
    }
}
