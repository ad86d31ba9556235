package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;

/** Whose money it can have been at least and at most: payments as a line, and the answer as a line. */
class BounderTest {
    /** {@code "X 1..2, X+Y 3..3"}; with several units {@code "X>red 1..2, X>all 1..2"}. */
    private static String bounds(Story story, String... origins) {
        Ledger ledger = story.ledger();
        Question question = story.question();
        List<BitSet> sets = new ArrayList<>();
        for (String origin : origins) {
            BitSet set = new BitSet();
            for (String account : origin.split("\\+", -1)) {
                set.set(ledger.accounts().find(account));
            }
            sets.add(set);
        }
        boolean many = question.units().size() > 1;
        List<String> words = new ArrayList<>();
        for (Bound bound : Bounder.bound(ledger, question, sets, Bounder.Progress.SILENT)) {
            boolean all = bound.unit() == Bound.ALL_UNITS;
            if (many || !all) {
                String unit = all ? "all" : question.units().get(bound.unit());
                words.add(origins[bound.origin()] + (many ? ">" + unit : "") + " " + bound.lowMinor() + ".."
                        + bound.highMinor());
            }
        }
        return String.join(", ", words);
    }

    @Test
    void moneyThatWasNotMixedLeavesNoChoice() {
        assertThat(bounds(Story.of("X->A 3, A->D 3").designated("D"), "X", "A")).isEqualTo("X 3..3, A 0..0");
    }

    @Test
    void mixedMoneyCanBeEithers() {
        assertThat(bounds(Story.of("X->A 3, Y->A 5, A->D 4").designated("D"), "X", "Y"))
                .isEqualTo("X 0..3, Y 1..4");
    }

    @Test
    void severalAccountsAreAskedAsOneAndEachAlone() {
        assertThat(bounds(Story.of("X->A 3, Y->A 5, Z->A 1, A->D 4").designated("D"), "X+Y", "X", "X+Z"))
                .isEqualTo("X+Y 3..4, X 0..3, X+Z 0..4");
    }

    @Test
    void ownFundsLeaveWithThePayment() {
        assertThat(bounds(Story.of("X->A 3, A->D 5").designated("D"), "X", "A")).isEqualTo("X 3..3, A 2..2");
    }

    /** A is empty when Y's money comes, so none of it went to D, and X's went where it went. */
    @Test
    void moneyCannotLeaveBeforeItCame() {
        assertThat(bounds(Story.of("X->A 3, A->D 3, Y->A 3, A->B 3").designated("D"), "X", "Y"))
                .isEqualTo("X 3..3, Y 0..0");
    }

    /** Of X's 10, at most 2 can have stayed when A paid the shop. */
    @Test
    void whatWasPaidElsewhereIsGone() {
        assertThat(bounds(Story.of("X->A 10, A->Shop 8, Y->A 5, A->D 7").designated("D"), "X", "Y"))
                .isEqualTo("X 2..2, Y 5..5");
    }

    /** Poison allows X 4 at D by both ways, but X's 4 cannot take both. */
    @Test
    void moneyTakesOneWayOnly() {
        Story story = Story.of("X->A 4, Y->A 4, A->B 4, A->C 4, Z->B 4, Z->C 4, B->D 4, C->D 4")
                .designated("D");
        assertThat(bounds(story, "X", "Z")).isEqualTo("X 0..4, Z 0..8");
    }

    @Test
    void anOpeningBalanceIsItsHoldersMoney() {
        assertThat(bounds(Story.of("X->A 3, A->D 4").opening("A", 2).designated("D"), "X", "A"))
                .isEqualTo("X 2..3, A 1..2");
    }

    @Test
    void unitsAreToldApartAndTogether() {
        Story story = Story.of("X->A 3, Y->A 3, A->R 3, A->B 3").designated("R in red", "B in blue");
        assertThat(bounds(story, "X")).isEqualTo("X>red 0..3, X>blue 0..3, X>all 3..3");
    }

    @Test
    void whatComesBackFromADesignatedAccountIsNobodys() {
        Story story = Story.of("X->D 4, D->A 4, Y->A 2, A->E 5").designated("D", "E");
        assertThat(bounds(story, "X", "Y")).isEqualTo("X 4..4, Y 1..2");
    }

    @Test
    void beforeItsDateADesignatedAccountIsAnyAccount() {
        Story story = Story.of("X->D 4, Y->D 4, D->Shop 4, Z->D 1").designated("D in red from 3h");
        assertThat(bounds(story, "X", "Y", "Z")).isEqualTo("X 0..4, Y 0..4, Z 1..1");
    }

    @Test
    void onlyArrivalsWithinTheTimeCount() {
        Story story = Story.of("X->A 4, A->D 1, Y->A 2, A->D 4").designated("D").counting(3, 9);
        assertThat(bounds(story, "X", "Y")).isEqualTo("X 2..3, Y 1..2");
    }

    @Test
    void aDebtIsPaidByWhatCoversIt() {
        Story story = Story.of("A->D 3, X->A 3").designated("D");
        assertThat(bounds(story, "X", "A")).isEqualTo("X 0..0, A 3..3");
        assertThat(bounds(story.overdraft(2), "X", "A")).isEqualTo("X 3..3, A 0..0");
    }

    @Test
    void progressEndsWhereAllAreSolved() {
        Story story = Story.of("X->R 3, X->B 3").designated("R in red", "B in blue");
        List<String> told = new ArrayList<>();
        BitSet origin = new BitSet();
        origin.set(0);
        Bounder.bound(
                story.ledger(), story.question(), List.of(origin), (solved, total) -> told.add(solved + "/" + total));
        assertThat(told).containsExactly("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
    }

    @Test
    void downstreamIsNotAsked() {
        Story story = Story.of("X->D 3").designated("D").downstream();
        assertThatThrownBy(() -> bounds(story, "X")).hasMessage("bounds are told upstream only");
    }

    /** {@code "3 of 5"}: what freezing these accounts stops at least. */
    private static String stops(String payments, long fromHour, String... frozen) {
        Story story = Story.of(payments).designated("D");
        BitSet accounts = new BitSet();
        for (String account : frozen) {
            accounts.set(story.ledger().accounts().find(account));
        }
        Bounder.Stopped stopped =
                Bounder.leastStopped(story.ledger(), story.question(), accounts, fromHour * Story.HOUR);
        return stopped.leastMinor() + " of " + stopped.arrivedMinor();
    }

    @Test
    void whatCanGoRoundAFrozenAccountIsNotStoppedForSure() {
        String payments = "X->A 3, Y->B 3, A->C 3, B->C 3, C->E 3, C->D 3";
        assertThat(stops(payments, 0, "A")).isEqualTo("0 of 3");
        assertThat(stops(payments, 0, "A", "B")).isEqualTo("3 of 3");
        assertThat(stops(payments, 0, "C")).isEqualTo("3 of 3");
    }

    @Test
    void whatLeftBeforeTheDateIsNotStopped() {
        String payments = "X->A 5, A->D 2, A->D 3";
        assertThat(stops(payments, 2, "A")).isEqualTo("3 of 5");
        assertThat(stops(payments, 3, "A")).isEqualTo("0 of 5");
    }

    @Test
    void aFrozenDesignatedAccountReceivesNothing() {
        assertThat(stops("X->A 5, A->D 2, A->D 3", 2, "D")).isEqualTo("3 of 5");
    }
}
