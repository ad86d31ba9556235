package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.simulate.Simulated;
import org.wellhead.simulate.World;
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
    private static final long SEED = 7;
    private static final int ACCOUNTS = 2_000;
    private static final long PAYMENTS = 20_000;

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "demo",
            description = "Where to write the world and the result (default demo).")
    private String out = "demo";

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Option(names = "--serve", description = "Then shows the world in a browser, as a case, until stopped.")
    private boolean serve;

    @Option(names = "--no-browser", description = "With --serve: prints the address and opens no browser.")
    private boolean noBrowser;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Arguments.outFolder(console.folder(), "--out", out);
        Simulated world =
                SimulateCommand.simulate(World.of(SEED, ACCOUNTS, PAYMENTS), folder.resolve("world"), console, quiet);
        PaymentsOptions payments = PaymentsOptions.ofFiles(
                List.of(world.paymentsFile()),
                world.designatedFile(),
                Optional.of(world.accountsFile()),
                Optional.of(folder.resolve("result")),
                quiet);
        new TraceRun(TraceOptions.of(payments), console).run();
        console.out()
                .printf(
                        "%nThis world is made up: %d donors and %d oil buyers in %d countries.%n"
                                + "What each put in and what arrived: %s%n"
                                + "Which few accounts, frozen, stop most of it:%n"
                                + "  ./wellhead cut %s --designated %s --accounts %s --out %s%n",
                        world.donors(),
                        world.oilBuyers(),
                        world.countries().size(),
                        console.told(world.truthFile()),
                        console.told(world.paymentsFile()),
                        console.told(world.designatedFile()),
                        console.told(world.accountsFile()),
                        console.told(folder.resolve("plan")));
        return serve ? serve(world, folder.resolve("case")) : Main.DONE;
    }

    /** The command lines that a person would type next. */
    private int serve(Simulated world, Path root) throws IOException {
        String told = console.told(root);
        List<List<String>> steps = List.of(
                List.of(
                        "import",
                        "--quiet",
                        "--case",
                        told,
                        console.told(world.paymentsFile()),
                        console.told(world.accountsFile()),
                        "--designated",
                        console.told(world.designatedFile())),
                List.of("trace", "--quiet", "--case", told, "--policy", "all", "--view"));
        // The same world makes the same case: a second demo finds it as it was.
        for (List<String> step : CaseFolder.isCase(root) ? steps.subList(1, 2) : steps) {
            int code = Main.run(step, console);
            if (code != Main.DONE) {
                return code;
            }
        }
        ServeCommand.serve(console, root, told, 0, !noBrowser);
        return Main.DONE;
    }
}
