package org.wellhead.screen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.Hit;
import org.wellhead.screen.Identifier;

/** Who was looked at is not looked at again, until something about the pair is new. */
class RescreeningTest {
    private final Town town = new Town()
            .party("A-1: Ana Ribeiro")
            .party("A-2: Bo Lindqvist")
            .lists("un/1: Ana Ribeiro")
            .lists("un/2: Someone Else");

    @Test
    void aHitIsOpenUntilAPersonDecides() {
        town.screen();
        assertThat(town.told()).containsExactly("A-1 un/1 open");
        town.accepts("A-1", "un/1");
        assertThat(town.told()).containsExactly("A-1 un/1 accepted by J. Doe: seen");
        town.rejects("A-1", "un/1");
        assertThat(town.told()).containsExactly("A-1 un/1 rejected by J. Doe: seen");
    }

    @Test
    void nothingIsComparedTwice() {
        assertThat(town.screen())
                .extracting(Rescreening.Outcome::pairs, Rescreening.Outcome::saved)
                .containsExactly(4L, 0L);
        town.rejects("A-1", "un/1");
        assertThat(town.screen())
                .extracting(Rescreening.Outcome::saved, Rescreening.Outcome::newFindings)
                .containsExactly(4L, 0);
        assertThat(town.told()).containsExactly("A-1 un/1 rejected by J. Doe: seen");
        town.lists("un/3: Bo Lindqvist");
        assertThat(town.screen())
                .extracting(Rescreening.Outcome::saved, Rescreening.Outcome::newFindings)
                .containsExactly(4L, 1);
        town.party("A-3: Bo Lindqvist");
        assertThat(town.screen())
                .extracting(Rescreening.Outcome::pairs, Rescreening.Outcome::saved)
                .containsExactly(9L, 6L);
        assertThat(town.told()).contains("A-2 un/3 open", "A-3 un/3 open");
    }

    @Test
    void aRejectedPairComesBackWhenTheListEntryChanges() {
        town.screen();
        town.rejects("A-1", "un/1").lists("un/1: Ana Ribeiro, A. R.").screen();
        assertThat(town.told()).containsExactly("A-1 un/1 open the list entry changed since J. Doe rejected it");
    }

    @Test
    void aRejectedPairComesBackWhenThePartyChanges() {
        town.screen();
        town.rejects("A-1", "un/1").party("A-1: Ana Ribeiro, Anita").screen();
        assertThat(town.told()).containsExactly("A-1 un/1 open the party changed since J. Doe rejected it");
    }

    @Test
    void anAcceptedMatchHoldsWhileItIsLookedAtAgain() {
        town.screen();
        town.accepts("A-1", "un/1").lists("un/1: Ana Ribeiro, A. R.").screen();
        assertThat(town.screening().in(Screening.State.OPEN)).hasSize(1);
        assertThat(town.screening().accepted()).hasSize(1);
        town.rejects("A-1", "un/1");
        assertThat(town.screening().accepted()).isEmpty();
    }

    @Test
    void aDelistedEntryClosesItsHitsAndSaysSo() {
        town.screen();
        town.delists("un/1");
        assertThat(town.screen().newlyClosed()).isEqualTo(1);
        assertThat(town.told()).containsExactly("A-1 un/1 closed delisted on 2020-05-01");
        assertThat(town.screen().newlyClosed()).isZero();
        town.lists("un/1: Ana Ribeiro").screen();
        assertThat(town.told()).as("listed again").containsExactly("A-1 un/1 open");
    }

    @Test
    void aPartyWithMoreHitsThanAreKeptIsAskedAsAWhole() {
        for (int i = 0; i < Rescreening.HITS_MAX + 20; i++) {
            town.lists("un/2-" + i + ": Bo Lindqvist");
        }
        town.screen();
        assertThat(town.findings()).hasSize(Rescreening.HITS_MAX + 1);
        for (int i = 0; i < 30; i++) {
            town.delists("un/2-" + i);
        }
        assertThat(town.screen().screening().in(Screening.State.OPEN))
                .hasSize(Rescreening.HITS_MAX - 10 + 1)
                .isEqualTo(town.anew().findings());
    }

    @Test
    void anAcceptedMatchOfADelistedEntryStaysAndSaysSo() {
        town.screen();
        town.accepts("A-1", "un/1").delists("un/1").screen();
        assertThat(town.told()).containsExactly("A-1 un/1 accepted delisted on 2020-05-01");
        assertThat(town.screening().accepted()).hasSize(1);
    }

    @Test
    void aDecisionStaysWithAnAccountThatIsJoinedToAnother() {
        town.screen();
        town.accepts("A-1", "un/1").leaves("A-1").party("A-0 A-1: Ana Ribeiro").screen();
        assertThat(town.told()).containsExactly("A-0 un/1 open the party changed since J. Doe accepted it");
        assertThat(town.screening().accepted()).hasSize(1);
    }

    @Test
    void anAcceptedMatchHoldsWhenItsAccountIsJoinedToOneThatWasRejected() {
        town.party("A-3: Ana Ribeiro").screen();
        town.rejects("A-1", "un/1").accepts("A-3", "un/1");
        town.leaves("A-3").party("A-1 A-3: Ana Ribeiro").screen();
        assertThat(town.told()).containsExactly("A-1 un/1 open the party changed since J. Doe accepted it");
        assertThat(town.screening().accepted()).hasSize(1);
    }

    @Test
    void anAcceptedMatchBelowAHigherThresholdStaysAndSaysSo() {
        town.screen();
        town.accepts("A-1", "un/1").threshold(1000).screen();
        assertThat(town.told()).containsExactly("A-1 un/1 accepted below the threshold 1.000");
        town.threshold(700).screen();
        assertThat(town.told()).containsExactly("A-1 un/1 accepted by J. Doe: seen");
    }

    @Test
    void anAccountThatIsAListedWalletIsAHitWhateverItsHolderIsCalled() {
        Identifier wallet = new Identifier("WALLET", "0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B");
        town.party("0xab5801a7d398351b8be11c439e05c5b3259aec9b:")
                .lists("un/9: Falcon Exchange", List.of(wallet))
                .screen();
        Finding finding = town.screening()
                .find("0xab5801a7d398351b8be11c439e05c5b3259aec9b", "un/9")
                .orElseThrow();
        assertThat(finding.score().perMille()).isEqualTo(999);
        assertThat(finding.verdict()).isEqualTo(Hit.Verdict.STRONG);
    }

    @Test
    void aDamagedTextIsRefused() {
        town.screen();
        List<String> lines = town.screening().lines();
        for (String damaged : List.of(
                "",
                "{",
                "[]",
                "{\"kind\":\"finding\"}",
                "{\"kind\":\"prince\"}",
                "{\"kind\":\"parties\",\"prints\":[\"zz\"]}",
                "{\"kind\":{}}")) {
            Screening.Reader reader = new Screening.Reader();
            reader.line(lines.getFirst());
            reader.line(damaged);
            assertThatThrownBy(reader::screening).as(damaged).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
