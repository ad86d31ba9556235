package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share approve}: a second person signs what was proposed, and it goes. */
@Command(
        name = "approve",
        header = "Signs a proposal as a second person and lets it go; without one, shows what waits.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share approve --case FOLDER [PROPOSAL --sign-with KEY --out FOLDER]",
        parameterListHeading = "%nProposal:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share approve --case antalya",
            "  ./wellhead share approve --case antalya 3f2a90b1c4d5 --sign-with boris.key",
            "    --out release",
            "",
            "Manual: docs/share.md."
        })
final class ShareApproveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PROPOSAL", arity = "0..1", description = "Its id, as it was told when it was proposed.")
    private @Nullable String proposal;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Mixin
    private final ShareKeyOption key = new ShareKeyOption();

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the release goes: a new or empty folder.")
    private @Nullable String out;

    ShareApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        if (proposal == null) {
            try (CaseShare share = CaseShare.open(root)) {
                share.proposals().forEach(id -> console.out().println(id + "  " + console.told(share.proposal(id))));
                console.out()
                        .println(share.proposals().isEmpty() ? "No proposal waits." : "Read one before you sign it.");
            }
            return Main.DONE;
        }
        if (out == null) {
            throw new WrongUse("--out FOLDER: where does the release go?");
        }
        new ApproveRun(
                        root,
                        proposal,
                        key.file(root, console),
                        key.passphraseFile(console),
                        Arguments.outFolder(console.folder(), "--out", out),
                        console)
                .run();
        return Main.DONE;
    }
}
