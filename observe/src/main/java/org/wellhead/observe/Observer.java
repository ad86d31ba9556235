package org.wellhead.observe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import net.sf.geographiclib.Geodesic;
import org.wellhead.observe.convoy.Convoys;
import org.wellhead.observe.convoy.Mosaic;
import org.wellhead.observe.convoy.Sheet;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.vehicle.Correction;
import org.wellhead.observe.vehicle.Detection;
import org.wellhead.observe.vehicle.Detector;
import org.wellhead.observe.vehicle.Quality;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * Measures what a picture, or a strip of pictures, shows of a road: vehicles, then convoys, then how many there are in truth.
 *
 * <p>Pictures are looked at one after the other, in the order given; several must say where they lie on Earth, so that what two of them show is counted
 * once. The answer is the same for the same pictures, but for what {@link Detector} says of processors.
 */
public final class Observer {
    /** Opens the next picture, so that only one is open at a time. */
    public interface Source {
        /** The picture at an index, which the observer closes. */
        Picture open(int index) throws IOException;
    }

    /** Told how far it is. */
    public interface Watcher {
        /**
         * Says how far it is.
         *
         * @param picture that is being looked at, from 0
         * @param done tiles of it so far
         * @param all tiles of it
         */
        void at(int picture, int done, int all);
    }

    /** Where a picture lies is right to so many metres, one standard deviation; pictures seldom say it. */
    private static final double GEOREFERENCE_METRES = 1;

    private static final Comparator<Vehicle> READING_ORDER = Comparator.comparingInt(Vehicle::picture)
            .thenComparingDouble(vehicle -> vehicle.at().yPx())
            .thenComparingDouble(vehicle -> vehicle.at().xPx());

    private final Detector detector;
    private final ScaleOptions options;
    private final Watcher watcher;

    private Observer(Detector detector, ScaleOptions options, Watcher watcher) {
        this.detector = detector;
        this.options = options;
        this.watcher = watcher;
    }

    /**
     * Observes.
     *
     * @param pictures how many there are, 1 or more
     * @param scenes of known truth, by which counts are corrected
     * @throws PictureException if one of them cannot be read, has no scale, or, being one of several, does not say where it lies
     */
    public static Sighting observe(
            int pictures, Source source, ScaleOptions options, Detector detector, List<Quality> scenes, Watcher watcher)
            throws IOException {
        return new Observer(detector, options, watcher).observe(pictures, source, scenes);
    }

    private Sighting observe(int pictures, Source source, List<Quality> scenes) throws IOException {
        List<Shot> shots = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            try (Picture picture = source.open(i)) {
                if (pictures > 1 && picture.georeference().isEmpty()) {
                    throw new PictureException(picture.name()
                            + ": the picture does not say where it lies, so nobody can tell which vehicles several pictures show twice; observe"
                            + " it by itself");
                }
                add(i, picture, shots, sheets);
            }
        }
        Mosaic mosaic = Mosaic.merge(sheets);
        List<Vehicle> vehicles = new ArrayList<>(mosaic.groups().getFirst());
        vehicles.sort(READING_ORDER);
        double scaleError = shots.stream()
                .mapToDouble(shot -> shot.scale().relativeError())
                .max()
                .orElse(0);
        long small =
                vehicles.stream().filter(v -> v.size() == VehicleSize.SMALL).count();
        return new Sighting(
                shots,
                vehicles,
                mosaic.seenTwice(),
                mosaic.overlapPart(),
                Convoys.link(vehicles, scaleError),
                Correction.of(scenes, VehicleSize.SMALL).count(small),
                Correction.of(scenes, VehicleSize.LARGE).count(vehicles.size() - small),
                mosaic.notes());
    }

    private void add(int index, Picture picture, List<Shot> shots, List<Sheet> sheets) throws IOException {
        Scaling.Scaled scaled = new Scaling(options, detector, (done, all) -> watcher.at(index, done, all)).of(picture);
        List<Detection> found = detector.find(picture, scaled.view(), (done, all) -> watcher.at(index, done, all));
        Optional<Georeference> where = picture.georeference();
        List<Vehicle> vehicles = new ArrayList<>();
        for (Detection detection : found) {
            vehicles.add(vehicle(index, detection, scaled, where));
        }
        sheets.add(
                new Sheet(picture.name(), picture.widthPx(), picture.heightPx(), where, GEOREFERENCE_METRES, vehicles));
        shots.add(new Shot(
                picture.name(),
                picture.sha256(),
                picture.bytes(),
                picture.form(),
                picture.widthPx(),
                picture.heightPx(),
                scaled.view(),
                scaled.scale(),
                scaled.isTilted(),
                where.map(known -> OptionalDouble.of(topHeadingDegrees(picture, known)))
                        .orElse(OptionalDouble.empty()),
                where.map(known -> known.place(middle(picture))),
                where.map(known -> corners(picture, known)).orElse(List.of()),
                where.map(Georeference::told).orElse(""),
                picture.camera(),
                notes(picture, scaled)));
    }

    private static Vehicle vehicle(
            int index, Detection detection, Scaling.Scaled scaled, Optional<Georeference> where) {
        double dx = Math.cos(detection.frontRadians());
        double dy = Math.sin(detection.frontRadians());
        PixelPoint at = scaled.view().pixel(detection.xMetres(), detection.yMetres());
        PixelPoint front = scaled.view()
                .pixel(
                        detection.xMetres() + dx * detection.lengthMetres() / 2,
                        detection.yMetres() + dy * detection.lengthMetres() / 2);
        Optional<Place> place = where.map(known -> known.place(at));
        double heading = place.isPresent() && where.isPresent()
                ? azimuthDegrees(place.get(), where.get().place(front))
                : Math.toDegrees(Math.atan2(dx, -dy));
        return new Vehicle(
                index,
                at,
                detection.lengthMetres(),
                detection.widthMetres(),
                turn(heading),
                detection.frontProbability(),
                detection.size(),
                detection.score(),
                detection.tankerProbability(),
                new GroundPoint(detection.xMetres(), -detection.yMetres()),
                place);
    }

    /** What the picture's reader noted, and what a tilted picture cannot tell. */
    private static List<String> notes(Picture picture, Scaling.Scaled scaled) {
        List<String> notes = new ArrayList<>(picture.notes());
        if (!scaled.isTilted()) {
            return notes;
        }
        double[] extent = scaled.view().extentMetres(Detector.COARSEST_METRES);
        double farthest = scaled.view().pixel(0, extent[1]).yPx();
        if (farthest > 1) {
            notes.add(String.format(
                    Locale.ROOT,
                    "what lies above row %.0f, %.0f %% of the picture, has pixels coarser than %.1f m or is sky; it was not looked at and is not counted",
                    farthest,
                    100 * Math.min(1, farthest / picture.heightPx()),
                    Detector.COARSEST_METRES));
        }
        double[] near = scaled.view().ground(new PixelPoint(picture.widthPx() / 2.0, picture.heightPx()));
        double[] above = scaled.view().ground(new PixelPoint(picture.widthPx() / 2.0, picture.heightPx() - 1.0));
        double[] beside = scaled.view().ground(new PixelPoint(picture.widthPx() / 2.0 + 1, picture.heightPx()));
        // Seen at 45 degrees a pixel is 1.4 times as long on the ground as it is wide.
        if (Math.abs(near[1] - above[1]) > 1.4 * Math.abs(beside[0] - near[0])) {
            notes.add(
                    "the camera sees the ground at less than 45 degrees: vehicles show their sides, and counts and lengths are worth less"
                            + " than their intervals say");
        }
        return notes;
    }

    private static PixelPoint middle(Picture picture) {
        return new PixelPoint(picture.widthPx() / 2.0, picture.heightPx() / 2.0);
    }

    /** Where the top of a picture points, in its middle: clockwise from north, 0 to below 360. */
    public static double topHeadingDegrees(Picture picture, Georeference where) {
        PixelPoint middle = middle(picture);
        PixelPoint top = new PixelPoint(middle.xPx(), middle.yPx() - Math.max(1, picture.heightPx() / 4.0));
        return turn(azimuthDegrees(where.place(middle), where.place(top)));
    }

    private static List<Place> corners(Picture picture, Georeference where) {
        return List.of(
                where.place(new PixelPoint(0, 0)),
                where.place(new PixelPoint(picture.widthPx(), 0)),
                where.place(new PixelPoint(picture.widthPx(), picture.heightPx())),
                where.place(new PixelPoint(0, picture.heightPx())));
    }

    private static double azimuthDegrees(Place from, Place to) {
        return Geodesic.WGS84.Inverse(from.latDegrees(), from.lonDegrees(), to.latDegrees(), to.lonDegrees()).azi1;
    }

    /** An angle as 0 to below 360. */
    private static double turn(double degrees) {
        double turned = ((degrees % 360) + 360) % 360;
        return turned >= 360 ? 0 : turned;
    }
}
