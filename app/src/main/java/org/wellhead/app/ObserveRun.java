package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wellhead.app.output.ResultFolder;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.SightingAnswer;
import org.wellhead.app.output.SightingFindings;
import org.wellhead.app.output.SightingResults;
import org.wellhead.app.output.SightingSummary;
import org.wellhead.observe.Observer;
import org.wellhead.observe.Shot;
import org.wellhead.observe.Sighting;
import org.wellhead.observe.oil.CountEvidence;
import org.wellhead.observe.oil.Interval;
import org.wellhead.observe.oil.OilEstimate;
import org.wellhead.observe.oil.Priors;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.picture.Pictures;
import org.wellhead.observe.vehicle.Correction;
import org.wellhead.observe.vehicle.Count;
import org.wellhead.observe.vehicle.Detector;
import org.wellhead.observe.vehicle.ModelException;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/** One run of {@code observe}, told in order: look at each picture, link, count, estimate, draw, answer. */
final class ObserveRun {
    private final ObserveOptions options;
    private final Console console;

    ObserveRun(ObserveOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs to the end and prints the answer.
     *
     * @throws WrongUse if a file that is read would be written over
     * @throws InputRefused if a picture cannot be read or has no scale, or priors are not understood
     */
    void run() throws IOException {
        options.refuseToWriteOverInputs();
        Priors priors = PriorsFile.read(options.priors(), console);
        Path scratch = Files.createTempDirectory("wellhead-observe");
        Observer.Source pictures = i -> Pictures.open(
                options.pictures().get(i), console.told(options.pictures().get(i)), scratch);
        try {
            SightingFindings findings = findings(pictures, priors);
            List<ResultFolder.Written> written = options.out().isEmpty()
                    ? List.of()
                    : SightingResults.write(options.out().get(), findings, pictures);
            console.out()
                    .print(
                            options.json()
                                    ? SightingSummary.json(findings, written)
                                    : SightingAnswer.text(
                                            findings,
                                            console.columns(),
                                            options.out().map(console::told).orElse("")));
        } catch (PictureException unreadable) {
            throw new InputRefused(unreadable.getMessage() + "; nothing was written.");
        } catch (ModelException unusable) {
            throw new InputRefused(String.valueOf(unusable.getMessage()));
        } finally {
            sweep(scratch);
        }
    }

    private SightingFindings findings(Observer.Source pictures, Priors priors) throws IOException {
        Map<String, Long> timingsMillis = new LinkedHashMap<>();
        long startedNanos = System.nanoTime();
        try (Detector detector = Detector.open(Runtime.getRuntime().availableProcessors())) {
            Sighting sighting;
            try (Progress progress = Progress.of(console, options.quiet(), "looking", "tiles")) {
                sighting = Observer.observe(
                        options.pictures().size(),
                        pictures,
                        options.scale(),
                        detector,
                        Correction.measured(),
                        (picture, done, all) -> progress.at(done, all, done));
            }
            timingsMillis.put("observe", millisSince(startedNanos));
            long estimateNanos = System.nanoTime();
            OilEstimate oil = OilEstimate.of(evidence(sighting), priors);
            timingsMillis.put("estimate", millisSince(estimateNanos));
            return new SightingFindings(
                    sighting,
                    oil,
                    priors,
                    new SightingFindings.Model(detector.version(), detector.sha256()),
                    facts(sighting, priors, timingsMillis));
        }
    }

    private static CountEvidence evidence(Sighting sighting) {
        Count large = sighting.large();
        List<Vehicle> found = sighting.vehicles().stream()
                .filter(vehicle -> vehicle.size() == VehicleSize.LARGE)
                .toList();
        return new CountEvidence(
                new Interval(large.low(), large.middle(), large.high()),
                found.stream().map(Vehicle::lengthMetres).toList(),
                found.stream().map(Vehicle::tankerProbability).toList());
    }

    private RunFacts facts(Sighting sighting, Priors priors, Map<String, Long> timingsMillis) {
        List<RunFacts.Input> inputs = new ArrayList<>();
        List<String> notices = new ArrayList<>(sighting.notes());
        for (Shot shot : sighting.shots()) {
            inputs.add(new RunFacts.Input(shot.name(), shot.sha256(), shot.bytes()));
            shot.notes().forEach(note -> notices.add(shot.fileName() + ": " + note));
        }
        priors.sources()
                .forEach(source -> inputs.add(new RunFacts.Input(source.name(), source.sha256(), source.bytes())));
        return new RunFacts(
                Main.version(), inputs, RunFacts.Rows.NONE, options.told(console), List.of(), notices, timingsMillis);
    }

    private static long millisSince(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    /** What a picture left there goes even if it could not be closed. */
    static void sweep(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }
}
