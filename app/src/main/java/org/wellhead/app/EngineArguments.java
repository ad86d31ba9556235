package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.wellhead.trace.Engine;
import picocli.CommandLine.Option;

/** On which engine a trace is to run: this machine alone, or a cluster. */
final class EngineArguments {
    private static final String HERE = "here";

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = HERE,
            description =
                    "here: this machine alone (the default); spark: a cluster, for ledgers that one machine cannot hold. "
                            + "For a case; see docs/cluster.md.")
    private String word = HERE;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Of spark: spark://HOST:7077, or local[2] for two cores here.")
    private @Nullable String master;

    @Option(names = "--partitions", paramLabel = "N", description = "Of spark: parts of the accounts, one core each.")
    private int partitions;

    @Option(
            names = "--windows",
            paramLabel = "N",
            description = "Of spark: parts of the time. More walk less again and wait for each other more often.")
    private int windows;

    @Option(
            names = "--checkpoint",
            paramLabel = "FOLDER",
            description =
                    "Of spark: where a run keeps how far it is, so that one that was stopped goes on; every worker must see "
                            + "it. Without it: beside the results.")
    private @Nullable String checkpoint;

    /** Whether a trace runs here. */
    boolean isHere() {
        return word.equals(HERE);
    }

    /**
     * Starts the engine.
     *
     * @throws WrongUse if there is none of this word, or it cannot be started so
     */
    EngineRun start(Optional<String> caseName, Path folder) throws IOException {
        if (isHere()) {
            if (master != null || partitions != 0 || windows != 0 || checkpoint != null) {
                throw new WrongUse("--master, --partitions, --windows and --checkpoint go with --engine spark");
            }
            return EngineRun.here();
        }
        if (caseName.isEmpty()) {
            throw new WrongUse(
                    "--engine " + word + " takes a case, whose files all its machines can read: --case FOLDER;"
                            + " ./wellhead import --case FOLDER FILES makes one");
        }
        Engine engine = engine(word);
        boolean isRemote = Fetched.isElsewhere(caseName.get());
        String root = isRemote ? caseName.get() : EngineRun.local(CaseArguments.existing(folder, caseName.get()));
        try {
            Engine.Settings settings = new Engine.Settings(master == null ? "" : master, partitions, windows);
            EngineOptions options = new EngineOptions(
                    word, settings, root, Optional.ofNullable(checkpoint).map(name -> uri(folder, name)));
            return EngineRun.on(engine, options, isRemote);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("--engine " + word + ": " + wrong.getMessage());
        }
    }

    /**
     * The engine of a word.
     *
     * @throws WrongUse if there is none
     */
    static Engine engine(String word) {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUse("--engine: there is here (this machine) and spark, where it is on the class path;"
                                + " ./wellhead builds it when it is first asked for. There is no '" + word
                                + "' here."));
    }

    private static String uri(Path folder, String name) {
        return name.contains("://") ? name : EngineRun.local(folder.resolve(name));
    }
}
