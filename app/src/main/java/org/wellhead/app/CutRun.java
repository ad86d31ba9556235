package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.app.output.PlanAnswer;
import org.wellhead.app.output.PlanFindings;
import org.wellhead.app.output.PlanResults;
import org.wellhead.app.output.PlanSummary;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.intake.CostsCsv;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Flow;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Tracer;
import org.wellhead.trace.cut.Coalitions;
import org.wellhead.trace.cut.Cutter;
import org.wellhead.trace.cut.Evidence;
import org.wellhead.trace.cut.Plan;
import org.wellhead.trace.cut.Smallest;
import org.wellhead.trace.cut.SmallestSet;
import org.wellhead.trace.cut.StateShares;
import org.wellhead.trace.cut.Terms;

/** One run of {@code cut}, told in order: read, follow the money, plan, see the plan from all sides, write, answer. */
final class CutRun {
    /** Payments in and out that a draft order lists of each kind; the rest is told as a sum. */
    private static final int LISTED_MOST = 25;

    private final CutOptions options;
    private final Console console;

    CutRun(CutOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs to the end and prints the answer.
     *
     * @throws WrongUse if a file that is read would be written over
     * @throws InputRefused as {@link PaymentsReading#open} does, if a price is refused, or if the ledger is beyond what can
     *     be followed
     */
    void run() throws IOException {
        options.refuseToWriteOverInputs();
        try (PaymentsReading reading = PaymentsReading.open(options.payments(), console)) {
            Terms terms = options.terms(prices(reading));
            PlanFindings findings;
            try {
                findings = plan(reading, terms);
            } catch (LimitException beyond) {
                throw new InputRefused(beyond.getMessage() + "; nothing was written.");
            }
            Optional<Path> out = reading.out("cut", options.told());
            reading.record("cut", options.told(), out);
            List<ResultFolder.Written> written = out.isEmpty() ? List.of() : PlanResults.write(out.get(), findings);
            console.out()
                    .print(
                            options.payments().json()
                                    ? PlanSummary.json(findings, written)
                                    : PlanAnswer.text(
                                            findings,
                                            console.columns(),
                                            out.map(console::told).orElse("")));
        }
    }

    private Map<Integer, Long> prices(PaymentsReading reading) throws IOException {
        if (options.costs().isEmpty()) {
            return Map.of();
        }
        Path file = options.costs().get().file();
        CostsCsv.Costs costs;
        try (Refusals refusals = new Refusals(console, Optional.empty())) {
            costs = CostsCsv.read(file, refusals);
            if (!refusals.isEmpty()) {
                throw new InputRefused(refusals.told() + "; nothing was written. Mend the rows of --cost.");
            }
        }
        Map<Integer, Long> prices = new TreeMap<>();
        long unknown = 0;
        for (Map.Entry<String, Long> cost : costs.costMillis().entrySet()) {
            int account = reading.ledger().accounts().find(cost.getKey());
            if (account < 0) {
                unknown++;
            } else {
                prices.put(account, cost.getValue());
            }
        }
        reading.input(new RunFacts.Input(
                console.told(file), costs.input().sha256(), costs.input().bytes()));
        if (unknown > 0) {
            reading.notice(
                    Words.count(unknown, "account of the prices is", "accounts of the prices are") + " in no payment");
        }
        return prices;
    }

    /** The plan and what needs it here; beside it what does not: the states, the smallest set, the other policies' flows. */
    private PlanFindings plan(PaymentsReading reading, Terms terms) {
        Ledger ledger = reading.ledger();
        Question question = reading.question(Direction.UPSTREAM, Long.MIN_VALUE, Long.MAX_VALUE);
        Flow flow = flow(reading, question);
        try (Beside beside = new Beside()) {
            Beside.Step<Coalitions> coalitions =
                    beside.start(() -> StateShares.count(flow, ledger.accounts(), terms, options.percents()));
            Beside.Step<Smallest> smallest = beside.start(() -> SmallestSet.find(flow, ledger.accounts(), terms));
            Map<Policy, Beside.Step<Flow>> others = new TreeMap<>();
            for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
                if (policy != options.policy()) {
                    others.put(policy, beside.start(() -> Tracer.flow(ledger, question, policy)));
                }
            }
            Plan plan = plan(reading, flow, terms);
            long startedNanos = System.nanoTime();
            List<Evidence> evidence = Evidence.of(ledger, flow, plan, LISTED_MOST);
            reading.took("evidence", startedNanos);
            return new PlanFindings(
                    ledger,
                    question.units(),
                    plan,
                    under(reading, plan, others),
                    options.wantsBounds() ? Optional.of(least(reading, question, plan)) : Optional.empty(),
                    smallest.await(reading, "smallest"),
                    coalitions.await(reading, "states"),
                    evidence,
                    options.wantsBounds() ? bounds(reading, question) : List.of(),
                    reading.facts(options.told()));
        }
    }

    private Flow flow(PaymentsReading reading, Question question) {
        long startedNanos = System.nanoTime();
        try (Progress progress = Progress.of(console, options.payments().quiet(), "following money", "payments")) {
            progress.at(0, 0, 0);
            return Tracer.flow(reading.ledger(), question, options.policy());
        } finally {
            reading.took("follow " + options.policy().word(), startedNanos);
        }
    }

    private Plan plan(PaymentsReading reading, Flow flow, Terms terms) {
        long startedNanos = System.nanoTime();
        try (Progress progress = Progress.of(console, options.payments().quiet(), "planning", "walks")) {
            long wanted = Math.max(1, terms.budgetMillis() / Terms.PRICE_MILLIS);
            return Cutter.cut(
                    reading.ledger(),
                    flow,
                    options.policy(),
                    terms,
                    (accounts, walks) -> progress.at(Math.min(accounts, wanted), wanted, walks));
        } finally {
            reading.took("plan", startedNanos);
        }
    }

    private static List<PlanFindings.UnderPolicy> under(
            PaymentsReading reading, Plan plan, Map<Policy, Beside.Step<Flow>> others) {
        List<PlanFindings.UnderPolicy> under = new ArrayList<>();
        under.add(new PlanFindings.UnderPolicy(plan.policy(), plan.tracedMinor(), plan.stopsMinor()));
        others.forEach((policy, following) -> {
            Flow other = following.await(reading, "follow " + policy.word());
            under.add(new PlanFindings.UnderPolicy(
                    policy, (long) Math.rint(other.totalMinor()), Cutter.stopsMinor(reading.ledger(), other, plan)));
        });
        return under;
    }

    private Bounder.Stopped least(PaymentsReading reading, Question question, Plan plan) {
        long startedNanos = System.nanoTime();
        BitSet frozen = new BitSet();
        plan.freezes().forEach(freeze -> frozen.set(freeze.account()));
        Bounder.Stopped least = Bounder.leastStopped(
                reading.ledger(), question, frozen, plan.terms().fromEpochMicros());
        reading.took("least", startedNanos);
        return least;
    }

    private List<PlanFindings.BoundRow> bounds(PaymentsReading reading, Question question) {
        long startedNanos = System.nanoTime();
        try (Progress progress = Progress.of(console, options.payments().quiet(), "bounding", "flows")) {
            return BoundsRun.rows(
                    reading.ledger(),
                    question,
                    options.policy(),
                    options.boundedSources(),
                    (solved, total) -> progress.at(solved, total, solved));
        } finally {
            reading.took("bounds", startedNanos);
        }
    }
}
