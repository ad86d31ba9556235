package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The flow that the tests trust, told by hand. */
class PieceFlowTest {
    /** Anna and Boris give to Charity, Charity pays Courier, and both pay Group; see docs/method.md. */
    private static final String SIX = "Anna->Charity 400, Boris->Charity 600, Charity->Courier 500, Courier->Shop 200, "
            + "Courier->Group 400, Charity->Group 100";

    @Test
    void aFlowHasTheTracedPartOfEachPayment() {
        assertThat(text(flow(SIX, Policy.FIFO)))
                .isEqualTo("p1 200 own 200, p2 200 own 200, p3 300 own 0, p5 400 own 100, p6 100 own 0; 500 in all");
    }

    @Test
    void whatIsStoppedIsTheMoneyOfTheChainsThatMeetAStep() {
        Flow flow = flow(SIX, Policy.FIFO);
        int courier = flow.payer(3);
        assertThat(flow.stoppedMinor(step -> flow.payer(step) == courier)).isEqualTo(400);
        assertThat(text(flow.without(step -> flow.payer(step) == courier)))
                .isEqualTo("p2 100 own 100, p6 100 own 0; 100 in all");
    }

    @Test
    void aLabelIsToldFromTheEndOfTheChain() {
        Flow flow = flow(SIX, Policy.FIFO);
        assertThat(flow.labelled((step, after) -> after * 10 + flow.payment(step) + 1))
                .isEqualTo(Map.of(5, 100.0, 531, 200.0, 532, 100.0, 62, 100.0));
    }

    private static Flow flow(String payments, Policy policy) {
        Story story = Story.of(payments).designated("Group");
        return PieceFlow.of(story.ledger(), story.question(), policy);
    }

    static String text(Flow flow) {
        List<String> words = new ArrayList<>();
        IntStream.range(0, flow.size())
                .forEach(step -> words.add("p%d %.0f own %.0f"
                        .formatted(flow.payment(step) + 1, flow.amountMinor(step), flow.ownMinor(step))));
        return String.join(", ", words) + "; %.0f in all".formatted(flow.totalMinor());
    }
}
