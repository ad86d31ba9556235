package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.picture.Pictures;
import org.wellhead.observe.sentinel.BandFiles;
import org.wellhead.observe.sentinel.MovingTrucks;

/** One run of {@code observe --sentinel2}: open the bands, find what moved, write, answer. */
final class SentinelRun {
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
        Optional<Georeference> georeference = Optional.empty();
        for (Path file : options.pictures()) {
            try (Picture band = Pictures.open(file, console.told(file), scratch)) {
                inputs.add(new RunFacts.Input(band.name(), band.sha256(), band.bytes()));
                georeference = georeference.or(band::georeference);
            }
        }
        return georeference;
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
