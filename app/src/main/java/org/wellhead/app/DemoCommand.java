package org.wellhead.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead demo}: makes a small world, traces it, shows the answer. */
@Command(
        name = "demo",
        header = "Makes a small world, traces it, shows the answer and writes a report.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead demo [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {"  ./wellhead demo", "", "Manual: docs/demo.md."})
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "demo",
            description = "Where to write the world and the result (default demo).")
    private String out = "demo";

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = Arguments.outFolder(console.folder(), "--out", out);
        console.err().println(folder + " " + quiet);
        return Main.DONE;
    }
}
