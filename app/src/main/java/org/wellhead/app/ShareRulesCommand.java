package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.sign.Signer;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.Verification;
import org.wellhead.share.sign.Verifier;
import org.wellhead.share.sign.VerifyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share rules}: who we are, and what may be done with what the case has from whom. */
@Command(
        name = "rules",
        header = "Takes the rules by which a case is shared, or shows them.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share rules --case FOLDER [FILE [--sign-with KEY]]",
        parameterListHeading = "%nRules:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share rules --case antalya handling.toml",
            "  ./wellhead share rules --case antalya",
            "",
            "Manual: docs/share.md."
        })
final class ShareRulesCommand implements Callable<Integer> {
    private static final String PENDING = "rules.dsse.json";
    private static final String PENDING_TYPE = "application/vnd.wellhead.sharing-rules+toml";
    private static final int FILES_SHOWN = 5;

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "TOML: our id and name, markings of the case's files, people who may release. The keys that it "
                            + "names are taken too.")
    private @Nullable String file;

    @Mixin
    private final CaseOption theCase = new CaseOption();

    @Mixin
    private final ShareKeyOption key = new ShareKeyOption();

    ShareRulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        if (file == null) {
            show(HandlingFile.of(root, console), root);
            return Main.DONE;
        }
        Path given = Arguments.file(console.folder(), "the rules", file);
        HandlingFile rules = HandlingFile.read(
                given, Objects.requireNonNull(given.toAbsolutePath().getParent()), console);
        Map<String, VerifyKey> people = ReleaseRun.people(rules, console);
        byte[] bytes = Files.readAllBytes(given);
        try (CaseShare share = CaseShare.open(root)) {
            if (!mayTake(root, share, bytes)) {
                return Main.DONE;
            }
            CaseAudit.record(root, console, "rules", rules.self(), Map.of("rules", ReleaseRun.sha256(bytes)));
            for (Path key : rules.people().values()) {
                share.keep("people/" + key.getFileName(), Files.readAllBytes(key));
            }
            share.keep("handling.toml", bytes);
            share.drop(PENDING);
        }
        console.out().println("Taken: " + Words.count(people.size(), "person", "people") + " may release.");
        show(HandlingFile.of(root, console), root);
        return Main.DONE;
    }

    /**
     * Rules say who must sign, so where two people must, one cannot change them alone. The first one's signature waits beside them; whoever comes
     * second with the same bytes lets them be taken.
     */
    private boolean mayTake(Path root, CaseShare share, byte[] bytes) throws IOException {
        if (!Files.exists(root.resolve(HandlingFile.FILE))) {
            return true;
        }
        HandlingFile now = HandlingFile.of(root, console);
        Map<String, VerifyKey> people = ReleaseRun.people(now, console);
        if (people.size() < 2 || Arrays.equals(bytes, Files.readAllBytes(root.resolve(HandlingFile.FILE)))) {
            return true;
        }
        SigningKey signing = KeyFiles.open(key.file(root, console), key.passphraseFile(console), console);
        ReleaseRun.requireKnown(now, signing.verifyKey(), console);
        String who = ReleaseRun.person(now, signing.verifyKey(), console);
        Optional<String> first = waiting(share, bytes, people);
        if (first.isPresent() && !first.get().equals(who)) {
            return true;
        }
        CaseAudit.record(
                root,
                console,
                Optional.of(who),
                "propose rules",
                now.self(),
                Map.of("rules", ReleaseRun.sha256(bytes)));
        share.keep(PENDING, Signer.sign(PENDING_TYPE, bytes, signing).bytes());
        console.out()
                .print("Proposed by " + who + ". The rules stay as they are until another person gives the same file:\n"
                        + "  ./wellhead share rules --case " + theCase.typed() + " " + file + " --sign-with KEY\n");
        return false;
    }

    /** Who signed these very bytes before, if one of the people did. */
    private Optional<String> waiting(CaseShare share, byte[] bytes, Map<String, VerifyKey> people) throws IOException {
        Optional<byte[]> pending = share.kept(PENDING);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        return switch (Verifier.verify(
                pending.get(),
                PENDING_TYPE,
                ReleaseRun.keys(people),
                console.outside().now())) {
            case Verification.Signed signed
            when Arrays.equals(signed.envelope().payload(), bytes) ->
                Optional.of(signed.signers().getFirst().holder());
            case Verification.Signed _, Verification.Refused _ -> Optional.empty();
        };
    }

    private void show(HandlingFile rules, Path root) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Legible.line(rules.name()))
                .append(" (")
                .append(rules.self())
                .append(") shares this case.\n");
        text.append("  everything        ").append(told(rules.standard())).append('\n');
        List<SourceEntry> files;
        try (CaseFolder opened = CaseFolder.open(root)) {
            files = opened.sources();
        }
        for (HandlingFile.Rule rule : rules.rules()) {
            long fits = files.stream()
                    .filter(source -> rule.isAbout(source.place(), source.sha256()))
                    .map(source -> source.sha256() + source.place())
                    .distinct()
                    .count();
            text.append("  ")
                    .append(Legible.line(rule.place()))
                    .append(" ".repeat(Math.max(2, 18 - rule.place().length())))
                    .append(told(rule.marking()))
                    .append(fits == 0 ? "; FITS NO FILE of the case" : "")
                    .append('\n');
        }
        List<String> standard = files.stream()
                .filter(source ->
                        rules.rules().stream().noneMatch(rule -> rule.isAbout(source.place(), source.sha256())))
                .map(SourceEntry::place)
                .distinct()
                .map(Legible::line)
                .toList();
        if (!rules.rules().isEmpty() && !standard.isEmpty()) {
            text.append("No rule is about ")
                    .append(String.join(", ", standard.subList(0, Math.min(standard.size(), FILES_SHOWN))))
                    .append(standard.size() > FILES_SHOWN ? " and " + (standard.size() - FILES_SHOWN) + " more" : "")
                    .append(".\n");
        }
        rules.consents()
                .forEach((by, to) -> text.append("What ")
                        .append(Legible.line(by))
                        .append(" gave may go to ")
                        .append(Legible.line(String.join(", ", to)))
                        .append(".\n"));
        List<String> people = new ArrayList<>();
        for (Map.Entry<String, VerifyKey> person :
                ReleaseRun.people(rules, console).entrySet()) {
            people.add(Legible.line(person.getKey()) + " (key "
                    + person.getValue().keyId().substring(0, 16) + "…)");
        }
        text.append(rules.onePersonUpTo()
                .map(tlp -> "One person releases up to " + tlp.label() + ", two what is narrower")
                .orElse("Two people release everything"));
        text.append(people.isEmpty() ? "; nobody is named who may.\n" : ": " + String.join(", ", people) + ".\n");
        console.out().print(text);
    }

    private static String told(Marking marking) {
        List<String> told = new ArrayList<>();
        told.add(marking.tlp().label());
        told.add(marking.grade().word());
        marking.handling().forEach(code -> told.add(code.name()));
        if (!marking.releasable().isEmpty()) {
            told.add("releasable to " + String.join(", ", marking.releasable()));
        }
        marking.originators()
                .forEach((by, to) -> told.add(
                        "of " + by + ", which consents to " + (to.isEmpty() ? "nobody" : String.join(", ", to))));
        return Legible.line(String.join("; ", told));
    }
}
