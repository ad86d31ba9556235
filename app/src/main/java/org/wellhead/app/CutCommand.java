package org.wellhead.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead cut}: which few accounts, frozen, stop most of the money that reached the designated accounts. */
@Command(
        name = "cut",
        header = "Tells which few accounts, frozen, stop most of the money, and proves it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead cut PAYMENTS... --designated FILE [--budget NUMBER] [--out FOLDER]",
            "                 [OPTIONS]",
            "     wellhead cut --case FOLDER [--designated FILE] [--budget NUMBER] [OPTIONS]"
        },
        parameterListHeading = "%nFiles:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead cut payments.csv --designated designated.csv",
            "    --accounts accounts.csv --budget 10 --out plan",
            "  ./wellhead cut --case antalya --jurisdiction FR,DE,TR --from 2015-06-01",
            "  ./wellhead cut --case antalya --budget 25 --cost costs.csv --collateral 0.1",
            "  ./wellhead cut --case antalya --bounds",
            "",
            "Manual: docs/cut.md, docs/method.md."
        })
final class CutCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final PaymentsArguments payments = new PaymentsArguments();

    @Option(
            names = "--budget",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "How many accounts may be frozen (default 10); with --cost, what they may cost together.")
    private String budget = "10";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "proportional",
            description = "Whose shares are counted: proportional (the default), fifo or lifo. The plan is told "
                    + "under the others too.")
    private String policy = "proportional";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Accounts are frozen from this date or date-time on (default: the beginning).")
    private @Nullable String from;

    @Option(
            names = "--jurisdiction",
            paramLabel = "COUNTRIES",
            description = "Only accounts held in these countries, e.g. FR,DE,TR.")
    private @Nullable String jurisdiction;

    @Option(
            names = "--kind",
            paramLabel = "KINDS",
            description = "Only accounts of these kinds of holders, e.g. person,exchange. Without it all but bank "
                    + "(its own accounts are pools of many) and cash.")
    private @Nullable String kind;

    @Option(
            names = "--with-designated",
            description = "Designated accounts may be frozen too; then what they receive is stopped.")
    private boolean withDesignated;

    @Option(
            names = "--cost",
            paramLabel = "FILE",
            description = "What it costs to freeze an account: CSV with the columns account, cost. Others cost 1.")
    private @Nullable String cost;

    @Option(
            names = "--collateral",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "Charges the honest money that would stop too: 0.1 takes 10 for each 100 of it off what "
                    + "is stopped (default 0).")
    private String collateral = "0";

    @Option(
            names = "--bounds",
            paramLabel = "SOURCES",
            arity = "0..1",
            fallbackValue = "20",
            description = "Adds what each country and the largest sources (default 20) put in at least and at most "
                    + "under any order of money, and what the plan stops at least.")
    private @Nullable String bounds;

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            defaultValue = "50,90",
            description = "Tells the smallest coalitions of countries that can stop these shares (default 50,90).")
    private String share = "50,90";

    @Mixin
    private final AnswerArguments answer = new AnswerArguments();

    CutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        new CutRun(options(), console).run();
        return Main.DONE;
    }

    /** The options as typed, read and checked. */
    CutOptions options() throws IOException {
        return new CutOptions(
                payments.options(answer, console),
                CutArguments.policy(policy),
                CutArguments.budgetMillis(budget, cost != null),
                from == null ? Long.MIN_VALUE : Arguments.from("--from", from),
                CutArguments.countries(jurisdiction),
                CutArguments.kinds(kind),
                withDesignated,
                cost == null
                        ? Optional.empty()
                        : Optional.of(PriceFile.of(Arguments.file(console.folder(), "--cost", cost))),
                CutArguments.collateralMicros(collateral),
                bounds == null ? CutOptions.NO_BOUNDS : CutArguments.count("--bounds", bounds),
                CutArguments.percents(share));
    }
}
