package org.wellhead.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wellhead.app.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead serve people role}: gives somebody another role. */
@Command(
        name = "role",
        header = "Gives somebody another role, and ends that person's sessions.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve people role NAME --case FOLDER --role ROLE",
        parameterListHeading = "%nName:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead serve people role boris --case antalya --role approver", "", "Manual: docs/serve.md."})
final class PeopleRoleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name = "";

    @Mixin
    private final RoleOption role = new RoleOption();

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    PeopleRoleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Role wanted = role.role();
        people.work(
                console,
                all -> all.changeRole(
                        name, wanted, people.logged(console, "change role", name, Map.of("role", wanted.word()))));
        console.out().println(name + " is " + wanted.word() + " now, and signs in again.");
        return Main.DONE;
    }
}
