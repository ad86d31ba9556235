package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/** Where the columns lie, and in how large blocks they are walked, changes nothing. */
class WindowsPropertyTest {
    @Property(tries = 500)
    void smallWindowsOnCopiedColumnsGiveTheSameTraceAndChains(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        Ledger copied = CopiedColumns.ledger(random.ledger(), new Random(seed));
        int block = 1 + new Random(seed).nextInt(9);
        for (Direction direction : Direction.values()) {
            for (Policy policy : Policy.values()) {
                assertSame(random.ledger(), copied, directed(random.question(), direction), policy, block);
            }
        }
    }

    @Test
    void manyBlocksOfTheUsualSizeGiveTheSameTraceAndChains() {
        Random random = new Random(7);
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 0));
        int payments = 3 * Steps.BLOCK_MAX + 5;
        for (int p = 0; p < payments; p++) {
            int payer = random.nextInt(300);
            int payee = (payer + 1 + random.nextInt(299)) % 300;
            builder.pay(p / 3 * Story.HOUR, "a" + payer, "a" + payee, 1 + random.nextInt(100));
        }
        Ledger ledger = builder.build();
        List<Designation> designations = List.of(
                new Designation(3, 0, Designation.ALWAYS),
                new Designation(4, 1, 500 * Story.HOUR),
                new Designation(5, 1, 1500 * Story.HOUR));
        Ledger copied = CopiedColumns.ledger(ledger, random);
        for (long overdraft : new long[] {0, 20 * Story.HOUR}) {
            for (Direction direction : Direction.values()) {
                Question question = new Question(
                        List.of("red", "blue"), designations, direction, 100 * Story.HOUR, Long.MAX_VALUE, overdraft);
                for (Policy policy : Policy.values()) {
                    assertSame(ledger, copied, question, policy, Steps.BLOCK_MAX);
                    assertSame(ledger, copied, question, policy, 7);
                }
            }
        }
    }

    private static Question directed(Question question, Direction direction) {
        return new Question(
                question.units(),
                question.designations(),
                direction,
                question.fromEpochMicros(),
                question.toEpochMicros(),
                question.overdraftMicros());
    }

    private static void assertSame(Ledger arrays, Ledger copied, Question question, Policy policy, int block) {
        Trace expected = Tracer.trace(arrays, question, policy);
        Steps steps = Tracer.steps(copied, question).inBlocksOf(block);
        Trace found = Tracer.trace(copied, question, policy, steps);
        assertThat(lines(found)).isEqualTo(lines(expected));
        assertThat(Tracer.chains(copied, found, found.contributions(), steps))
                .isEqualTo(Tracer.chains(arrays, expected, expected.contributions()));
        assertThat(lines(Tracer.trace(copied, question, policy))).isEqualTo(lines(expected));
    }

    /** All that a trace says. */
    private static List<String> lines(Trace trace) {
        List<String> lines = new ArrayList<>();
        lines.add(trace.policy() + " " + trace.question() + " " + trace.work());
        trace.totals().forEach(total -> lines.add(total.toString()));
        trace.contributions().forEach(contribution -> lines.add(contribution.toString()));
        TracedPayments traced = trace.payments();
        for (int e = 0; e < traced.size(); e++) {
            lines.add(traced.payment(e) + " " + traced.unit(e) + " " + traced.tracedMinor(e));
        }
        return lines;
    }
}
