package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Story;

/** Whose freezing stops how much, told by hand. */
class StateSharesTest {
    /** Swiss and Qatari money through a Turkish courier, and Saudi money straight to the group. */
    private static final Town COURIER =
            Town.of("C->T 60, Q->T 20, T->D 80, S->D 20", "CH C, QA Q, TR T, SA S, FR stranger, IQ D");

    @Test
    void moneyCountsForAllWhoCouldHaveStoppedItInEqualParts() {
        assertThat(states(COURIER))
                .isEqualTo("TR alone 80 fair 40, CH alone 60 fair 30, QA alone 20 fair 10, SA alone 20 fair 20");
    }

    @Test
    void pairsGroupsAndAll() {
        assertThat(groups(COURIER))
                .isEqualTo("CH+QA 80, CH+SA 80, CH+TR 80, QA+SA 40, QA+TR 80, SA+TR 100, G20 100, all 100");
    }

    @Test
    void theG20AreItsMemberStatesAlone() {
        Town town = Town.of("E->D 10, F->D 20, Z->D 40, N->D 80", "ES E, FR F, ZA Z, NG N");
        assertThat(groups(town)).endsWith("G20 60, all 150");
    }

    @Test
    void theFewestStatesForAShare() {
        assertThat(reaches(COURIER, 20, 80, 81, 100)).isEqualTo("20: TR 80, 80: TR 80, 81: SA+TR 100, 100: SA+TR 100");
    }

    @Test
    void ofCoalitionsOfOneSizeTheOneThatStopsMostThenTheFirstInTheAlphabet() {
        Town town = Town.of("C->D 30, Q->D 30, S->D 40", "CH C, QA Q, SA S");
        assertThat(reaches(town, 30, 50)).isEqualTo("30: SA 40, 50: CH+SA 70");
    }

    @Test
    void aShareThatAllTogetherCannotStopIsReachedByNone() {
        Town town = Town.of("C->D 30, X->D 70", "CH C, -- X");
        assertThat(reaches(town, 30, 31)).isEqualTo("30: CH 30, 31:  0");
        assertThat(states(town)).isEqualTo("CH alone 30 fair 30");
    }

    @Test
    void aStateStopsOnlyWhatIsPaidFromTheDateOn() {
        Terms terms = new Terms(0, Set.of(), Terms.KINDS, false, 2 * Story.HOUR, Map.of(), 0);
        Coalitions found = StateShares.count(COURIER.flow(Policy.FIFO), COURIER.accounts(), terms, List.of());
        assertThat(states(found)).isEqualTo("TR alone 80 fair 80, SA alone 20 fair 20");
    }

    @Test
    void whoeverCouldStopNothingIsNoState() {
        Town town = Town.of("X->D 70", "-- X, FR D");
        Coalitions found = count(town, List.of(1));
        assertThat(found.states()).isEmpty();
        assertThat(groups(town)).isEqualTo("G20 0, all 0");
        assertThat(reaches(town, 1)).isEqualTo("1:  0");
    }

    @Test
    void fairSharesAddUpWhenTheyAreRounded() {
        Town town = Town.of("A->B 100, B->C 100, C->D 100", "CH A, FR B, TR C");
        assertThat(states(town)).isEqualTo("CH alone 100 fair 34, FR alone 100 fair 33, TR alone 100 fair 33");
    }

    @Test
    void noShareIsAboveAll() {
        assertThatThrownBy(() -> count(COURIER, List.of(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
    }

    private static Coalitions count(Town town, List<Integer> percents) {
        return StateShares.count(town.flow(Policy.FIFO), town.accounts(), Terms.ofCount(0), percents);
    }

    private static String states(Town town) {
        return states(count(town, List.of()));
    }

    private static String states(Coalitions found) {
        return found.states().stream()
                .map(state -> state.country() + " alone " + state.aloneMinor() + " fair " + state.fairMinor())
                .collect(Collectors.joining(", "));
    }

    private static String groups(Town town) {
        return count(town, List.of()).groups().stream()
                .map(group -> group.name() + " " + group.stopsMinor())
                .collect(Collectors.joining(", "));
    }

    private static String reaches(Town town, Integer... percents) {
        return count(town, List.of(percents)).smallest().stream()
                .map(reach -> reach.percent() + ": " + String.join("+", reach.countries()) + " " + reach.stopsMinor())
                .collect(Collectors.joining(", "));
    }
}
