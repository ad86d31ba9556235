package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ListsAnswer;
import org.wellhead.screen.list.ListRefused;
import org.wellhead.screen.store.Added;
import org.wellhead.screen.store.ListStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead lists add}: a snapshot of each list, or the old one stays. */
@Command(
        name = "add",
        header = "Takes lists into the store, each whole or not at all.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead lists add FILES... --lists FOLDER [OPTIONS]",
        parameterListHeading = "%nFiles:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead lists add UN_consolidated.xml --lists lists",
            "  ./wellhead lists add sdn.csv alt.csv add.csv --lists lists --date 2024-01-31",
            "  ./wellhead lists add watch-2024.csv --name watch --lists lists",
            "",
            "A list that cannot be read whole, or lost half of its entries, is refused with",
            "exit code 3, and the old one stays in force. Manual: docs/lists.md."
        })
final class ListsAddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILES",
            arity = "1..*",
            description =
                    "Official files of OFAC, UN, EU and UK, FollowTheMoney, or CSV of your own; or folders of them.")
    private List<String> files = List.of();

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            required = true,
            description = "The store; a new one if there is none.")
    private String folder = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What to call the list, e.g. watch. Official lists have names: ofac-sdn, ofac-cons, un, eu, uk.")
    private @Nullable String name;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day on which the list was like this; today (UTC) if not given.")
    private @Nullable String date;

    @Option(
            names = "--accept-shrink",
            description = "Takes a list that lost half of its entries or more: you looked, and it is right.")
    private boolean acceptShrink;

    ListsAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = Arguments.outFolder(console.folder(), "--lists", folder);
        LocalDate day = ListsArguments.snapshotDay(date);
        List<List<Path>> lists = ListsArguments.lists(console.given(), files);
        if (name != null && lists.size() > 1) {
            throw new WrongUse("--name: there are " + lists.size() + " lists; add one at a time to name it");
        }
        int exitCode = Main.DONE;
        try (ListStore store = ListStore.open(root)) {
            for (List<Path> list : lists) {
                ListsAudit.record(root, console, "lists add", list, Optional.ofNullable(name), day);
                exitCode = Math.max(exitCode, add(store, list, day));
            }
        } catch (ListRefused refused) {
            throw new InputRefused(Objects.toString(refused.getMessage()));
        }
        return exitCode;
    }

    private int add(ListStore store, List<Path> list, LocalDate day) throws IOException {
        try {
            Added added = store.add(list, name, day, acceptShrink);
            added.notices().forEach(console::complain);
            console.out().print(ListsAnswer.added(added));
            return Main.DONE;
        } catch (ListRefused refused) {
            console.complain(Objects.toString(refused.getMessage()));
            return Main.REFUSED;
        }
    }
}
