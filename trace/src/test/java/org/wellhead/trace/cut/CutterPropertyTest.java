package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Ledger;

/** Plans against all sets of accounts, each counted piece by piece. */
class CutterPropertyTest {
    @Property(tries = 400)
    void theExactPlanIsTheBestOfAllSets(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            Plan plan = random.plan();
            BitSet frozen = frozen(plan);
            assertThat(plan.guarantee().exact()).isTrue();
            assertThat(random.net(frozen)).isCloseTo(random.best(), within(1e-5));
            assertThat((double) plan.guarantee().mostMinor()).isCloseTo(random.best(), within(0.500001));
        }
    }

    @Property(tries = 400)
    void greedyIsWithinItsGuarantee(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            Greedy greedy = Greedy.bounded(random.choices());
            double best = random.best();
            assertThat(greedy.best().net()).isBetween((1 - 1 / Math.E) * best - 0.5 - 1e-6, best + 1e-6);
            assertThat(greedy.ceiling()).isGreaterThanOrEqualTo(best - 1e-6);
        }
    }

    @Property(tries = 400)
    void boundsHoldForPricesAndChargesToo(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            double best = random.best();
            Greedy greedy = Greedy.bounded(random.choices());
            assertThat(greedy.ceiling()).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(greedy.best().net()).isLessThanOrEqualTo(best + 1e-6);
            assertThat(greedy.best().leftMillis()).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(tries = 400)
    void eachBeginningIsBoundedByTheBestSetOfItsSize(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            Plan plan = random.plan();
            assertThat(plan.curve()).hasSameSizeAs(plan.freezes());
            for (Plan.Beginning beginning : plan.curve()) {
                double best = random.best(beginning.accounts() * Terms.PRICE_MILLIS);
                Plan.Freeze last = plan.freezes().get(beginning.accounts() - 1);
                assertThat(beginning.stopsMinor()).isEqualTo(last.cumulativeMinor());
                assertThat((double) beginning.mostMinor()).isGreaterThanOrEqualTo(best - 0.500001);
                if (beginning.exact()) {
                    assertThat((double) beginning.mostMinor()).isCloseTo(best, within(0.500001));
                }
            }
            if (!plan.curve().isEmpty()) {
                Plan.Beginning whole = plan.curve().getLast();
                assertThat(whole.exact()).isEqualTo(plan.guarantee().exact());
                assertThat(whole.mostMinor()).isEqualTo(plan.guarantee().mostMinor());
            }
        }
    }

    @Property(tries = 400)
    void aSearchThatEndsEarlyHasProvenABound(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            Choices choices = random.choices();
            choices.work().allow(1 + new Random(seed).nextInt(60));
            Search search = Search.from(choices, new Chosen(choices));
            assertThat(search.ceiling()).isGreaterThanOrEqualTo(random.best() - 1e-6);
            assertThat(search.bestNet()).isLessThanOrEqualTo(random.best() + 1e-6);
        }
    }

    @Property(tries = 400)
    void everyRowIsWhatIsCountedPieceByPiece(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            Plan plan = random.plan();
            BitSet frozen = new BitSet();
            long before = 0;
            long price = 0;
            for (Plan.Freeze freeze : plan.freezes()) {
                frozen.set(freeze.account());
                price += freeze.priceMillis();
                assertThat(random.mayFreeze(freeze.account())).isTrue();
                assertThat((double) freeze.cumulativeMinor()).isCloseTo(random.stopped(frozen), within(0.500001));
                assertThat(freeze.stopsMinor()).isEqualTo(freeze.cumulativeMinor() - before);
                assertThat(freeze.collateralMinor()).isEqualTo(random.collateral(freeze.account()));
                before = freeze.cumulativeMinor();
            }
            assertThat(price).isLessThanOrEqualTo(random.terms().budgetMillis());
            BitSet all = new BitSet();
            int candidates = 0;
            for (int account = 0; account < random.ledger().accounts().size(); account++) {
                boolean allowed = random.mayFreeze(account);
                all.set(account, allowed);
                candidates += allowed && random.stopped(PlanCase.set(account)) > 1e-9 ? 1 : 0;
            }
            assertThat(plan.candidates()).isEqualTo(candidates);
            assertThat((double) plan.stoppableMinor()).isCloseTo(random.stopped(all), within(0.500001));
            assertThat((double) plan.tracedMinor()).isCloseTo(random.flow().totalMinor(), within(0.500001));
            assertThat(plan.stopsMinor()).isLessThanOrEqualTo(plan.stoppableMinor());
        }
    }

    @Property(tries = 400)
    void eachMonthIsCountedWithItsStartAsTheDate(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            Plan plan = random.plan();
            for (Plan.Month month : plan.months()) {
                assertThat((double) month.stopsMinor())
                        .isCloseTo(random.stopped(frozen(plan), month.fromEpochMicros()), within(0.500001));
                LocalDate date =
                        LocalDate.ofInstant(Instant.ofEpochSecond(month.fromEpochMicros() / 1_000_000), ZoneOffset.UTC);
                assertThat(date.getDayOfMonth()).isEqualTo(1);
            }
        }
    }

    @Property(tries = 400)
    void noPointOfTheFrontierIsBeatenButThePlansOwn(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            Plan plan = random.plan();
            List<Plan.Point> points = plan.frontier();
            assertThat(points.stream().map(Plan.Point::collateralMinor).toList())
                    .isSorted();
            assertThat(points.stream().filter(point -> point.chargedMicros() < 0))
                    .hasSize(plan.freezes().size());
            for (Plan.Point point : points) {
                assertThat(point.chargedMicros() >= 0
                                && points.stream()
                                        .anyMatch(other -> !other.equals(point)
                                                && other.stopsMinor() >= point.stopsMinor()
                                                && other.collateralMinor() <= point.collateralMinor()))
                        .isFalse();
            }
        }
    }

    @Property(tries = 400)
    void evidenceAddsUpAndItsChainPassesTheAccount(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            Ledger ledger = random.ledger();
            for (Evidence evidence : Evidence.of(ledger, random.flow(), random.plan(), 2)) {
                double out = 0;
                double in = 0;
                for (int step = 0; step < random.flow().size(); step++) {
                    out += random.flow().payer(step) == evidence.account()
                            ? random.flow().amountMinor(step)
                            : 0;
                    in += random.flow().payee(step) == evidence.account()
                            ? random.flow().amountMinor(step)
                            : 0;
                }
                assertThat((double) evidence.outMinor()).isCloseTo(out, within(0.500001));
                assertThat((double) evidence.inMinor()).isCloseTo(in, within(0.500001));
                assertThat(evidence.out().size()).isEqualTo(Math.min(2, evidence.outCount()));
                List<Integer> chain = evidence.chainPayments();
                assertThat(chain)
                        .anyMatch(payment -> ledger.payer(payment) == evidence.account()
                                || ledger.payee(payment) == evidence.account());
                assertThat(random.flow().isEnd(ledger.payee(chain.getLast()))).isTrue();
                for (int i = 1; i < chain.size(); i++) {
                    assertThat(ledger.payer(chain.get(i))).isEqualTo(ledger.payee(chain.get(i - 1)));
                }
            }
        }
    }

    @Property(tries = 300)
    void plansForTracedFlowsAreAsGoodAsThosePieceByPiece(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, false)) {
            Plan plan = Cutter.cut(random.ledger(), random.traced(), random.policy(), random.terms(), Progress.SILENT);
            assertThat(plan.guarantee().exact()).isTrue();
            assertThat(random.net(frozen(plan))).isCloseTo(random.best(), within(1e-5));
            assertThat((double) plan.guarantee().mostMinor()).isCloseTo(random.best(), within(0.501));
            BitSet frozen = new BitSet();
            for (Plan.Freeze freeze : plan.freezes()) {
                frozen.set(freeze.account());
                assertThat((double) freeze.cumulativeMinor()).isCloseTo(random.stopped(frozen), within(0.501));
            }
            for (Plan.Month month : plan.months()) {
                assertThat((double) month.stopsMinor())
                        .isCloseTo(random.stopped(frozen, month.fromEpochMicros()), within(0.501));
            }
        }
    }

    private static BitSet frozen(Plan plan) {
        return PlanCase.set(
                plan.freezes().stream().mapToInt(Plan.Freeze::account).toArray());
    }
}
