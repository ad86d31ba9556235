package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.share.release.PartnerSecret;
import org.wellhead.share.stix.History;
import org.wellhead.share.stix.StixRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share reveal}: who is meant by what a partner was told. */
@Command(
        name = "reveal",
        header = "Says what of the case a partner's pseudonym or id stands for.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share reveal --case FOLDER --to PARTNER PSEUDONYM...",
        parameterListHeading = "%nPseudonyms:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share reveal --case antalya --to tr.toml Account-7Q2M-ZK4D-0V8P",
            "  ./wellhead share reveal --case antalya --to tr.toml note--0b2a9c1e-3f57-5d44-9a0c-6f1f0d7b9e21",
            "",
            "Manual: docs/share.md."
        })
final class ShareRevealCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PSEUDONYM",
            arity = "1..*",
            description = "Pseudonyms, or ids of its forms: a UUID, with or without what STIX puts before it.")
    private List<String> wanted = List.of();

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The partner that was told them.")
    private String to = "";

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "The designated accounts that findings were shared of, if not those of the case.")
    private @Nullable String designated;

    ShareRevealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        String partner = PartnerFile.read(Arguments.file(console.folder(), "--to", to), console)
                .partner()
                .id();
        try (CaseShare share = CaseShare.open(root);
                CaseFolder opened = CaseFolder.open(root)) {
            CaseAudit.record(root, console, "reveal", partner, Map.of("pseudonyms", String.join(" ", wanted)));
            RevealSearch search =
                    new RevealSearch(share.secret(partner), share.caseId(), revoked(share, partner), wanted);
            Optional<Path> file = designated == null
                    ? opened.designated()
                    : Optional.of(Arguments.file(console.folder(), "--designated", designated));
            new CaseKeys(opened, search).lookAtAll(file, console);
            return tell(search, originators(root, share, partner));
        }
    }

    /** Whom the partner knows as somebody undisclosed: those who gave us anything, by the rules or by what we received. */
    private Map<String, String> originators(Path root, CaseShare share, String partner) throws IOException {
        Set<String> ids = new HashSet<>(share.senders());
        if (Files.exists(root.resolve(HandlingFile.FILE))) {
            HandlingFile rules = HandlingFile.of(root, console);
            ids.addAll(rules.standard().originators().keySet());
            rules.rules()
                    .forEach(rule -> ids.addAll(rule.marking().originators().keySet()));
        }
        PartnerSecret secret = share.secret(partner);
        Map<String, String> known = new HashMap<>();
        ids.forEach(id -> known.put(secret.undisclosed(id), "originator " + id));
        return known;
    }

    private int tell(RevealSearch search, Map<String, String> originators) {
        boolean all = true;
        for (String each : wanted) {
            Optional<String> meant = search.meaning(each).or(() -> Optional.ofNullable(originators.get(each)));
            all &= meant.isPresent();
            console.out()
                    .println(Legible.line(each) + "  "
                            + Legible.line(
                                    meant.orElse("is nobody and nothing of this case that the partner was told")));
        }
        return all ? Main.DONE : Main.REFUSED;
    }

    private static Set<UUID> revoked(CaseShare share, String partner) throws IOException {
        Optional<byte[]> history = share.history(partner);
        if (history.isEmpty()) {
            return Set.of();
        }
        try {
            Set<UUID> revoked = new HashSet<>();
            History.parse(history.get()).objects().forEach((id, told) -> {
                if (told.revoked()) {
                    revoked.add(UUID.fromString(id.substring(id.indexOf("--") + 2)));
                }
            });
            return revoked;
        } catch (StixRefused damaged) {
            throw new InputRefused("what " + partner + " was told before cannot be read: " + damaged.getMessage());
        }
    }
}
