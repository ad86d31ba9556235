package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wellhead.app.output.Candidates;
import org.wellhead.app.output.Provenance;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead show}: leads a payment back to its file, its line and what was mended. */
@Command(
        name = "show",
        header = "Shows a payment of a case, and leads it back to the file it came from.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {"wellhead show --case FOLDER [PAYMENT]", "     wellhead show --case FOLDER --candidates"},
        parameterListHeading = "%nPayment:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead show --case antalya",
            "  ./wellhead show --case antalya statement.xml:120",
            "  ./wellhead show --case antalya --candidates > candidates.csv",
            "  ./wellhead show --case antalya 8a562c67-ca16-48ba-b074-65581be6f011",
            "",
            "Manual: docs/case.md."
        })
final class ShowCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 20;

    private final Console console;

    @Parameters(
            paramLabel = "PAYMENT",
            arity = "0..1",
            description = "Its id, its place (file:line), or a reference such as a UETR or an end-to-end id. "
                    + "Without it, the files of the case are listed.")
    private String payment = "";

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(
            names = "--candidates",
            description = "Lists, as CSV, payments of banks whose purpose seems to name the true originator, with the "
                    + "words it was read from. The payer stays as the file has it.")
    private boolean candidates;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        try (CaseFolder opened = CaseFolder.open(root)) {
            if (candidates) {
                Candidates.write(opened.ledger(), console.out());
                return Main.DONE;
            }
            if (payment.isEmpty()) {
                console.out().print(Provenance.files(opened, console.columns()));
                return Main.DONE;
            }
            List<Integer> found = opened.find(payment, SHOWN_MAX);
            if (found.isEmpty()) {
                throw new WrongUse("no payment of the case has the id, place or reference '" + payment + "'");
            }
            console.out().print(Provenance.payments(opened, found));
            return Main.DONE;
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }
}
