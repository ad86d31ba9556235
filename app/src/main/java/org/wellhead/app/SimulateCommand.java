package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wellhead.ledger.Money;
import org.wellhead.simulate.Simulated;
import org.wellhead.simulate.Simulator;
import org.wellhead.simulate.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead simulate}: a made-up world of payments with a known answer. */
@Command(
        name = "simulate",
        header = "Writes a made-up world of payments whose true answer is known.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead simulate --out FOLDER [OPTIONS]",
        description = {
            "",
            "Into the folder go payments.csv, accounts.csv, designated.csv and truth.csv: what "
                    + "each donor put in and what arrived. The same options give the same bytes."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead simulate --seed 7 --accounts 100000 --payments 5000000 --out world",
            "  ./wellhead simulate --accounts 2000 --payments 20000 --dirt --out world",
            "",
            "Manual: docs/simulate.md."
        })
final class SimulateCommand implements Callable<Integer> {
    private static final Money DOLLARS = new Money("USD", 2);

    private final Console console;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where to write the four files.")
    private String out = "";

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "7",
            description = "Another number gives another world (default 7).")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "How many accounts (default 2000).")
    private int accounts;

    @Option(
            names = "--payments",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "How many payments (default 20000).")
    private long payments;

    @Option(
            names = "--dirt",
            description = "With what real files have: names spelt in several ways, rows twice, late or broken.")
    private boolean dirt;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Arguments.outFolder(console.folder(), "--out", out);
        Simulated simulated = simulate(world(), folder, console, quiet);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%,d payments between %,d accounts, made up from seed %d.%n"
                                + "%d donors and %d oil buyers in %d countries, %d of them in the G20, put in %s USD; %s USD arrived.%n"
                                + "%,d rows twice, %,d rows that must be refused.%n"
                                + "World: %s (truth.csv says who put in what)%n",
                        simulated.payments(),
                        accounts,
                        seed,
                        simulated.donors(),
                        simulated.oilBuyers(),
                        simulated.countries().size(),
                        simulated.g20States().size(),
                        DOLLARS.formatForPeople(simulated.putInMinor()),
                        DOLLARS.formatForPeople(simulated.arrivedMinor()),
                        simulated.duplicateRows(),
                        simulated.refusedRows(),
                        console.told(folder));
        return Main.DONE;
    }

    /** Makes a world and tells how far it is. */
    static Simulated simulate(World world, Path folder, Console console, boolean quiet) throws IOException {
        Optional<Path> foreign = Simulator.foreignFile(folder);
        if (foreign.isPresent()) {
            throw new WrongUse("--out: " + console.told(foreign.get())
                    + " is there and not from an earlier world; name another folder");
        }
        try (Progress progress = Progress.of(console, quiet, "making payments", "payments")) {
            return Simulator.simulate(world, folder, (done, total) -> progress.at(done, total, done));
        }
    }

    private World world() {
        try {
            World clean = World.of(seed, accounts, payments);
            return dirt ? clean.withDirt() : clean;
        } catch (IllegalArgumentException outOfRange) {
            throw new WrongUse(Objects.requireNonNull(outOfRange.getMessage()));
        }
    }
}
