package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ListDiffAnswer;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.ListDiff;
import org.wellhead.screen.store.StoredDiffs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead lists diff}: who came, who went, what changed. */
@Command(
        name = "diff",
        header = "Tells who was added, changed and delisted between two snapshots of a list.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead lists diff --lists FOLDER [LIST] [OPTIONS]",
        parameterListHeading = "%nList:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead lists diff --lists lists",
            "  ./wellhead lists diff --lists lists un --from 2024-01-01 --to 2024-06-30",
            "",
            "Manual: docs/lists.md."
        })
final class ListsDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "LIST", arity = "0..1", description = "One list, e.g. un; all if not given.")
    private @Nullable String list;

    @Option(names = "--lists", paramLabel = "FOLDER", required = true, description = "The store.")
    private String folder = "";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The older one: what was in force on this day. Else the one before the newer.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "The newer one: what was in force on this day. Else what is in force.")
    private @Nullable String to;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ListsDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = ListsArguments.store(console.folder(), folder);
        try {
            StoredDiffs store = StoredDiffs.open(root);
            if (list != null && !store.lists().contains(list)) {
                throw new WrongUse("no list is called '" + list + "'; there are " + String.join(", ", store.lists()));
            }
            List<ListDiff> diffs =
                    store.between(list, ListsArguments.day("--from", from), ListsArguments.day("--to", to));
            console.out().print(json ? ListDiffAnswer.json(diffs) : ListDiffAnswer.text(diffs));
            return Main.DONE;
        } catch (ListRefused refused) {
            throw new InputRefused(Objects.toString(refused.getMessage()));
        }
    }
}
