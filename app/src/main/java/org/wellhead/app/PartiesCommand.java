package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.PartiesAnswer;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.party.Joins;
import org.wellhead.share.audit.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead parties}: which accounts of a case are of one holder. */
@Command(
        name = "parties",
        header = "Shows which accounts of a case are of one holder, and takes a person's word for it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead parties --case FOLDER [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead parties --case antalya",
            "  ./wellhead parties --case antalya --join DE89370400440532013000,A-17",
            "  ./wellhead trace --case antalya --by party",
            "",
            "Manual: docs/case.md."
        })
final class PartiesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(
            names = "--join",
            paramLabel = "ACCOUNTS",
            split = ",",
            description = "These accounts are of one holder: what is proposed and you accept, or what you know.")
    private List<String> join = List.of();

    @Option(
            names = "--part",
            paramLabel = "ACCOUNT",
            description = "Takes back what a person said of this account. What shares an identifier stays one party.")
    private @Nullable String part;

    PartiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        try {
            if (!join.isEmpty() || part != null) {
                change(root);
            }
            try (CaseFolder opened = CaseFolder.open(root)) {
                Accounts accounts = opened.ledger().accounts();
                console.out()
                        .print(PartiesAnswer.text(accounts, Joins.of(accounts, opened.joins()), console.columns()));
            }
            return Main.DONE;
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    private void change(Path root) throws IOException {
        try (CaseEditor editor = CaseEditor.open(root)) {
            Accounts accounts = editor.committed().orElseThrow().ledger().accounts();
            Map<String, String> said = CaseArguments.journal("join");
            List<List<String>> joins = new ArrayList<>(editor.joins());
            if (!join.isEmpty()) {
                join.forEach(id -> refuseUnknown(accounts, id));
                if (join.size() < 2) {
                    throw new WrongUse("--join: two accounts or more, with commas between them");
                }
                joins.add(join);
                said.put("accounts", String.join(", ", join));
            }
            if (part != null) {
                refuseUnknown(accounts, part);
                joins = new ArrayList<>(joins.stream()
                        .map(ids -> ids.stream().filter(id -> !id.equals(part)).toList())
                        .filter(ids -> ids.size() > 1)
                        .toList());
                said.put("act", "part");
                said.put("account", part);
            }
            editor.join(joins);
            AuditHeads.put(said, record(root, "generation " + editor.generation()));
            editor.commit(said);
        }
    }

    private TreeHead record(Path root, String subject) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!join.isEmpty()) {
            facts.put("join", String.join(",", join));
        }
        if (part != null) {
            facts.put("part", part);
        }
        return CaseAudit.record(root, console, "parties", subject, facts);
    }

    private static void refuseUnknown(Accounts accounts, String id) {
        if (accounts.find(id) < 0) {
            throw new WrongUse("the case has no account '" + id + "'");
        }
    }
}
