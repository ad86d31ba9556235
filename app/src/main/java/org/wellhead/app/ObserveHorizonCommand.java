package org.wellhead.app;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.HorizonAnswer;
import org.wellhead.observe.geometry.Camera;
import org.wellhead.observe.geometry.Horizon;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.picture.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead observe horizon}: how far one sees from a height, and what a picture from there shows. */
@Command(
        name = "horizon",
        header = "Tells how far one sees from a height, and what a picture from there covers.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead observe horizon --height METRES [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead observe horizon --height 4500",
            "  ./wellhead observe horizon --height 4500 --focal-px 9000 --depression 40 \\",
            "      --size 6000x4000 --at 35.1,40.3 --heading 350",
            "",
            "Manual: docs/observe-claims.md."
        })
final class ObserveHorizonCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--height",
            paramLabel = "METRES",
            required = true,
            description = "Of the eye or the camera above the ground, up to 100,000.")
    private String height = "";

    @Option(
            names = "--object",
            paramLabel = "METRES",
            description = "The length of what is looked for. Else 12, a truck.")
    private String object = "12";

    @Option(names = "--focal-px", paramLabel = "PIXELS", description = "The camera's focal length in pixels.")
    private @Nullable String focal;

    @Option(
            names = "--depression",
            paramLabel = "DEGREES",
            description = "How far the camera looks below the horizontal; 90 is straight down. Else 90.")
    private @Nullable String depression;

    @Option(names = "--size", paramLabel = "WxH", description = "The picture's size in pixels, e.g. 6000x4000.")
    private @Nullable String size;

    @Option(
            names = "--at",
            paramLabel = "LAT,LON",
            description = "The place below the camera: the corners are told as places.")
    private @Nullable String at;

    @Option(
            names = "--heading",
            paramLabel = "DEGREES",
            description = "Where the camera looks, clockwise from north. Else 0.")
    private @Nullable String heading;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ObserveHorizonCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        double heightMetres = Figures.of("--height", height, 0, Horizon.HEIGHT_METRES_MAX, "metres")
                .orElseThrow();
        double objectMetres =
                Figures.of("--object", object, 0.01, 10_000, "metres").orElseThrow();
        HorizonAnswer answer = new HorizonAnswer(heightMetres, objectMetres, picture(heightMetres));
        console.out().print(json ? answer.json() : answer.text(console.columns()));
        return Main.DONE;
    }

    private Optional<HorizonAnswer.Picture> picture(double heightMetres) {
        OptionalDouble focalPx = Figures.of("--focal-px", focal, 1, 1e7, "pixels");
        OptionalDouble down = Figures.of("--depression", depression, -89, 90, "degrees");
        OptionalDouble headingDegrees = Figures.of("--heading", heading, -360, 360, "degrees");
        if (focalPx.isEmpty()) {
            if (down.isPresent() || size != null || at != null || headingDegrees.isPresent()) {
                throw new WrongUse("--depression, --size, --at and --heading are of a picture: give --focal-px too");
            }
            return Optional.empty();
        }
        if (size == null) {
            throw new WrongUse("--focal-px: what a picture covers depends on its size; give --size, e.g. 6000x4000");
        }
        if (heightMetres == 0) {
            throw new WrongUse("--height: a camera on the ground sees no ground; give a height above 0");
        }
        if (at == null && headingDegrees.isPresent()) {
            throw new WrongUse("--heading: a heading makes places of a place; give --at too");
        }
        int[] px = Figures.size("--size", size, Limits.SIDE_PX);
        Camera camera = new Camera(heightMetres, focalPx.getAsDouble(), down.orElse(90), px[0], px[1]);
        Optional<Place> place = Optional.ofNullable(at).map(text -> Figures.place("--at", text));
        return Optional.of(new HorizonAnswer.Picture(camera, place, headingDegrees.orElse(0)));
    }
}
