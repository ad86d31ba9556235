package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/**
 * A trace upstream over partitions of accounts, none of which sees another's events: each does its {@linkplain AccountStep
 * account's step}, they tell each other the colours of the payments between them, and those who were told something new do it
 * again, until nothing changes. Here one after the other, on one machine; what a distributed engine does with it is the same.
 *
 * <p>Why it ends. The colours of a payment depend on those of later payments only: of what its payee paid after it. Count, in
 * each chain of payments that follow one another in time, those that go from one partition to another. After superstep k the
 * colours are right of all payments that are followed by fewer than k of these; so if the longest chain has n, superstep n + 1
 * changes nothing. Places in the ledger break ties of time: this order has no circles, wherever money may run in them.
 *
 * <p>Time is cut into windows, the last first. A window is walked until nothing changes in it; then what was before it is
 * begun, and it is never walked again. More windows cost a superstep each, and save walking much again for the sake of a few
 * payments.
 */
public final class Supersteps {
    /**
     * How partitions and time are cut.
     *
     * @param partitions how many, at least 1
     * @param windows how many, at least 1
     */
    public record Cutting(int partitions, int windows) {
        public Cutting {
            if (partitions < 1 || windows < 1) {
                throw new IllegalArgumentException("there is at least one partition and one window");
            }
        }
    }

    /**
     * What it took.
     *
     * @param supersteps rounds in which at least one partition was walked
     * @param walks how often a partition was walked through a window
     * @param stepsWalked events that were undone in them
     * @param paymentsSent how often the colours of a payment were sent from one partition to another
     * @param bytesSent what that takes
     * @param accountsDropped from which no designated account can be reached
     */
    public record Effort(
            int supersteps, long walks, long stepsWalked, long paymentsSent, long bytesSent, int accountsDropped) {}

    /**
     * An answer, and what it took.
     *
     * @param trace the answer of {@link Tracer#trace}; only {@link Trace.Work#runsMoved} counts what moved between partitions
     *     on both sides
     */
    public record Answer(Trace trace, Effort effort) {}

    private final AccountStep[] standing;
    private final Cutting cutting;
    private final PartitionFindings findings;
    private final int dropped;
    private int supersteps;
    private long walks;
    private long stepsWalked;
    private long paymentsSent;
    private long bytesSent;

    private Supersteps(AccountStep[] standing, Cutting cutting, PartitionFindings findings, int dropped) {
        this.standing = standing;
        this.cutting = cutting;
        this.findings = findings;
        this.dropped = dropped;
    }

    /**
     * Answers a question upstream, under any policy.
     *
     * @throws IllegalArgumentException downstream
     * @throws LimitException as for {@link Tracer#trace}
     */
    public static Answer trace(Ledger ledger, Question question, Policy policy, Cutting cutting) {
        return trace(ledger, question, policy, cutting, account -> account % cutting.partitions());
    }

    /** The same, with a partition given to each account. */
    static Answer trace(
            Ledger ledger, Question question, Policy policy, Cutting cutting, IntUnaryOperator partitionOf) {
        if (question.direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("partitions are traced upstream only");
        }
        Tracer.limit(ledger);
        // Debts before their cover chase each other through the whole ledger: this is done before it is cut.
        Steps steps = Tracer.steps(ledger, question);
        BitSet reaching = Reach.of(steps, question.designations());
        AccountStep[] standing = partitions(ledger, question, steps, reaching, cutting, partitionOf)
                .map(partition -> AccountStep.atTheEnd(partition, policy, cutting.partitions()))
                .toArray(AccountStep[]::new);
        PartitionFindings findings = new PartitionFindings(question.units().size());
        int dropped = ledger.accounts().size() - reaching.cardinality();
        Supersteps run = new Supersteps(standing, cutting, findings, dropped);
        run.run(steps.size());
        Trace trace = findings.trace(ledger, question, policy, steps);
        return new Answer(trace, run.effort());
    }

    private static Stream<Partition> partitions(
            Ledger ledger,
            Question question,
            Steps steps,
            BitSet reaching,
            Cutting cutting,
            IntUnaryOperator partitionOf) {
        Clock clock = Clock.of(question, steps::firstAtOrAfter);
        List<Members> members = new ArrayList<>();
        List<Partition.Builder> builders = new ArrayList<>();
        for (int p = 0; p < cutting.partitions(); p++) {
            int partition = p;
            int[] accounts = reaching.stream()
                    .filter(account -> partitionOf.applyAsInt(account) == partition)
                    .toArray();
            long[] openings = Arrays.stream(accounts)
                    .mapToLong(ledger.accounts()::openingMinor)
                    .toArray();
            members.add(Members.of(accounts, question));
            builders.add(new Partition.Builder(accounts, openings, members.getLast(), clock, 0));
        }
        steps.forward(0, steps.size(), (window, from, to) -> {
            for (int i = from; i < to; i++) {
                int payer = window.payer[i - window.base];
                int payee = window.payee[i - window.base];
                long amount = window.amountMinor[i - window.base];
                int payerIn = partitionOf.applyAsInt(payer);
                int payeeIn = partitionOf.applyAsInt(payee);
                if (reaching.get(payer)) {
                    Members of = members.get(payerIn);
                    builders.get(payerIn).add(i, of.number(payer), of.number(payee), payeeIn, amount);
                }
                if (reaching.get(payee) && !(payeeIn == payerIn && reaching.get(payer))) {
                    Members of = members.get(payeeIn);
                    builders.get(payeeIn).add(i, of.number(payer), of.number(payee), payerIn, amount);
                }
            }
        });
        return builders.stream().map(Partition.Builder::build);
    }

    private void run(int places) {
        for (int window = cutting.windows() - 1; window >= 0; window--) {
            long low = window == 0 ? Long.MIN_VALUE : (long) places * window / cutting.windows();
            findings.add(Arrays.stream(untilNothingChanges(low))
                    .map(AccountStep::noted)
                    .toList());
        }
    }

    /** Walks a window; afterwards all partitions stand before it. */
    private AccountStep[] untilNothingChanges(long low) {
        int count = standing.length;
        @Nullable Colours[][] told = new Colours[count][count];
        boolean[] isNew = new boolean[count];
        Arrays.fill(isNew, true);
        AccountStep[] walked = new AccountStep[count];
        for (boolean any = true; any; ) {
            any = false;
            supersteps++;
            AccountStep[] before = walked.clone();
            for (int p = 0; p < count; p++) {
                if (isNew[p]) {
                    walked[p] = standing[p].downTo(low, told[p]);
                    walks++;
                    stepsWalked += standing[p].stepsTo(walked[p]);
                }
            }
            boolean[] wasWalked = isNew;
            isNew = new boolean[count];
            for (int p = 0; p < count; p++) {
                for (int other = 0; wasWalked[p] && other < count; other++) {
                    if (tell(before[p], walked[p], p, other, told)) {
                        isNew[other] = true;
                        any = true;
                    }
                }
            }
        }
        System.arraycopy(walked, 0, standing, 0, count);
        return walked;
    }

    /** Tells a partition what is new since it was last told; returns whether anything is. */
    private boolean tell(
            @Nullable AccountStep before, AccountStep after, int from, int to, @Nullable Colours[][] told) {
        Colours known = before == null ? new Colours() : before.sent(to);
        Colours changes = Colours.changes(known, after.sent(to));
        if (changes.size() == 0) {
            return false;
        }
        paymentsSent += changes.size();
        bytesSent += changes.bytes();
        Colours old = told[to][from];
        told[to][from] = (old == null ? new Colours() : old).with(changes);
        return true;
    }

    private Effort effort() {
        return new Effort(supersteps, walks, stepsWalked, paymentsSent, bytesSent, dropped);
    }
}
