package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wellhead.app.output.Legible;
import org.wellhead.share.audit.AuditEntry;
import org.wellhead.share.audit.EntryProof;
import org.wellhead.share.audit.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead audit check-proof}: whether an entry is in a log of which one has nothing but a head. */
@Command(
        name = "check-proof",
        header = "Tells whether a proved entry is in the log of a head; needs no case.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead audit check-proof FILE --head FILE [--key FILE]",
        parameterListHeading = "%nProof:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead audit check-proof entry-17.proof --head march.head --key anna.pub",
            "",
            "Exit code 3 if it is not. Manual: docs/audit.md."
        })
final class AuditCheckProofCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1", description = "What audit prove wrote.")
    private String file = "";

    @Option(names = "--head", paramLabel = "FILE", required = true, description = "The head that you have.")
    private String headFile = "";

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    AuditCheckProofCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path path = Arguments.file(console.folder(), "FILE", file);
        TreeHead head = trust.head("--head", headFile, console);
        EntryProof proof;
        try {
            proof = EntryProof.parse(SmallFile.read(path, console));
        } catch (IllegalArgumentException wrong) {
            throw new InputRefused(console.told(path) + ": no proof of an entry: " + wrong.getMessage());
        }
        if (proof.inclusion().size() != head.size()) {
            throw new InputRefused(console.told(path) + ": proves to a head of "
                    + proof.inclusion().size() + " entries, and this head is of " + head.size()
                    + "; ask for a proof to this head");
        }
        if (!proof.holds(head)) {
            throw new InputRefused(
                    console.told(path)
                            + ": proves nothing: this entry is not in the log of this head; it was changed, or is of another log");
        }
        AuditEntry entry = proof.entry();
        console.out()
                .println("Entry " + (proof.inclusion().index() + 1) + " of " + head.size() + " is in the log: "
                        + entry.time() + "  " + Legible.line(entry.actor()) + ": " + Legible.line(entry.verb()) + " "
                        + Legible.line(entry.subject()));
        entry.facts()
                .forEach(
                        (name, value) -> console.out().println("  " + Legible.line(name) + ": " + Legible.line(value)));
        return Main.DONE;
    }
}
