package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.trace.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead import}: what analysts really hold, into a case that lasts. */
@Command(
        name = "import",
        header = "Brings payment files of every common form into a case folder, and checks them.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {"wellhead import --case FOLDER FILES... [OPTIONS]", "     wellhead import --guess FILE"},
        parameterListHeading = "%nFiles:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead import --case antalya statements/*.xml swift/*.rje payments.parquet",
            "  ./wellhead import --case antalya evidence.zip --base USD --rates rates.csv",
            "  ./wellhead import --guess extract.csv > danske.toml",
            "  ./wellhead import --case antalya extract.csv --profile danske.toml",
            "  ./wellhead import --case antalya s3a://bank/payments --engine spark",
            "",
            "Manual: docs/import.md, docs/case.md."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILES",
            arity = "0..*",
            description = "Files, folders and archives, in any known form: ISO 20022, SWIFT MT, CSV, Parquet, "
                    + "JSON lines, FollowTheMoney, XLSX, ODS.")
    private List<String> files = List.of();

    @Option(names = "--case", paramLabel = "FOLDER", description = "The case; a new one if there is none.")
    private @Nullable String folder;

    @Option(
            names = "--guess",
            paramLabel = "FILE",
            description =
                    "Proposes a profile for a table, and shows five rows as they would be taken. Imports nothing.")
    private @Nullable String guess;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "What the columns of these tables are, and how dates and amounts are written.")
    private @Nullable String profile;

    @Option(names = "--strict", description = "Refuses a file as a whole if one of its records is refused.")
    private boolean strict;

    @Option(names = "--name", paramLabel = "NAME", description = "What the case is called.")
    private @Nullable String name;

    @Option(names = "--base", paramLabel = "CURRENCY", description = "The currency that the case counts in, e.g. USD.")
    private @Nullable String base;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates: CSV with the columns date, currency, rate, or the ECB's eurofxref-hist.csv.")
    private @Nullable String rates;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "The case's designated accounts, which trace then takes.")
    private @Nullable String designated;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "spark: fetches files from a file system that Spark reads, named as s3a://bucket/payments.parquet;"
                            + " see docs/cluster.md.")
    private @Nullable String engine;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path here = console.given();
        if (guess != null) {
            if (folder != null || !files.isEmpty()) {
                throw new WrongUse("--guess imports nothing: give it one file and no case");
            }
            return GuessRun.run(Arguments.file(here, "--guess", guess), console);
        }
        if (folder == null) {
            throw new WrongUse("which case? --case FOLDER");
        }
        Path root = Arguments.outFolder(console.folder(), "--case", folder);
        if (files.stream().noneMatch(Fetched::isElsewhere)) {
            if (engine != null) {
                throw new WrongUse("--engine fetches files from elsewhere, such as s3a://bucket/payments.parquet");
            }
            return run(root, files.stream().map(file -> given(here, file)).toList(), here);
        }
        if (engine == null || !files.stream().allMatch(Fetched::isElsewhere)) {
            throw new WrongUse(
                    "files from elsewhere are fetched with --engine spark, and imported without files from here");
        }
        try (Engine.Running running = EngineArguments.engine(engine).start(new Engine.Settings("", 0, 0));
                Fetched fetched = Fetched.of(running, files, file -> true)) {
            return run(root, fetched.copies(), fetched.folder());
        }
    }

    /**
     * Imports files.
     *
     * @param told from where they are told
     */
    private int run(Path root, List<Path> found, Path told) throws IOException {
        ImportRun.Wanted wanted = new ImportRun.Wanted(
                root,
                found,
                told,
                given("--profile", profile),
                strict,
                Optional.ofNullable(name),
                Optional.ofNullable(base)
                        .map(code -> Arguments.currency("--base", code).currency()),
                given("--rates", rates),
                given("--designated", designated));
        return new ImportRun(wanted, console, quiet).run();
    }

    private Optional<Path> given(String option, @Nullable String file) {
        return Optional.ofNullable(file).map(known -> Arguments.file(console.given(), option, known));
    }

    private static Path given(Path here, String file) {
        Path path = here.resolve(file);
        if (!Files.exists(path)) {
            throw new WrongUse("no such file: " + file);
        }
        return path;
    }
}
