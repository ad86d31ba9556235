package org.wellhead.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.PaidIn;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/** The view against what is worked out anew from the traces, on random ledgers and filters. */
class ViewPropertyTest {
    private static final List<Policy> SHARES = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO);

    /** What a source paid in a bucket to a unit. */
    private record Paid(
            int account, String id, String name, String country, PartyKind kind, int unit, int bucket, long amount) {}

    private interface Check {
        void check(ViewedCase random, View view, Filter filter) throws IOException;
    }

    private static void onRandomCase(long seed, Check check) throws IOException {
        Path results = Files.createTempDirectory("view");
        try {
            ViewedCase random = ViewedCase.random(seed);
            try (View view = View.open(random.write(results))) {
                for (Policy policy : SHARES) {
                    check.check(random, view, filter(new Random(seed), policy, view));
                    check.check(random, view, Filter.all(policy));
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(results)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Filter filter(Random random, Policy policy, View view) {
        Set<Integer> units = new HashSet<>();
        for (int unit = 0; unit < view.facts().units().size(); unit++) {
            if (random.nextBoolean()) {
                units.add(unit);
            }
        }
        int from = random.nextInt(view.facts().buckets().count());
        return new Filter(
                policy,
                random.nextBoolean() ? units : Set.of(),
                random.nextBoolean() ? Set.of("DE", "", "FR") : Set.of(),
                random.nextInt(3) == 0 ? Set.of(PartyKind.PERSON, PartyKind.BANK, PartyKind.CASH) : Set.of(),
                random.nextBoolean() ? from : 0,
                random.nextBoolean() ? from + 2 : Integer.MAX_VALUE,
                random.nextInt(3) == 0 ? "NAME" : "");
    }

    private static List<Paid> paid(ViewedCase random, Policy policy, View view) {
        Accounts accounts = random.ledger().accounts();
        Map<List<Integer>, Trace.Contribution> contributions = random.trace(policy).trace().contributions().stream()
                .collect(Collectors.toMap(each -> List.of(each.unit(), each.account()), Function.identity()));
        PaidIn paidIn = random.trace(policy).paidIn();
        List<Paid> rows = new ArrayList<>();
        for (int e = 0; e < paidIn.size(); e++) {
            int account = paidIn.account(e);
            long when = paidIn.payment(e) == PaidIn.NO_PAYMENT
                    ? Objects.requireNonNull(contributions.get(List.of(paidIn.unit(e), account)))
                            .firstPaidEpochMicros()
                    : random.ledger().bookedAtEpochMicros(paidIn.payment(e));
            rows.add(new Paid(
                    account,
                    accounts.id(account),
                    accounts.name(account),
                    accounts.country(account),
                    accounts.kind(account),
                    paidIn.unit(e),
                    view.facts().buckets().of(when),
                    paidIn.amountMinor(e)));
        }
        return rows;
    }

    private static Predicate<Paid> units(Filter filter) {
        return paid -> filter.units().isEmpty() || filter.units().contains(paid.unit());
    }

    private static Predicate<Paid> countries(Filter filter) {
        return paid -> filter.countries().isEmpty() || filter.countries().contains(paid.country());
    }

    private static Predicate<Paid> kinds(Filter filter) {
        return paid -> filter.kinds().isEmpty() || filter.kinds().contains(paid.kind());
    }

    private static Predicate<Paid> time(Filter filter) {
        return paid -> paid.bucket() >= filter.fromBucket() && paid.bucket() <= filter.toBucket();
    }

    private static Predicate<Paid> text(Filter filter) {
        return paid -> filter.text().isEmpty() || paid.name().startsWith("Näme");
    }

    private static <K> Map<K, Long> sums(List<Paid> rows, Predicate<Paid> passing, Function<Paid, K> by) {
        return rows.stream().filter(passing).collect(Collectors.groupingBy(by, Collectors.summingLong(Paid::amount)));
    }

    @Property(tries = 40)
    void everyListOfTheOverviewIsThatOfTheObviousSums(@ForAll long seed) throws IOException {
        onRandomCase(seed, (random, view, filter) -> {
            List<Paid> rows = paid(random, filter.policy(), view);
            Predicate<Paid> rest = text(filter);
            Predicate<Paid> all = rest.and(units(filter))
                    .and(countries(filter))
                    .and(kinds(filter))
                    .and(time(filter));
            Overview told = view.overview(filter);
            assertThat(told.amountMinor())
                    .isEqualTo(rows.stream().filter(all).mapToLong(Paid::amount).sum());
            assertThat(told.sources()).isEqualTo((int)
                    rows.stream().filter(all).map(Paid::account).distinct().count());
            assertThat(told.perCountry().stream()
                            .collect(Collectors.toMap(Overview.CountryRow::country, Overview.CountryRow::amountMinor)))
                    .isEqualTo(sums(
                            rows, rest.and(units(filter)).and(kinds(filter)).and(time(filter)), Paid::country));
            assertThat(told.perKind().stream()
                            .collect(Collectors.toMap(Overview.KindRow::kind, Overview.KindRow::amountMinor)))
                    .isEqualTo(sums(
                            rows, rest.and(units(filter)).and(countries(filter)).and(time(filter)), Paid::kind));
            assertThat(told.perUnit().stream()
                            .filter(row -> row.amountMinor() > 0)
                            .collect(Collectors.toMap(Overview.UnitRow::unit, Overview.UnitRow::amountMinor)))
                    .isEqualTo(sums(
                            rows, rest.and(countries(filter)).and(kinds(filter)).and(time(filter)), Paid::unit));
            assertThat(told.timeline().stream()
                            .collect(Collectors.toMap(
                                    each -> List.of(each.bucket(), each.unit()), Overview.Moment::amountMinor)))
                    .isEqualTo(sums(
                            rows,
                            rest.and(units(filter)).and(countries(filter)).and(kinds(filter)),
                            paid -> List.of(paid.bucket(), paid.unit())));
            assertThat(told.flows().stream()
                            .collect(
                                    Collectors.toMap(each -> each.country() + each.unit(), Overview.Flow::amountMinor)))
                    .isEqualTo(sums(rows, all, paid -> paid.country() + paid.unit()));
        });
    }

    @Property(tries = 40)
    void unfilteredEveryListAddsUpToWhatWasTraced(@ForAll long seed) throws IOException {
        onRandomCase(seed, (random, view, filter) -> {
            Overview all = view.overview(Filter.all(filter.policy()));
            long traced = random.trace(filter.policy()).trace().totals().stream()
                    .mapToLong(Trace.Total::tracedMinor)
                    .sum();
            assertThat(all.tracedMinor()).isEqualTo(traced);
            assertThat(all.amountMinor()).isEqualTo(traced);
            assertThat(all.perUnit().stream()
                            .mapToLong(Overview.UnitRow::amountMinor)
                            .sum())
                    .isEqualTo(traced);
            assertThat(all.perCountry().stream()
                            .mapToLong(Overview.CountryRow::amountMinor)
                            .sum())
                    .isEqualTo(traced);
            assertThat(all.flows().stream()
                            .mapToLong(Overview.Flow::amountMinor)
                            .sum())
                    .isEqualTo(traced);
            assertThat(all.timeline().stream()
                            .mapToLong(Overview.Moment::amountMinor)
                            .sum())
                    .isEqualTo(traced);
        });
    }

    @Property(tries = 40)
    void everySourceAndItsRangeAreThoseOfTheObviousSums(@ForAll long seed) throws IOException {
        onRandomCase(seed, (random, view, filter) -> {
            Map<String, Long> low = new TreeMap<>();
            Map<String, Long> high = new TreeMap<>();
            Map<String, Long> amounts = Map.of();
            for (Policy policy : SHARES) {
                Map<String, Long> here = sums(
                        paid(random, policy, view),
                        text(filter)
                                .and(units(filter))
                                .and(countries(filter))
                                .and(kinds(filter))
                                .and(time(filter)),
                        Paid::id);
                amounts = policy == filter.policy() ? here : amounts;
                for (int a = 0; a < random.ledger().accounts().size(); a++) {
                    String id = random.ledger().accounts().id(a);
                    low.merge(id, here.getOrDefault(id, 0L), Math::min);
                    high.merge(id, here.getOrDefault(id, 0L), Math::max);
                }
            }
            SourceRows told = view.sources(filter, SourceRows.Sort.AMOUNT, true, 0, 100);
            assertThat(told.rows().stream().collect(Collectors.toMap(SourceRows.Row::id, SourceRows.Row::amountMinor)))
                    .isEqualTo(amounts);
            assertThat(told.rows()).allSatisfy(row -> {
                assertThat(row.lowMinor()).isEqualTo(low.get(row.id()));
                assertThat(row.highMinor()).isEqualTo(high.get(row.id()));
            });
            assertThat(told.rows().stream().map(row -> -row.amountMinor())).isSorted();
            assertThat(told.total()).isEqualTo(amounts.size());
        });
    }

    @Property(tries = 40)
    void aNetworkOfAnySizeHasAllTheMoneyThatTheLinksCarried(@ForAll long seed) throws IOException {
        onRandomCase(seed, ViewPropertyTest::hasAllTheMoney);
    }

    /** So many links that the cores share them. */
    @Test
    void aNetworkOfManyLinksHasAllTheirMoney(@TempDir Path results) throws IOException {
        ViewedCase many = ViewedCase.manyLinks();
        try (View view = View.open(many.write(results))) {
            Filter all = Filter.all(Policy.PROPORTIONAL);
            hasAllTheMoney(many, view, all);
            hasAllTheMoney(many, view, all.buckets(10, 60).countries(Set.of("DE")));
            hasAllTheMoney(many, view, all.units(Set.of(1)).kinds(Set.of(PartyKind.BANK)));
        }
    }

    private static void hasAllTheMoney(ViewedCase random, View view, Filter filter) {
        Filter asked = filter.text("");
        Accounts accounts = random.ledger().accounts();
        TracedPayments traced = random.trace(filter.policy()).trace().payments();
        long expected = 0;
        Set<Integer> payments = new HashSet<>();
        Map<String, Long> edges = new TreeMap<>();
        for (int e = 0; e < traced.size(); e++) {
            int payment = traced.payment(e);
            int bucket = view.facts().buckets().of(random.ledger().bookedAtEpochMicros(payment));
            int payer = random.ledger().payer(payment);
            int payee = random.ledger().payee(payment);
            boolean wanted = (asked.units().isEmpty() || asked.units().contains(traced.unit(e)))
                    && bucket >= asked.fromBucket()
                    && bucket <= asked.toBucket()
                    && (ofFilter(asked, accounts, payer) || ofFilter(asked, accounts, payee));
            if (wanted) {
                expected += traced.tracedMinor(e);
                payments.add(payment);
                edges.merge(accounts.id(payer) + ">" + accounts.id(payee), traced.tracedMinor(e), Long::sum);
            }
        }
        for (int most : List.of(1, 2, 3, 6, 100)) {
            for (Network.Grouping grouping : Network.Grouping.values()) {
                Network drawn = view.network(asked, grouping, most, 2 * most, Set.of("a3"));
                assertThat(drawn.nodes().size()).isLessThanOrEqualTo(most);
                assertThat(drawn.edges().size()).isLessThanOrEqualTo(2 * most);
                long shown = drawn.edges().stream()
                                .mapToLong(Network.Edge::amountMinor)
                                .sum()
                        + drawn.nodes().stream()
                                .mapToLong(Network.Node::withinMinor)
                                .sum();
                assertThat(shown).isEqualTo(expected).isEqualTo(drawn.amountMinor());
                assertThat(drawn.payments()).isEqualTo(payments.size());
                assertThat(drawn.nodes().stream()
                                .mapToInt(Network.Node::accounts)
                                .sum())
                        .isEqualTo(drawn.accounts());
                assertThat(drawn.nodes().stream().map(Network.Node::key)).doesNotHaveDuplicates();
            }
        }
        Network whole = view.network(asked, Network.Grouping.NONE, 1000, 1_000_000, Set.of());
        assertThat(whole.grouped()).isZero();
        assertThat(whole.edges().stream()
                        .collect(Collectors.toMap(
                                edge -> whole.nodes().get(edge.from()).accountId() + ">"
                                        + whole.nodes().get(edge.to()).accountId(),
                                Network.Edge::amountMinor)))
                .isEqualTo(edges);
    }

    private static boolean ofFilter(Filter filter, Accounts accounts, int account) {
        return (filter.countries().isEmpty() || filter.countries().contains(accounts.country(account)))
                && (filter.kinds().isEmpty() || filter.kinds().contains(accounts.kind(account)));
    }
}
