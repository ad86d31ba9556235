package org.wellhead.app;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.app.output.Answer;
import org.wellhead.app.output.Findings;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.app.output.Results;
import org.wellhead.app.output.Summary;
import org.wellhead.app.view.Proof;
import org.wellhead.app.view.Proofs;
import org.wellhead.app.view.View;
import org.wellhead.app.view.ViewWriter;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Chain;
import org.wellhead.trace.DatedTrace;
import org.wellhead.trace.LimitException;
import org.wellhead.trace.PaidIn;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** One run of {@code trace}, told in order: read, ask the question under each policy, write, answer. */
final class TraceRun {
    private final TraceOptions options;
    private final EngineRun engine;
    private final Console console;

    TraceRun(TraceOptions options, Console console) {
        this(options, EngineRun.here(), console);
    }

    TraceRun(TraceOptions options, EngineRun engine, Console console) {
        this.options = options;
        this.engine = engine;
        this.console = console;
    }

    /**
     * Runs to the end and prints the answer.
     *
     * @throws WrongUse if a file that is read would be written over
     * @throws InputRefused as {@link PaymentsReading#open} does, or if the ledger is beyond what can be traced
     */
    void run() throws IOException {
        options.payments().refuseToWriteOverInputs(Results.names(options.direction()), List.of());
        try (PaymentsReading reading = PaymentsReading.open(options.payments(), console)) {
            Ledger ledger = reading.ledger();
            if (options.prove().isPresent()) {
                prove(reading, options.prove().get());
                return;
            }
            List<DatedTrace> dated = trace(reading);
            List<Trace> traces = dated.stream().map(DatedTrace::trace).toList();
            Findings findings = new Findings(ledger, traces, reading.facts(options.told()));
            Optional<Path> out = reading.out("trace", options.told());
            if (out.isPresent()) {
                options.payments().refuseToReplace(out.get().resolve(View.FOLDER));
            }
            reading.record("trace", options.told(), out);
            List<ResultFolder.Written> written = write(findings, dated, reading, out);
            console.out()
                    .print(
                            options.payments().json()
                                    ? Summary.json(findings, written)
                                    : Answer.text(
                                            findings,
                                            smallestShownMinor(ledger.money()),
                                            console.columns(),
                                            out.map(console::told).orElse("")));
        }
    }

    /** Writes no results: of a case, what proves the source is kept beside those of the same question. */
    private void prove(PaymentsReading reading, String account) throws IOException {
        int source = reading.ledger().accounts().find(account);
        if (source < 0) {
            throw new WrongUse("--prove: no payment names the account '" + account + "'");
        }
        List<Trace> traces = trace(reading).stream().map(DatedTrace::trace).toList();
        List<Proof> proofs = SourceProof.of(reading.ledger(), traces, source);
        Map<String, String> told = new LinkedHashMap<>(options.told());
        told.put("prove", account);
        Optional<Path> out = reading.out("trace", options.told());
        reading.record("trace", told, out);
        if (options.payments().root().isPresent() && out.isPresent()) {
            Proofs.keep(out.get(), account, proofs);
        }
        console.out()
                .print(SourceProof.text(
                        proofs,
                        account,
                        reading.ledger().money(),
                        traces.getFirst().question().units()));
    }

    private List<DatedTrace> trace(PaymentsReading reading) throws IOException {
        Question question = reading.question(options.direction(), options.fromEpochMicros(), options.toEpochMicros());
        Ledger ledger = reading.ledger();
        List<DatedTrace> traces = new ArrayList<>();
        // Bounds are proved by no payments.
        List<Policy> policies = options.policies().stream()
                .filter(policy -> options.prove().isEmpty() || policy.isShare())
                .toList();
        int wanted = policies.size();
        try (Progress progress = Progress.of(console, options.payments().quiet(), "tracing", "payments")) {
            for (Policy policy : policies) {
                long startedNanos = System.nanoTime();
                traces.add(
                        options.view()
                                ? Tracer.dated(ledger, question, policy)
                                : new DatedTrace(trace(reading, question, policy, progress), PaidIn.NONE));
                reading.took("trace " + policy.word(), startedNanos);
                progress.at(traces.size(), wanted, (long) traces.size() * ledger.size());
            }
        } catch (LimitException beyond) {
            throw new InputRefused(beyond.getMessage() + "; nothing was written.");
        }
        return traces;
    }

    private Trace trace(PaymentsReading reading, Question question, Policy policy, Progress progress)
            throws IOException {
        return engine.trace(
                reading.ledger(),
                question,
                policy,
                reading.contents(),
                reading.out("trace", options.told()),
                console,
                (done, total) -> progress.at(done, total, done));
    }

    private List<ResultFolder.Written> write(
            Findings findings, List<DatedTrace> dated, PaymentsReading reading, Optional<Path> out) throws IOException {
        if (out.isEmpty()) {
            return List.of();
        }
        Ledger ledger = reading.ledger();
        List<Chain> chains = Tracer.chains(ledger, findings.headline(), findings.toProve());
        List<ResultFolder.Written> written = Results.write(out.get(), findings, chains);
        engine.tables(out.get(), ledger, dated.stream().map(DatedTrace::trace).toList());
        if (options.view()) {
            List<Proof> proofs = Proof.of(ledger, findings.headline().policy(), chains);
            ViewWriter.write(out.get(), ledger, dated, proofs, reading.facts(options.told()), reading.contents());
        } else if (options.payments().out().isPresent()) {
            ViewWriter.discard(out.get());
        }
        return written;
    }

    private long smallestShownMinor(Money money) {
        return options.smallestShown()
                .setScale(money.digits(), RoundingMode.CEILING)
                .unscaledValue()
                .longValueExact();
    }
}
