package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.EntryProof;
import org.wellhead.share.audit.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead audit prove}: one entry, with what shows that it is in the log. */
@Command(
        name = "prove",
        header = "Writes one entry with the proof that it is in the log, and nothing else of it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead audit prove --case FOLDER ENTRY --out FILE [--head FILE]",
        parameterListHeading = "%nEntry:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead audit prove --case antalya 17 --head march.head --key anna.pub",
            "    --out entry-17.proof",
            "",
            "Manual: docs/audit.md."
        })
final class AuditProveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENTRY", arity = "1", description = "Its number, as show tells it.")
    private long number;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the proof.")
    private String out = "";

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "The head that the other side has (default: the newest, as audit head gives it).")
    private @Nullable String headFile;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    AuditProveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        Path file = SmallFile.wanted(console, "--out", out);
        CaseTree log = CaseTree.open(root);
        TreeHead head = log.head();
        if (headFile != null) {
            head = trust.head("--head", headFile, console);
            log.refuseOther(head, headFile);
        }
        EntryProof proof = CaseLog.proof(root, number, log, head);
        SmallFile.write(file, proof.bytes());
        console.out()
                .println("Entry " + number + " is in the head of " + head.size() + " entries of " + head.time() + ": "
                        + console.told(file));
        return Main.DONE;
    }
}
