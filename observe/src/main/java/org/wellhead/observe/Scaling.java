package org.wellhead.observe;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wellhead.observe.convoy.FlatFrame;
import org.wellhead.observe.geometry.FlatView;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Scale;
import org.wellhead.observe.geometry.TiltedView;
import org.wellhead.observe.geometry.View;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.vehicle.CarScale;
import org.wellhead.observe.vehicle.Detector;

/**
 * Finds how a picture lies on the ground: by its georeference, else by what the user said, else by what the camera wrote, else by the cars
 * in it if the user allowed that; else the picture is refused, since a scale is never guessed in silence.
 */
final class Scaling {
    /** One standard deviation of each source of a scale, as a part of it. */
    private static final double GEOREFERENCE_ERROR = 0.005;

    private static final double GIVEN_ERROR = 0.02;
    private static final double CAMERA_ERROR = 0.03;
    private static final double EXIF_ERROR = 0.05;

    private static final double STRAIGHT_DOWN = 90;

    /** Pixels that are so much longer than wide show no vehicle as one. */
    private static final double RATIO_MOST = 1.5;

    /** From lower than this a picture shows a street, not a road from above. */
    private static final double HEIGHT_LEAST_METRES = 20;

    /** How a picture lies on the ground, and how that is known. */
    record Scaled(View view, Scale scale, boolean isTilted) {}

    private final ScaleOptions options;
    private final Detector detector;
    private final Detector.Watcher watcher;

    Scaling(ScaleOptions options, Detector detector, Detector.Watcher watcher) {
        this.options = options;
        this.detector = detector;
        this.watcher = watcher;
    }

    /**
     * Finds it.
     *
     * @throws PictureException if there is no scale, two that contradict, or one at which no vehicle can be seen
     */
    Scaled of(Picture picture) throws IOException {
        Scaled scaled = scaled(picture);
        double finest = scaled.view() instanceof TiltedView tilted
                ? tilted.finestMetres()
                : scaled.scale().metresPerPixel();
        if (finest > Detector.COARSEST_METRES) {
            throw new PictureException(String.format(
                    Locale.ROOT,
                    "%s: a pixel covers %.2f m, and vehicles can be seen at %.1f m or finer; take a finer picture, or for Sentinel-2 use --sentinel2",
                    picture.name(),
                    finest,
                    Detector.COARSEST_METRES));
        }
        if (scaled.scale().metresPerPixel() < 0.005) {
            throw new PictureException(picture.name()
                    + ": a pixel covers less than 5 mm, as no picture from above does; check the scale that was given");
        }
        return scaled;
    }

    private Scaled scaled(Picture picture) throws IOException {
        Optional<Georeference> georeference = picture.georeference();
        if (georeference.isPresent()) {
            return byGeoreference(picture, georeference.get());
        }
        if (options.metresPerPixel().isPresent()) {
            return flat(picture, given(options.metresPerPixel().getAsDouble()));
        }
        CameraFacts written = picture.camera();
        if (options.heightMetres().isPresent()) {
            if (options.focalPx().isEmpty() && written.focalPx().isEmpty()) {
                throw new PictureException(picture.name()
                        + ": the camera's focal length is not known; say it with --focal-px, or the scale with --gsd");
            }
            return byCamera(picture, CAMERA_ERROR, Scale.Source.CAMERA);
        }
        if (written.heightMetres().isPresent()
                && written.focalPx().isPresent()
                && written.depressionDegrees().isPresent()) {
            return byCamera(picture, EXIF_ERROR, Scale.Source.EXIF);
        }
        if (options.byCars().isPresent()) {
            ScaleOptions.Bounds bounds = options.byCars().get();
            Scale scale = CarScale.measure(detector, picture, bounds.from(), bounds.to(), watcher)
                    .orElseThrow(() -> new PictureException(
                            picture.name() + ": the cars in it tell no scale between these bounds: fewer than "
                                    + CarScale.CARS_LEAST + " can be seen, or two scales fit as well; say --gsd"));
            return flat(picture, scale);
        }
        throw new PictureException(picture.name()
                + ": the picture does not say its scale; say it with --gsd METRES, with --height, --focal-px and --depression, or let it be"
                + " measured by the cars in it with --scale-by-cars" + why(picture));
    }

    private Scaled byGeoreference(Picture picture, Georeference georeference) throws PictureException {
        if (options.isGiven()) {
            throw new PictureException(picture.name()
                    + ": the picture says where it lies, so its scale is known; leave --gsd, --height, --focal-px and"
                    + " --scale-by-cars out");
        }
        try {
            return level(picture, georeference);
        } catch (IllegalArgumentException nowhere) {
            throw new PictureException(
                    picture.name() + ": its georeference cannot be used (" + nowhere.getMessage()
                            + "); take it out of the file and say the scale with --gsd",
                    nowhere);
        }
    }

    /** Takes the picture as level, its scale from the places of neighbouring pixels. */
    private static Scaled level(Picture picture, Georeference georeference) {
        double x = picture.widthPx() / 2.0;
        double y = picture.heightPx() / 2.0;
        double acrossMetres = metres(georeference, x - 0.5, y, x + 0.5, y);
        double downMetres = metres(georeference, x, y - 0.5, x, y + 0.5);
        double middle = Math.sqrt(acrossMetres * downMetres);
        double ratio = Math.max(acrossMetres, downMetres) / Math.min(acrossMetres, downMetres);
        if (ratio > RATIO_MOST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "a pixel covers %.3f m across and %.3f m down", acrossMetres, downMetres));
        }
        double varies = 0;
        for (double cornerX : List.of(0.0, (double) picture.widthPx())) {
            for (double cornerY : List.of(0.0, (double) picture.heightPx())) {
                double there = Math.sqrt(metres(georeference, cornerX - 0.5, cornerY, cornerX + 0.5, cornerY)
                        * metres(georeference, cornerX, cornerY - 0.5, cornerX, cornerY + 0.5));
                varies = Math.max(varies, Math.abs(there / middle - 1));
            }
        }
        return new Scaled(
                new FlatView(acrossMetres, downMetres, picture.widthPx(), picture.heightPx()),
                new Scale(
                        middle,
                        Math.min(0.99, Math.hypot(GEOREFERENCE_ERROR, varies)),
                        Scale.Source.GEOREFERENCE,
                        georeference.told()),
                false);
    }

    private static double metres(Georeference georeference, double x1, double y1, double x2, double y2) {
        double metres = FlatFrame.metres(
                georeference.place(new PixelPoint(x1, y1)), georeference.place(new PixelPoint(x2, y2)));
        if (!(metres > 0)) {
            throw new IllegalArgumentException("neighbouring pixels have the same place");
        }
        return metres;
    }

    private static Scale given(double metresPerPixel) {
        return new Scale(metresPerPixel, GIVEN_ERROR, Scale.Source.GIVEN, "as given, taken as right to ± 4 %");
    }

    private static double or(OptionalDouble given, OptionalDouble written) {
        return given.isPresent() ? given.getAsDouble() : written.orElseThrow();
    }

    private static String whose(OptionalDouble given) {
        return given.isPresent() ? "as given" : "as the camera wrote it";
    }

    /** What the picture's reader noted, which may be why it does not say where it lies. */
    private static String why(Picture picture) {
        return picture.notes().isEmpty() ? "" : " (" + String.join("; ", picture.notes()) + ")";
    }

    private static Scaled flat(Picture picture, Scale scale) {
        return new Scaled(
                new FlatView(scale.metresPerPixel(), scale.metresPerPixel(), picture.widthPx(), picture.heightPx()),
                scale,
                false);
    }

    /** By height, focal length and depression, each from the user, else as the camera wrote it. */
    private Scaled byCamera(Picture picture, double error, Scale.Source source) throws PictureException {
        CameraFacts written = picture.camera();
        double heightMetres = or(options.heightMetres(), written.heightMetres());
        double focalPx = or(options.focalPx(), written.focalPx());
        boolean isDepressionKnown = options.depressionDegrees().isPresent()
                || written.depressionDegrees().isPresent();
        double depressionDegrees =
                isDepressionKnown ? or(options.depressionDegrees(), written.depressionDegrees()) : STRAIGHT_DOWN;
        if (heightMetres < HEIGHT_LEAST_METRES) {
            throw new PictureException(picture.name() + ": from a height of less than " + (int) HEIGHT_LEAST_METRES
                    + " m a picture does not show a road from above");
        }
        String told = String.format(
                Locale.ROOT,
                "by height %.0f m (%s), focal length %.0f px (%s) and depression %.1f degrees (%s), taken as right to ± %.0f %%",
                heightMetres,
                whose(options.heightMetres()),
                focalPx,
                whose(options.focalPx()),
                depressionDegrees,
                isDepressionKnown ? whose(options.depressionDegrees()) : "nothing says it, so straight down",
                200 * error);
        try {
            TiltedView view =
                    new TiltedView(heightMetres, focalPx, depressionDegrees, picture.widthPx(), picture.heightPx());
            double[] extent = view.extentMetres(Math.max(Detector.COARSEST_METRES, view.finestMetres()));
            double middle = view.sampleMetres(0, (extent[1] + extent[3]) / 2);
            return new Scaled(view, new Scale(middle, error, source, told), true);
        } catch (IllegalArgumentException impossible) {
            throw new PictureException(picture.name() + ": " + impossible.getMessage(), impossible);
        }
    }
}
