package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.ledger.casefolder.CaseCheck;
import org.wellhead.ledger.casefolder.CaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./wellhead check}: silent if all hashes and sums of a case hold. */
@Command(
        name = "check",
        header = "Reads all of a case again; says nothing if all hashes and sums hold.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead check --case FOLDER",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {"  ./wellhead check --case antalya", "", "Manual: docs/case.md."})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        List<String> wrong;
        try {
            wrong = new ArrayList<>(CaseCheck.check(root));
            wrong.addAll(CaseAudit.faults(root));
        } catch (CaseException e) {
            wrong = List.of(String.valueOf(e.getMessage()));
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(console::complain);
            throw new InputRefused(wrong.size() + " wrong. Take what is named from a copy of the case.");
        }
        return Main.DONE;
    }
}
