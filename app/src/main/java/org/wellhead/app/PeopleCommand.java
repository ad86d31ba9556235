package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead serve people}: who may come in where a case is served to a team. */
@Command(
        name = "people",
        header = "Says who may come in where a case is served to a team.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead serve people add anna --case antalya --role administrator",
            "  ./wellhead serve people list --case antalya",
            "",
            "Manual: docs/serve.md."
        })
final class PeopleCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new PeopleCommand())
                .addSubcommand(new PeopleAddCommand(console))
                .addSubcommand(new PeopleListCommand(console))
                .addSubcommand(new PeopleRoleCommand(console))
                .addSubcommand(new PeopleRemoveCommand(console))
                .addSubcommand(new PeoplePasswordCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? add, list, role, remove or password");
    }
}
