package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** From what was found to what is there. */
class CorrectionTest {
    @Test
    void aPerfectDetectorFindsWhatIsThere() {
        Count count = Correction.of(List.of(scene("a", 10_000, 10_000, 10_000)), VehicleSize.LARGE)
                .count(50);
        assertThat(count.middle()).isEqualTo(50);
        assertThat(count.high() - count.low()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsMissedIsAddedAndWhatIsInventedIsTakenOff() {
        // Half of all are missed; one of five found is invented: 100 found are 80 right ones, of 160.
        Count count = Correction.of(List.of(scene("a", 2000, 1000, 1250)), VehicleSize.LARGE)
                .count(100);
        assertThat((double) count.middle()).isCloseTo(160, within(4.0));
        assertThat(count.low()).isBetween(120L, 145L);
        assertThat(count.high()).isBetween(175L, 205L);
    }

    @Test
    void scenesThatDifferMakeAWiderInterval() {
        Count alike = Correction.of(List.of(scene("a", 100, 70, 70), scene("b", 100, 70, 70)), VehicleSize.LARGE)
                .count(70);
        Count different = Correction.of(List.of(scene("a", 100, 95, 95), scene("b", 100, 45, 45)), VehicleSize.LARGE)
                .count(70);
        assertThat(different.high() - different.low()).isGreaterThan(2 * (alike.high() - alike.low()));
    }

    @Test
    void nothingFoundCanStillMeanSome() {
        Count count = Correction.of(List.of(scene("a", 100, 50, 50)), VehicleSize.LARGE)
                .count(0);
        assertThat(count.low()).isZero();
        assertThat(count.high()).isBetween(1L, 8L);
    }

    @Test
    void theIntervalHoldsTheTruthOfNewScenes() {
        SplittableRandom random = new SplittableRandom(42);
        List<Quality> known = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(drawn(random, i));
        }
        Correction correction = Correction.of(known, VehicleSize.LARGE);
        int held = 0;
        for (int i = 0; i < 200; i++) {
            Quality scene = drawn(random, 100 + i);
            Count count = correction.count(scene.found());
            held += count.low() <= scene.there() && scene.there() <= count.high() ? 1 : 0;
        }
        assertThat(held).isBetween(180, 200);
    }

    /** Each measured scene against the interval that all others give for what was found in it. */
    @Test
    void theIntervalHoldsTheTruthOfMeasuredScenesThatAreLeftOut() {
        List<Quality> all = Correction.measured();
        int held = 0;
        int scenes = 0;
        for (Quality scene : all) {
            if (scene.tellsPrecision()) {
                List<Quality> others =
                        all.stream().filter(other -> !other.equals(scene)).toList();
                Count count = Correction.of(others, scene.size()).count(scene.found());
                held += count.low() <= scene.there() && scene.there() <= count.high() ? 1 : 0;
                scenes++;
            }
        }
        assertThat(scenes).isGreaterThan(50);
        assertThat(held).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * scenes));
    }

    @Test
    void theSameScenesGiveTheSameCount() {
        List<Quality> scenes = List.of(scene("a", 100, 95, 99), scene("b", 30, 12, 20));
        assertThat(Correction.of(scenes, VehicleSize.LARGE).count(77))
                .isEqualTo(Correction.of(scenes, VehicleSize.LARGE).count(77));
    }

    @Test
    void withoutAScenethatTellsPrecisionThereIsNoCorrection() {
        assertThatThrownBy(() ->
                        Correction.of(List.of(new Quality("s", "a", VehicleSize.LARGE, 10, 5, -1)), VehicleSize.LARGE))
                .hasMessageContaining("no scene tells how much of what was found is right");
    }

    @Test
    void chanceHasTheMomentsOfItsDistributions() {
        SplittableRandom random = new SplittableRandom(1);
        double[] gamma = DoubleStream.generate(() -> Chance.gamma(4, random))
                .limit(40_000)
                .toArray();
        assertThat(DoubleStream.of(gamma).average().orElseThrow()).isCloseTo(4, within(0.04));
        assertThat(variance(gamma)).isCloseTo(4, within(0.15));
        double[] beta = DoubleStream.generate(() -> Chance.beta(0.5, 1.5, random))
                .limit(40_000)
                .toArray();
        assertThat(DoubleStream.of(beta).average().orElseThrow()).isCloseTo(0.25, within(0.01));
        assertThat(variance(beta)).isCloseTo(0.0625, within(0.004));
        double[] poisson = LongStream.generate(() -> Chance.poisson(7.5, random))
                .limit(40_000)
                .asDoubleStream()
                .toArray();
        assertThat(DoubleStream.of(poisson).average().orElseThrow()).isCloseTo(7.5, within(0.06));
        assertThat(variance(poisson)).isCloseTo(7.5, within(0.25));
        double[] few = LongStream.generate(() -> Chance.binomial(20, 0.3, random))
                .limit(40_000)
                .asDoubleStream()
                .toArray();
        assertThat(variance(few)).isCloseTo(4.2, within(0.15));
        double[] many = LongStream.generate(() -> Chance.binomial(5000, 0.3, random))
                .limit(40_000)
                .asDoubleStream()
                .toArray();
        assertThat(DoubleStream.of(many).average().orElseThrow()).isCloseTo(1500, within(1.0));
        assertThat(variance(many)).isCloseTo(1050, within(40.0));
    }

    private static double variance(double[] draws) {
        double mean = DoubleStream.of(draws).average().orElseThrow();
        return DoubleStream.of(draws)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
    }

    /** A scene whose detector has its own rates, as scenes do. */
    private static Quality drawn(SplittableRandom random, int number) {
        double recall = 0.6 + 0.35 * random.nextDouble();
        double precision = 0.7 + 0.3 * random.nextDouble();
        int there = random.nextInt(20, 200);
        int right = (int) Chance.binomial(there, recall, random);
        int wrong = (int) Chance.poisson(right * (1 - precision) / precision, random);
        return scene("scene-" + number, there, right, right + wrong);
    }

    private static Quality scene(String name, int there, int right, int found) {
        return new Quality("drawn", name, VehicleSize.LARGE, there, right, found);
    }
}
