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
 * Measures the scale of a picture by the cars in it, between two bounds that the user gives. The detector looks at it with one assumed scale
 * after the other; with the right one it sees most cars, and sees them as long as cars are. Their median length then corrects the assumption.
 *
 * <p>The bounds are needed: at a scale that is wrong by a factor of three or more, trucks pass for cars, and bushes for them too. Where two scales
 * between the bounds show almost the same number of vehicles, nothing is told.
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

    /** Width over length of cars; of trucks it is less, so that trucks at a wrong scale do not pass for cars. */
    private static final double SLIMMEST = 0.33;

    private static final double STOUTEST = 0.55;

    /** Another scale, so far from the best one, that shows trucks where that shows cars, leaves the question open from this part of it on. */
    private static final double RIVAL = 0.8;

    private static final double FAR = 1.4;

    private static final double STEP = 1.12;

    /** Bounds farther apart than by this factor are no bounds. */
    public static final double BOUNDS_FACTOR = 3;

    private static final int PATCHES_MOST = 6;
    private static final double PATCH_METRES = 256;

    private CarScale() {}

    /**
     * Measures it.
     *
     * @param from the finest scale that it can be, in metres a pixel
     * @param to the coarsest, at most {@value #BOUNDS_FACTOR} times that
     * @return empty if no scale shows {@value #CARS_LEAST} cars, if two that lie far apart show almost as many vehicles, or if the best one lies at a
     *     bound
     * @throws IOException if the picture cannot be read
     */
    public static Optional<Scale> measure(
            Detector detector, Picture picture, double from, double to, Detector.Watcher watcher) throws IOException {
        List<Assumed> all = new ArrayList<>();
        // One step beyond each bound, so that a best one at a bound can be told from one beyond it.
        int steps = (int) Math.ceil(Math.log(to / from) / Math.log(STEP)) + 3;
        for (int step = 0; step < steps; step++) {
            double metres = from * Math.pow(STEP, step - 1);
            all.add(assumed(detector, picture, metres));
            watcher.at(step + 1, steps);
        }
        int best = 0;
        for (int step = 1; step < steps; step++) {
            best = all.get(step).fit() > all.get(best).fit() ? step : best;
        }
        Assumed chosen = all.get(best);
        boolean isAtBound = best == 0 || best == steps - 1;
        boolean hasRival = all.stream()
                .anyMatch(other -> other.trucks() > RIVAL * chosen.seen()
                        && Math.abs(Math.log(other.metres() / chosen.metres())) > Math.log(FAR));
        return isAtBound || hasRival || chosen.lengths().size() < CARS_LEAST
                ? Optional.empty()
                : Optional.of(scale(chosen.metres(), chosen.lengths()));
    }

    /**
     * What a picture shows if its scale is assumed.
     *
     * @param seen scores of all vehicles, small and large, added up
     * @param trucks of the large ones
     * @param fit of the cars among them
     */
    private record Assumed(double metres, double seen, double trucks, double fit, List<Double> lengths) {}

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

    private static Assumed assumed(Detector detector, Picture picture, double metres) throws IOException {
        FlatView view = new FlatView(metres, metres, picture.widthPx(), picture.heightPx());
        List<Detection> found = new ArrayList<>();
        for (double[] patch : patches(view.extentMetres(Detector.COARSEST_METRES))) {
            found.addAll(detector.find(
                    picture,
                    view,
                    patch,
                    detector.threshold(VehicleSize.SMALL),
                    detector.threshold(VehicleSize.LARGE),
                    (done, all) -> {}));
        }
        List<Detection> cars = found.stream()
                .filter(vehicle -> vehicle.size() == VehicleSize.SMALL
                        && vehicle.widthMetres() > SLIMMEST * vehicle.lengthMetres()
                        && vehicle.widthMetres() < STOUTEST * vehicle.lengthMetres())
                .toList();
        return new Assumed(
                metres,
                found.stream().mapToDouble(Detection::score).sum(),
                found.stream()
                        .filter(vehicle -> vehicle.size() == VehicleSize.LARGE)
                        .mapToDouble(Detection::score)
                        .sum(),
                cars.stream().mapToDouble(CarScale::fit).sum(),
                cars.stream().map(Detection::lengthMetres).toList());
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
