package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.ReviewRun.Picked;
import org.wellhead.app.output.ScreeningAnswer;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead review}: what people decide of the hits that screening a case's parties found. */
@Command(
        name = "review",
        header = "Shows the hits of a case's parties on lists, and takes a person's word for them.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead review --case FOLDER [PARTY] [--all]",
            "     wellhead review --case FOLDER [PARTY] --accept ENTRY --reason TEXT --by PERSON",
            "     wellhead review --case FOLDER [PARTY] --reject ENTRY --reason TEXT --by PERSON",
            "     wellhead review --case FOLDER [PARTY] --undo ENTRY --reason TEXT --by PERSON"
        },
        parameterListHeading = "%nParty:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead review --case antalya",
            "  ./wellhead review --case antalya A-17",
            "  ./wellhead review --case antalya --accept A-17=un/QDi.001",
            "    --reason \"same passport\" --by \"J. Doe\" --unit north",
            "  ./wellhead review --case antalya --designated designated.csv",
            "",
            "Manual: docs/screen.md."
        })
final class ReviewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PARTY",
            arity = "0..1",
            description = "The id of one of its accounts: its hits, with all reasons.")
    private @Nullable String party;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(
            names = "--accept",
            paramLabel = "ENTRY",
            description = "The party is this entry, e.g. un/QDi.001; PARTY=ENTRY where no party is named before it.")
    private List<String> accept = List.of();

    @Option(names = "--reject", paramLabel = "ENTRY", description = "The party is not this entry.")
    private List<String> reject = List.of();

    @Option(
            names = "--undo",
            paramLabel = "ENTRY",
            description = "Takes back what was decided of it: it is open again.")
    private List<String> undo = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private @Nullable String reason;

    @Option(names = "--by", paramLabel = "PERSON", description = "Who decides.")
    private @Nullable String by;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            description =
                    "The unit that accepted parties count to when money is traced. Without it, the name on the list.")
    private @Nullable String unit;

    @Option(names = "--all", description = "Shows decided and closed hits, too.")
    private boolean all;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "Writes the accounts of accepted parties as CSV that trace --designated reads.")
    private @Nullable String designated;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        if (accept.isEmpty() && reject.isEmpty() && undo.isEmpty()) {
            if (reason != null || by != null || unit != null) {
                throw new WrongUse("what is decided? --accept ENTRY, --reject ENTRY or --undo ENTRY");
            }
            if (party != null || designated == null) {
                show(root);
            }
        } else {
            decide(root);
        }
        if (designated != null) {
            write(root, designated, console);
        }
        return Main.DONE;
    }

    private void show(Path root) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root)) {
            Screening screening = CaseScreening.of(opened);
            if (party != null) {
                List<Finding> findings = findings(screening, opened, party);
                console.out()
                        .print(
                                findings.isEmpty()
                                        ? "The party has no hit.\n"
                                        : ScreeningAnswer.details(screening, findings));
                return;
            }
            List<Finding> findings = all ? screening.findings() : screening.in(Screening.State.OPEN);
            console.out().print(ScreeningAnswer.list(screening, findings, console.columns()));
        }
    }

    private static List<Finding> findings(Screening screening, CaseFolder opened, String account) {
        CaseParties parties = new CaseParties(opened.ledger().accounts(), opened.joins());
        if (parties.ofAccount(account) == null) {
            throw new WrongUse("the case has no account '" + account + "'");
        }
        return screening.findings().stream()
                .filter(finding -> isOf(parties, account, finding.party()))
                .toList();
    }

    private void decide(Path root) throws IOException {
        if (unit != null && accept.isEmpty()) {
            throw new WrongUse("--unit is for parties that are accepted");
        }
        var said =
                new ReviewRun.Said(Objects.toString(reason, ""), Objects.toString(by, ""), Objects.toString(unit, ""));
        Picked[] picked = new Picked[1];
        Screening after = ReviewRun.run(root, console, said, (screening, opened) -> {
            CaseParties parties = new CaseParties(opened.ledger().accounts(), opened.joins());
            picked[0] = new Picked(
                    findings(screening, parties, "--accept", accept),
                    findings(screening, parties, "--reject", reject),
                    findings(screening, parties, "--undo", undo));
            return picked[0];
        });
        int open = after.in(Screening.State.OPEN).size();
        console.out()
                .println(Words.count(picked[0].accepted().size(), "hit accepted", "hits accepted") + ", "
                        + Words.grouped(picked[0].rejected().size()) + " rejected"
                        + (undo.isEmpty()
                                ? ""
                                : ", " + Words.grouped(picked[0].undone().size()) + " taken back") + "; "
                        + Words.count(open, "hit is", "hits are") + " open.");
    }

    private List<Finding> findings(Screening screening, CaseParties parties, String option, List<String> pairs) {
        return pairs.stream()
                .map(pair -> finding(screening, parties, option, pair))
                .toList();
    }

    /**
     * {@code PARTY=ENTRY}, or the entry alone where the party is named; any account of the party names it. Ids of accounts may
     * hold an equals sign.
     */
    private Finding finding(Screening screening, CaseParties parties, String option, String pair) {
        for (Finding finding : screening.findings()) {
            boolean entryOnly = pair.equals(finding.entry());
            boolean whole = pair.endsWith("=" + finding.entry());
            String account = entryOnly
                    ? party
                    : whole ? pair.substring(0, pair.length() - finding.entry().length() - 1) : null;
            if (account != null && isOf(parties, account, finding.party())) {
                return finding;
            }
        }
        throw new WrongUse(option + ": there is no hit " + (party == null ? "" : party + "=") + pair
                + "; write PARTY=ENTRY as wellhead review --case " + theCase.typed() + " --all shows them");
    }

    private static boolean isOf(CaseParties parties, String account, String id) {
        AskedParty asked = parties.ofAccount(account);
        return account.equals(id) || (asked != null && asked.id().equals(id));
    }

    /** Writes the designated accounts that accepted matches make. */
    static void write(Path root, String name, Console console) throws IOException {
        Path file = Arguments.outFile(console.folder(), "--designated", name);
        if (RealFiles.of(file).startsWith(RealFiles.of(root))) {
            throw new WrongUse("--designated: not into the case's own folder; name another file");
        }
        AcceptedMatches matches;
        try (CaseFolder opened = CaseFolder.open(root)) {
            matches = AcceptedMatches.of(opened);
        } catch (CaseException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
        CaseAudit.record(
                root,
                console,
                "designated",
                console.told(file),
                Map.of(
                        "accounts", String.valueOf(matches.rows().size()),
                        "sha256", CaseAudit.sha256(matches.csv())));
        Files.writeString(file, matches.csv());
        matches.notices().forEach(notice -> console.complain("Note: " + notice + "."));
        console.out()
                .println(Words.count(matches.rows().size(), "designated account", "designated accounts") + ": "
                        + console.told(file));
    }
}
