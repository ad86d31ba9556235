package org.wellhead.app.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wellhead.trace.Policy;
import tools.jackson.core.JacksonException;

/**
 * A view, open: what a page asks of a case's traced money. Every answer is a function of the files and the filter; the last few are
 * kept. May be used by several threads at once until it is closed.
 *
 * <p>A file is checked against its hash when it is first used: what the overview and the sources need at opening, links when the
 * network is first asked for.
 */
public final class View implements AutoCloseable {
    /** The view's folder in a folder of results. */
    public static final String FOLDER = "view";

    /** The longest page of a table. */
    public static final int ROWS_MOST = 10_000;

    private final Path folder;
    private final ViewManifest manifest;
    private final ViewFacts facts;
    private final MappedView files;
    private final ViewAccounts accounts;
    private final Map<Policy, PaidRows> paid = new EnumMap<>(Policy.class);
    private final Map<Policy, LinkRows> links = new EnumMap<>(Policy.class);
    private final List<Proof> proofs;
    private final Recent<Filter, byte[]> marks = new Recent<>(4);
    private final Recent<Filter, FacetSums> facets = new Recent<>(16);
    private final Recent<Filter, Overview> overviews = new Recent<>(16);
    private final Recent<Filter, SourceSums> sums = new Recent<>(4);
    private final Recent<Order, List<Integer>> orders = new Recent<>(4);
    private final Recent<Drawing, Network> networks = new Recent<>(8);

    private record Order(Filter filter, SourceRows.Sort sort, boolean descending) {}

    private record Drawing(
            Filter filter, Network.Grouping grouping, int nodesMost, int edgesMost, Set<String> expanded) {}

    private View(Path folder, ViewManifest manifest, MappedView files) throws IOException {
        this.folder = folder;
        this.manifest = manifest;
        this.facts = manifest.facts();
        this.files = files;
        files.checkSizes();
        accounts = new ViewAccounts(files, manifest.accounts(), manifest.countries());
        for (ViewManifest.Table table : manifest.tables()) {
            paid.put(table.policy(), new PaidRows(files, table));
        }
        proofs = ViewManifest.proofs(files.open(ViewWriter.PROOFS).bytes());
    }

    /**
     * Opens the view in a folder.
     *
     * @param folder the folder {@value #FOLDER} itself
     * @throws ViewException if there is none, or it is damaged
     * @throws IOException if it cannot be read
     */
    public static View open(Path folder) throws IOException {
        ViewManifest manifest = ViewManifest.read(folder);
        MappedView files = new MappedView(folder, manifest);
        boolean opened = false;
        try {
            View view = new View(folder, manifest, files);
            opened = true;
            return view;
        } catch (IndexOutOfBoundsException | JacksonException wrong) {
            throw contradicts(folder);
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    private static ViewException contradicts(Path folder) {
        return ViewException.damaged(folder, "its files contradict each other");
    }

    /** What the view is of. */
    public ViewFacts facts() {
        return facts;
    }

    /** The answer in one look. O(rows of all policies): some milliseconds for a million. */
    public Overview overview(Filter filter) {
        PaidRows chosen = chosen(filter);
        return overviews.get(
                filter,
                () -> guarded(() -> {
                    List<FacetSums> shares = new ArrayList<>();
                    FacetSums of = null;
                    for (Map.Entry<Policy, PaidRows> each : paid.entrySet()) {
                        if (each.getKey().isShare() || each.getValue() == chosen) {
                            FacetSums here = facets(filter.under(each.getKey()), each.getValue());
                            of = each.getValue() == chosen ? here : of;
                            if (each.getKey().isShare()) {
                                shares.add(here);
                            }
                        }
                    }
                    return new OverviewAnswer(facts, accounts.countries(), filter, Objects.requireNonNull(of), shares)
                            .tell();
                }));
    }

    /** The sums of one policy; whoever compares policies asks for each of them several times. */
    private FacetSums facets(Filter filter, PaidRows rows) {
        return facets.get(
                filter,
                () -> FacetSums.of(
                        rows, accounts, passing(filter), facts.buckets().count()));
    }

    /**
     * A page of the table of sources.
     *
     * @param offset place of the first row, 0 or more
     * @param limit how many rows, at most {@value #ROWS_MOST}
     */
    public SourceRows sources(Filter filter, SourceRows.Sort sort, boolean descending, int offset, int limit) {
        if (offset < 0 || limit < 0 || limit > ROWS_MOST) {
            throw new IllegalArgumentException("a page has 0 to " + ROWS_MOST + " rows from 0 on");
        }
        SourceSums of = sums(filter);
        List<Integer> order = order(filter, sort, descending);
        int from = Math.min(offset, order.size());
        int to = (int) Math.min(order.size(), (long) from + limit);
        List<SourceRows.Row> rows =
                guarded(() -> order.subList(from, to).stream().map(of::row).toList());
        return new SourceRows(order.size(), of.totalMinor(), from, rows);
    }

    /** All rows of the table, one after the other, for a file. */
    public Stream<SourceRows.Row> everySource(Filter filter, SourceRows.Sort sort, boolean descending) {
        SourceSums of = sums(filter);
        return order(filter, sort, descending).stream().map(account -> guarded(() -> of.row(account)));
    }

    /** All that is known of an account; nothing where the view has none with this id. */
    public Optional<SourceFigures> source(String accountId) {
        return guarded(() -> {
            int account = accounts.find(accountId);
            return account < 0 ? Optional.empty() : Optional.of(figures(account, accountId));
        });
    }

    private SourceFigures figures(int account, String accountId) {
        List<SourceFigures.Amount> amounts = new ArrayList<>();
        List<SourceFigures.Moment> timeline = new ArrayList<>();
        for (Policy policy : facts.policies()) {
            PaidRows rows = rows(policy);
            long[] byUnit = new long[facts.units().size()];
            for (int row = rows.firstOf(account); row < rows.size && rows.account.intAt(row) == account; row++) {
                int unit = rows.unit.byteAt(row);
                byUnit[unit] += rows.amount.longAt(row);
                if (policy.isShare()) {
                    timeline.add(
                            new SourceFigures.Moment(policy, unit, rows.bucket.shortAt(row), rows.amount.longAt(row)));
                }
            }
            for (int unit = 0; unit < byUnit.length; unit++) {
                if (byUnit[unit] > 0) {
                    amounts.add(new SourceFigures.Amount(policy, unit, byUnit[unit]));
                }
            }
        }
        return new SourceFigures(
                accountId,
                accounts.name(account),
                accounts.country(account),
                accounts.kind(account),
                accounts.hops(account),
                accounts.unit(account),
                amounts,
                timeline,
                proofs.stream()
                        .filter(proof -> proof.source().equals(accountId))
                        .toList());
    }

    /** The designated accounts, by their numbers. O(accounts). */
    public List<DesignatedAccount> designated() {
        return guarded(() -> IntStream.range(0, accounts.size())
                .filter(account -> accounts.unit(account) >= 0)
                .mapToObj(account -> new DesignatedAccount(
                        accounts.id(account),
                        accounts.name(account),
                        accounts.country(account),
                        accounts.kind(account),
                        accounts.unit(account)))
                .toList());
    }

    /**
     * The network: links in the chosen buckets to the chosen units, of which an end passes what the filter says of accounts.
     *
     * @param nodesMost how many nodes at most, 1 or more
     * @param edgesMost how many edges at most, 0 or more; the rest is grouped
     * @param expanded ids of accounts that stand alone before all others; unknown ones are nothing
     * @throws IllegalArgumentException under poison, which gives bounds and no links
     */
    public Network network(
            Filter filter, Network.Grouping grouping, int nodesMost, int edgesMost, Set<String> expanded) {
        LinkRows rows = links(filter.policy());
        return networks.get(
                new Drawing(filter, grouping, nodesMost, edgesMost, Set.copyOf(expanded)),
                () -> guarded(() -> {
                    BitSet alone = new BitSet();
                    expanded.stream()
                            .mapToInt(accounts::find)
                            .filter(account -> account >= 0)
                            .forEach(alone::set);
                    boolean ofAccounts = !filter.countries().isEmpty()
                            || !filter.kinds().isEmpty()
                            || !filter.text().isBlank();
                    return new NetworkQuery(accounts, rows, passing(filter), ofAccounts, nodesMost, edgesMost)
                            .all(grouping, alone);
                }));
    }

    /**
     * An account and those that it had links with, in the chosen buckets and to the chosen units, whoever they are; nothing where the
     * view has no account with this id. Limits as for {@link #network}.
     */
    public Optional<Network> neighbours(String accountId, Filter filter, int nodesMost, int edgesMost) {
        LinkRows rows = links(filter.policy());
        return guarded(() -> {
            int account = accounts.find(accountId);
            Filter open = filter.countries(Set.of()).kinds(Set.of()).text("");
            return account < 0
                    ? Optional.empty()
                    : Optional.of(new NetworkQuery(accounts, rows, passing(open), false, nodesMost, edgesMost)
                            .around(account));
        });
    }

    private Passing passing(Filter filter) {
        // Of accounts, a filter says the same under every policy, to every unit and at any time.
        Filter ofAccounts = Filter.all(Policy.PROPORTIONAL)
                .countries(filter.countries())
                .kinds(filter.kinds())
                .text(filter.text());
        byte[] fails = marks.get(ofAccounts, () -> Passing.accountFails(ofAccounts, accounts));
        return Passing.of(filter, fails, facts.units().size());
    }

    private SourceSums sums(Filter filter) {
        PaidRows chosen = chosen(filter);
        return sums.get(
                filter,
                () -> guarded(() -> {
                    List<PaidRows> shares = facts.policies().stream()
                            .filter(Policy::isShare)
                            .map(this::rows)
                            .toList();
                    Passing passing = passing(filter);
                    Passing underShares =
                            filter.policy().isShare() ? passing : passing(filter.under(Policy.PROPORTIONAL));
                    return new SourceSums(accounts, chosen, passing, shares, underShares);
                }));
    }

    private List<Integer> order(Filter filter, SourceRows.Sort sort, boolean descending) {
        SourceSums of = sums(filter);
        return orders.get(
                new Order(filter, sort, descending),
                () -> Arrays.stream(guarded(() -> of.sorted(sort, descending)))
                        .boxed()
                        .toList());
    }

    private PaidRows chosen(Filter filter) {
        int units = facts.units().size();
        if (filter.units().stream().anyMatch(unit -> unit < 0 || unit >= units)) {
            throw new IllegalArgumentException("units are numbered from 0 to " + (units - 1));
        }
        return rows(filter.policy());
    }

    private PaidRows rows(Policy policy) {
        PaidRows rows = paid.get(policy);
        if (rows == null) {
            throw new IllegalArgumentException("the trace was not asked under " + policy.word());
        }
        return rows;
    }

    private LinkRows links(Policy policy) {
        rows(policy);
        if (!policy.isShare()) {
            throw new IllegalArgumentException(
                    policy.word() + " gives upper bounds and no shares, so it has no network; choose another policy");
        }
        synchronized (links) {
            return links.computeIfAbsent(
                    policy,
                    _ -> guarded(() -> {
                        ViewManifest.Table table =
                                manifest.tables().get(facts.policies().indexOf(policy));
                        try {
                            return new LinkRows(files, table, accounts.size());
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    }));
        }
    }

    private <T> T guarded(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IndexOutOfBoundsException beyond) {
            throw contradicts(folder);
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
