package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead key}: the verbs of keys that sign, and of lists of keys that are trusted. */
@Command(
        name = "key",
        header = "Makes keys that sign, and keeps lists of keys that are trusted.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead key new --name \"Anna Kaya\" --out anna.key",
            "  ./wellhead key show anna.pub",
            "  ./wellhead key list new anna.pub --holder \"Anna Kaya\" --out fiu.keys",
            "",
            "Manual: docs/keys.md."
        })
final class KeyCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new KeyCommand())
                .addSubcommand(new KeyNewCommand(console))
                .addSubcommand(new KeyShowCommand(console))
                .addSubcommand(new KeyPassphraseCommand(console))
                .addSubcommand(KeyListCommand.with(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? new, show, passphrase or list");
    }
}
