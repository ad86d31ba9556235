package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;

/** When each source paid in. */
class PaidInTest {
    @Test
    void everyPaymentOfOwnFundsTellsWhatReachedTheUnit() {
        Story story = Story.of("X->A 6, Y->A 4, X->A 10, A->D 15").designated("D");
        assertThat(text(story, Policy.FIFO)).isEqualTo("p1 X 6, p2 Y 4, p3 X 5");
        assertThat(text(story, Policy.LIFO)).isEqualTo("p1 X 1, p2 Y 4, p3 X 10");
    }

    @Test
    void mixedMoneyIsApportionedToThePaymentsOfEachSource() {
        Story story = Story.of("X->A 1, X->A 1, X->A 1, Y->A 1, A->D 3").designated("D");
        assertThat(text(story, Policy.PROPORTIONAL)).isEqualTo("p2 X 1, p3 X 1, p4 Y 1");
    }

    @Test
    void openingMoneyComesFirstAndWithoutAPayment() {
        Story story = Story.of("X->A 3, A->D 8").opening("A", 5).designated("D");
        assertThat(text(story, Policy.FIFO)).isEqualTo("- A 5, p1 X 3");
    }

    @Test
    void whatAnOverdraftMovesInSeveralStepsIsOneEntryOfItsPayment() {
        Story story =
                Story.of("A->D 9 @0h, X->A 4 @1h, Y->A 3 @2h").designated("D").overdraft(3);
        assertThat(text(story, Policy.FIFO)).isEqualTo("p1 A 2, p2 X 4, p3 Y 3");
    }

    @Test
    void poisonGivesNoShares() {
        assertThat(text(Story.of("X->A 3, A->D 2").designated("D"), Policy.POISON))
                .isEmpty();
    }

    @Test
    void downstreamNobodyPaysIn() {
        Story story = Story.of("D->A 3").designated("D").downstream();
        assertThatThrownBy(() -> Tracer.dated(story.ledger(), story.question(), Policy.FIFO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upstream only");
    }

    @Property(tries = 2000)
    void theEntriesOfASourceAddUpToItsContributionToTheMinorUnit(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            DatedTrace dated = Tracer.dated(random.ledger(), random.question(), policy);
            assertThat(dated.trace().contributions())
                    .isEqualTo(random.trace(policy).contributions());
            Map<Long, Long> left = new TreeMap<>();
            dated.trace()
                    .contributions()
                    .forEach(c -> left.put(((long) c.unit() << 32) | c.account(), c.amountMinor()));
            PaidIn paidIn = dated.paidIn();
            for (int e = 0; e < paidIn.size(); e++) {
                assertThat(paidIn.amountMinor(e)).isPositive();
                left.merge(((long) paidIn.unit(e) << 32) | paidIn.account(e), -paidIn.amountMinor(e), Long::sum);
            }
            assertThat(left.values()).as(policy.word()).allMatch(amount -> amount == 0);
        }
    }

    @Property(tries = 1000)
    void entriesAreInTheLedgersOrderAndOfThePayersOwnFunds(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        Ledger ledger = random.ledger();
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            PaidIn paidIn = Tracer.dated(ledger, random.question(), policy).paidIn();
            List<Long> order = new ArrayList<>();
            for (int e = 0; e < paidIn.size(); e++) {
                int payment = paidIn.payment(e);
                if (payment != PaidIn.NO_PAYMENT) {
                    order.add(((long) payment << 8) | paidIn.unit(e));
                    assertThat(paidIn.account(e)).isEqualTo(ledger.payer(payment));
                    assertThat(paidIn.amountMinor(e)).isLessThanOrEqualTo(ledger.amountMinor(payment));
                } else {
                    assertThat(order).isEmpty();
                }
            }
            assertThat(order).isSorted().doesNotHaveDuplicates();
        }
    }

    private static String text(Story story, Policy policy) {
        Ledger ledger = story.ledger();
        PaidIn paidIn = Tracer.dated(ledger, story.question(), policy).paidIn();
        List<String> words = new ArrayList<>();
        for (int e = 0; e < paidIn.size(); e++) {
            String payment = paidIn.payment(e) == PaidIn.NO_PAYMENT ? "-" : ledger.id(paidIn.payment(e));
            words.add(payment + " " + ledger.accounts().id(paidIn.account(e)) + " " + paidIn.amountMinor(e));
        }
        return String.join(", ", words);
    }
}
