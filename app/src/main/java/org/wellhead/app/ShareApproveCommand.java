package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.release.Head;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.SignException;
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
            "  ./wellhead share approve --case antalya 3f2a90b1c4d5 --reject",
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

    @Option(names = "--reject", description = "Takes the proposal away instead.")
    private boolean reject;

    ShareApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        if (proposal == null) {
            try (CaseShare share = CaseShare.open(root)) {
                for (String id : share.proposals()) {
                    console.out()
                            .println(id + "  " + told(share.proposal(id)) + ": " + console.told(share.proposal(id)));
                }
                console.out()
                        .println(share.proposals().isEmpty() ? "No proposal waits." : "Read one before you sign it.");
            }
            return Main.DONE;
        }
        if (reject) {
            reject(root, proposal);
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

    private void reject(Path root, String id) throws IOException {
        try (CaseShare share = CaseShare.open(root)) {
            if (!share.proposals().contains(id)) {
                throw new WrongUse("no such proposal: '" + id + "'");
            }
            CaseAudit.record(root, console, "reject", id, Map.of());
            CaseShare.delete(share.proposal(id));
            Files.deleteIfExists(ReleaseRun.history(share, id));
            console.out().println("Rejected and gone: " + id);
        }
    }

    /** What a proposal says that it is; it is verified when it is approved. */
    private static String told(Path folder) throws IOException {
        try {
            Envelope envelope = Envelope.read(Files.readAllBytes(folder.resolve(ReleaseManifest.ENVELOPE)));
            Head head = ReleaseManifest.parse(envelope.payload()).head();
            return "release " + head.serial() + " to " + head.partnerId() + ", "
                    + head.tlp().label() + ", made " + head.at();
        } catch (SignException | IllegalArgumentException | NoSuchFileException damaged) {
            return "damaged";
        }
    }
}
