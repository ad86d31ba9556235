package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;

/** The account's step, on one account's events alone. */
class AccountStepTest {
    /** Everybody has a partition: who paid or was paid is told apart by it. */
    private static AccountStep stepOf(String account, Story story, Policy policy) {
        Ledger ledger = story.ledger();
        int number = ledger.accounts().find(account);
        int[] accounts = {number};
        Members members = Members.of(accounts, story.question());
        Clock clock = Clock.of(story.question(), instant -> ledger.columns().firstAtOrAfter(ledger.size(), instant));
        Partition.Builder events =
                new Partition.Builder(accounts, new long[] {ledger.accounts().openingMinor(number)}, members, clock, 0);
        for (int p = 0; p < ledger.size(); p++) {
            int payer = ledger.payer(p);
            int payee = ledger.payee(p);
            if (payer == number || payee == number) {
                int other = payer == number ? payee : payer;
                events.add(p, members.number(payer), members.number(payee), other, ledger.amountMinor(p));
            }
        }
        int partitions = ledger.accounts().size();
        return AccountStep.atTheEnd(events.build(), policy, partitions).downTo(Long.MIN_VALUE, nothing(partitions));
    }

    private static @Nullable Colours[] nothing(int partitions) {
        return new Colours[partitions];
    }

    private static String told(AccountStep step, Story story, String to) {
        Colours colours = step.sent(story.ledger().accounts().find(to));
        StringBuilder text = new StringBuilder();
        for (int entry = 0; entry < colours.size(); entry++) {
            text.append(entry == 0 ? "p" : ", p").append(colours.place(entry) + 1);
            for (int piece = colours.from(entry); piece < colours.to(entry); piece++) {
                text.append(' ').append(colours.amount(piece)).append(colours.tag(piece) == 0 ? " not" : " red");
            }
        }
        return text.toString();
    }

    /** A has 5 from X and 5 from Y, pays the designated D 6 and a shop 4. */
    private static Story charity() {
        return Story.of("X->A 5, Y->A 5, A->D 6, A->Shop 4").designated("D in red");
    }

    /** In the mirror the youngest money comes first: the shop's. */
    @Test
    void whatCameFirstLeftFirst() {
        AccountStep step = stepOf("A", charity(), Policy.FIFO);
        assertThat(told(step, charity(), "X")).isEqualTo("p1 5 red");
        assertThat(told(step, charity(), "Y")).isEqualTo("p2 4 not 1 red");
    }

    @Test
    void whatCameLastLeftFirst() {
        AccountStep step = stepOf("A", charity(), Policy.LIFO);
        assertThat(told(step, charity(), "X")).isEqualTo("p1 4 not 1 red");
        assertThat(told(step, charity(), "Y")).isEqualTo("p2 5 red");
    }

    @Test
    void ofAMixtureTheSameShare() {
        Colours told = stepOf("A", charity(), Policy.PROPORTIONAL)
                .sent(charity().ledger().accounts().find("X"));
        assertThat(Double.longBitsToDouble(told.amount(0))).isEqualTo(3.0);
    }

    @Test
    void whatWasItsOwnIsNotedAndNotTold() {
        Story story = Story.of("X->A 2, A->D 6").opening("A", 1).designated("D in red");
        AccountStep step = stepOf("A", story, Policy.FIFO);
        assertThat(told(step, story, "X")).isEqualTo("p1 2 red");
        Findings findings = step.findings();
        assertThat(findings.own.amount(0)).as("own funds of p2").isEqualTo(3);
        assertThat(findings.kept.amount(0)).as("of the opening balance").isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfMoneyWithoutColour() {
        Story story = Story.of("X->A 2, A->Shop 2, D->A 1").designated("D in red");
        AccountStep step = stepOf("A", story, Policy.FIFO);
        assertThat(told(step, story, "X")).isEmpty();
    }

    @Test
    void aDesignatedAccountTellsOnlyOfItsHoldings() {
        Story story = Story.of("X->D 2, D->Shop 1, Y->D 5, Z->Shop 1 @9h").designated("D in red from 2h");
        AccountStep step = stepOf("D", story, Policy.LIFO);
        assertThat(told(step, story, "X")).as("1 was held at 2h").isEqualTo("p1 1 red 1 not");
        assertThat(told(step, story, "Y")).as("arrived: its payer knows").isEmpty();
        assertThat(step.findings().arrivedMinor).containsExactly(1);
    }

    @Test
    void stepsOutOfOrderAndOfOthersAreRefused() {
        Question nothing = Question.upstream(List.of(), List.of());
        int[] accounts = {4};
        Partition.Builder events = new Partition.Builder(
                accounts, new long[] {0}, Members.of(accounts, nothing), Clock.of(nothing, instant -> 0), 0);
        events.add(7, 0, 1, 1, 10);
        assertThatThrownBy(() -> events.add(7, 0, 1, 1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step 7 from 0 to 1");
        assertThatThrownBy(() -> events.add(8, 1, 1, 1, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
