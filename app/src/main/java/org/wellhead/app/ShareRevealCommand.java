package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.PartnerSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share reveal}: who is meant by what a partner was told. */
@Command(
        name = "reveal",
        header = "Says which account or party a partner's pseudonym or id stands for.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share reveal --case FOLDER --to PARTNER PSEUDONYM...",
        parameterListHeading = "%nPseudonyms:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share reveal --case antalya --to tr.toml Account-7Q2M-ZK4D-0V8P",
            "",
            "Manual: docs/share.md."
        })
final class ShareRevealCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PSEUDONYM", arity = "1..*", description = "Pseudonyms, or ids (UUIDs) of its forms.")
    private List<String> wanted = List.of();

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The partner that was told them.")
    private String to = "";

    ShareRevealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        String partner = PartnerFile.read(Arguments.file(console.folder(), "--to", to), console)
                .partner()
                .id();
        Map<String, String> found = new LinkedHashMap<>();
        try (CaseShare share = CaseShare.open(root);
                CaseFolder opened = CaseFolder.open(root)) {
            CaseAudit.record(root, console, "reveal", partner, Map.of("pseudonyms", String.join(" ", wanted)));
            PartnerSecret secret = share.secret(partner);
            String caseId = share.caseId();
            Accounts accounts = opened.ledger().accounts();
            CaseParties parties = new CaseParties(accounts, opened.joins());
            for (AskedParty party : parties) {
                look(new Key(Kind.PARTY, party.id()), party.label(), secret, caseId, found);
                for (String account : party.accounts()) {
                    look(new Key(Kind.ACCOUNT, account), account, secret, caseId, found);
                }
            }
        }
        boolean all = true;
        for (String each : wanted) {
            String meant = found.get(each);
            all &= meant != null;
            console.out()
                    .println(
                            Legible.line(each) + "  " + Legible.line(meant == null ? "is nobody of this case" : meant));
        }
        return all ? Main.DONE : Main.REFUSED;
    }

    private void look(Key key, String meant, PartnerSecret secret, String caseId, Map<String, String> found) {
        for (String each :
                List.of(secret.pseudonym(caseId, key), secret.id(caseId, key).toString())) {
            for (String asked : wanted) {
                if (asked.equals(each) || asked.endsWith("--" + each)) {
                    found.put(asked, key.kind().word() + " " + meant);
                }
            }
        }
    }
}
