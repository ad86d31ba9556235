package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/** However accounts are cut into partitions and time into windows: the answer is that of the single machine. */
class SuperstepsPropertyTest {
    @Property(tries = 1000)
    void partitionsGiveTheTraceOfTheWholeLedger(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        assertSame(random.ledger(), random.question(), new Random(seed));
    }

    @Property(tries = 200)
    void onePartitionForEachAccountGivesTheTraceOfTheWholeLedger(@ForAll long seed) {
        TracerPropertyTest.Case random = TracerPropertyTest.Case.random(seed);
        int accounts = random.ledger().accounts().size();
        for (Policy policy : Policy.values()) {
            assertSame(random.ledger(), random.question(), policy, new Supersteps.Cutting(accounts, 1), a -> a);
        }
    }

    /** Long enough that colours go through many partitions and blocks of steps. */
    @Property(tries = 20)
    void largerLedgersToo(@ForAll long seed) {
        Random random = new Random(seed);
        int accounts = 20 + random.nextInt(200);
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 0));
        int payments = 3 * Steps.BLOCK_MAX;
        for (int p = 0; p < payments; p++) {
            int payer = random.nextInt(accounts);
            int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
            builder.pay(p / 3 * Story.HOUR, "a" + payer, "a" + payee, 1 + random.nextInt(1000));
        }
        Question question = new Question(
                List.of("red", "blue"),
                List.of(
                        new Designation(3, 0, Designation.ALWAYS),
                        new Designation(4, 1, 500 * Story.HOUR),
                        new Designation(5, 1, 1500 * Story.HOUR)),
                Direction.UPSTREAM,
                100 * Story.HOUR,
                Long.MAX_VALUE,
                random.nextBoolean() ? 0 : 20 * Story.HOUR);
        assertSame(builder.build(), question, random);
    }

    private static void assertSame(Ledger ledger, Question question, Random random) {
        int partitions = 1 + random.nextInt(5);
        int[] of = IntStream.range(0, ledger.accounts().size())
                .map(account -> random.nextInt(partitions))
                .toArray();
        Supersteps.Cutting cutting = new Supersteps.Cutting(partitions, 1 + random.nextInt(6));
        for (Policy policy : Policy.values()) {
            assertSame(ledger, question, policy, cutting, account -> of[account]);
        }
    }

    private static void assertSame(
            Ledger ledger, Question question, Policy policy, Supersteps.Cutting cutting, IntUnaryOperator partitionOf) {
        Trace whole = Tracer.trace(ledger, question, policy);
        Trace parts =
                Supersteps.trace(ledger, question, policy, cutting, partitionOf).trace();
        assertThat(parts.payments().size()).isEqualTo(whole.payments().size());
        for (int e = 0; e < whole.payments().size(); e++) {
            assertThat(parts.payments().payment(e)).isEqualTo(whole.payments().payment(e));
            assertThat(parts.payments().unit(e)).isEqualTo(whole.payments().unit(e));
            assertThat(parts.payments().tracedMinor(e))
                    .isEqualTo(whole.payments().tracedMinor(e));
        }
        if (policy != Policy.PROPORTIONAL) {
            assertThat(parts.totals()).as(policy.word()).isEqualTo(whole.totals());
            assertThat(parts.contributions()).as(policy.word()).isEqualTo(whole.contributions());
            return;
        }
        // What returned is summed in another order, which may round a total, and with it a source, to a neighbour.
        assertThat(parts.contributions()).hasSameSizeAs(whole.contributions());
        for (int unit = 0; unit < whole.totals().size(); unit++) {
            Trace.Total expected = whole.totals().get(unit);
            Trace.Total total = parts.totals().get(unit);
            assertThat(total.arrivedMinor()).isEqualTo(expected.arrivedMinor());
            double near = Math.max(1, 1e-9 * expected.arrivedMinor());
            assertThat((double) total.returnedMinor()).isCloseTo((double) expected.returnedMinor(), within(near));
            long returnedElsewhere = Math.abs(total.returnedMinor() - expected.returnedMinor());
            if (returnedElsewhere == 0) {
                assertThat(of(parts, unit)).isEqualTo(of(whole, unit));
            }
        }
    }

    private static List<Trace.Contribution> of(Trace trace, int unit) {
        return trace.contributions().stream().filter(c -> c.unit() == unit).toList();
    }
}
