package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.audit.ConsistencyProof;
import org.wellhead.share.audit.ProofCheck;
import org.wellhead.share.audit.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead audit compare}: whether two heads are of one log that was only added to. */
@Command(
        name = "compare",
        header = "Tells whether two heads are of one log that was only added to.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead audit compare HEAD HEAD --case FOLDER [--out FILE] [--key FILE]",
            "     wellhead audit compare HEAD HEAD --proof FILE [--key FILE]"
        },
        parameterListHeading = "%nHeads:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead audit compare march.head may.head --case antalya",
            "    --key anna.pub --out march-may.proof",
            "  ./wellhead audit compare march.head may.head --proof march-may.proof",
            "    --key anna.pub",
            "",
            "Exit code 3 if the log is split: two parties were shown different pasts.",
            "Manual: docs/audit.md."
        })
final class AuditCompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "HEAD", description = "What one party has.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "HEAD", description = "What the other has, e.g. a newer one.")
    private String other = "";

    @Option(names = "--case", paramLabel = "FOLDER", description = "The case, whose log is asked.")
    private @Nullable String folder;

    @Option(names = "--out", paramLabel = "FILE", description = "With a case: writes the proof for who has none.")
    private @Nullable String out;

    @Option(names = "--proof", paramLabel = "FILE", description = "Such a proof; needs no case.")
    private @Nullable String proofFile;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    AuditCompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (folder != null && proofFile != null) {
            throw new WrongUse("--case or --proof, not both");
        }
        if (out != null && folder == null) {
            throw new WrongUse("--out needs --case: without the log there is nothing to prove with");
        }
        TreeHead first = trust.head("HEAD", one, console);
        TreeHead second = trust.head("HEAD", other, console);
        TreeHead earlier = first.size() <= second.size() ? first : second;
        TreeHead later = first.size() <= second.size() ? second : first;
        if (folder != null) {
            byLog(earlier, later, folder);
        } else if (proofFile != null) {
            byProof(earlier, later, Arguments.file(console.folder(), "--proof", proofFile));
        } else if (earlier.size() != later.size()) {
            throw new WrongUse("heads of " + earlier.size() + " and " + later.size()
                    + " entries are compared by the log or by a proof: --case FOLDER or --proof FILE");
        } else if (!earlier.root().equals(later.root())) {
            throw split(earlier, later);
        }
        console.out()
                .println("Consistent: the log of " + later.size() + " entries of " + later.time()
                        + " begins with the log of " + earlier.size() + " of " + earlier.time() + ".");
        return Main.DONE;
    }

    private void byLog(TreeHead earlier, TreeHead later, String name) throws IOException {
        Path root = CaseArguments.existing(console.folder(), name);
        CaseTree log = CaseTree.open(root);
        log.refuseOther(earlier, "the head of " + earlier.size() + " entries");
        log.refuseOther(later, "the head of " + later.size() + " entries");
        if (out != null) {
            Path file = SmallFile.wanted(console, "--out", out);
            SmallFile.write(
                    file, log.tree().consistency(earlier.size(), later.size()).bytes());
        }
    }

    private void byProof(TreeHead earlier, TreeHead later, Path file) throws IOException {
        ConsistencyProof proof;
        try {
            proof = ConsistencyProof.parse(SmallFile.read(file, console));
        } catch (IllegalArgumentException wrong) {
            throw new InputRefused(console.told(file) + ": no proof between heads: " + wrong.getMessage());
        }
        if (proof.size1() != earlier.size() || proof.size2() != later.size()) {
            throw new InputRefused(console.told(file) + ": proves from " + proof.size1() + " to " + proof.size2()
                    + " entries, and the heads are of " + earlier.size() + " and " + later.size()
                    + "; ask for a proof between these");
        }
        if (!ProofCheck.consistent(proof, earlier.root(), later.root())) {
            throw split(earlier, later);
        }
    }

    private static InputRefused split(TreeHead earlier, TreeHead later) {
        return new InputRefused(
                "Split: the log of " + later.size() + " entries of " + later.time()
                        + " does not begin with the log of " + earlier.size() + " of " + earlier.time()
                        + ", or the proof was changed; two parties were shown different pasts. Ask the log's owner for the log.");
    }
}
