package org.wellhead.app;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead serve people add}: lets somebody in. */
@Command(
        name = "add",
        header = "Lets somebody in, with a password.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve people add NAME --case FOLDER --role ROLE",
        parameterListHeading = "%nName:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead serve people add anna --case antalya --role administrator",
            "  ./wellhead serve people add boris --case antalya --role analyst",
            "    --display \"Boris B.\"",
            "",
            "Manual: docs/serve.md."
        })
final class PeopleAddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "What the person types to sign in, and what the log calls it.")
    private String name = "";

    @Mixin
    private final RoleOption role = new RoleOption();

    @Option(
            names = "--display",
            paramLabel = "TEXT",
            description = "What the person is called on the pages; NAME if not given.")
    private @Nullable String display;

    @Mixin
    private final NewPasswordOption newPassword = new NewPasswordOption();

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    PeopleAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Role wanted = role.role();
        char[] password = newPassword.of(name, console);
        try {
            people.work(
                    console,
                    all -> all.add(
                            name,
                            display == null ? name : display,
                            wanted,
                            password,
                            people.logged(console, "add person", name, Map.of("role", wanted.word()))));
        } finally {
            Arrays.fill(password, '\0');
        }
        console.out().println(name + " may come in as " + wanted.word() + ".");
        return Main.DONE;
    }
}
