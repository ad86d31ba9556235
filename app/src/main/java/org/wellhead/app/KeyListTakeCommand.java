package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.SignException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead key list take}: whether a partner's new list may follow the one that is known. */
@Command(
        name = "take",
        header = "Tells whether a partner's new list may follow the one that you have.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead key list take LIST --known LIST",
        parameterListHeading = "%nList:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead key list take fiu-3.keys --known fiu-2.keys",
            "",
            "Exit code 3 if it may not: keep the list that you have, and ask the partner.",
            "Manual: docs/keys.md."
        })
final class KeyListTakeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "LIST", arity = "1", description = "The new list, signed.")
    private String given = "";

    @Option(names = "--known", paramLabel = "LIST", required = true, description = "The list that you have.")
    private String known = "";

    KeyListTakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path next = Arguments.file(console.folder(), "LIST", given);
        Path before = Arguments.file(console.folder(), "--known", known);
        try {
            KeyList list = KeyFiles.list(before, SmallFile.read(before, console), console)
                    .followedBy(SmallFile.read(next, console), console.outside().now());
            console.out().print(KeyShowCommand.told(list));
            return Main.DONE;
        } catch (SignException wrong) {
            throw KeyFiles.refused(next, wrong, console);
        }
    }
}
