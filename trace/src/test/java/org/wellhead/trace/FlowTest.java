package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traced money as a ledger of its own, told from simple to complex. */
class FlowTest {
    /** Anna and Boris give to Charity, Charity pays Courier, and both pay Group; see docs/method.md. */
    private static final String SIX = "Anna->Charity 400, Boris->Charity 600, Charity->Courier 500, Courier->Shop 200, "
            + "Courier->Group 400, Charity->Group 100";

    @Test
    void aFlowHasTheTracedPartOfEachPayment() {
        assertThat(text(six(Policy.FIFO)))
                .isEqualTo("p1 200 own 200, p2 200 own 200, p3 300 own 0, p5 400 own 100, p6 100 own 0; 500 in all");
        assertThat(text(six(Policy.LIFO)))
                .isEqualTo("p2 400 own 400, p3 300 own 0, p5 400 own 100, p6 100 own 0; 500 in all");
        assertThat(text(six(Policy.PROPORTIONAL)))
                .isEqualTo("p1 160 own 160, p2 240 own 240, p3 300 own 0, p5 400 own 100, p6 100 own 0; 500 in all");
    }

    @Test
    void moneyThatHadLeftADesignatedAccountIsNotInIt() {
        Story story = Story.of("X->D 10, D->A 6, Y->A 2, A->D 8").designated("D");
        for (Policy policy : List.of(Policy.FIFO, Policy.LIFO, Policy.PROPORTIONAL)) {
            assertThat(text(flow(story, policy)))
                    .as(policy.word())
                    .isEqualTo("p1 10 own 10, p3 2 own 2, p4 2 own 0; 12 in all");
        }
    }

    @Test
    void whereMoneyIsMixedAShareOfWhatHadLeftGoes() {
        Story story = Story.of("X->D 10, D->A 6, Y->A 2, A->D 4").designated("D");
        assertThat(text(flow(story, Policy.PROPORTIONAL))).isEqualTo("p1 10 own 10, p3 1 own 1, p4 1 own 0; 11 in all");
    }

    @Test
    void unitsCountTogether() {
        Story story = Story.of("X->A 4, A->D 3, A->E 1, D->E 2").designated("D in red", "E in blue");
        assertThat(text(flow(story, Policy.FIFO))).isEqualTo("p1 4 own 4, p2 3 own 0, p3 1 own 0; 4 in all");
    }

    @Test
    void anOpeningIsMoneyOfTheFlowEvenWhereItDoesNotMove() {
        Story story = Story.of("X->D 1, Y->Z 1 @9h").opening("D", 5).designated("D in red from 5h");
        Flow flow = flow(story, Policy.FIFO);
        int designated = story.ledger().accounts().find("D");
        assertThat(text(flow)).isEqualTo("p1 1 own 1; 6 in all");
        assertThat(flow.openingMinor(designated)).isEqualTo(5);
        assertThat(flow.isEnd(designated)).isTrue();
        assertThat(flow.labelled((step, after) -> 7)).isEqualTo(Map.of(0, 5.0, 7, 1.0));
        assertThat(flow.draw(100, 3)).contains(List.of(), List.of(0));
    }

    @Test
    void whatIsLeftDependsOnWhichMoneyLeavesFirst() {
        assertThat(text(withoutCourier(Policy.FIFO))).isEqualTo("p2 100 own 100, p6 100 own 0; 100 in all");
        assertThat(text(withoutCourier(Policy.LIFO))).isEqualTo("p2 100 own 100, p6 100 own 0; 100 in all");
        assertThat(text(withoutCourier(Policy.PROPORTIONAL)))
                .isEqualTo("p1 40 own 40, p2 60 own 60, p6 100 own 0; 100 in all");
    }

    @Test
    void moneyThatComesBackThroughAStoppedStepIsStoppedOnlyOnce() {
        Flow flow = flow(Story.of("X->A 10, A->B 10, B->A 10, A->D 10").designated("D"), Policy.FIFO);
        assertThat(flow.stoppedMinor(step -> flow.payment(step) == 1 || flow.payment(step) == 3))
                .isEqualTo(10);
    }

    @Test
    void aFlowWithoutAllItsMoneyIsEmpty() {
        for (Policy policy : List.of(Policy.FIFO, Policy.LIFO, Policy.PROPORTIONAL)) {
            Flow empty = six(policy).without(step -> true);
            assertThat(text(empty)).isEqualTo("; 0 in all");
            assertThat(empty.labelled((step, after) -> 1)).isEmpty();
            assertThat(empty.draw(3, 1)).isEmpty();
            assertThat(empty.without(step -> true).totalMinor()).isZero();
        }
    }

    @Test
    void aLabelIsToldFromTheEndOfTheChain() {
        Flow flow = six(Policy.PROPORTIONAL);
        Map<Integer, Double> found = new TreeMap<>(flow.labelled((step, after) -> after * 10 + flow.payment(step) + 1));
        Map<Integer, Double> wanted = new TreeMap<>(Map.of(5, 100.0, 531, 120.0, 532, 180.0, 61, 40.0, 62, 60.0));
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((label, amount) -> assertThat(found.get(label)).isCloseTo(amount, within(1e-9)));
    }

    @Test
    void theChainThroughAStepIsTheWayOfTheMostMoney() {
        assertThat(chain(six(Policy.FIFO), 2)).isEqualTo("p1 p3 p5");
        assertThat(chain(six(Policy.LIFO), 2)).isEqualTo("p2 p3 p5");
        assertThat(chain(six(Policy.PROPORTIONAL), 1)).isEqualTo("p2 p3 p5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"FIFO", "LIFO", "PROPORTIONAL"})
    void unitsAreDrawnAsOftenAsTheyAre(Policy policy) {
        Flow flow = six(policy);
        int count = 20_000;
        Map<List<Integer>, Long> drawn =
                flow.draw(count, 5).stream().collect(Collectors.groupingBy(chain -> chain, Collectors.counting()));
        Map<Integer, Double> exact = flow.labelled((step, after) -> after * 10 + step + 1);
        drawn.forEach((chain, times) -> {
            int label = 0;
            for (int step : chain.reversed()) {
                label = label * 10 + step + 1;
            }
            assertThat(times * flow.totalMinor() / count).isCloseTo(exact.getOrDefault(label, 0.0), within(8.0));
        });
    }

    @Test
    void aBoundIsNoFlow() {
        assertThatThrownBy(() -> six(Policy.POISON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a flow has shares of money, and poison gives none");
        Story downstream = Story.of("X->D 1").designated("D").downstream();
        assertThatThrownBy(() -> flow(downstream, Policy.FIFO)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"FIFO", "LIFO", "PROPORTIONAL"})
    void moneyThatADoubleCannotCountIsRefused(Policy policy) {
        long most = (1L << 53) - 1;
        assertThat(flow(Story.of("X->D " + most).designated("D"), policy).totalMinor())
                .isEqualTo((double) most);
        Story more = Story.of("X->D " + most + ", X->D 1").designated("D");
        assertThatThrownBy(() -> flow(more, policy)).isInstanceOf(LimitException.class);
    }

    private static Flow six(Policy policy) {
        return flow(Story.of(SIX).designated("Group"), policy);
    }

    private static Flow withoutCourier(Policy policy) {
        Story story = Story.of(SIX).designated("Group");
        int courier = story.ledger().accounts().find("Courier");
        Flow flow = flow(story, policy);
        return flow.without(step -> flow.payer(step) == courier);
    }

    private static Flow flow(Story story, Policy policy) {
        return Tracer.flow(story.ledger(), story.question(), policy);
    }

    private static String chain(Flow flow, int step) {
        return flow.chainThrough(step).stream()
                .map(other -> "p" + (flow.payment(other) + 1))
                .collect(Collectors.joining(" "));
    }

    private static String text(Flow flow) {
        return PieceFlowTest.text(flow);
    }
}
