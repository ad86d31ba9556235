package org.wellhead.app.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.trace.Policy;

/** The table of sources under a filter, in an order. The last ones are kept, so that the next page is there at once. */
final class SourceTables {
    private final ViewTables tables;
    private final Recent<Filter, SourceSums> sums = new Recent<>(4);
    private final Recent<Order, List<Integer>> orders = new Recent<>(4);

    private record Order(Filter filter, SourceRows.Sort sort, boolean descending) {}

    SourceTables(ViewTables tables) {
        this.tables = tables;
    }

    SourceRows page(Filter filter, SourceRows.Sort sort, boolean descending, int offset, int limit) {
        SourceSums of = sums(filter);
        List<Integer> order = order(filter, sort, descending);
        int from = Math.min(offset, order.size());
        int to = (int) Math.min(order.size(), (long) from + limit);
        List<SourceRows.Row> rows = tables.guarded(
                () -> order.subList(from, to).stream().map(of::row).toList());
        return new SourceRows(order.size(), of.totalMinor(), from, rows);
    }

    Stream<SourceRows.Row> all(Filter filter, SourceRows.Sort sort, boolean descending) {
        SourceSums of = sums(filter);
        return order(filter, sort, descending).stream().map(account -> tables.guarded(() -> of.row(account)));
    }

    private SourceSums sums(Filter filter) {
        PaidRows chosen = tables.paid(filter);
        return sums.get(
                filter,
                () -> tables.guarded(() -> {
                    List<PaidRows> shares =
                            tables.shares().stream().map(tables::paid).toList();
                    Passing passing = tables.passing(filter);
                    Passing underShares =
                            filter.policy().isShare() ? passing : tables.passing(filter.under(Policy.PROPORTIONAL));
                    return new SourceSums(tables.accounts(), chosen, passing, shares, underShares);
                }));
    }

    private List<Integer> order(Filter filter, SourceRows.Sort sort, boolean descending) {
        SourceSums of = sums(filter);
        return orders.get(
                new Order(filter, sort, descending),
                () -> Arrays.stream(tables.guarded(() -> of.sorted(sort, descending)))
                        .boxed()
                        .toList());
    }
}
