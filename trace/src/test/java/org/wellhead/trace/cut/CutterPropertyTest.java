package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Flow;
import org.wellhead.trace.PieceFlow;
import org.wellhead.trace.Policy;

/** Plans against all sets of accounts, each counted piece by piece. */
class CutterPropertyTest {
    private static final List<Policy> SHARES = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO);

    /** A random ledger and terms, with the obvious answers. */
    private record Case(Ledger ledger, PieceFlow flow, Policy policy, Terms terms) {
        static List<Case> random(long seed, boolean plain) {
            return SHARES.stream()
                    .map(policy -> random(new Random(seed), policy, plain))
                    .toList();
        }

        /** @param plain accounts of one price, without a charge */
        private static Case random(Random random, Policy policy, boolean plain) {
            int count = 3 + random.nextInt(6);
            int payments = 2 + random.nextInt(18);
            int spread = random.nextInt(3) == 0 ? 300 : 2;
            List<String> lines = new ArrayList<>();
            int hour = 0;
            for (int p = 0; p < payments; p++) {
                hour += random.nextInt(spread + 1);
                int payer = random.nextInt(count);
                int payee = (payer + 1 + random.nextInt(count - 1)) % count;
                int amount = 1 + random.nextInt(random.nextBoolean() ? 20 : 500);
                lines.add("%s->%s %d @%dh".formatted(name(payer), name(payee), amount, hour));
            }
            String[] designated = IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(
                            a -> random.nextInt(3) > 0 ? name(a) : name(a) + " in red from " + random.nextInt(20) + "h")
                    .toArray(String[]::new);
            PlanStory story = PlanStory.of(String.join(", ", lines), designated).under(policy);
            for (int a = 0; a < count; a++) {
                String country = List.of("FR", "DE", "").get(random.nextInt(3));
                story.held(name(a) + " " + country + " " + (random.nextInt(5) == 0 ? "bank" : "person"));
                if (!plain && random.nextBoolean()) {
                    story.price(name(a) + " " + (1 + random.nextInt(30)) / 10.0);
                }
            }
            if (random.nextInt(3) == 0) {
                story.opening(name(random.nextInt(count)), 1 + random.nextInt(40));
            }
            if (random.nextInt(4) == 0) {
                story.overdraft(1 + random.nextInt(6));
            }
            if (random.nextInt(3) == 0) {
                story.in("FR", "DE");
            }
            if (random.nextInt(3) == 0) {
                story.kinds(PartyKind.values());
            }
            if (random.nextInt(3) == 0) {
                story.fromHour(random.nextInt(hour + 1));
            }
            if (random.nextInt(4) == 0) {
                story.designatedToo();
            }
            if (!plain && random.nextBoolean()) {
                story.charging(random.nextInt(20) / 10.0);
            }
            double budget = plain ? random.nextInt(5) : random.nextInt(50) / 10.0;
            return new Case(story.ledger(), story.flow(), policy, story.terms(budget));
        }

        private static String name(int account) {
            return String.valueOf((char) ('A' + account));
        }

        Plan plan() {
            return Cutter.cut(ledger, flow, policy, terms, Progress.SILENT);
        }

        Choices choices() {
            Candidates candidates = Candidates.of(flow, ledger.accounts(), terms);
            long[] collateral = Collateral.of(ledger, flow, terms.fromEpochMicros());
            return Choices.of(flow, candidates, terms, collateral, new Work(Progress.SILENT));
        }

        boolean mayFreeze(int account) {
            Accounts accounts = ledger.accounts();
            return (terms.jurisdictions().isEmpty() || terms.jurisdictions().contains(accounts.country(account)))
                    && terms.kinds().contains(accounts.kind(account))
                    && (!flow.isEnd(account) || terms.designatedToo());
        }

        double stopped(BitSet frozen, long from) {
            Flow.Stops stops = step -> flow.movedAtEpochMicros(step) >= from
                    && (frozen.get(flow.payer(step)) || (frozen.get(flow.payee(step)) && flow.isEnd(flow.payee(step))));
            return flow.totalMinor() - flow.without(stops).totalMinor();
        }

        double stopped(BitSet frozen) {
            return stopped(frozen, terms.fromEpochMicros());
        }

        long collateral(int account) {
            long paid = IntStream.range(0, ledger.size())
                    .filter(payment -> isFrozen(account, payment))
                    .mapToLong(ledger::amountMinor)
                    .sum();
            double traced = 0;
            for (int step = 0; step < flow.size(); step++) {
                traced += isFrozen(account, flow.payment(step)) ? flow.amountMinor(step) : 0;
            }
            return paid - (long) Math.rint(traced);
        }

        private boolean isFrozen(int account, int payment) {
            return ledger.payer(payment) == account && ledger.bookedAtEpochMicros(payment) >= terms.fromEpochMicros();
        }

        double net(BitSet frozen) {
            long harm = frozen.stream().mapToLong(this::collateral).sum();
            return stopped(frozen) - harm * (terms.collateralMicros() * 1e-6);
        }

        /** The most of all sets within the budget. */
        double best() {
            int[] allowed = IntStream.range(0, ledger.accounts().size())
                    .filter(this::mayFreeze)
                    .filter(account -> stopped(set(account)) > 1e-9)
                    .toArray();
            double best = 0;
            for (int bits = 0; bits < 1 << allowed.length; bits++) {
                BitSet frozen = new BitSet();
                long price = 0;
                for (int i = 0; i < allowed.length; i++) {
                    if ((bits >> i & 1) == 1) {
                        frozen.set(allowed[i]);
                        price += terms.priceMillis(allowed[i]);
                    }
                }
                best = price <= terms.budgetMillis() ? Math.max(best, net(frozen)) : best;
            }
            return best;
        }

        private static BitSet set(int... accounts) {
            BitSet set = new BitSet();
            Arrays.stream(accounts).forEach(set::set);
            return set;
        }
    }

    @Property(tries = 400)
    void theExactPlanIsTheBestOfAllSets(@ForAll long seed) {
        for (Case random : Case.random(seed, false)) {
            Plan plan = random.plan();
            BitSet frozen = frozen(plan);
            assertThat(plan.guarantee().exact()).isTrue();
            assertThat(random.net(frozen)).isCloseTo(random.best(), within(1e-5));
            assertThat((double) plan.guarantee().mostMinor()).isCloseTo(random.best(), within(0.500001));
        }
    }

    @Property(tries = 400)
    void greedyIsWithinItsGuarantee(@ForAll long seed) {
        for (Case random : Case.random(seed, true)) {
            Greedy greedy = Greedy.bounded(random.choices());
            double best = random.best();
            assertThat(greedy.best().net()).isBetween((1 - 1 / Math.E) * best - 0.5 - 1e-6, best + 1e-6);
            assertThat(greedy.ceiling()).isGreaterThanOrEqualTo(best - 1e-6);
        }
    }

    @Property(tries = 400)
    void boundsHoldForPricesAndChargesToo(@ForAll long seed) {
        for (Case random : Case.random(seed, false)) {
            double best = random.best();
            Greedy greedy = Greedy.bounded(random.choices());
            assertThat(greedy.ceiling()).isGreaterThanOrEqualTo(best - 1e-6);
            assertThat(greedy.best().net()).isLessThanOrEqualTo(best + 1e-6);
            assertThat(greedy.best().leftMillis()).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(tries = 400)
    void aSearchThatEndsEarlyHasProvenABound(@ForAll long seed) {
        for (Case random : Case.random(seed, false)) {
            Choices choices = random.choices();
            choices.work().allow(1 + new Random(seed).nextInt(60));
            Search search = Search.from(choices, new Chosen(choices));
            assertThat(search.ceiling()).isGreaterThanOrEqualTo(random.best() - 1e-6);
            assertThat(search.bestNet()).isLessThanOrEqualTo(random.best() + 1e-6);
        }
    }

    @Property(tries = 400)
    void everyRowIsWhatIsCountedPieceByPiece(@ForAll long seed) {
        for (Case random : Case.random(seed, false)) {
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
                candidates += allowed && random.stopped(Case.set(account)) > 1e-9 ? 1 : 0;
            }
            assertThat(plan.candidates()).isEqualTo(candidates);
            assertThat((double) plan.stoppableMinor()).isCloseTo(random.stopped(all), within(0.500001));
            assertThat((double) plan.tracedMinor()).isCloseTo(random.flow().totalMinor(), within(0.500001));
            assertThat(plan.stopsMinor()).isLessThanOrEqualTo(plan.stoppableMinor());
        }
    }

    @Property(tries = 400)
    void eachMonthIsCountedWithItsStartAsTheDate(@ForAll long seed) {
        for (Case random : Case.random(seed, true)) {
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
        for (Case random : Case.random(seed, false)) {
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
        for (Case random : Case.random(seed, true)) {
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

    private static BitSet frozen(Plan plan) {
        return Case.set(plan.freezes().stream().mapToInt(Plan.Freeze::account).toArray());
    }
}
