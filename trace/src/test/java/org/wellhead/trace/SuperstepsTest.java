package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How many supersteps it takes, and what is sent. Each account is a partition here. */
class SuperstepsTest {
    private static Supersteps.Effort effort(Story story, int windows) {
        int accounts = story.ledger().accounts().size();
        return Supersteps.trace(
                        story.ledger(), story.question(), Policy.FIFO, new Supersteps.Cutting(accounts, windows))
                .effort();
    }

    @Test
    void aChainTakesASuperstepForEachPaymentAndOneToSeeThatNothingChanges() {
        Story chain = Story.of("A->B 5, B->C 5, C->E 5, E->D 5").designated("D");
        Supersteps.Effort effort = effort(chain, 1);
        assertThat(effort.supersteps()).isEqualTo(4);
        assertThat(effort.paymentsSent()).as("E->D is known where it is paid").isEqualTo(3);
    }

    @Test
    void windowsTakeASuperstepMoreAndSpareWalks() {
        Story chain = Story.of("A->B 5, B->C 5, C->E 5, E->D 5").designated("D");
        Supersteps.Effort effort = effort(chain, 4);
        assertThat(effort.stepsWalked()).isLessThan(effort(chain, 1).stepsWalked() * 4);
        assertThat(effort.paymentsSent()).isEqualTo(3);
    }

    @Test
    void moneyThatRunsInCirclesComesToAnEnd() {
        Story circles = Story.of("X->A 4, A->B 4, B->A 4, A->B 4, B->A 4, A->B 4, B->A 4, A->D 4")
                .designated("D");
        assertThat(effort(circles, 1).supersteps()).isEqualTo(8);
        assertThat(effort(circles, 1).paymentsSent()).isEqualTo(7);
    }

    @Test
    void whoCannotReachADesignatedAccountIsDropped() {
        Story story = Story.of("Late->Shop 1, A->D 5, D->Shop 1, Shop->Farm 2, Shop->A 1")
                .designated("D");
        assertThat(effort(story, 1).accountsDropped())
                .as("Late, Shop and Farm: what they pay A comes after A has paid")
                .isEqualTo(3);
    }

    @Test
    void downstreamIsRefused() {
        Story story = Story.of("D->A 5").designated("D").downstream();
        assertThatThrownBy(() -> effort(story, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
