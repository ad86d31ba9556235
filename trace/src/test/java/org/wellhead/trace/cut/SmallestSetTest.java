package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Story;

/** Which accounts stop everything, told by hand. */
class SmallestSetTest {
    private static final Terms ALL = Terms.ofCount(0);

    @Test
    void oneCourierStopsWhatTwoDonorsGive() {
        assertThat(smallest("A->C 60, B->C 20, C->D 80", ALL)).isEqualTo("C, at least 1, cut 1");
    }

    @Test
    void whoGivesTwoWaysIsFrozenRatherThanTheWays() {
        assertThat(smallest("A->B 60, A->C 20, B->D 60, C->D 20", ALL)).isEqualTo("A, at least 1, cut 1");
    }

    /** E gives to the bank when the bank has long paid G: forgetting time, there is a way from E by G. */
    @Test
    void aCutThatForgetsTimeMayBeLarger() {
        String payments = "A->X 10, X->G 10, G->D 10, E->X 10, X->F 10, F->D 20, A->D 10";
        assertThat(smallest(Town.of(payments, "FR X bank"), ALL)).isEqualTo("A F, at least 2, cut 3");
    }

    @Test
    void whatThoseInACountryCanStop() {
        Terms french = new Terms(0, Set.of("FR"), Terms.KINDS, false, Long.MIN_VALUE, Map.of(), 0);
        Town town = Town.of("A->C 60, B->C 20, C->D 80, E->D 5", "FR A B, TR C E");
        assertThat(smallest(town, french)).isEqualTo("A B, at least 2, cut 2");
    }

    @Test
    void banksAreNotFrozenUnlessAsked() {
        Town town = Town.of("A->C 60, B->C 20, C->D 80", "FR A B, TR C bank");
        Terms banks = new Terms(0, Set.of(), Set.of(PartyKind.values()), false, Long.MIN_VALUE, Map.of(), 0);
        assertThat(smallest(town, ALL)).isEqualTo("A B, at least 2, cut 2");
        assertThat(smallest(town, banks)).isEqualTo("C, at least 1, cut 1");
    }

    @Test
    void whatWasPaidBeforeTheDateIsPast() {
        Terms late = new Terms(0, Set.of(), Terms.KINDS, false, 2 * Story.HOUR, Map.of(), 0);
        assertThat(smallest("A->D 60, B->C 20, C->D 20", late)).isEqualTo("C, at least 1, cut 1");
    }

    @Test
    void designatedAccountsStopWhatTheyReceiveIfTheyMayBeFrozen() {
        Terms designated = new Terms(0, Set.of(), Terms.KINDS, true, Long.MIN_VALUE, Map.of(), 0);
        assertThat(smallest("A->D 60, B->D 20", designated)).isEqualTo("D, at least 1, cut 1");
        assertThat(smallest("A->D 60, B->D 20", ALL)).isEqualTo("A B, at least 2, cut 2");
    }

    @Test
    void whereNothingCanBeStoppedNobodyIsFrozen() {
        assertThat(smallest(Town.of("A->D 60", "FR A bank"), ALL)).isEqualTo(", at least 0, cut 0");
    }

    @Test
    void lessThanHalfAMinorUnitIsNothing() {
        String payments = "A->C 1000, B->C 1, C->shop 600, C->D 400, A->D 10";
        assertThat(smallest(payments, ALL, Policy.PROPORTIONAL)).isEqualTo("A, at least 1, cut 2");
        assertThat(smallest(payments, ALL, Policy.LIFO)).isEqualTo("A, at least 1, cut 1");
    }

    private static String smallest(String payments, Terms terms) {
        return smallest(Town.of(payments, "-- A"), terms);
    }

    private static String smallest(Town town, Terms terms) {
        return smallest(town, terms, Policy.FIFO);
    }

    private static String smallest(String payments, Terms terms, Policy policy) {
        return smallest(Town.of(payments, "-- A"), terms, policy);
    }

    private static String smallest(Town town, Terms terms, Policy policy) {
        Smallest found = SmallestSet.find(town.flow(policy), town.accounts(), terms);
        List<Integer> accounts = found.accounts();
        return town.ids(accounts) + ", at least " + found.fewest() + ", cut " + found.cut();
    }
}
