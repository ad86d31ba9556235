package org.wellhead.app.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.trace.Policy;

/** Graphs of the links, which are opened when somebody first asks for one. The last ones are kept. */
final class Networks {
    private final ViewTables tables;
    private final Map<Policy, LinkRows> links = new EnumMap<>(Policy.class);
    private final Recent<Drawing, Network> networks = new Recent<>(8);

    private record Drawing(
            Filter filter, Network.Grouping grouping, int nodesMost, int edgesMost, Set<String> expanded) {}

    Networks(ViewTables tables) {
        this.tables = tables;
    }

    Network of(Filter filter, Network.Grouping grouping, int nodesMost, int edgesMost, Set<String> expanded) {
        LinkRows rows = links(filter.policy());
        return networks.get(
                new Drawing(filter, grouping, nodesMost, edgesMost, Set.copyOf(expanded)),
                () -> tables.guarded(() -> {
                    BitSet alone = new BitSet();
                    expanded.stream()
                            .mapToInt(tables.accounts()::find)
                            .filter(account -> account >= 0)
                            .forEach(alone::set);
                    boolean ofAccounts = !filter.countries().isEmpty()
                            || !filter.kinds().isEmpty()
                            || !filter.text().isBlank();
                    return query(rows, filter, ofAccounts, nodesMost, edgesMost).all(grouping, alone);
                }));
    }

    Optional<Network> around(String accountId, Filter filter, int nodesMost, int edgesMost) {
        LinkRows rows = links(filter.policy());
        return tables.guarded(() -> {
            int account = tables.accounts().find(accountId);
            Filter open = filter.countries(Set.of()).kinds(Set.of()).text("");
            return account < 0
                    ? Optional.empty()
                    : Optional.of(query(rows, open, false, nodesMost, edgesMost).around(account));
        });
    }

    private NetworkQuery query(LinkRows rows, Filter filter, boolean ofAccounts, int nodesMost, int edgesMost) {
        return new NetworkQuery(tables.accounts(), rows, tables.passing(filter), ofAccounts, nodesMost, edgesMost);
    }

    private LinkRows links(Policy policy) {
        tables.paid(policy);
        if (!policy.isShare()) {
            throw new IllegalArgumentException(
                    policy.word() + " gives upper bounds and no shares, so it has no network; choose another policy");
        }
        synchronized (links) {
            return links.computeIfAbsent(
                    policy,
                    _ -> tables.guarded(() -> {
                        try {
                            return new LinkRows(
                                    tables.files(),
                                    tables.table(policy),
                                    tables.accounts().size());
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    }));
        }
    }
}
