package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.JsonTime;
import picocli.CommandLine.Option;

/** What every verb takes that makes a release: of which case, which findings, for whom, and how far it may spread. */
final class ShareArguments {
    @Option(names = "--case", paramLabel = "FOLDER", description = "The case.")
    private @Nullable String caseFolder;

    @Option(
            names = "--select",
            paramLabel = "WHAT",
            description =
                    "Which findings: all, or e.g. \"country=TR,SY and unit=north\"; source=ACCOUNT picks one, top=20 the largest, least=100 those of so much; "
                            + "received=SENDER what a partner sent us; none, with --replace, withdraws everything.")
    private @Nullable String select;

    @Option(names = "--to", paramLabel = "FILE", description = "The partner: who it is, what it may hold, in TOML.")
    private @Nullable String to;

    @Option(
            names = "--tlp",
            paramLabel = "COLOUR",
            description = "How far the release may spread: clear, green, amber, amber+strict or red. What is marked "
                    + "narrower stays here.")
    private @Nullable String tlp;

    @Option(
            names = "--designated",
            paramLabel = "FILE",
            description = "The designated accounts; without it those of the case, as for trace.")
    private @Nullable String designated;

    @Option(
            names = "--plan",
            paramLabel = "FOLDER",
            description = "The result of cut, whose accounts to freeze are told too.")
    private @Nullable String plan;

    @Option(
            names = "--sighting",
            paramLabel = "FOLDER",
            description = "A result of observe that is told too; may be given several times.")
    private List<String> sightings = List.of();

    @Option(names = "--bounds", description = "Computes what no order of money can dispute, for each source picked.")
    private boolean bounds;

    @Option(
            names = "--overdraft",
            paramLabel = "TIME",
            description = "How long a debit may come before the credit that covers it, e.g. 12h or 3d.")
    private @Nullable String overdraft;

    @Option(
            names = "--replace",
            description =
                    "This is all that the partner is to have: what earlier releases told and this one does not is "
                            + "withdrawn.")
    private boolean replace;

    @Option(
            names = "--forms",
            paramLabel = "WORDS",
            description = "Forms, with commas, instead of those that the partner's file names.")
    private @Nullable String forms;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The time that the release bears, e.g. 2026-01-31T12:00:00Z; without it now.")
    private @Nullable String at;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    /**
     * The options as typed, read and checked.
     *
     * @throws WrongUse if one is missing or cannot be read
     */
    ShareOptions options(Console console) throws IOException {
        Path folder = console.folder();
        Path root = CaseArguments.existing(folder, need("--case FOLDER: which case?", caseFolder));
        Selection selection = Selection.parse(need("--select WHAT: which findings? e.g. country=TR, or all", select));
        Path partner = Arguments.file(folder, "--to", need("--to FILE: for which partner?", to));
        String colour = need("--tlp COLOUR: how far may it spread?", tlp);
        return new ShareOptions(
                root,
                selection,
                PartnerFile.read(partner, console),
                Tlp.parse(colour)
                        .orElseThrow(() -> new WrongUse(
                                "--tlp: '" + colour + "' is no colour; there are " + HandlingFile.colours())),
                designated == null
                        ? CaseArguments.designated(root)
                        : Optional.of(Arguments.file(folder, "--designated", designated)),
                designated == null,
                Optional.ofNullable(plan).map(name -> Arguments.path(folder, "--plan", name)),
                sightings.stream()
                        .map(name -> Arguments.path(folder, "--sighting", name))
                        .toList(),
                bounds,
                overdraft == null ? 0 : Arguments.lengthMicros("--overdraft", overdraft),
                replace,
                forms(),
                at == null ? console.outside().now() : time(at),
                quiet);
    }

    private List<String> forms() {
        if (forms == null) {
            return List.of();
        }
        List<String> words =
                Arrays.stream(forms.split(",", -1)).map(String::strip).toList();
        for (String word : words) {
            if (ShareForms.find(word).isEmpty()) {
                throw new WrongUse("--forms: '" + word + "' is no form; there are " + ShareForms.words());
            }
        }
        return words;
    }

    private static Instant time(String text) {
        try {
            return JsonTime.require(Instant.parse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WrongUse("--at: '" + text + "' is no time; write 2026-01-31T12:00:00Z");
        }
    }

    private static String need(String what, @Nullable String given) {
        if (given == null) {
            throw new WrongUse(what);
        }
        return given;
    }
}
