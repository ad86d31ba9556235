package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        ImportRun.Wanted wanted = new ImportRun.Wanted(
                Arguments.outFolder(console.folder(), "--case", folder),
                files.stream().map(file -> given(here, file)).toList(),
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
