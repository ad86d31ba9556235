package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.app.output.Words;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead audit verify}: whether the log is as it was written. */
@Command(
        name = "verify",
        header = "Reads the log again; tells any entry that was changed, removed or moved.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead audit verify --case FOLDER [--head FILE --key FILE]...",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead audit verify --case antalya",
            "  ./wellhead audit verify --case antalya --head march.head --key anna.pub",
            "",
            "A log that was written anew, with its journal, agrees with itself: only a head",
            "that was kept elsewhere shows it. Exit code 3 if anything does not hold.",
            "Manual: docs/audit.md."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "A head that was kept elsewhere, signed or not; as often as needed.")
    private List<String> heads = List.of();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        List<TreeHead> kept = new ArrayList<>();
        for (String head : heads) {
            kept.add(trust.head("--head", head, console));
        }
        Verdict verdict = CaseAudit.verify(root, kept);
        if (!verdict.holds()) {
            verdict.faults().forEach(fault -> console.complain(fault.text()));
            throw new InputRefused(Words.count(verdict.faults().size(), "fault", "faults")
                    + ". The log is not what it was: keep it as it is, and compare it with a copy.");
        }
        verdict.torn().ifPresent(left -> console.complain("Note: " + left + "; the next entry mends that."));
        console.out()
                .println(Words.count(verdict.entries(), "entry holds", "entries hold")
                        + (kept.isEmpty()
                                ? ""
                                : ", and " + Words.count(kept.size(), "kept head agrees", "kept heads agree"))
                        + ".");
        CaseAudit.verifyAccess(root).ifPresent(this::tellAccess);
        verdict.head()
                .ifPresent(head -> console.out().println("Head " + head.root().hex() + " of " + head.time()));
        return Main.DONE;
    }

    private void tellAccess(Verdict access) {
        if (!access.holds()) {
            access.faults().forEach(fault -> console.complain(fault.text()));
            throw new InputRefused(
                    "the log of share serve is not what it was: keep it as it is, and compare it with a copy.");
        }
        console.out().println("Of share serve, " + Words.count(access.entries(), "entry holds", "entries hold") + ".");
    }
}
