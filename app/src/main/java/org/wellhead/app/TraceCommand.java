package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead trace}: from a file of payments to the people and countries behind the designated accounts. */
@Command(
        name = "trace",
        header = "Tells whose money reached the designated accounts, from which countries.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead trace PAYMENTS... --designated FILE [--out FOLDER] [OPTIONS]",
            "     wellhead trace --case FOLDER [--designated FILE] [OPTIONS]"
        },
        parameterListHeading = "%nFiles:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead trace payments.csv --designated designated.csv --out result",
            "  ./wellhead trace 2014.csv 2015.csv.gz --designated designated.csv",
            "    --accounts accounts.csv --policy fifo,lifo --overdraft 3d --out result",
            "  ./wellhead trace --case antalya --designated designated.csv",
            "  ./wellhead trace payments.csv --designated designated.csv --json",
            "    --map amount=amt_usd,time=booked",
            "",
            "Manual: docs/trace.md, docs/files.md, docs/method.md."
        })
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PAYMENTS", arity = "0..*", description = "CSV files of payments; .gz and .zst too.")
    private List<String> payments = List.of();

    @Option(
            names = "--case",
            paramLabel = "FOLDER",
            description = "Traces the payments of a case, and writes the result into it unless --out says where.")
    private @Nullable String caseFolder;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "The designated accounts: CSV with the columns account, unit; also name, since. "
                    + "Without it, those of the case: its file, and its parties that were accepted as listed.")
    private @Nullable String designated;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Who holds the accounts: CSV with the columns account, name, country, kind, "
                    + "opening_balance, currency.")
    private @Nullable String accounts;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Where to write the result: tables, summary and report. " + "Without it, only the answer is shown.")
    private @Nullable String out;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "all",
            description = "Which money leaves an account first: proportional, fifo, lifo, poison (an upper bound), "
                    + "some of them with commas, or all (the default).")
    private String policy = "all";

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            defaultValue = "upstream",
            description = "upstream: whose money it was (the default); downstream: who ended up with it.")
    private String direction = "upstream";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only money that reaches designated accounts from this date or date-time on. "
                    + "Earlier payments still move money.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "And until the end of this date, or before this date-time.")
    private @Nullable String to;

    @Option(
            names = "--overdraft",
            paramLabel = "TIME",
            description = "How long a debit may come before the credit that covers it, e.g. 12h or 3d.")
    private @Nullable String overdraft;

    @Option(
            names = "--same-day",
            paramLabel = "ORDER",
            description =
                    "credits-first: on one day money comes in before it goes out. For files that have dates only.")
    private @Nullable String sameDay;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "account",
            description = "account (the default), or party: all accounts of one holder are one. For a case.")
    private String by = "account";

    @Option(
            names = "--map",
            paramLabel = "NAMES",
            description = "What your file calls its columns: known=yours, with commas.")
    private @Nullable String map;

    @Option(names = "--base", paramLabel = "CURRENCY", description = "The currency to count in, e.g. USD.")
    private @Nullable String base;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates: CSV with the columns date, currency, rate, or the ECB's eurofxref-hist.csv.")
    private @Nullable String rates;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Goes on when rows are refused and writes them, with the reasons, to this file. "
                    + "Without it, a refusal stops the run.")
    private @Nullable String quarantine;

    @Option(
            names = "--min-amount",
            paramLabel = "AMOUNT",
            defaultValue = "0",
            description = "Shows only sources of at least this much. The files hold them all.")
    private String minAmount = "0";

    @Option(names = "--json", description = "Shows the answer as JSON: what summary.json holds.")
    private boolean json;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (caseFolder == null && designated == null) {
            throw new WrongUse("which accounts are designated? --designated FILE");
        }
        new TraceRun(options(), console, quiet).run();
        return Main.DONE;
    }

    /**
     * The options as typed, read and checked.
     *
     * @throws WrongUse if one cannot be read, a file is not there, or two contradict each other
     */
    TraceOptions options() throws IOException {
        Path folder = console.folder();
        Optional<Path> root = Optional.ofNullable(caseFolder).map(name -> CaseArguments.existing(folder, name));
        if (sameDay != null && !sameDay.equals("credits-first")) {
            throw new WrongUse("--same-day: '" + sameDay + "' is no order; there is credits-first");
        }
        if (!by.equals("account") && !by.equals("party")) {
            throw new WrongUse("--by: '" + by + "' is neither account nor party");
        }
        return new TraceOptions(
                root,
                payments.stream()
                        .map(name -> Arguments.file(folder, "payments", name))
                        .toList(),
                designated == null && root.isPresent()
                        ? CaseArguments.designated(root.get())
                        : Optional.ofNullable(designated).map(name -> Arguments.file(folder, "--designated", name)),
                designated == null && root.isPresent(),
                Optional.ofNullable(accounts).map(name -> Arguments.file(folder, "--accounts", name)),
                Optional.ofNullable(out).map(name -> Arguments.outFolder(folder, "--out", name)),
                Arguments.policies("--policy", policy),
                Arguments.direction("--direction", direction),
                from == null ? Long.MIN_VALUE : Arguments.from("--from", from),
                to == null ? Long.MAX_VALUE : Arguments.to("--to", to),
                Arguments.amount("--min-amount", minAmount),
                json,
                overdraft == null ? 0 : Arguments.lengthMicros("--overdraft", overdraft),
                map == null ? Map.of() : Arguments.columnNames("--map", map),
                Optional.ofNullable(base).map(code -> Arguments.currency("--base", code)),
                Optional.ofNullable(rates).map(name -> Arguments.file(folder, "--rates", name)),
                Optional.ofNullable(quarantine).map(name -> Arguments.outFile(folder, "--quarantine", name)),
                sameDay != null,
                by.equals("party"));
    }
}
