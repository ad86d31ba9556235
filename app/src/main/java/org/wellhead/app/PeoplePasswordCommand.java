package org.wellhead.app;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead serve people password}: gives somebody another password. */
@Command(
        name = "password",
        header = "Gives somebody another password, and ends that person's sessions.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve people password NAME --case FOLDER",
        parameterListHeading = "%nName:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead serve people password boris --case antalya", "", "Manual: docs/serve.md."})
final class PeoplePasswordCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Mixin
    private final NewPasswordOption newPassword = new NewPasswordOption();

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    PeoplePasswordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        char[] password = newPassword.of(name, console);
        try {
            people.work(
                    console,
                    all -> all.changePassword(
                            name, password, people.logged(console, "change password", name, Map.of())));
        } finally {
            Arrays.fill(password, '\0');
        }
        console.out().println(name + " has another password, and signs in again.");
        return Main.DONE;
    }
}
