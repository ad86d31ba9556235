package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead lists}: the verbs of a folder of lists. */
@Command(
        name = "lists",
        header = "Keeps official and own lists as dated snapshots, and tells what changed.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead lists add UN_consolidated.xml sdn.csv alt.csv add.csv --lists lists",
            "  ./wellhead lists update --lists lists",
            "  ./wellhead lists diff --lists lists un",
            "  ./wellhead lists show --lists lists un/QDi.001",
            "",
            "Manual: docs/lists.md."
        })
final class ListsCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new ListsCommand())
                .addSubcommand(new ListsAddCommand(console))
                .addSubcommand(new ListsUpdateCommand(console))
                .addSubcommand(new ListsDiffCommand(console))
                .addSubcommand(new ListsShowCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? add, update, diff or show");
    }
}
