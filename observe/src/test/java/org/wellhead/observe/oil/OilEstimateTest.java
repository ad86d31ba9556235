package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monte Carlo against closed forms: fixed figures, and products of independent lognormals. */
class OilEstimateTest {
    private static final Interval HUNDRED = new Interval(100, 100, 100);

    @TempDir
    Path folder;

    /** 100 large vehicles, half of them tankers of 100 barrels, 0.9 full, $30, gone after 5 days. */
    @Test
    void withAllKnownTheFiguresAreAPlainProduct() throws IOException {
        Priors priors = priors(
                fixed(Quantity.TANKER_SHARE, 0.5),
                fixed(Quantity.SEMI_SHARE, 0),
                fixed(Quantity.RIGID_CAPACITY_SHORT, 80),
                fixed(Quantity.RIGID_CAPACITY_LONG, 120),
                fixed(Quantity.FILL, 0.9),
                fixed(Quantity.PRICE, 30),
                fixed(Quantity.WAITING, 5));
        OilEstimate estimate = OilEstimate.of(CountEvidence.ofCount(HUNDRED), priors, 7, 1000);
        // semi_capacity and semi_from still vary, but nothing depends on them here.
        assertThat(estimate.stock()).isEqualTo(new Stock(all(50), all(4_500), all(135_000)));
        assertThat(estimate.flow()).isEqualTo(new FlowPerDay(all(10), all(900), all(27_000)));
        assertThat(estimate.influences()).allSatisfy(influence -> {
            assertThat(influence.stockShare()).isZero();
            assertThat(influence.flowShare()).isZero();
        });
    }

    @Test
    void whatIsNotLoadedIsInTheFlowButNotInTheStock() throws IOException {
        Priors priors = priors(known(Quantity.LOADED_SHARE, 0.25, "part"));
        OilEstimate estimate = OilEstimate.of(CountEvidence.ofCount(HUNDRED), priors);
        OilEstimate loaded = OilEstimate.of(CountEvidence.ofCount(HUNDRED), Priors.builtIn());
        assertThat(estimate.stock().barrels().median())
                .isCloseTo(loaded.stock().barrels().median() / 4, within(1L));
        assertThat(estimate.stock().tankers()).isEqualTo(loaded.stock().tankers());
        assertThat(estimate.flow()).isEqualTo(loaded.flow());
    }

    /** 7 m hold 80, 10 m hold 110, 8 m hold 90, 6 m hold 80, 11 m hold 110, 16 m hold 200. */
    @ParameterizedTest
    @CsvSource({"7, 80", "10, 110", "8, 90", "6, 80", "11, 110", "16, 200"})
    void aTankerHoldsWhatItsLengthSays(double lengthMetres, long barrels) throws IOException {
        Priors priors = priors(
                fixed(Quantity.RIGID_CAPACITY_SHORT, 80),
                fixed(Quantity.RIGID_CAPACITY_LONG, 110),
                fixed(Quantity.SEMI_CAPACITY, 200),
                fixed(Quantity.SEMI_FROM, 12),
                fixed(Quantity.FILL, 1));
        var one = new CountEvidence(new Interval(1, 1, 1), List.of(lengthMetres), List.of(1.0));
        assertThat(OilEstimate.of(one, priors).stock().barrels()).isEqualTo(all(barrels));
    }

    /** Two found, one of them surely a tanker; 40 after correction for what was missed: 20 tankers. */
    @Test
    void whatWasFoundIsScaledToTheCorrectedCount() {
        var evidence = new CountEvidence(new Interval(40, 40, 40), List.of(9.0, 9.0), List.of(1.0, 0.0));
        assertThat(OilEstimate.of(evidence, Priors.builtIn()).stock().tankers()).isEqualTo(all(20));
    }

    /** 100 vehicles at 0.3: binomial, mean 30, standard deviation 4.58, so that 95 % lies within 21 and 39. */
    @Test
    void probabilitiesAreDrawnNotRounded() {
        var evidence = new CountEvidence(HUNDRED, Collections.nCopies(100, 9.0), Collections.nCopies(100, 0.3));
        WholeInterval tankers =
                OilEstimate.of(evidence, Priors.builtIn()).stock().tankers();
        assertThat(tankers).isEqualTo(new WholeInterval(21, 30, 39));
    }

    @Test
    void ofVeryManyVehiclesSomeStandForAll() {
        var evidence = new CountEvidence(
                new Interval(50_000, 50_000, 50_000),
                Collections.nCopies(50_000, 9.0),
                Collections.nCopies(50_000, 0.4));
        WholeInterval tankers =
                OilEstimate.of(evidence, Priors.builtIn(), 1, 1000).stock().tankers();
        assertThat(tankers.median()).isCloseTo(20_000, within(100L));
        assertThat(tankers.high() - tankers.low()).isLessThan(2_400);
    }

    /**
     * Price, wait and capacity are lognormal with logarithmic deviations s1, s2, s3: dollars a day are lognormal with
     * s² = s1² + s2² + s3², and each one's part of the uncertainty is its s² of the sum.
     */
    @Test
    void aProductOfLognormalsIsLognormal() throws IOException {
        Priors priors = priors(
                fixed(Quantity.TANKER_SHARE, 1),
                fixed(Quantity.SEMI_SHARE, 1),
                fixed(Quantity.FILL, 1),
                lognormal(Quantity.SEMI_CAPACITY, 100, 400),
                lognormal(Quantity.PRICE, 20, 45),
                lognormal(Quantity.WAITING, 2, 18));
        OilEstimate estimate = OilEstimate.of(CountEvidence.ofCount(HUNDRED), priors, 1, 100_000);

        double width = Math.sqrt(square(Math.log(4)) + square(Math.log(45.0 / 20)) + square(Math.log(9))) / 2;
        double median = 100 * 200 * 30 / 6.0;
        WholeInterval dollars = estimate.flow().dollars();
        assertThat((double) dollars.median()).isCloseTo(median, within(median * 0.02));
        assertThat((double) dollars.low()).isCloseTo(median * Math.exp(-width), within(median * 0.01));
        assertThat((double) dollars.high()).isCloseTo(median * Math.exp(width), within(median * 0.15));

        double sum = square(2 * width);
        assertThat(share(estimate, "waiting")).isCloseTo(square(Math.log(9)) / sum, within(0.01));
        assertThat(share(estimate, "semi_capacity")).isCloseTo(square(Math.log(4)) / sum, within(0.01));
        assertThat(share(estimate, "price")).isCloseTo(square(Math.log(45.0 / 20)) / sum, within(0.01));
        assertThat(estimate.influences().getFirst().what()).isEqualTo("waiting");
    }

    @Test
    void theWaitBearsOnTheFlowAlone() {
        OilEstimate estimate = OilEstimate.of(CountEvidence.ofCount(new Interval(90, 100, 115)), Priors.builtIn());
        Influence wait = estimate.influences().stream()
                .filter(influence -> influence.what().equals("waiting"))
                .findFirst()
                .orElseThrow();
        assertThat(wait.flowShare()).isGreaterThan(0.5);
        assertThat(wait.stockShare()).isZero();
        assertThat(estimate.influences().stream()
                        .mapToDouble(Influence::stockShare)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherNearlyTheSame() {
        var evidence = CountEvidence.ofCount(new Interval(90, 100, 115));
        OilEstimate one = OilEstimate.of(evidence, Priors.builtIn());
        OilEstimate other = OilEstimate.of(evidence, Priors.builtIn(), 2, OilEstimate.DRAWS);
        assertThat(OilEstimate.of(evidence, Priors.builtIn())).isEqualTo(one);
        assertThat(other.stock()).isNotEqualTo(one.stock());
        double median = one.stock().dollars().median();
        assertThat((double) other.stock().dollars().median()).isCloseTo(median, within(median * 0.02));
    }

    @Test
    void nothingFoundMayStillBeSomething() {
        OilEstimate estimate = OilEstimate.of(CountEvidence.ofCount(new Interval(0, 0, 3)), Priors.builtIn());
        assertThat(estimate.stock().barrels().low()).isZero();
        assertThat(estimate.stock().barrels().high()).isPositive();
    }

    @Test
    void evidenceIsHeldToItsRanges() {
        assertThatThrownBy(() -> CountEvidence.ofCount(new Interval(-1, 0, 1))).hasMessageContaining("0 to 10000000");
        assertThatThrownBy(() -> new CountEvidence(HUNDRED, List.of(Double.NaN), List.of()))
                .hasMessageContaining("positive number of metres");
        assertThatThrownBy(() -> new CountEvidence(HUNDRED, List.of(), List.of(1.5)))
                .hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new CountEvidence(HUNDRED, List.of(9.0), List.of(0.5, 0.5)))
                .hasMessageContaining("as many lengths as probabilities");
        assertThatThrownBy(() -> OilEstimate.of(CountEvidence.ofCount(HUNDRED), Priors.builtIn(), 1, 0))
                .hasMessageContaining("draws");
    }

    @Test
    void equalValuesShareTheirRank() {
        assertThat(RankCorrelation.ranks(new double[] {5, 1, 5, 9})).containsExactly(1.5, 0, 1.5, 3);
        assertThat(RankCorrelation.squared(
                        RankCorrelation.ranks(new double[] {1, 2, 3, 4}),
                        RankCorrelation.ranks(new double[] {8, 6, 4, 1})))
                .isCloseTo(1, within(1e-12));
        assertThat(RankCorrelation.squared(new double[] {1, 1}, new double[] {0, 1}))
                .isZero();
    }

    private static double share(OilEstimate estimate, String what) {
        return estimate.influences().stream()
                .filter(influence -> influence.what().equals(what))
                .mapToDouble(Influence::flowShare)
                .findFirst()
                .orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }

    private static WholeInterval all(long figure) {
        return new WholeInterval(figure, figure, figure);
    }

    private Priors priors(String... tables) throws IOException {
        Path file = folder.resolve("priors.toml");
        Files.writeString(file, Stream.of(tables).reduce("", String::concat));
        return Priors.read(file, "priors.toml");
    }

    private static String fixed(Quantity quantity, double value) {
        return known(quantity, value, quantity.unit());
    }

    private static String known(Quantity quantity, double value, String unit) {
        return String.format(
                Locale.ROOT,
                "[%s]%nunit = \"%s\"%nkind = \"fixed\"%nvalue = %s%nsource = \"test\"%n",
                quantity.key(),
                unit,
                value);
    }

    private static String lognormal(Quantity quantity, double low, double high) {
        return String.format(
                Locale.ROOT,
                "[%s]%nunit = \"%s\"%nkind = \"lognormal\"%nlow = %s%nhigh = %s%nsource = \"test\"%n",
                quantity.key(),
                quantity.unit(),
                low,
                high);
    }
}
