package org.wellhead.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ClaimAnswer;
import org.wellhead.observe.geometry.Horizon;
import org.wellhead.observe.oil.Claim;
import org.wellhead.observe.oil.ClaimCheck;
import org.wellhead.observe.oil.ClaimFinding;
import org.wellhead.observe.oil.Priors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead observe claim}: what is wrong with a claim about trucks and oil, and what would make it right. */
@Command(
        name = "claim",
        header = "Holds a claim about trucks, barrels, dollars or a convoy against what is known.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead observe claim [OPTIONS]",
        optionListHeading = "%nOptions, as much as the claim says:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead observe claim --trucks 8500 --bpd 200000 --usd-per-day 3e6",
            "  ./wellhead observe claim --convoy-km 40 --height 4500",
            "",
            "Manual: docs/observe-claims.md."
        })
final class ObserveClaimCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--trucks", paramLabel = "NUMBER", description = "Trucks that carry the oil.")
    private @Nullable String trucks;

    @Option(names = "--bpd", paramLabel = "BARRELS", description = "Barrels that they carry in a day.")
    private @Nullable String barrels;

    @Option(names = "--usd-per-day", paramLabel = "DOLLARS", description = "US dollars that it earns in a day.")
    private @Nullable String dollars;

    @Option(names = "--convoy-km", paramLabel = "KILOMETRES", description = "Length of the convoy along the road.")
    private @Nullable String convoy;

    @Option(
            names = "--height",
            paramLabel = "METRES",
            description = "Height from which the convoy is said to stretch beyond the horizon.")
    private @Nullable String height;

    @Option(
            names = "--priors",
            paramLabel = "FILE",
            description = "What is known, where you know better; docs/oil-priors.md says how.")
    private @Nullable String priorsFile;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ObserveClaimCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Claim claim = new Claim(
                whole(Figures.of("--trucks", trucks, 1, Claim.TRUCKS_MAX, "trucks")),
                Figures.of("--bpd", barrels, 1, Claim.BARRELS_MAX, "barrels a day"),
                whole(Figures.of("--usd-per-day", dollars, 1, Claim.USD_MAX, "US dollars a day")),
                Figures.of("--convoy-km", convoy, 0.01, Claim.CONVOY_KM_MAX, "kilometres"),
                Figures.of("--height", height, 1, Horizon.HEIGHT_METRES_MAX, "metres"));
        Priors priors = PriorsFile.read(
                Optional.ofNullable(priorsFile).map(name -> Arguments.file(console.folder(), "--priors", name)),
                console);
        List<ClaimFinding> findings = ClaimCheck.check(claim, priors);
        if (findings.isEmpty()) {
            throw new WrongUse(
                    claim.heightMetres().isPresent()
                            ? "--height: a height alone can be held against nothing; give --convoy-km or --trucks too"
                            : "what does the claim say? give --trucks, --bpd, --usd-per-day or --convoy-km");
        }
        ClaimAnswer answer = new ClaimAnswer(claim, findings, priors);
        console.out().print(json ? answer.json() : answer.text(console.columns()));
        return Main.DONE;
    }

    private static OptionalLong whole(OptionalDouble figure) {
        return figure.isPresent() ? OptionalLong.of(Math.round(figure.getAsDouble())) : OptionalLong.empty();
    }
}
