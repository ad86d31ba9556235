package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.TrucksFindings;
import org.wellhead.app.output.TrucksResults;
import org.wellhead.observe.Observer;
import org.wellhead.observe.convoy.FlatFrame;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.picture.Pictures;
import org.wellhead.observe.sentinel.BandFiles;
import org.wellhead.observe.sentinel.MovingTrucks;

/** One run of {@code observe --sentinel2}: open the bands, find what moved, write, answer. */
final class SentinelRun {
    /** What the middle of a map's zone and its edge differ by, and a little. */
    private static final double PIXEL_OFF_METRES = 0.5;

    private static final List<String> BANDS = List.of("02", "03", "04", "08");
    private static final Pattern BAND = Pattern.compile("(?i)(?:^|[^a-z0-9])B(0[2-8])(?![0-9a-z])");

    private final ObserveOptions options;
    private final Console console;

    SentinelRun(ObserveOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs to the end and prints the answer.
     *
     * @throws WrongUse if a file that is read would be written over, or the names say another order of bands
     * @throws InputRefused if the bands cannot be read
     */
    void run() throws IOException {
        options.refuseToWriteOverInputs(TrucksResults.names());
        refuseOtherOrder();
        Path scratch = Files.createTempDirectory("wellhead-observe");
        try {
            Map<String, Long> timingsMillis = new LinkedHashMap<>();
            List<RunFacts.Input> inputs = new ArrayList<>();
            Optional<Georeference> georeference = inputs(scratch, inputs);
            BandFiles files = BandFiles.open(options.pictures());
            long startedNanos = System.nanoTime();
            MovingTrucks trucks;
            try (Progress progress = Progress.of(console, options.quiet(), "looking", "rows")) {
                progress.at(0, files.heightPx(), 0);
                trucks = MovingTrucks.find(files, georeference);
            }
            timingsMillis.put("observe", (System.nanoTime() - startedNanos) / 1_000_000);
            Picture picture = new BandsPicture(files, georeference);
            TrucksFindings findings = new TrucksFindings(
                    trucks,
                    files.widthPx(),
                    files.heightPx(),
                    georeference.map(Georeference::told).orElse(""),
                    georeference
                            .map(where -> OptionalDouble.of(Observer.topHeadingDegrees(picture, where)))
                            .orElse(OptionalDouble.empty()),
                    new RunFacts(
                            Main.version(),
                            inputs,
                            RunFacts.Rows.NONE,
                            Map.of("--sentinel2", "yes"),
                            List.of(),
                            List.of(),
                            timingsMillis));
            answer(findings, picture);
        } catch (PictureException unreadable) {
            throw new InputRefused(unreadable.getMessage() + "; nothing was written.");
        } finally {
            ObserveRun.sweep(scratch);
        }
    }

    private void answer(TrucksFindings findings, Picture picture) throws IOException {
        List<ResultFolder.Written> written = options.out().isEmpty()
                ? List.of()
                : TrucksResults.write(options.out().get(), findings, picture);
        console.out()
                .print(
                        options.json()
                                ? TrucksResults.json(findings, written)
                                : TrucksResults.text(
                                        findings,
                                        console.columns(),
                                        options.out().map(console::told).orElse("")));
    }

    /** Hashes the files, and says where the first one lies. */
    private Optional<Georeference> inputs(Path scratch, List<RunFacts.Input> inputs) throws IOException {
        Optional<Georeference> first = Optional.empty();
        for (Path file : options.pictures()) {
            try (Picture band = Pictures.open(file, console.told(file), scratch)) {
                inputs.add(new RunFacts.Input(band.name(), band.sha256(), band.bytes()));
                if (band.georeference().isPresent()) {
                    hold(band, band.georeference().get(), first);
                    first = first.or(band::georeference);
                }
            } catch (IllegalArgumentException nowhere) {
                throw new PictureException(
                        console.told(file) + ": its georeference cannot be used (" + nowhere.getMessage() + ")",
                        nowhere);
            }
        }
        return first;
    }

    /** Speeds are right for pixels of 10 m only, and colours only where all bands show the same ground. */
    private static void hold(Picture band, Georeference where, Optional<Georeference> first) throws PictureException {
        double x = band.widthPx() / 2.0;
        double y = band.heightPx() / 2.0;
        Place middle = where.place(new PixelPoint(x, y));
        double across = FlatFrame.metres(middle, where.place(new PixelPoint(x + 1, y)));
        double down = FlatFrame.metres(middle, where.place(new PixelPoint(x, y + 1)));
        if (Math.abs(across - MovingTrucks.PIXEL_METRES) > PIXEL_OFF_METRES
                || Math.abs(down - MovingTrucks.PIXEL_METRES) > PIXEL_OFF_METRES) {
            throw new PictureException(String.format(
                    Locale.ROOT,
                    "%s: a pixel covers %.1f x %.1f m; the bands B02, B03, B04 and B08 have pixels of 10 m; take those",
                    band.name(),
                    across,
                    down));
        }
        if (first.isPresent()) {
            PixelPoint there = first.get().pixel(middle);
            if (!(Math.hypot(there.xPx() - x, there.yPx() - y) < 0.5)) {
                throw new PictureException(band.name()
                        + ": it shows other ground than the first band; bands lie on one grid; take those of one tile");
            }
        }
    }

    /** Bands that were given in another order would show trucks that drive backwards, or none. */
    private void refuseOtherOrder() {
        List<Path> files = options.pictures();
        for (int i = 0; files.size() == BANDS.size() && i < files.size(); i++) {
            Matcher band = BAND.matcher(files.get(i).getFileName().toString());
            if (band.find() && !band.group(1).equals(BANDS.get(i))) {
                throw new WrongUse("--sentinel2: " + console.told(files.get(i)) + " stands where B" + BANDS.get(i)
                        + " belongs; the order is B02 B03 B04 B08");
            }
        }
    }
}
