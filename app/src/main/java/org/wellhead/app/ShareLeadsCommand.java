package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.LeadRows;
import org.wellhead.app.output.LeadsAnswer;
import org.wellhead.app.output.ToldLead;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.share.stix.Lead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead share leads}: what others sent us, and whether it occurs in the case. */
@Command(
        name = "leads",
        header = "Shows what partners sent, with their markings, and which of it occurs in the case.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share leads --case FOLDER [--of SENDER] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share leads --case lisbon --of pt-fiu",
            "  ./wellhead share leads --case lisbon --here --out hits.csv",
            "",
            "Manual: docs/share.md."
        })
final class ShareLeadsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--of", paramLabel = "SENDER", description = "Only those of one sender.")
    private List<String> senders = List.of();

    @Option(names = "--here", description = "Only those that occur in the case.")
    private boolean here;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes them to this file, as CSV.")
    private @Nullable String out;

    @Option(names = "--json", description = "Shows them as JSON.")
    private boolean json;

    ShareLeadsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        Optional<Path> file = Optional.ofNullable(out).map(name -> SmallFile.wanted(console, "--out", name));
        List<ToldLead> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try (CaseShare share = CaseShare.open(root);
                CaseFolder opened = CaseFolder.open(root)) {
            HandlingFile handling = HandlingFile.of(root, console);
            for (String sender : senders.isEmpty() ? share.senders() : senders) {
                ShareLeads leads = new ShareLeads(share, handling);
                leads.add(sender);
                List<ToldLead> told = told(sender, leads.leads(), share, opened);
                List<ToldLead> shown = here
                        ? told.stream()
                                .filter(lead -> lead.here() == ToldLead.Here.YES)
                                .toList()
                        : told;
                text.append(LeadsAnswer.of(sender, told, shown, console.columns()));
                all.addAll(shown);
            }
        }
        if (file.isPresent()) {
            SmallFile.write(file.get(), LeadRows.csv(all).getBytes(UTF_8));
        }
        if (json) {
            console.out().print(LeadRows.json(all));
        } else {
            console.out().print(text.isEmpty() ? "Nothing was received.\n" : text);
            file.ifPresent(written -> console.out().println("As CSV: " + console.told(written)));
        }
        return Main.DONE;
    }

    private static List<ToldLead> told(String sender, List<Lead> leads, CaseShare share, CaseFolder opened)
            throws IOException {
        LeadReleases releases = LeadReleases.of(share, sender);
        LeadsHere here = new LeadsHere(opened.ledger().accounts(), leads);
        List<ToldLead> told = new ArrayList<>();
        for (Lead lead : leads) {
            LeadReleases.Told release = releases.told(lead.item().key().name());
            told.add(new ToldLead(sender, release.serial(), release.at(), lead, here.here(lead), here.hits(lead)));
        }
        return told;
    }
}
