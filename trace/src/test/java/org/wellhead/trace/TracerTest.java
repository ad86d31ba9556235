package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wellhead.trace.Policy.FIFO;
import static org.wellhead.trace.Policy.LIFO;
import static org.wellhead.trace.Policy.POISON;
import static org.wellhead.trace.Policy.PROPORTIONAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/** One documented behaviour each, from simple to complex. */
class TracerTest {
    @Test
    void aDirectPaymentComesFromItsPayer() {
        assertThat(Story.of("X->D 5").designated("D").sources(FIFO)).isEqualTo("X 5");
    }

    @Test
    void aMiddlemanIsNoSource() {
        Story story = Story.of("X->A 5, A->D 3").designated("D");
        assertThat(story.sources(FIFO)).isEqualTo("X 3");
        assertThat(story.sources(LIFO)).isEqualTo("X 3");
        assertThat(story.sources(PROPORTIONAL)).isEqualTo("X 3");
    }

    @Test
    void whatAnAccountPaysBeyondItsBalanceIsItsOwn() {
        assertThat(Story.of("X->A 5, A->D 8").designated("D").sources(PROPORTIONAL))
                .isEqualTo("A 3, X 5");
    }

    @Test
    void anOpeningBalanceIsOwnFundsAndLeavesFirstUnderFifo() {
        Story story = Story.of("X->A 6, A->D 6").opening("A", 6).designated("D");
        assertThat(story.sources(FIFO)).isEqualTo("A 6");
        assertThat(story.sources(LIFO)).isEqualTo("X 6");
        assertThat(story.sources(PROPORTIONAL)).isEqualTo("A 3, X 3");
    }

    @Test
    void policiesDifferWhereMoneyMixes() {
        Story story = Story.of("X->A 10, Y->A 30, A->D 20").designated("D");
        assertThat(story.sources(FIFO)).isEqualTo("X 10, Y 10");
        assertThat(story.sources(LIFO)).isEqualTo("Y 20");
        assertThat(story.sources(PROPORTIONAL)).isEqualTo("X 5, Y 15");
        assertThat(story.sources(POISON)).isEqualTo("X 10, Y 20");
    }

    @Test
    void underFifoOneFractionPerPaymentWouldNotDo() {
        Story story = Story.of("X->A 1, Y->A 1, A->B 2, B->D 1, B->C 1").designated("D");
        assertThat(story.sources(FIFO)).isEqualTo("X 1");
        assertThat(story.sources(LIFO)).isEqualTo("X 1");
        assertThat(story.payments(FIFO)).isEqualTo("p1 1, p3 1, p4 1");
    }

    @Test
    void ownFundsAreHandedOverLast() {
        Story story = Story.of("X->A 1, A->B 2, B->D 1, B->C 1").designated("D");
        assertThat(story.sources(FIFO)).isEqualTo("X 1");
        assertThat(story.sources(LIFO)).isEqualTo("A 1");
    }

    @Test
    void unitsAreToldApart() {
        Story story = Story.of("X->A 4, A->D 1, A->E 3").designated("D in red", "E in blue");
        for (Policy policy : new Policy[] {FIFO, LIFO, PROPORTIONAL}) {
            assertThat(story.sources(policy)).isEqualTo("X>blue 3, X>red 1");
        }
    }

    @Test
    void moneyIsCountedOnceWhereItFirstArrives() {
        Story story = Story.of("X->D 9, D->A 9, Y->A 1, A->E 10").designated("D in red", "E in blue");
        for (Policy policy : new Policy[] {FIFO, LIFO, PROPORTIONAL}) {
            Trace trace = story.trace(policy);
            assertThat(Story.text(story.ledger(), trace)).isEqualTo("X>red 9, Y>blue 1");
            assertThat(trace.totals().get(1)).isEqualTo(new Trace.Total(1, 10, 9));
        }
    }

    @Test
    void aPaymentBetweenDesignatedAccountsIsNoArrival() {
        Story story = Story.of("X->D 9, D->E 9").designated("D in red", "E in blue");
        for (Policy policy : Policy.values()) {
            assertThat(story.sources(policy)).isEqualTo("X>red 9");
        }
    }

    @Test
    void beforeItIsDesignatedAnAccountPassesMoneyOn() {
        Story story = Story.of("X->D 9 @0h, D->A 4 @1h, Y->D 2 @6h, D->B 7 @7h").designated("D in red from 5h");
        for (Policy policy : new Policy[] {FIFO, LIFO, PROPORTIONAL}) {
            assertThat(story.sources(policy)).isEqualTo("X 5, Y 2");
        }
        assertThat(story.trace(FIFO).contributions().get(0).hops()).isEqualTo(1);
    }

    @Test
    void holdingsOnTheDayOfDesignationMayBeTheAccountsOwn() {
        Story story = Story.of("D->A 4 @0h, X->A 1 @6h").opening("D", 10).designated("D in red from 5h");
        Trace trace = story.trace(FIFO);
        assertThat(Story.text(story.ledger(), trace)).isEqualTo("D 6");
        assertThat(trace.contributions().get(0).hops()).isZero();
    }

    @Test
    void onlyArrivalsWithinTheTimeAskedForAreTold() {
        Story story = Story.of("X->A 3 @0h, A->D 1 @1h, A->D 1 @5h, A->D 1 @9h")
                .designated("D")
                .counting(5, 9);
        for (Policy policy : Policy.values()) {
            assertThat(story.sources(policy)).isEqualTo("X 1");
        }
    }

    @Test
    void poisonDoesNotCrossTheMomentWhenThereWasNoMoney() {
        assertThat(Story.of("X->A 5, A->B 5, Y->A 5, A->D 5").designated("D").sources(POISON))
                .isEqualTo("Y 5");
    }

    @Test
    void hopsAndDatesAreThoseOfTracedMoney() {
        Story story = Story.of("X->A 5 @0h, A->B 5 @1h, B->D 5 @2h, X->B 2 @3h, B->D 2 @4h, X->C 1 @9h")
                .designated("D");
        Trace.Contribution x = story.trace(FIFO).contributions().get(0);
        assertThat(x.hops()).isEqualTo(2);
        assertThat(x.firstPaidEpochMicros()).isZero();
        assertThat(x.lastPaidEpochMicros()).isEqualTo(3 * Story.HOUR);
    }

    @Test
    void downstreamFindsWhoHoldsTheMoneyInTheEnd() {
        Story story = Story.of("X->D 9, D->A 6, Y->A 6, A->B 6, D->Z 1")
                .designated("D")
                .downstream();
        assertThat(story.sources(FIFO)).isEqualTo("B 6, Z 1");
        assertThat(story.sources(LIFO)).isEqualTo("A 6, Z 1");
        assertThat(story.sources(PROPORTIONAL)).isEqualTo("A 3, B 3, Z 1");
        assertThat(story.sources(POISON)).isEqualTo("A 6, B 6, Z 1");
        assertThat(story.chains(FIFO)).isEqualTo("B: p2 p4 (6), Z: p5 (1)");
        assertThat(story.chains(PROPORTIONAL)).isEqualTo("A: p2 (3), B: p2 p4 (3), Z: p5 (1)");
    }

    @Test
    void downstreamMoneyThatComesBackIsToldApart() {
        Story story = Story.of("X->D 9, D->A 6, A->E 2").designated("D", "E").downstream();
        Trace trace = story.trace(FIFO);
        assertThat(Story.text(story.ledger(), trace)).isEqualTo("A 4");
        assertThat(trace.totals().get(0)).isEqualTo(new Trace.Total(0, 6, 2));
    }

    @Test
    void anOverdraftLetsADebitPrecedeItsCredit() {
        Story strict = Story.of("A->D 5 @0h, X->A 5 @2h").designated("D");
        assertThat(strict.sources(FIFO)).isEqualTo("A 5");
        Story story = Story.of("A->D 5 @0h, X->A 5 @2h").designated("D").overdraft(2);
        for (Policy policy : Policy.values()) {
            assertThat(story.sources(policy)).isEqualTo("X 5");
        }
    }

    @Test
    void whatNoCreditCoversInTimeIsOwnFunds() {
        Story story =
                Story.of("A->D 5 @0h, X->A 2 @2h, Y->A 9 @3h").designated("D").overdraft(2);
        assertThat(story.sources(LIFO)).isEqualTo("A 3, X 2");
    }

    @Test
    void coverThatIsItselfLateIsFollowed() {
        Story story =
                Story.of("A->D 5 @0h, B->A 5 @1h, X->B 5 @3h").designated("D").overdraft(2);
        assertThat(story.sources(FIFO))
                .as("X's money comes to A after A's time is over")
                .isEqualTo("A 5");
        Story longer =
                Story.of("A->D 5 @0h, B->A 5 @1h, X->B 5 @3h").designated("D").overdraft(3);
        assertThat(longer.sources(FIFO)).isEqualTo("X 5");
        assertThat(longer.chains(FIFO)).isEqualTo("X: p3 p2 p1 (5)");
        assertThat(longer.chains(PROPORTIONAL)).isEqualTo("X: p3 p2 p1 (5)");
    }

    @Test
    void aCircleOfDebtsPaysNobody() {
        Story story = Story.of("A->B 100 @0h, B->A 100 @1h, A->D 100 @2h")
                .designated("D")
                .overdraft(5);
        for (Policy policy : new Policy[] {FIFO, LIFO, PROPORTIONAL}) {
            assertThat(story.sources(policy)).isEqualTo("A 100");
        }
    }

    @Test
    void aCircleWithALittleMoneyInItEnds() {
        Story story = Story.of("A->B 1000000000000 @0h, B->A 1000000000000 @1h, Z->A 1 @2h, A->D 1 @3h")
                .designated("D")
                .overdraft(9);
        assertThat(story.trace(FIFO).totals().get(0).tracedMinor()).isEqualTo(1);
    }

    @Test
    void aChainProvesAContribution() {
        Story story = Story.of("X->A 10, Y->A 30, A->B 20, B->D 20, A->D 5").designated("D");
        assertThat(story.chains(FIFO)).isEqualTo("X: p1 p3 p4 (10), Y: p2 p3 p4 (10)");
        assertThat(story.chains(LIFO)).isEqualTo("Y: p2 p3 p4 (20)");
        assertThat(story.chains(PROPORTIONAL)).isEqualTo("X: p1 p3 p4 (5), Y: p2 p3 p4 (15)");
    }

    @Test
    void moneyTogetherIsLimited() {
        Ledger ledger = new Ledger.Builder(Money.NONE)
                .pay(0, "X", "A", 1L << 61)
                .pay(0, "Y", "A", 1L << 61)
                .build();
        Question question = Question.upstream(List.of(), List.of());
        assertThatThrownBy(() -> Tracer.trace(ledger, question, FIFO))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("2^62");
    }
}
