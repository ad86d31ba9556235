package org.wellhead.observe.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The horizon, against figures worked by hand: sqrt(2 R h + h²), arccos(R / (R + h)). */
class HorizonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // height m | sight km | ground km | dip degrees
                "      0    |    0     |    0      |  0      ",
                "      2    |    5.048 |    5.048  |  0.0454 ",
                "   4500    |  239.498 |  239.385  |  2.15284",
                "  10000    |  357.099 |  356.725  |  3.20813",
                " 100000    | 1133.225 | 1121.496  | 10.0859 ",
            })
    void theHorizonFromAHeight(double heightMetres, double sightKm, double groundKm, double dipDegrees) {
        Horizon horizon = Horizon.of(heightMetres);
        assertThat(horizon.sightMetres() / 1000).isCloseTo(sightKm, within(0.01));
        assertThat(horizon.groundMetres() / 1000).isCloseTo(groundKm, within(0.01));
        assertThat(horizon.dipDegrees()).isCloseTo(dipDegrees, within(1e-4));
    }

    /** Nearly d = 3.57 km sqrt(h) without air and 3.83 km sqrt(h) with it, as sailors reckon. */
    @Test
    void airLetsTheEyeSeeFurther() {
        assertThat(Horizon.refracted(100, 0.13).groundMetres()).isCloseTo(38_270, within(30.0));
        assertThat(Horizon.refracted(4500, 0.13).groundMetres()).isCloseTo(256_658, within(1.0));
        assertThat(Horizon.refracted(4500, 0.13).dipDegrees())
                .isLessThan(Horizon.of(4500).dipDegrees());
    }

    @Property
    void theDistanceIsTheArcOfTheDip(@ForAll @DoubleRange(min = 0, max = 100_000) double heightMetres) {
        double radius = Horizon.EARTH_RADIUS_METRES;
        Horizon horizon = Horizon.of(heightMetres);
        assertThat(Math.cos(Math.toRadians(horizon.dipDegrees())))
                .isCloseTo(radius / (radius + heightMetres), within(1e-12));
        assertThat(horizon.groundMetres()).isLessThanOrEqualTo(horizon.sightMetres());
    }

    @Test
    void aTruckOfTwelveMetresIsAtTheLimitOfTheEyeAt41Kilometres() {
        assertThat(Horizon.eyeLimitMetres(12)).isCloseTo(41_253, within(1.0));
    }

    @Test
    void theGroundFallsByEightMetresInTenKilometres() {
        assertThat(Horizon.dropMetres(10_000)).isCloseTo(7.848, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 100_001})
    void aHeightIsZeroToAHundredKilometres(double heightMetres) {
        assertThatThrownBy(() -> Horizon.of(heightMetres)).hasMessageContaining("a height is 0 to 100000 metres");
    }

    @Test
    void otherFiguresAreHeldToTheirRangesToo() {
        assertThatThrownBy(() -> Horizon.refracted(1, 1)).hasMessageContaining("coefficient of refraction");
        assertThatThrownBy(() -> Horizon.eyeLimitMetres(0)).hasMessageContaining("positive length");
    }
}
