package org.wellhead.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final PaymentsArguments payments = new PaymentsArguments();

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
            names = "--min-amount",
            paramLabel = "AMOUNT",
            defaultValue = "0",
            description = "Shows only sources of at least this much. The files hold them all.")
    private String minAmount = "0";

    @Option(names = "--view", description = "Also keep what the browser shows, in view/; takes disk for large cases.")
    private boolean view;

    @Option(
            names = "--prove",
            paramLabel = "ACCOUNT",
            description = "Only shows by which payments this source's money went, under each policy. Of a case, the "
                    + "browser shows it too.")
    private @Nullable String prove;

    @Mixin
    private final EngineArguments engine = new EngineArguments();

    @Mixin
    private final AnswerArguments answer = new AnswerArguments();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!engine.isHere() && (view || prove != null)) {
            throw new WrongUse("--view and --prove are of this machine; they go without --engine");
        }
        try (EngineRun started = engine.start(payments.caseName(), console.folder())) {
            started.fetched().ifPresent(payments::take);
            new TraceRun(options(started), started, console).run();
        }
        return Main.DONE;
    }

    /**
     * The options as typed, read and checked.
     *
     * @throws WrongUse if one cannot be read, a file is not there, or two contradict each other
     */
    private TraceOptions options(EngineRun started) throws IOException {
        return new TraceOptions(
                payments.options(answer, console),
                Arguments.policies("--policy", policy),
                Arguments.direction("--direction", direction),
                from == null ? Long.MIN_VALUE : Arguments.from("--from", from),
                to == null ? Long.MAX_VALUE : Arguments.to("--to", to),
                Arguments.amount("--min-amount", minAmount),
                view,
                Optional.ofNullable(prove),
                started.word());
    }
}
