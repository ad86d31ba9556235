package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/** Plans for stories that can be followed by hand. */
class CutterTest {
    /** Anna and Boris give to Charity, Charity pays Courier, and both pay Group; see docs/method.md. */
    private static final String SIX = "Anna->Charity 400, Boris->Charity 600, Charity->Courier 500, Courier->Shop 200, "
            + "Courier->Group 400, Charity->Group 100";

    @Test
    void theAccountThatAllMoneyPassesStopsMost() {
        assertThat(PlanStory.of("X->A 60, Y->A 40, A->D 100").cut(1)).isEqualTo("A 100 of 100, at most 100: the best");
    }

    @Test
    void theSecondIsCountedByWhatTheFirstLeaves() {
        assertThat(PlanStory.of(SIX, "Group").cut(2))
                .isEqualTo("Charity 400, Courier 100 of 500, at most 500: the best");
    }

    @Test
    void eachPolicyCountsItsOwnShares() {
        PlanStory story = PlanStory.of(SIX, "Group").held("Charity FR bank", "Courier FR bank");
        assertThat(story.under(Policy.FIFO).cut(1)).isEqualTo("Anna 200 of 500, at most 200: the best");
        assertThat(story.under(Policy.LIFO).cut(1)).isEqualTo("Boris 400 of 500, at most 400: the best");
        assertThat(story.under(Policy.PROPORTIONAL).cut(1)).isEqualTo("Boris 240 of 500, at most 240: the best");
    }

    @Test
    void moneyThatGoesInACircleThroughAnAccountIsCountedOnce() {
        assertThat(PlanStory.of("X->A 10, A->B 10, B->A 10, A->B 10, B->D 10").cut(1))
                .isEqualTo("X 10 of 10, at most 10: the best");
        assertThat(PlanStory.of("X->A 10, Y->C 15, A->B 10, B->A 10, A->D 10, C->D 15")
                        .cut(1))
                .isEqualTo("Y 15 of 25, at most 15: the best");
    }

    @Test
    void greedyAloneMayMissTheBestPair() {
        String payments = "P->A 40, Q->A 40, P->B 30, Q->C 30, R->B 25, S->C 25, A->D 80, B->D 55, C->D 55";
        PlanStory story = PlanStory.of(payments).in("FR").held("A FR", "P FR", "Q FR");
        assertThat(story.greedy(2)).isEqualTo("A P 110");
        assertThat(story.cut(2)).isEqualTo("P 70, Q 70 of 190, at most 140: the best");
    }

    @Test
    void onlyWhatIsPaidFromTheDateOnIsStopped() {
        String payments = "X->A 10 @1h, A->D 10 @2h, Y->A 5 @3h, A->D 5 @4h";
        assertThat(PlanStory.of(payments).fromHour(3).cut(1)).isEqualTo("A 5 of 15, at most 5: the best");
        assertThat(PlanStory.of(payments).fromHour(4).cut(5)).isEqualTo("A 5 of 15, at most 5: the best");
        assertThat(PlanStory.of(payments).fromHour(5).cut(5)).isEqualTo("none of 15, at most 0: the best");
    }

    @Test
    void onlyAccountsHeldInTheCountriesAreFrozen() {
        PlanStory story = PlanStory.of("X->A 60, Y->B 40, A->D 60, B->D 40").held("X TR", "Y DE", "A FR");
        assertThat(story.in("TR", "DE").cut(5)).isEqualTo("X 60, Y 40 of 100, at most 100: the best");
        assertThat(story.in("DE").cut(5)).isEqualTo("Y 40 of 100, at most 40: the best");
        assertThat(story.in("JP").cut(5)).isEqualTo("none of 100, at most 0: the best");
    }

    @Test
    void banksOwnAccountsAreLeftOutUnlessAskedFor() {
        PlanStory story = PlanStory.of("X->A 60, Y->A 40, A->D 100").held("A FR bank");
        assertThat(story.cut(1)).isEqualTo("X 60 of 100, at most 60: the best");
        assertThat(story.kinds(PartyKind.BANK).cut(1)).isEqualTo("A 100 of 100, at most 100: the best");
    }

    @Test
    void aDesignatedAccountIsFrozenOnlyIfAskedForAndStopsWhatItReceives() {
        PlanStory story = PlanStory.of("X->D 60, Y->D 40");
        assertThat(story.cut(1)).isEqualTo("X 60 of 100, at most 60: the best");
        assertThat(story.designatedToo().cut(1)).isEqualTo("D 100 of 100, at most 100: the best");
    }

    @Test
    void anAccountToBeDesignatedLaterPaysAndReceivesUntilThen() {
        PlanStory story = PlanStory.of("X->E 50 @1h, Z->E 5 @2h, E->D 30 @3h, Y->D 10 @5h", "D", "E in red from 4h");
        assertThat(story.cut(1)).isEqualTo("X 50 of 65, at most 50: the best");
        assertThat(story.designatedToo().cut(1)).isEqualTo("E 55 of 65, at most 55: the best");
    }

    @Test
    void dearAccountsMustBeWorthTheirPrice() {
        PlanStory story = PlanStory.of("X->A 60, Y->A 40, A->D 100").price("A 3");
        assertThat(story.cut(2)).isEqualTo("X 60, Y 40 of 100, at most 100: the best");
        assertThat(story.cut(1.5)).isEqualTo("X 60 of 100, at most 60: the best");
        assertThat(story.price("X 2").cut(2)).isEqualTo("X 60 of 100, at most 60: the best");
    }

    @Test
    void withPricesNeitherTheLargestNorTheCheapestFirstIsAlwaysRight() {
        PlanStory largest = PlanStory.of("X->D 2, Y->D 100").price("X 1", "Y 100");
        assertThat(largest.greedy(100)).isEqualTo("Y 100");
        PlanStory cheapest = PlanStory.of("X->D 10, Y->D 10, Z->D 11").price("Z 2");
        assertThat(cheapest.greedy(2)).isEqualTo("X Y 20");
        PlanStory both =
                PlanStory.of("A->D 59, C->D 31, F->D 15, S->D 20, T->D 20").price("A 6", "C 4", "F 1", "S 2", "T 2");
        assertThat(both.greedy(10)).isEqualTo("A F S 94");
        assertThat(both.cut(10)).isEqualTo("A 59, S 20, T 20 of 145, at most 99: the best");
    }

    @Test
    void ofTwoThatStopTheSameTheOneThatHarmsLess() {
        assertThat(PlanStory.of("X->S 5, X->D 10, Y->D 10").cut(1)).isEqualTo("Y 10 of 20, at most 10: the best");
        assertThat(PlanStory.of("X->D 10, Y->S 5, Y->D 10").cut(1)).isEqualTo("X 10 of 20, at most 10: the best");
        assertThat(PlanStory.of("X->D 10, Y->D 10").cut(1)).isEqualTo("X 10 of 20, at most 10: the best");
    }

    @Test
    void collateralIsWhatFrozenAccountsPayThatWasNotTraced() {
        String payments = "X->A 60 @1h, A->S 20 @2h, A->D 40 @3h, A->S 7 @4h";
        assertThat(PlanStory.of(payments).collateral(1)).isEqualTo("X 20 of 40, at most 40: the best");
        assertThat(PlanStory.of(payments).fromHour(2).collateral(1)).isEqualTo("A 27 of 40, at most 40: the best");
        assertThat(PlanStory.of(payments).fromHour(4).collateral(1)).isEqualTo("none of 40, at most 0: the best");
    }

    @Test
    void aChargeForCollateralPrefersWhoHarmsFew() {
        String payments = "X->A 30, Y->A 10, Z->A 60, A->S 60, A->D 40";
        PlanStory story = PlanStory.of(payments).under(Policy.LIFO);
        assertThat(story.cut(1)).isEqualTo("A 40 of 40, at most 40: the best");
        assertThat(story.charging(1).cut(3)).isEqualTo("X 30, Y 10 of 40, at most 40: the best");
        assertThat(PlanStory.of("X->A 30, A->D 10, A->S 20").charging(1).cut(3))
                .isEqualTo("none of 10, at most 0: the best");
    }

    @Test
    void theFrontierHasThePlanAndWhatHarmsLess() {
        String payments = "X->A 30, Y->A 10, Z->A 60, A->S 60, A->D 40";
        assertThat(PlanStory.of(payments).under(Policy.LIFO).frontier(2))
                .isEqualTo("2: 40 against 0 charged, 1: 40 against 60");
    }

    @Test
    void theSameAccountsFrozenEarlierOrLater() {
        String payments = "X->A 10 @1h, A->D 6 @2h, A->B 4 @800h, B->D 4 @1600h, Y->A 5 @1601h, A->D 5 @2200h";
        assertThat(PlanStory.of(payments).fromHour(800).cut(1)).isEqualTo("A 9 of 15, at most 9: the best");
        assertThat(PlanStory.of(payments).fromHour(800).months(1))
                .isEqualTo("1970-01 15, 1970-02 9, 1970-03 5, 1970-04 5");
    }

    @Test
    void theEvidenceIsWhatCameInAndWentOutAndOneWay() {
        String payments = "X->A 10, Y->A 20, Z->A 5, A->B 12, A->D 23, B->D 12";
        assertThat(PlanStory.of(payments).evidence(1, 2))
                .isEqualTo("A in p2 20 p1 10 (3, 35) out p5 23 p4 12 (2, 35) chain p2 p5");
    }

    @Test
    void nothingTracedMeansNothingToFreeze() {
        PlanStory story = PlanStory.of("X->A 10, D->X 5");
        assertThat(story.cut(3)).isEqualTo("none of 0, at most 0: the best");
        assertThat(story.months(3)).isEmpty();
        assertThat(story.frontier(3)).isEmpty();
        assertThat(PlanStory.of("X->D 10").cut(0)).isEqualTo("none of 10, at most 0: the best");
    }
}
