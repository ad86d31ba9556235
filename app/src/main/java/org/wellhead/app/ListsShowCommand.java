package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.wellhead.app.output.ListsAnswer;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.ListFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead lists show}: which lists there are, or an entry in full. */
@Command(
        name = "show",
        header = "Shows the snapshots of all lists, or one entry in full.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead lists show --lists FOLDER [ENTRY]",
        parameterListHeading = "%nEntry:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead lists show --lists lists",
            "  ./wellhead lists show --lists lists un/QDi.001",
            "",
            "Manual: docs/lists.md."
        })
final class ListsShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "List and id, e.g. un/QDi.001, or the id alone.")
    private String entry = "";

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            required = true,
            description = "The store, or a folder of official files as they were downloaded.")
    private String folder = "";

    ListsShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = Arguments.path(console.folder(), "--lists", folder);
        if (!Files.exists(root)) {
            throw new WrongUse("--lists: no such folder: " + folder);
        }
        try {
            ListFolder lists = ListFolder.open(root);
            if (entry.isEmpty()) {
                console.out().print(ListsAnswer.snapshots(lists, console.columns()));
                return Main.DONE;
            }
            List<ListedParty> found = lists.entries().stream()
                    .filter(listed -> listed.key().equals(entry) || listed.id().equals(entry))
                    .toList();
            if (found.isEmpty()) {
                throw new WrongUse("no entry is or was called '" + entry + "'; write list and id, e.g. un/QDi.001");
            }
            found.forEach(listed -> console.out().print(ListsAnswer.entry(listed, lists.snapshots())));
            return Main.DONE;
        } catch (ListRefused refused) {
            throw new InputRefused(Objects.toString(refused.getMessage()));
        }
    }
}
