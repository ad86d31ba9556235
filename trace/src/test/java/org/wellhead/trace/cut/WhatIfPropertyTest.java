package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Question;

/** What accounts stop that anybody names, against the same counted piece by piece. */
class WhatIfPropertyTest {
    @Property(tries = 400)
    void whatIsStoppedIsWhatIsCountedPieceByPiece(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            BitSet frozen = some(random, seed);
            WhatIf.Answer answer = ask(random, frozen);

            double wanted = random.stopped(frozen);
            assertThat((double) answer.stoppedMinor()).isCloseTo(wanted, within(0.500001));
            assertThat(answer.collateralMinor())
                    .isEqualTo(frozen.stream().mapToLong(random::collateral).sum());
        }
    }

    @Property(tries = 400)
    void countriesAndUnitsAddUp(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            WhatIf.Answer answer = ask(random, some(random, seed));

            assertThat(answer.countries().stream()
                            .mapToLong(WhatIf.Country::tracedMinor)
                            .sum())
                    .isEqualTo(answer.tracedMinor());
            assertThat(answer.units().stream()
                            .mapToLong(WhatIf.Unit::tracedMinor)
                            .sum())
                    .isEqualTo(answer.tracedMinor());
            assertThat(answer.countries().stream()
                            .mapToLong(WhatIf.Country::stoppedMinor)
                            .sum())
                    .isEqualTo(answer.stoppedMinor());
            assertThat(answer.units().stream()
                            .mapToLong(WhatIf.Unit::stoppedMinor)
                            .sum())
                    .isEqualTo(answer.stoppedMinor());
        }
    }

    @Property(tries = 400)
    void eachCountryIsWhatIsStoppedOfItsMoney(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            BitSet frozen = some(random, seed);
            Accounts accounts = random.ledger().accounts();
            List<String> countries = List.of("FR", "DE", "");
            Flow.Labels origin = (step, _) ->
                    1 + countries.indexOf(accounts.country(random.flow().payer(step)));
            for (WhatIf.Country row : ask(random, frozen).countries()) {
                double wanted = stopped(random, frozen, origin, 1 + countries.indexOf(row.country()));
                assertThat((double) row.stoppedMinor()).isCloseTo(wanted, within(1.000001));
            }
        }
    }

    @Property(tries = 400)
    void eachUnitIsWhatIsStoppedOfTheMoneyThatReachedIt(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            BitSet frozen = some(random, seed);
            for (WhatIf.Unit row : ask(random, frozen).units()) {
                Flow.Labels end =
                        (step, after) -> after > 0 ? after : 1 + random.flow().payee(step) % 2;
                double wanted = stopped(random, frozen, end, 1 + row.unit());
                assertThat((double) row.stoppedMinor()).isCloseTo(wanted, within(1.000001));
            }
        }
    }

    @Property(tries = 200)
    void oneAccountAloneStopsWhatItWouldAsTheOnlyOneFrozen(@ForAll long seed) {
        for (PlanCase random : PlanCase.random(seed, true)) {
            WhatIf what = whatIf(random);
            what.byPassed()
                    .forEach(account -> assertThat((double) what.aloneMinor(account))
                            .isCloseTo(random.stopped(PlanCase.set(account)), within(0.500001)));
        }
    }

    private static double stopped(PlanCase random, BitSet frozen, Flow.Labels labels, int label) {
        Flow.Stops stops =
                step -> random.flow().movedAtEpochMicros(step) >= random.terms().fromEpochMicros()
                        && (frozen.get(random.flow().payer(step))
                                || (frozen.get(random.flow().payee(step))
                                        && random.flow().isEnd(random.flow().payee(step))));
        // What is left has steps of its own numbers, so what is stopped is told by its label in the whole.
        double all = random.flow().labelled(labels).getOrDefault(label, 0.0);
        Flow.Labels leftOnly = (step, after) -> {
            if (after < 0 || stops.stops(step)) {
                return -1 - Math.abs(labels.label(step, Math.max(after, -after - 1)));
            }
            return labels.label(step, after);
        };
        double left = random.flow().labelled(leftOnly).getOrDefault(label, 0.0);
        return all - left;
    }

    private static WhatIf.Answer ask(PlanCase random, BitSet frozen) {
        return whatIf(random).ask(random.ledger().accounts(), frozen::get);
    }

    /** Designated accounts of even numbers are of the first unit, the others of the second. */
    private static WhatIf whatIf(PlanCase random) {
        List<Designation> designations = IntStream.range(
                        0, random.ledger().accounts().size())
                .filter(random.traced()::isEnd)
                .mapToObj(account -> new Designation(account, account % 2, Designation.ALWAYS))
                .toList();
        Question question = Question.upstream(List.of("even", "odd"), designations);
        return WhatIf.of(
                random.ledger(), question, random.traced(), random.terms().fromEpochMicros());
    }

    private static BitSet some(PlanCase random, long seed) {
        Random chance = new Random(seed + 1);
        BitSet some = new BitSet();
        for (int account = 0; account < random.ledger().accounts().size(); account++) {
            some.set(account, chance.nextInt(3) == 0);
        }
        return some;
    }
}
