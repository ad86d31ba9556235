package org.wellhead.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.wellhead.app.people.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./wellhead serve people list}: who may come in. */
@Command(
        name = "list",
        header = "Says who may come in, and who could.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve people list --case FOLDER",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead serve people list --case antalya", "", "Manual: docs/serve.md."})
final class PeopleListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    PeopleListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        people.work(console, all -> {
            for (Member member : all.all()) {
                console.out()
                        .println(member.name() + "  "
                                + (member.isActive() ? member.role().word() : "removed") + ", by "
                                + (member.way() == Member.Way.PASSWORD ? "password" : "OpenID Connect")
                                + (member.display().equals(member.name()) ? "" : "  " + member.display()));
            }
            if (all.all().isEmpty()) {
                console.out().println("Nobody yet.");
            }
        });
        return Main.DONE;
    }
}
