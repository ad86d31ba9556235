package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead key list}: whose keys an organisation trusts, list after list. */
@Command(
        name = "list",
        header = "Keeps an organisation's list of keys: who signs, from when to when.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead key list new anna.pub --holder \"Anna Kaya\" --signs-lists",
            "    --out fiu-1.keys",
            "  ./wellhead key list add fiu-1.keys bert.pub --holder Bert --out fiu-2.draft",
            "  ./wellhead key list revoke fiu-2.keys bert.pub --out fiu-3.draft",
            "  ./wellhead key list sign fiu-3.draft --sign-with anna.key --out fiu-3.keys",
            "  ./wellhead key list take fiu-3.keys --known fiu-2.keys",
            "",
            "Manual: docs/keys.md."
        })
final class KeyListCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new KeyListCommand())
                .addSubcommand(new KeyListNewCommand(console))
                .addSubcommand(new KeyListAddCommand(console))
                .addSubcommand(new KeyListRevokeCommand(console))
                .addSubcommand(new KeyListSignCommand(console))
                .addSubcommand(new KeyListTakeCommand(console))
                .addSubcommand(new KeyShowCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? new, add, revoke, sign, take or show");
    }
}
