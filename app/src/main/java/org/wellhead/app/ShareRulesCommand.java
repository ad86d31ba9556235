package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.sign.VerifyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share rules}: who we are, and what may be done with what the case has from whom. */
@Command(
        name = "rules",
        header = "Takes the rules by which a case is shared, or shows them.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share rules --case FOLDER [FILE]",
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

    ShareRulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = theCase.root(console);
        if (file != null) {
            take(root, Arguments.file(console.folder(), "the rules", file));
        }
        show(HandlingFile.of(root, console));
        return Main.DONE;
    }

    private void take(Path root, Path given) throws IOException {
        HandlingFile rules = HandlingFile.read(given, console);
        ReleaseRun.people(rules, console);
        byte[] bytes = Files.readAllBytes(given);
        CaseAudit.record(
                root,
                console,
                "rules",
                rules.self(),
                Map.of("rules", CaseAudit.sha256(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))));
        try (CaseShare share = CaseShare.open(root)) {
            for (Path key : rules.people().values()) {
                share.keep(key.getFileName().toString(), Files.readAllBytes(key));
            }
            share.keep(Path.of(HandlingFile.FILE).getFileName().toString(), bytes);
        }
    }

    private void show(HandlingFile rules) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Legible.line(rules.name()))
                .append(" (")
                .append(rules.self())
                .append(") shares this case.\n");
        text.append("  everything        ").append(told(rules.standard())).append('\n');
        for (HandlingFile.Rule rule : rules.rules()) {
            text.append("  ")
                    .append(Legible.line(rule.place()))
                    .append(" ".repeat(Math.max(2, 18 - rule.place().length())))
                    .append(told(rule.marking()))
                    .append('\n');
        }
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
