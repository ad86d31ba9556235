package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.app.output.LeadsAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead share leads}: what others sent us. */
@Command(
        name = "leads",
        header = "Shows what partners sent, with their markings.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share leads --case FOLDER [--of SENDER]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead share leads --case lisbon --of pt-fiu", "", "Manual: docs/share.md."})
final class ShareLeadsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--of", paramLabel = "SENDER", description = "Only those of one sender.")
    private List<String> senders = List.of();

    ShareLeadsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        try (CaseShare share = CaseShare.open(root)) {
            HandlingFile handling = HandlingFile.of(root, console);
            List<String> asked = senders.isEmpty() ? share.senders() : senders;
            if (asked.isEmpty()) {
                console.out().println("Nothing was received.");
            }
            for (String sender : asked) {
                ShareLeads leads = new ShareLeads(share, handling);
                leads.add(sender);
                console.out().print(LeadsAnswer.of(sender, leads.leads(), console.columns()));
            }
        }
        return Main.DONE;
    }
}
