package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Flow;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.Policy;

/** States' shares against the definitions, by every order and every set of states. */
class StateSharesPropertyTest {
    private static final List<Integer> PERCENTS = List.of(1, 10, 33, 50, 75, 90, 100);

    /** A town, its flow under one policy, terms, and what sets of states stop by asking the flow. */
    private record Asked(Town town, Flow flow, Accounts accounts, Terms terms) {
        static List<Asked> random(long seed) {
            Random random = new Random(seed);
            Town town = Town.random(random, 2 + random.nextInt(5));
            Terms terms = Town.terms(random);
            return Town.SHARES.stream()
                    .map(policy -> new Asked(town, town.flow(policy), town.accounts(), terms))
                    .toList();
        }

        Coalitions count() {
            return StateShares.count(flow, accounts, terms, PERCENTS);
        }

        double stops(List<String> states) {
            Candidates candidates = Candidates.of(flow, accounts, terms);
            return flow.stoppedMinor(candidates.stops(flow, account -> states.contains(accounts.country(account))));
        }
    }

    @Property(tries = 300)
    void fairSharesAreWhatEachAddsInEveryOrder(@ForAll long seed) {
        for (Asked asked : Asked.random(seed)) {
            Coalitions found = asked.count();
            List<String> states =
                    found.states().stream().map(Coalitions.State::country).toList();
            List<List<String>> orders = orders(states);
            for (Coalitions.State state : found.states()) {
                double added = 0;
                for (List<String> order : orders) {
                    int place = order.indexOf(state.country());
                    added += asked.stops(order.subList(0, place + 1)) - asked.stops(order.subList(0, place));
                }
                assertThat((double) state.fairMinor()).isCloseTo(added / orders.size(), within(1.0 + 1e-6));
                assertThat(state.fairErrorMinor()).isZero();
            }
            assertThat(found.states().stream()
                            .mapToLong(Coalitions.State::fairMinor)
                            .sum())
                    .isEqualTo(found.groups().getLast().stopsMinor());
            assertThat(found.units()).isZero();
        }
    }

    @Property(tries = 500)
    void eachAloneEachPairAndEachGroupStopWhatTheFlowSays(@ForAll long seed) {
        for (Asked asked : Asked.random(seed)) {
            Coalitions found = asked.count();
            int states = found.states().size();
            found.states().forEach(state -> assertWhole(state.aloneMinor(), asked.stops(List.of(state.country()))));
            found.groups().forEach(group -> assertWhole(group.stopsMinor(), asked.stops(group.countries())));
            assertThat(found.groups()).hasSize(states * (states - 1) / 2 + 2);
        }
    }

    @Property(tries = 500)
    void noFewerStatesStopAShareAndNoneOfTheSameNumberMore(@ForAll long seed) {
        for (Asked asked : Asked.random(seed)) {
            Coalitions found = asked.count();
            List<String> states = found.states().stream()
                    .map(Coalitions.State::country)
                    .sorted()
                    .toList();
            for (Coalitions.Reach reach : found.smallest()) {
                assertThat(reach.exact()).isTrue();
                double need = asked.flow.totalMinor() * reach.percent() / 100 - 0.499_999;
                int best = Integer.MAX_VALUE;
                double most = 0;
                for (int set = 0; set < 1 << states.size(); set++) {
                    double stops = asked.stops(members(states, set));
                    if (stops > need && Integer.bitCount(set) <= best) {
                        most = Integer.bitCount(set) < best ? stops : Math.max(most, stops);
                        best = Integer.bitCount(set);
                    }
                }
                assertThat(reach.countries()).hasSize(best == Integer.MAX_VALUE ? 0 : best);
                assertWhole(reach.stopsMinor(), most);
                assertWhole(reach.stopsMinor(), asked.stops(reach.countries()));
            }
        }
    }

    @Property(tries = 100)
    void estimatesAreWithinFiveStandardErrors(@ForAll long seed) {
        for (Asked asked : Asked.random(seed)) {
            Coalitions exact = asked.count();
            Coalitions drawn = StateShares.estimate(asked.flow, asked.accounts, asked.terms, PERCENTS, 2_000);
            assertThat(drawn.groups().getLast()).isEqualTo(exact.groups().getLast());
            for (int s = 0; s < exact.states().size(); s++) {
                Coalitions.State state = drawn.states().get(s);
                Coalitions.State expected = exact.states().get(s);
                assertThat(state.country()).isEqualTo(expected.country());
                assertThat(state.aloneMinor()).isEqualTo(expected.aloneMinor());
                assertNear(state.fairMinor(), state.fairErrorMinor(), expected.fairMinor());
            }
            for (int g = 0; g < exact.groups().size(); g++) {
                Coalitions.Group group = drawn.groups().get(g);
                assertNear(
                        group.stopsMinor(),
                        group.errorMinor(),
                        exact.groups().get(g).stopsMinor());
            }
            for (Coalitions.Reach reach : drawn.smallest()) {
                assertWhole(reach.stopsMinor(), asked.stops(reach.countries()));
                double need = asked.flow.totalMinor() * reach.percent() / 100 - 0.499_999;
                assertThat(reach.countries().isEmpty() || reach.stopsMinor() > need - 0.5)
                        .isTrue();
            }
        }
    }

    @Property(tries = 20)
    void aFlowThatCannotTellItsLabelsIsDrawnFrom(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = Town.random(random, 3);
        Flow flow = new Unlabelled(town.flow(Policy.FIFO));
        Coalitions found = StateShares.count(flow, town.accounts(), Terms.ofCount(0), PERCENTS);
        assertThat(found.units()).isPositive();
        assertThat(found.states().stream()
                        .mapToLong(Coalitions.State::fairMinor)
                        .sum())
                .isEqualTo(found.groups().getLast().stopsMinor());
    }

    private static void assertWhole(long minor, double expected) {
        assertThat((double) minor).isCloseTo(expected, within(0.5 + 1e-6));
    }

    private static void assertNear(long minor, long error, long expected) {
        assertThat((double) minor).isCloseTo((double) expected, within(5.0 * error + 1));
    }

    private static List<String> members(List<String> states, int set) {
        return IntStream.range(0, states.size())
                .filter(state -> (set >> state & 1) == 1)
                .mapToObj(states::get)
                .toList();
    }

    private static List<List<String>> orders(List<String> states) {
        if (states.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : states) {
            List<String> rest = new ArrayList<>(states);
            rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(longer);
            }
        }
        return orders;
    }

    /** A flow whose money falls into more labels than it can keep. */
    private record Unlabelled(Flow flow) implements Flow {
        @Override
        public SortedMap<Integer, Double> labelled(Labels labels) {
            throw new LimitException("too many labels");
        }

        @Override
        public int accounts() {
            return flow.accounts();
        }

        @Override
        public int size() {
            return flow.size();
        }

        @Override
        public int payer(int step) {
            return flow.payer(step);
        }

        @Override
        public int payee(int step) {
            return flow.payee(step);
        }

        @Override
        public int payment(int step) {
            return flow.payment(step);
        }

        @Override
        public long movedAtEpochMicros(int step) {
            return flow.movedAtEpochMicros(step);
        }

        @Override
        public double amountMinor(int step) {
            return flow.amountMinor(step);
        }

        @Override
        public double ownMinor(int step) {
            return flow.ownMinor(step);
        }

        @Override
        public double openingMinor(int account) {
            return flow.openingMinor(account);
        }

        @Override
        public double totalMinor() {
            return flow.totalMinor();
        }

        @Override
        public boolean isEnd(int account) {
            return flow.isEnd(account);
        }

        @Override
        public Flow without(Stops stops) {
            return flow.without(stops);
        }

        @Override
        public double stoppedMinor(Stops stops) {
            return flow.stoppedMinor(stops);
        }

        @Override
        public List<List<Integer>> draw(int count, long seed) {
            return flow.draw(count, seed);
        }

        @Override
        public List<Integer> chainThrough(int step) {
            return flow.chainThrough(step);
        }
    }
}
