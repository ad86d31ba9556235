package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims of which a reader can work out by hand what is wrong with them. */
class ClaimCheckTest {
    @Test
    void fifteenDollarsABarrelLieBelowTheReportedPrice() {
        ClaimFinding price = finding(claim(8500, 200_000, 3_000_000, 0, 0), "price");
        assertThat(price.figure()).isEqualTo(15);
        assertThat(price.verdict()).isEqualTo(Verdict.CONTRADICTION);
        assertThat(price.told()).isEqualTo("$15 a barrel lies below the reported field price ($20 to $45)");
        assertThat(price.fits())
                .isEqualTo("$4,000,000 to $9,000,000 a day for 200,000 barrels, or 66,700 to 150,000 barrels a day for"
                        + " $3,000,000");
    }

    @Test
    void twoHundredThousandBarrelsAre57TimesWhatSatellitesSaw() {
        ClaimFinding production = finding(claim(8500, 200_000, 3_000_000, 0, 0), "production, measured");
        assertThat(production.factor()).isCloseTo(5.714, within(0.001));
        assertThat(production.verdict()).isEqualTo(Verdict.CONTRADICTION);
        assertThat(production.told())
                .isEqualTo("200,000 barrels a day is 5.7 times the satellite-flare estimate of 35,000");
        assertThat(production.source()).contains("World Bank Policy Research Working Paper 8231");
    }

    @Test
    void aTruckThatCarries23BarrelsADayTurnsOnceInEightDays() {
        ClaimFinding turn = finding(claim(8500, 200_000, 3_000_000, 0, 0), "turn");
        assertThat(turn.told())
                .startsWith("23.5 barrels per truck and day means a turn of 8 days at 190 barrels a load");
        assertThat(turn.figure()).isCloseTo(8.075, within(0.001));
        assertThat(turn.verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    /** 8,500 loads of 190 barrels are 46 days of 35,000 barrels. */
    @Test
    void soManyTrucksCouldNotBeFilledInAMonth() {
        ClaimFinding fleet = finding(claim(8500, 0, 0, 0, 0), "fleet");
        assertThat(fleet.figure()).isCloseTo(46.14, within(0.01));
        assertThat(fleet.verdict()).isEqualTo(Verdict.CONTRADICTION);
        assertThat(fleet.fits()).isEqualTo("184 to 5,530 trucks");
    }

    @Test
    void contradictionsComeFirst() {
        List<ClaimFinding> findings = ClaimCheck.check(claim(8500, 200_000, 3_000_000, 0, 0), Priors.builtIn());
        assertThat(findings)
                .extracting(ClaimFinding::about)
                .containsExactly("price", "production, measured", "production, told", "revenue", "fleet", "turn");
        assertThat(findings).extracting(ClaimFinding::verdict).isSorted();
    }

    /** 8,500 trucks on 40 km have 4.7 m each, less than a truck is long: 3 lanes at 12 m. */
    @Test
    void trucksNeedRoad() {
        ClaimFinding spacing = finding(claim(8500, 0, 0, 40, 0), "spacing");
        assertThat(spacing.figure()).isCloseTo(4.706, within(0.001));
        assertThat(spacing.verdict()).isEqualTo(Verdict.CONTRADICTION);
        assertThat(spacing.fits())
                .isEqualTo("1,600 to 3,330 trucks standing in one lane, 267 to 1,000 moving, or 3 lanes");
    }

    @Test
    void aConvoyOfDozensOfKilometresDoesNotReachTheHorizon() {
        ClaimFinding horizon = finding(claim(0, 0, 0, 40, 4500), "horizon");
        assertThat(horizon.verdict()).isEqualTo(Verdict.CONTRADICTION);
        assertThat(horizon.told())
                .isEqualTo("From 4,500 m the horizon is 239 km away: a straight convoy of 40 km that begins below the"
                        + " eye ends before it; a truck of 12 m cannot be told by eye beyond 41 km");
        assertThat(horizon.fits()).isEqualTo("a convoy of 240 km or more, or an eye at 125 m or less");
        assertThat(finding(claim(0, 0, 0, 500, 4500), "horizon").verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void aModestClaimIsConsistent() {
        List<ClaimFinding> findings = ClaimCheck.check(claim(1000, 36_000, 1_300_000, 18, 0), Priors.builtIn());
        assertThat(findings).extracting(ClaimFinding::verdict).doesNotContain(Verdict.CONTRADICTION);
    }

    @Test
    void trucksAndAHeightAreEnoughToAskForTheirSpacing() {
        ClaimFinding spacing = finding(claim(8500, 0, 0, 0, 4500), "spacing");
        assertThat(spacing.figure()).isCloseTo(28.16, within(0.01));
        assertThat(spacing.verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "20, CONSISTENT",
        "19, CONSISTENT",
        "17, STRAINED",
        "15.9, CONTRADICTION",
        "50, STRAINED",
        "60, CONTRADICTION"
    })
    void aFigureIsRoundStrainedOrContradictory(double figure, Verdict verdict) {
        assertThat(Verdict.of(figure, 20, 45)).isEqualTo(verdict);
    }

    @Test
    void aHeightAloneAllowsNoCheck() {
        assertThat(ClaimCheck.check(claim(0, 0, 0, 0, 4500), Priors.builtIn())).isEmpty();
    }

    @Test
    void aClaimIsOfThisWorld() {
        assertThatThrownBy(() -> claim(-1, 0, 0, 0, 0)).hasMessageContaining("a number of trucks is 1 to 10,000,000");
        assertThatThrownBy(() -> claim(0, Double.NaN, 0, 0, 0)).hasMessageContaining("a number of barrels a day");
        assertThatThrownBy(() -> claim(0, 0, 0, 1e9, 0)).hasMessageContaining("a convoy's length");
        assertThatThrownBy(() -> claim(0, 0, 0, 0, 1e9)).hasMessageContaining("a height in metres");
    }

    /** 0 is: not said. */
    private static Claim claim(long trucks, double barrels, long usd, double convoyKm, double heightMetres) {
        return new Claim(
                trucks == 0 ? OptionalLong.empty() : OptionalLong.of(trucks),
                said(barrels),
                usd == 0 ? OptionalLong.empty() : OptionalLong.of(usd),
                said(convoyKm),
                said(heightMetres));
    }

    private static OptionalDouble said(double figure) {
        return figure == 0 ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    private static ClaimFinding finding(Claim claim, String about) {
        return ClaimCheck.check(claim, Priors.builtIn()).stream()
                .filter(finding -> finding.about().equals(about))
                .findFirst()
                .orElseThrow();
    }
}
