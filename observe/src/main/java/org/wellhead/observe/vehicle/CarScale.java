package org.wellhead.observe.vehicle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.observe.geometry.FlatView;
import org.wellhead.observe.geometry.Scale;
import org.wellhead.observe.picture.Picture;

/**
 * Measures the scale of a picture by the cars in it. The detector looks at it with one assumed scale after the other; with the right one it
 * sees most cars, and sees them as long as cars are. Their median length then corrects the assumption.
 */
public final class CarScale {
    /** A car, bumper to bumper: the mean of what was sold in Europe in 2015, as of the sets that the model was tried on. */
    public static final double CAR_METRES = 4.5;

    /** Fewer cars than this do not carry a scale. */
    public static final int CARS_LEAST = 8;

    /** By how much the mean car of a country, and the model's eye for length, may differ: one standard deviation. */
    private static final double SYSTEMATIC = 0.06;

    /** How much single cars differ. */
    private static final double BETWEEN_CARS = 0.12;

    private static final double FINEST_METRES = 0.04;
    private static final double STEP = 1.19;
    private static final int PATCHES_MOST = 6;
    private static final double PATCH_METRES = 256;

    private CarScale() {}

    /**
     * Measures it.
     *
     * @return empty if no assumption shows {@value #CARS_LEAST} cars
     * @throws IOException if the picture cannot be read
     */
    public static Optional<Scale> measure(Detector detector, Picture picture, Detector.Watcher watcher)
            throws IOException {
        double best = 0;
        double bestMetres = 0;
        List<Double> bestLengths = List.of();
        int all = (int) (Math.log(Detector.COARSEST_METRES / FINEST_METRES) / Math.log(STEP)) + 1;
        int done = 0;
        for (double assumed = FINEST_METRES; assumed <= Detector.COARSEST_METRES; assumed *= STEP) {
            List<Detection> cars = cars(detector, picture, assumed);
            double fit = cars.stream().mapToDouble(CarScale::fit).sum();
            if (fit > best && cars.size() >= CARS_LEAST) {
                best = fit;
                bestMetres = assumed;
                bestLengths = cars.stream().map(Detection::lengthMetres).toList();
            }
            watcher.at(++done, all);
        }
        return best == 0 ? Optional.empty() : Optional.of(scale(bestMetres, bestLengths));
    }

    private static Scale scale(double assumedMetres, List<Double> lengths) {
        double[] sorted =
                lengths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted[sorted.length / 2];
        double metres = assumedMetres * CAR_METRES / median;
        double error = Math.hypot(SYSTEMATIC, BETWEEN_CARS / Math.sqrt(sorted.length));
        return new Scale(
                metres,
                error,
                Scale.Source.CARS,
                String.format(
                        Locale.ROOT,
                        "measured by %d cars taken as %.1f m long, ± %.0f %%",
                        sorted.length,
                        CAR_METRES,
                        200 * error));
    }

    /** How well a detection is a car of usual length: its score, less where the length is strange. */
    private static double fit(Detection car) {
        double strange = Math.log(car.lengthMetres() / CAR_METRES) / 0.15;
        return car.score() * Math.exp(-strange * strange / 2);
    }

    private static List<Detection> cars(Detector detector, Picture picture, double assumedMetres) throws IOException {
        FlatView view = new FlatView(assumedMetres, assumedMetres, picture.widthPx(), picture.heightPx());
        List<Detection> cars = new ArrayList<>();
        for (double[] patch : patches(view.extentMetres(Detector.COARSEST_METRES))) {
            double least = detector.threshold(VehicleSize.SMALL);
            cars.addAll(detector.find(picture, view, patch, least, least, (done, all) -> {}));
        }
        cars.removeIf(found -> found.size() != VehicleSize.SMALL);
        return cars;
    }

    /** The whole ground if it is not large, else parts of it that lie evenly. */
    private static List<double[]> patches(double[] extent) {
        double width = extent[2] - extent[0];
        double height = extent[3] - extent[1];
        if (width * height <= PATCHES_MOST * PATCH_METRES * PATCH_METRES) {
            return List.of(extent);
        }
        List<double[]> patches = new ArrayList<>();
        for (int i = 0; i < PATCHES_MOST; i++) {
            int row = i / 3;
            double left = Math.max(0, width - PATCH_METRES) * ((i % 3) + 0.5) / 3;
            double top = Math.max(0, height - PATCH_METRES) * (row + 0.5) / 2;
            patches.add(
                    new double[] {left, top, Math.min(left + PATCH_METRES, width), Math.min(top + PATCH_METRES, height)
                    });
        }
        return patches;
    }
}
