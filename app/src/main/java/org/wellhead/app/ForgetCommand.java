package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseImport;
import org.wellhead.ledger.casefolder.SourceEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead forget}: takes a file out of a case again. */
@Command(
        name = "forget",
        header = "Takes a file out of a case, as if it had never been imported.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead forget --case FOLDER FILE",
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead show --case antalya",
            "  ./wellhead forget --case antalya march.zip!a.xml",
            "",
            "The journal keeps that the file was there and was taken out.",
            "Manual: docs/case.md."
        })
final class ForgetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1",
            description = "What show calls it, or the start of its SHA-256 (8 digits or more).")
    private String file = "";

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        try (CaseEditor editor = CaseEditor.open(root);
                Progress progress = Progress.of(console, quiet, "reading again", "rows")) {
            SourceEntry source = source(editor);
            CaseAudit.refuseDamaged(root, console);
            CaseImport.forget(editor, source, progress::at);
            Map<String, String> said = CaseArguments.journal("forget");
            said.put("file", source.place());
            said.put("sha256", source.sha256());
            Map<String, String> facts = Map.of(
                    "file", source.sha256(),
                    "taken", String.valueOf(source.taken()));
            AuditHeads.put(said, CaseAudit.record(root, console, "forget", "generation " + editor.generation(), facts));
            CaseEditor.Committed committed = editor.commit(said);
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s is out of the case, with the %,d payment%s it gave. Now %,d payments between %,d accounts.%n",
                            console.told(Path.of(source.place())),
                            source.taken(),
                            source.taken() == 1 ? "" : "s",
                            committed.payments(),
                            committed.accounts());
            return Main.DONE;
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    private SourceEntry source(CaseEditor editor) {
        List<SourceEntry> found = editor.sources()
                .filter(source -> source.place().equals(file)
                        || (file.length() >= 8 && source.sha256().startsWith(file.toLowerCase(Locale.ROOT))))
                .toList();
        if (found.size() != 1) {
            throw new WrongUse(
                    found.isEmpty()
                            ? "no file of the case is called '" + file + "'; ./wellhead show --case lists them"
                            : "'" + file + "' is the start of several; write more of it");
        }
        return found.getFirst();
    }
}
