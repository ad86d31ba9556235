package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The flows against the obvious one, on the random ledgers of {@link TracerPropertyTest}. */
class FlowPropertyTest {
    private static final List<Policy> SHARES = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO);

    /** Both flows, and how far their amounts may be apart. */
    private record Pair(Flow fast, Flow slow, double slack) {
        static Pair of(TracerPropertyTest.Case random, Policy policy) {
            Flow slow = PieceFlow.of(random.ledger(), random.question(), policy);
            Flow fast = Tracer.flow(random.ledger(), random.question(), policy);
            return new Pair(fast, slow, policy == Policy.PROPORTIONAL ? 1e-6 + 1e-12 * slow.totalMinor() : 0);
        }

        /** Whether a payment is stopped: by its number, since the flows may number steps differently. */
        private static boolean stops(int payment, long seed, int oneIn) {
            return new Random(seed * 31 + payment).nextInt(oneIn) == 0;
        }

        /** Without payments by chance; every other time the memory of the flow that they are taken out of is used again. */
        Pair without(long seed, int oneIn) {
            Flow.Stops stops = step -> stops(fast.payment(step), seed, oneIn);
            return new Pair(
                    seed % 2 == 0
                            ? fast.without(stops)
                            : fast.without(step -> false).spentWithout(stops),
                    slow.without(step -> stops(slow.payment(step), seed, oneIn)),
                    slack * 2);
        }

        void assertSame() {
            assertThat(fast.totalMinor()).isCloseTo(slow.totalMinor(), within(slack));
            assertSame(amounts(fast, false), amounts(slow, false));
            assertSame(amounts(fast, true), amounts(slow, true));
            for (int account = 0; account < slow.accounts(); account++) {
                assertThat(fast.openingMinor(account)).isCloseTo(slow.openingMinor(account), within(slack));
                assertThat(fast.isEnd(account)).isEqualTo(slow.isEnd(account));
            }
            for (int step = 0; step < fast.size(); step++) {
                assertThat(fast.amountMinor(step)).isNotNegative();
                assertThat(fast.ownMinor(step)).isBetween(0.0, fast.amountMinor(step));
            }
        }

        void assertSameStops(long seed) {
            assertThat(fast.stoppedMinor(step -> stops(fast.payment(step), seed, 6)))
                    .isCloseTo(slow.stoppedMinor(step -> stops(slow.payment(step), seed, 6)), within(slack));
        }

        /** Labels that tell the chain, up to a remainder. */
        void assertSameLabels(int remainder) {
            SortedMap<Integer, Double> found =
                    fast.labelled((step, after) -> (after * 31 + fast.payment(step) + 1) % remainder);
            SortedMap<Integer, Double> wanted =
                    slow.labelled((step, after) -> (after * 31 + slow.payment(step) + 1) % remainder);
            assertSame(new TreeMap<>(found), new TreeMap<>(wanted));
            if (slack == 0) {
                assertThat(found).isEqualTo(wanted);
            }
        }

        void assertDrawnOfMoneyThatIsLeft(long seed) {
            boolean isMoreThanRounding = fast.totalMinor() > slack;
            List<List<Integer>> drawn = fast.draw(10, seed);
            assertThat(drawn.size()).isIn(isMoreThanRounding ? List.of(10) : List.of(0, 10));
            assertThat(drawn).allSatisfy(chain -> assertThat(chain).allMatch(step -> fast.amountMinor(step) > 0));
        }

        private <K> void assertSame(Map<K, Double> found, Map<K, Double> wanted) {
            Map<K, Double> left = new HashMap<>(found);
            wanted.forEach((key, amount) -> {
                Double other = left.remove(key);
                assertThat(other == null ? 0 : other).as("%s", key).isCloseTo(amount, within(slack));
            });
            left.forEach((key, amount) -> assertThat(amount).as("%s", key).isLessThanOrEqualTo(slack));
        }

        /** What each part of a payment carried, or was own funds; in the order of steps where that is exact. */
        private Map<List<Object>, Double> amounts(Flow flow, boolean own) {
            Map<List<Object>, Double> amounts =
                    new TreeMap<>((left, right) -> left.toString().compareTo(right.toString()));
            for (int step = 0; step < flow.size(); step++) {
                List<Object> key = new ArrayList<>(
                        List.of(flow.payment(step), flow.movedAtEpochMicros(step), flow.payer(step), flow.payee(step)));
                if (slack == 0) {
                    key.add(step);
                }
                amounts.merge(key, own ? flow.ownMinor(step) : flow.amountMinor(step), Double::sum);
            }
            return amounts;
        }
    }

    @Property(tries = 2000)
    void aFlowIsThatOfTheObviousMethod(@ForAll long seed) {
        for (Policy policy : SHARES) {
            Pair.of(TracerPropertyTest.Case.random(seed), policy).assertSame();
        }
    }

    @Property(tries = 2000)
    void aFlowHasAllThatTheTraceAttributes(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        for (Policy policy : SHARES) {
            long traced = random.trace(policy).totals().stream()
                    .mapToLong(Trace.Total::tracedMinor)
                    .sum();
            double roundedUnits =
                    policy == Policy.PROPORTIONAL ? random.question().units().size() * 0.500001 : 0;
            assertThat(Tracer.flow(random.ledger(), random.question(), policy).totalMinor())
                    .isCloseTo((double) traced, within(roundedUnits));
        }
    }

    @Property(tries = 1000)
    void whatIsStoppedIsThatOfTheObviousMethod(@ForAll long seed) {
        for (Policy policy : SHARES) {
            Pair.of(TracerPropertyTest.Case.random(seed), policy).assertSameStops(seed);
        }
    }

    @Property(tries = 1000)
    void whatIsLeftIsThatOfTheObviousMethodHoweverOftenChainsAreTakenOut(@ForAll long seed) {
        for (Policy policy : SHARES) {
            Pair pair = Pair.of(TracerPropertyTest.Case.random(seed), policy);
            for (int turn = 0; turn < 5; turn++) {
                pair = pair.without(seed + turn, 12);
                pair.assertSame();
                pair.assertSameStops(seed);
                pair.assertSameLabels(7);
                pair.assertDrawnOfMoneyThatIsLeft(seed);
            }
        }
    }

    @Property(tries = 1000)
    void labelsAreThoseOfTheObviousMethod(@ForAll long seed) {
        for (Policy policy : SHARES) {
            Pair pair = Pair.of(TracerPropertyTest.Case.random(seed), policy);
            pair.assertSameLabels(3);
            pair.assertSameLabels(1009);
        }
    }

    @Property(tries = 1000)
    void chainsAreChainsOfTheObviousMethod(@ForAll long seed) {
        for (Policy policy : SHARES) {
            TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
            PieceFlow slow = PieceFlow.of(random.ledger(), random.question(), policy);
            Flow fast = Tracer.flow(random.ledger(), random.question(), policy);
            List<List<Integer>> chains =
                    slow.chains().stream().map(chain -> payments(slow, chain)).toList();
            for (int step = 0; step < fast.size(); step++) {
                if (policy != Policy.PROPORTIONAL || fast.amountMinor(step) > 1e-6) {
                    assertThat(fast.chainThrough(step)).contains(step).isSorted();
                    assertThat(chains).contains(payments(fast, fast.chainThrough(step)));
                }
            }
            List<List<Integer>> drawn = fast.draw(20, seed);
            assertThat(drawn).hasSize(chains.isEmpty() ? 0 : 20).isEqualTo(fast.draw(20, seed));
            drawn.forEach(chain -> assertThat(chains).contains(payments(fast, chain)));
        }
    }

    private static List<Integer> payments(Flow flow, List<Integer> chain) {
        return chain.stream().map(flow::payment).toList();
    }
}
