package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Engine;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** The engine that a trace runs on, for as long as it runs: this machine, or one that was started. */
final class EngineRun implements AutoCloseable {
    private final @Nullable EngineOptions options;
    private final Engine.@Nullable Running running;
    private final @Nullable Fetched fetched;

    private EngineRun(@Nullable EngineOptions options, Engine.@Nullable Running running, @Nullable Fetched fetched) {
        this.options = options;
        this.running = running;
        this.fetched = fetched;
    }

    /** This machine. */
    static EngineRun here() {
        return new EngineRun(null, null, null);
    }

    /** Another. Of a case that lies elsewhere a copy is made here, since names, purposes and places of payments are told from it. */
    static EngineRun on(Engine engine, EngineOptions options, boolean isRemote) throws IOException {
        Engine.Running running = engine.start(options.settings());
        if (!isRemote) {
            return new EngineRun(options, running, null);
        }
        boolean fetched = false;
        try {
            // What was answered before is not needed here.
            Fetched copy = Fetched.of(running, List.of(options.root()), file -> !file.startsWith("results/"));
            fetched = true;
            return new EngineRun(options, running, copy);
        } finally {
            if (!fetched) {
                running.close();
            }
        }
    }

    /** The copy of a case that lies elsewhere. */
    Optional<Path> fetched() {
        return Optional.ofNullable(fetched).map(copy -> copy.copies().getFirst());
    }

    /** Its word, where it is not this machine. */
    Optional<String> word() {
        return Optional.ofNullable(options).map(EngineOptions::word);
    }

    /**
     * Answers a question upstream.
     *
     * @param contents of the case
     * @param out where the results go
     */
    Trace trace(
            Ledger ledger,
            Question question,
            Policy policy,
            String contents,
            Optional<Path> out,
            Console console,
            Engine.Heard heard)
            throws IOException {
        if (options == null || running == null) {
            return Tracer.trace(ledger, question, policy);
        }
        String checkpoint = options.checkpoint()
                .map(folder -> folder + "/" + policy.word())
                .orElseGet(() -> checkpoint(options.root(), out, policy));
        Engine.Answer answer =
                running.trace(new Engine.Place(options.root(), contents, checkpoint), ledger, question, policy, heard);
        console.err().println(options.word() + ", " + policy.word() + ": " + answer.effort());
        return answer.trace();
    }

    /** A folder of this machine as Hadoop names it: with its scheme, and no letter encoded. */
    static String local(Path folder) {
        return "file://" + folder.toAbsolutePath().normalize();
    }

    private String checkpoint(String root, Optional<Path> out, Policy policy) {
        if (fetched != null || out.isEmpty()) {
            return root + "/results/checkpoint-" + policy.word();
        }
        return local(out.get()) + ".checkpoint-" + policy.word();
    }

    /** Writes the engine's own tables beside the results; returns their names. */
    List<String> tables(Path folder, Ledger ledger, List<Trace> traces) throws IOException {
        return running == null ? List.of() : running.tables(folder, ledger, traces);
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        if (fetched != null) {
            fetched.close();
        }
    }
}
