package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.observe.oil.Distribution.Choice;
import org.wellhead.observe.oil.Distribution.Fixed;
import org.wellhead.observe.oil.Distribution.Lognormal;
import org.wellhead.observe.oil.Distribution.Triangular;
import org.wellhead.observe.oil.Distribution.TruncatedNormal;
import org.wellhead.observe.oil.Distribution.Uniform;

/** What each kind of distribution says, against its closed form. */
class DistributionTest {
    @Test
    void fixedIsAlwaysTheSame() {
        assertThat(new Fixed(7).quantile(0.01)).isEqualTo(7);
        assertThat(new Fixed(7).high()).isEqualTo(7);
    }

    @Test
    void uniformRunsFromLowToHigh() {
        assertThat(new Uniform(20, 45).quantile(0.2)).isEqualTo(25);
        assertThat(new Uniform(20, 45).median()).isEqualTo(32.5);
    }

    /** Below the mode the distribution function is (x - low)² / ((high - low) (mode - low)): 1/4 at 1 of 0, 2, 2. */
    @Test
    void triangularPeaksAtItsMode() {
        assertThat(new Triangular(0, 2, 2).quantile(0.25)).isCloseTo(1, within(1e-12));
        assertThat(new Triangular(0, 0, 2).quantile(0.75)).isCloseTo(1, within(1e-12));
        assertThat(new Triangular(0, 1, 2).median()).isCloseTo(1, within(1e-12));
        assertThat(new Triangular(0, 1, 2).high()).isEqualTo(2);
    }

    @Test
    void truncatedNormalStaysWithinItsLimits() {
        var normal = new TruncatedNormal(10, 2, 8, 14);
        assertThat(normal.low()).isCloseTo(8, within(1e-6));
        assertThat(normal.high()).isCloseTo(14, within(1e-6));
        // Between -1 and +2 standard deviations lie 0.8186; half of it below z with P(z) = 0.1587 + 0.4093 = 0.5680: z
        // = 0.1712.
        assertThat(normal.median()).isCloseTo(10.3425, within(1e-3));
    }

    @Test
    void lognormalHas95PercentBetweenLowAndHigh() {
        var wait = new Lognormal(1, 30);
        assertThat(wait.quantile(0.025)).isCloseTo(1, within(1e-6));
        assertThat(wait.quantile(0.975)).isCloseTo(30, within(1e-5));
        assertThat(wait.median()).isCloseTo(Math.sqrt(30), within(1e-6));
    }

    @Test
    void choiceTakesEachValueByItsWeight() {
        var choice = new Choice(List.of(1.0, 5.0, 9.0), List.of(1.0, 2.0, 1.0));
        assertThat(choice.quantile(0.2)).isEqualTo(1);
        assertThat(choice.quantile(0.25)).isEqualTo(5);
        assertThat(choice.quantile(0.7)).isEqualTo(5);
        assertThat(choice.quantile(0.8)).isEqualTo(9);
        assertThat(choice.quantile(1)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.841344746, 1",
        "0.977249868, 2",
        "0.975, 1.959963985",
        "0.001349898, -3",
        "1e-9, -5.997807015"
    })
    void normalQuantilesStandInEveryTable(double part, double z) {
        assertThat(Normal.quantile(part)).isCloseTo(z, within(2e-8 * (1 + Math.abs(z))));
        assertThat(Normal.below(z)).isCloseTo(part, within(1e-9));
    }

    @Property
    void normalThereAndBackIsTheSame(@ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999999) double part) {
        assertThat(Normal.below(Normal.quantile(part))).isCloseTo(part, within(1e-8));
    }

    @Test
    void normalIsDefinedEverywhere() {
        assertThat(Normal.quantile(0)).isLessThan(-37);
        assertThat(Normal.quantile(1)).isGreaterThan(8);
        assertThat(Normal.below(-40)).isZero();
        assertThat(Normal.below(40)).isOne();
    }

    @Test
    void brokenRulesAreNamed() {
        assertThatThrownBy(() -> new Uniform(2, 1)).hasMessage("low lies below high");
        assertThatThrownBy(() -> new Triangular(1, 3, 2)).hasMessage("low, mode and high stand in this order");
        assertThatThrownBy(() -> new TruncatedNormal(1, 0, 0, 2)).hasMessage("sd is positive");
        assertThatThrownBy(() -> new TruncatedNormal(3, 1, 0, 2)).hasMessage("low, mean and high stand in this order");
        assertThatThrownBy(() -> new Lognormal(0, 2)).hasMessage("low is positive and lies below high");
        assertThatThrownBy(() -> new Fixed(Double.NaN)).hasMessage("a number is finite");
        assertThatThrownBy(() -> new Choice(List.of(1.0), List.of())).hasMessage("there are as many weights as values");
        assertThatThrownBy(() -> new Choice(List.of(2.0, 1.0), List.of(1.0, 1.0)))
                .hasMessage("values ascend");
        assertThatThrownBy(() -> new Choice(List.of(1.0), List.of(0.0))).hasMessage("weights are positive");
    }

    @Test
    void anIntervalIsHalfANormalOnEachSide() {
        var interval = new Interval(80, 100, 160);
        assertThat(interval.quantile(0.025)).isCloseTo(80, within(1e-6));
        assertThat(interval.quantile(0.5)).isCloseTo(100, within(1e-6));
        assertThat(interval.quantile(0.975)).isCloseTo(160, within(1e-6));
        assertThatThrownBy(() -> new Interval(2, 1, 3)).hasMessageContaining("stand in this order");
    }
}
