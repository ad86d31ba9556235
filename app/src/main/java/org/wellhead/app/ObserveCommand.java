package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead observe}: what pictures from above, and claims about them, are worth. */
@Command(
        name = "observe",
        header = "Tells what can be seen from above, and whether a claim about trucks and oil can be true.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead observe horizon --height 4500",
            "  ./wellhead observe claim --trucks 8500 --bpd 200000 --usd-per-day 3e6",
            "",
            "Manual: docs/observe-claims.md."
        })
final class ObserveCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new ObserveCommand())
                .addSubcommand(new ObserveHorizonCommand(console))
                .addSubcommand(new ObserveClaimCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? horizon or claim");
    }
}
