package org.wellhead.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wellhead audit}: the verbs of a case's log. */
@Command(
        name = "audit",
        header = "Shows what was done with a case by whom, and proves that nobody changed that.",
        synopsisHeading = "%nUse: ",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead audit verify --case antalya",
            "  ./wellhead audit show --case antalya --verb review",
            "  ./wellhead audit head --case antalya --sign-with anna.key --out march.head",
            "  ./wellhead audit prove --case antalya 17 --out entry-17.proof",
            "",
            "Manual: docs/audit.md."
        })
final class AuditCommand implements Runnable {
    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(console))
                .addSubcommand(new AuditShowCommand(console))
                .addSubcommand(new AuditHeadCommand(console))
                .addSubcommand(new AuditProveCommand(console))
                .addSubcommand(new AuditCheckProofCommand(console))
                .addSubcommand(new AuditCompareCommand(console));
    }

    @Override
    public void run() {
        throw new WrongUse("which command? verify, show, head, prove, check-proof or compare");
    }
}
