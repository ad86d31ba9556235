package org.wellhead.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead serve people remove}: lets somebody in no more. */
@Command(
        name = "remove",
        header = "Lets somebody in no more, and ends that person's sessions.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve people remove NAME --case FOLDER",
        parameterListHeading = "%nName:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead serve people remove boris --case antalya", "", "Manual: docs/serve.md."})
final class PeopleRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    PeopleRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        people.work(console, all -> all.remove(name, people.logged(console, "remove person", name, Map.of())));
        console.out().println(name + " comes in no more.");
        return Main.DONE;
    }
}
