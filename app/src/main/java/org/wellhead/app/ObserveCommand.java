package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.ScaleOptions;
import org.wellhead.observe.geometry.Horizon;
import org.wellhead.observe.vehicle.CarScale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead observe}: what pictures from above, and claims about them, are worth. */
@Command(
        name = "observe",
        header = "Counts vehicles in pictures from above, and tells convoys, barrels and dollars.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "wellhead observe PICTURE... [--out FOLDER] [OPTIONS]",
            "     wellhead observe --sentinel2 B02 B03 B04 B08 [--out FOLDER]",
            "     wellhead observe horizon --height METRES [OPTIONS]",
            "     wellhead observe claim [OPTIONS]"
        },
        parameterListHeading = "%nFiles:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead observe picture.tif --out sighting",
            "  ./wellhead observe photo.jpg --gsd 0.13 --out sighting",
            "  ./wellhead observe photo.jpg --height 4500 --focal-px 9000 --depression 40",
            "  ./wellhead observe strip/*.tif --out sighting",
            "  ./wellhead observe --sentinel2 B02.tif B03.tif B04.tif B08.tif --out moving",
            "  ./wellhead observe horizon --height 4500",
            "  ./wellhead observe claim --trucks 8500 --bpd 200000 --usd-per-day 3e6",
            "",
            "Manual: docs/observe.md, docs/sentinel.md, docs/observe-claims.md."
        })
final class ObserveCommand implements Callable<Integer> {
    /** Pictures of one run; more are a job for several. */
    private static final int PICTURES_MOST = 1000;

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "PICTURE",
            description = "GeoTIFF, TIFF, PNG or JPEG. Several must say where they lie (GeoTIFF).")
    private @Nullable List<String> pictures;

    @Option(
            names = "--gsd",
            paramLabel = "METRES",
            description = "What a pixel covers on the ground, of pictures taken straight down that do not say it.")
    private @Nullable String metresPerPixel;

    @Option(
            names = "--height",
            paramLabel = "METRES",
            description = "Height of the camera above the ground, with --focal-px and --depression.")
    private @Nullable String height;

    @Option(
            names = "--focal-px",
            paramLabel = "PIXELS",
            description = "Focal length of the camera, in pixels of the picture; else what the camera wrote.")
    private @Nullable String focalPx;

    @Option(
            names = "--depression",
            paramLabel = "DEGREES",
            description = "How far below the horizontal the camera looks; 90, straight down, if nothing says it.")
    private @Nullable String depression;

    @Option(
            names = "--scale-by-cars",
            paramLabel = "FROM,TO",
            description =
                    "Measures the scale by the cars in the picture, if nothing else says it, between what a pixel "
                            + "covers at least and at most, e.g. 0.05,0.15. Its error is told.")
    private @Nullable String scaleByCars;

    @Option(
            names = "--sentinel2",
            description = "The files are bands of a Sentinel-2 picture: B02 B03 B04 B08, or one file with red, green, "
                    + "blue and near infrared. Trucks that move are found by their colours.")
    private boolean sentinel2;

    @Option(
            names = "--priors",
            paramLabel = "FILE",
            description = "What is known of tankers and prices, where you know better; docs/oil-priors.md says how.")
    private @Nullable String priors;

    @Mixin
    private final AnswerArguments answer = new AnswerArguments();

    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new ObserveCommand(console))
                .addSubcommand(new ObserveHorizonCommand(console))
                .addSubcommand(new ObserveClaimCommand(console));
    }

    private ObserveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ObserveOptions options = new ObserveOptions(
                files(),
                scale(),
                Optional.ofNullable(priors).map(name -> Arguments.file(console.folder(), "--priors", name)),
                answer.out(console.folder()),
                answer.json(),
                answer.quiet());
        if (!sentinel2) {
            new ObserveRun(options, console).run();
        } else if (options.scale().isGiven() || priors != null) {
            throw new WrongUse(
                    "--sentinel2: bands have pixels of 10 m and tell of no oil; leave the scale and --priors out");
        } else {
            new SentinelRun(options, console).run();
        }
        return Main.DONE;
    }

    private List<Path> files() throws IOException {
        if (pictures == null || pictures.isEmpty()) {
            throw new WrongUse("which pictures? name them, or observe horizon or observe claim");
        }
        if (pictures.size() > PICTURES_MOST) {
            throw new WrongUse("PICTURE: at most 1,000 pictures at once, not " + pictures.size());
        }
        List<Path> files = new ArrayList<>();
        Set<Path> real = new HashSet<>();
        for (String name : pictures) {
            Path file = Arguments.file(console.folder(), "PICTURE", name);
            if (!real.add(file.toRealPath())) {
                throw new WrongUse("PICTURE: " + name + " is named twice");
            }
            files.add(file);
        }
        return files;
    }

    private ScaleOptions scale() {
        OptionalDouble gsd = Figures.of("--gsd", metresPerPixel, 0.005, 100, "metres a pixel");
        OptionalDouble metres = Figures.of("--height", height, 1, Horizon.HEIGHT_METRES_MAX, "metres");
        OptionalDouble focal = Figures.of("--focal-px", focalPx, 1, 1e6, "pixels");
        OptionalDouble down = Figures.of("--depression", depression, 1, 90, "degrees");
        if (gsd.isPresent() && (metres.isPresent() || focal.isPresent() || down.isPresent())) {
            throw new WrongUse("--gsd and --height, --focal-px or --depression both say the scale; give one of them");
        }
        if (scaleByCars != null && (gsd.isPresent() || metres.isPresent())) {
            throw new WrongUse(
                    "--scale-by-cars is for pictures whose scale nothing says; leave it out, or --gsd and --height");
        }
        if (metres.isEmpty() && focal.isPresent()) {
            throw new WrongUse("--focal-px: the height is missing; give --height too");
        }
        if (metres.isEmpty() && down.isPresent()) {
            throw new WrongUse("--depression: the height is missing; give --height too");
        }
        return new ScaleOptions(
                gsd, metres, focal, down, Optional.ofNullable(scaleByCars).map(ObserveCommand::bounds));
    }

    private static ScaleOptions.Bounds bounds(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 2) {
            double from = Figures.of("--scale-by-cars", parts[0].strip(), 0.005, 100, "metres a pixel")
                    .orElseThrow();
            double to = Figures.of("--scale-by-cars", parts[1].strip(), 0.005, 100, "metres a pixel")
                    .orElseThrow();
            if (to > from && to <= CarScale.BOUNDS_FACTOR * from) {
                return new ScaleOptions.Bounds(from, to);
            }
        }
        throw new WrongUse(
                "--scale-by-cars: '" + text
                        + "' are no bounds; write two numbers of metres, the second at most three times the first, e.g. 0.05,0.15");
    }
}
