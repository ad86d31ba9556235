package org.wellhead.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How every verb is told that asks something of payments. They stand apart from {@link PaymentsArguments} since {@code
 * --help} shows them last, after the verb's own.
 */
final class AnswerArguments {
    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Where to write the result: tables, summary and report. Without it, only the answer is shown.")
    private @Nullable String out;

    @Option(names = "--json", description = "Shows the answer as JSON: what the .json of the result holds.")
    private boolean json;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    /** The folder for the results, if one is named. */
    Optional<Path> out(Path folder) {
        return Optional.ofNullable(out).map(name -> Arguments.outFolder(folder, "--out", name));
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }
}
