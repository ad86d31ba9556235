package org.wellhead.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Screener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead screen}: who among these parties is on a list. */
@Command(
        name = "screen",
        header = "Tells who among these parties is on a list, with the reasons.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead screen --names FILE --lists FOLDER --out FILE [OPTIONS]",
            "     wellhead screen --pairs FILE --out FILE [--threshold SCORE]",
            "     wellhead screen --case FOLDER --lists FOLDER [--threshold SCORE]"
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead screen --names names.csv --lists lists --out hits.csv",
            "  ./wellhead screen --names names.csv --lists lists --out hits.csv",
            "    --threshold 0.8 --on 2016-03-01 --delisted",
            "  ./wellhead screen --pairs pairs.csv --out scored.csv",
            "  ./wellhead screen --case antalya --lists lists",
            "",
            "Manual: docs/screen.md."
        })
final class ScreenCommand implements Callable<Integer> {
    private static final int LIMIT_MAX = 10_000;

    private final Console console;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Screens the names of a CSV file with the column name; also schema, birth_date, country, "
                    + "identifier, gender, date, id.")
    private @Nullable String names;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Compares the two names of each row of a CSV file with the columns left, right; also schema.")
    private @Nullable String pairs;

    @Option(
            names = "--case",
            paramLabel = "FOLDER",
            description = "Screens the parties of a case. Hits stay in it; only what changed is looked at again.")
    private @Nullable String caseFolder;

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            description = "The lists: a folder that lists keeps, or one of official files as they were downloaded.")
    private @Nullable String lists;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the rows, as CSV.")
    private @Nullable String out;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "The least score of a hit, from 0 to 1 (default 0.7; of a case, that of the last time).")
    private @Nullable String threshold;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "Hits of a name at most (default 10).")
    private String limit = "10";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The date of the payments, for the column listed_then; a date in the row goes before it.")
    private @Nullable String on;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "With a case: writes the accounts of accepted parties as CSV that trace --designated reads.")
    private @Nullable String designated;

    @Option(names = "--delisted", description = "Gives rows to parties that were taken off a list, too.")
    private boolean delisted;

    @Option(
            names = "--map",
            paramLabel = "NAMES",
            description = "What your file calls its columns: known=yours, with commas.")
    private @Nullable String map;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Goes on when rows are refused and writes them, with the reasons, to this file. "
                    + "Without it, a refusal stops the run.")
    private @Nullable String quarantine;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        long asked = Stream.of(names, pairs, caseFolder)
                .filter(given -> given != null)
                .count();
        if (asked != 1) {
            throw new WrongUse("what is screened? one of --names FILE, --pairs FILE and --case FOLDER");
        }
        if (caseFolder != null) {
            screenCase(caseFolder);
            return Main.DONE;
        }
        if (designated != null) {
            throw new WrongUse("--designated is for a case");
        }
        if (names != null) {
            ScreenOptions options = options("--names", names, NameRow.known());
            Path folder = lists();
            refuseToWriteOver(options, folder);
            ScreenBatch.names(options, console, ScreenLists.open(folder, String.valueOf(lists)));
        } else if (pairs != null) {
            ScreenOptions options = options("--pairs", pairs, PairWork.KNOWN);
            if (lists != null || on != null || delisted) {
                throw new WrongUse("--lists, --on and --delisted are for names; pairs are compared with each other");
            }
            refuseToWriteOver(options, null);
            ScreenBatch.pairs(options, console);
        }
        return Main.DONE;
    }

    private Path lists() {
        if (lists == null) {
            throw new WrongUse("against which lists? --lists FOLDER");
        }
        return Arguments.path(console.folder(), "--lists", lists);
    }

    private void screenCase(String name) throws IOException {
        if (out != null || on != null || delisted || map != null || quarantine != null) {
            throw new WrongUse("--out, --on, --delisted, --map and --quarantine are for files; hits of a case stay in"
                    + " the case, and wellhead review shows them");
        }
        Path root = CaseArguments.existing(console.folder(), name);
        Optional<Integer> wanted = Optional.ofNullable(threshold).map(ScreenCommand::thresholdPerMille);
        ScreenCase.run(root, ScreenLists.open(lists(), String.valueOf(lists)), wanted, console, quiet);
        if (designated != null) {
            ReviewCommand.write(root, designated, console);
        }
    }

    private ScreenOptions options(String option, String name, List<String> columns) {
        Path folder = console.folder();
        if (out == null) {
            throw new WrongUse("where to? --out FILE");
        }
        Path table = Arguments.file(folder, option, name);
        if (!Files.isRegularFile(table)) {
            throw new WrongUse(option + ": a file is needed, since it is read twice; this is none: " + name);
        }
        return new ScreenOptions(
                table,
                Arguments.outFile(folder, "--out", out),
                threshold == null ? Screener.DEFAULT_THRESHOLD_PER_MILLE : thresholdPerMille(threshold),
                limit(limit),
                Optional.ofNullable(on).map(ScreenCommand::day),
                delisted,
                map == null ? Map.of() : Arguments.columnNames("--map", map, columns),
                Optional.ofNullable(quarantine).map(file -> Arguments.outFile(folder, "--quarantine", file)),
                quiet);
    }

    /** Per mille, of a number from 0 to 1. */
    static int thresholdPerMille(String text) {
        if (!text.matches("0|1|[01]?[.][0-9]{1,3}") || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw new WrongUse("--threshold: '" + text + "' is no score; write a number from 0 to 1, e.g. 0.7");
        }
        return new BigDecimal(text).movePointRight(3).intValueExact();
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LIMIT_MAX) {
            throw new WrongUse("--limit: '" + text + "' is not a whole number from 1 to " + LIMIT_MAX);
        }
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        return Dates.day(text)
                .orElseThrow(() -> new WrongUse("--on: '" + text + "' is no date; write e.g. 2014-06-30"));
    }

    /** Nothing that is read may be written over, and no result may become a list of the next run. */
    private static void refuseToWriteOver(ScreenOptions options, @Nullable Path lists) throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(options.table()));
        if (lists != null) {
            inputs.add(lists);
        }
        List<Path> written = new ArrayList<>(BatchOutput.names(options.out()));
        written.add(options.facts());
        for (Path file : written) {
            if (RealFiles.anyIs(inputs, file)) {
                throw new WrongUse("--out: " + file.getFileName() + " would be written over an input file");
            }
            if (lists != null && RealFiles.of(file).startsWith(RealFiles.of(lists))) {
                throw new WrongUse("--out: in the folder of the lists it would be read as one; name another folder");
            }
        }
        if (options.quarantine().isPresent()) {
            Path quarantine = options.quarantine().get();
            if (RealFiles.anyIs(inputs, quarantine)) {
                throw new WrongUse("--quarantine would write over an input file");
            }
            if (RealFiles.anyIs(written, quarantine)) {
                throw new WrongUse("--quarantine and --out are one file");
            }
        }
    }
}
