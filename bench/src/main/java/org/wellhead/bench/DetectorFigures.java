package org.wellhead.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.wellhead.observe.geometry.FlatView;
import org.wellhead.observe.vehicle.Correction;
import org.wellhead.observe.vehicle.Count;
import org.wellhead.observe.vehicle.Detection;
import org.wellhead.observe.vehicle.Detector;
import org.wellhead.observe.vehicle.Quality;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * How good the detector is on pictures whose vehicles are known and that it was not trained on, how fast, and how often the interval of a
 * count holds the truth. With {@code --write FILE} the scenes by which counts are corrected are written anew, with those of {@code --drawn FILE}.
 */
final class DetectorFigures {
    private static final List<String> AERIAL = List.of("car", "truck", "bus", "minibus");
    private static final List<String> SIMD = List.of("car", "truck", "van", "longvehicle", "bus");
    private static final double[] SAMPLE_METRES = {0.125, 0.2, 0.3, 0.5, 0.7};
    private static final double KIT_METRES = 0.122;
    private static final double PSU_METRES = 0.078;
    private static final double DOTA_METRES = 0.266170468393;

    /** Frames of a film that are farther apart than this do not show the same place. */
    private static final int SCENE_FRAMES = 300;

    private final Path data;
    private final Detector detector;
    private final Map<String, Quality> scenes = new TreeMap<>();

    private DetectorFigures(Path data, Detector detector) {
        this.data = data;
        this.detector = detector;
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        try (Detector detector = Detector.open(1)) {
            DetectorFigures figures = new DetectorFigures(data, detector);
            System.out.printf(
                    Locale.ROOT,
                    "model %s, thresholds small %.2f large %.2f%n",
                    detector.version(),
                    detector.threshold(VehicleSize.SMALL),
                    detector.threshold(VehicleSize.LARGE));
            if (args.length > 4 && args[3].equals("--drawn")) {
                figures.drawn(Path.of(args[4]));
            }
            figures.kit();
            figures.psu();
            figures.dota();
            figures.simd();
            figures.coverage();
            figures.speed();
            if (args.length > 2 && args[1].equals("--write")) {
                figures.write(Path.of(args[2]));
            }
        }
    }

    /** Scenes that the training drew for validation, as {@code evaluate.py --scenes} counted them. */
    private void drawn(Path file) throws IOException {
        for (String row : Files.readAllLines(file)) {
            String[] fields = row.split(",", -1);
            put(new Quality(
                    fields[0],
                    fields[1],
                    fields[2].equals("large") ? VehicleSize.LARGE : VehicleSize.SMALL,
                    Integer.parseInt(fields[3]),
                    Integer.parseInt(fields[4]),
                    Integer.parseInt(fields[5])));
        }
    }

    private void kit() throws IOException {
        List<Path> frames = pictures(data.resolve("aerial-cars"), "MunichStreet02");
        Tally tally = new Tally();
        for (Path frame : frames) {
            add(tally, frame, KIT_METRES, AERIAL, "kit-unseen", file -> "MunichStreet02");
        }
        tally.tell("KIT, unseen scene (" + frames.size() + " frames)");
        for (double metres : SAMPLE_METRES) {
            List<Matching.Pair> pairs = new ArrayList<>();
            int there = 0;
            for (Path frame : frames) {
                BufferedImage image = image(frame);
                List<VehicleTruth> truth = truth(frame, image, AERIAL);
                double factor = metres / KIT_METRES;
                ArrayPicture coarse = ArrayPicture.of(image).coarser(factor);
                List<VehicleTruth> scaled = truth.stream()
                        .map(t -> new VehicleTruth(
                                t.xPx() / factor, t.yPx() / factor, t.longPx() / factor, t.size(), t.label()))
                        .toList();
                pairs.addAll(Matching.of(found(coarse, metres, 0.05), scaled, metres));
                there += truth.size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "  average precision at %.3f m a pixel: %.3f%n",
                    metres,
                    Matching.averagePrecision(pairs, there));
        }
    }

    private void psu() throws IOException {
        Tally tally = new Tally();
        int[] last = {Integer.MIN_VALUE / 2, 0};
        for (Path frame : pictures(data.resolve("evaluation/psu-riyadh/images"), "")) {
            int number = Integer.parseInt(frame.getFileName().toString().replace(".jpg", ""));
            if (number - last[0] > SCENE_FRAMES) {
                last[1] = number;
            }
            last[0] = number;
            add(tally, frame, PSU_METRES, List.of("car"), "psu-riyadh", file -> String.valueOf(last[1]));
        }
        tally.tell("PSU Riyadh");
    }

    private void dota() throws IOException {
        Path file = data.resolve("evaluation/dota-example/P1888.png");
        BufferedImage image = image(file);
        List<VehicleTruth> truth = VehicleTruth.corners(data.resolve("evaluation/dota-example/P1888.txt"));
        List<VehicleTruth> large =
                truth.stream().filter(t -> t.size() == VehicleSize.LARGE).toList();
        List<Detection> found = found(ArrayPicture.of(image), DOTA_METRES, 0);
        List<Matching.Pair> pairs = Matching.of(
                found.stream().filter(d -> d.size() == VehicleSize.LARGE).toList(), large, DOTA_METRES);
        Tally tally = new Tally();
        tally.add(pairs, large.size());
        tally.tell("DOTA P1888, large vehicles");
        int right = (int) pairs.stream().filter(Matching.Pair::isRight).count();
        put(new Quality("dota", "P1888", VehicleSize.LARGE, large.size(), right, pairs.size()));
        List<Matching.Pair> any = Matching.of(found, truth, DOTA_METRES);
        System.out.printf(
                Locale.ROOT,
                "  any vehicle: %d of %d there found, as large or small%n",
                any.stream().filter(Matching.Pair::isRight).count(),
                truth.size());
    }

    /** The scale of a picture of the set, which tells none: by its cars, else its vans, else its buses. */
    private static OptionalDouble simdMetres(List<VehicleTruth> truth) {
        Map<String, Double> usual = Map.of("car", 4.5, "van", 5.3, "bus", 12.0);
        for (String label : List.of("car", "van", "bus")) {
            double[] sides = longPx(truth, label);
            if (sides.length > 0) {
                return OptionalDouble.of(Objects.requireNonNull(usual.get(label)) / sides[sides.length / 2]);
            }
        }
        return OptionalDouble.empty();
    }

    private static double[] longPx(List<VehicleTruth> truth, String label) {
        return truth.stream()
                .filter(t -> t.label().equals(label))
                .mapToDouble(VehicleTruth::longPx)
                .sorted()
                .toArray();
    }

    private double simdMiddle(List<Path> files) throws IOException {
        List<Double> scales = new ArrayList<>();
        for (Path file : files) {
            double[] cars = longPx(truth(file, image(file), SIMD), "car");
            if (cars.length > 0) {
                scales.add(4.5 / cars[cars.length / 2]);
            }
        }
        scales.sort(null);
        return scales.get(scales.size() / 2);
    }

    private void simd() throws IOException {
        List<Path> files = pictures(data.resolve("evaluation/simd-sample/images"), "");
        double middle = simdMiddle(files);
        Map<String, int[]> byLabel = new TreeMap<>();
        Map<String, int[]> asLarge = new TreeMap<>();
        for (Path file : files) {
            BufferedImage image = image(file);
            List<VehicleTruth> truth = truth(file, image, SIMD);
            double metres = simdMetres(truth).orElse(middle);
            List<Matching.Pair> pairs = Matching.of(found(ArrayPicture.of(image), metres, 0), truth, metres);
            int[] seen = new int[truth.size()];
            for (Matching.Pair pair : pairs) {
                if (pair.isRight()) {
                    seen[pair.truth()] = pair.found().size() == VehicleSize.LARGE ? 2 : 1;
                }
            }
            Map<VehicleSize, int[]> sizes = new HashMap<>();
            for (int i = 0; i < seen.length; i++) {
                VehicleTruth t = truth.get(i);
                count(byLabel.computeIfAbsent(t.label(), none -> new int[2]), seen[i] > 0);
                count(asLarge.computeIfAbsent(t.label(), none -> new int[2]), seen[i] == 2);
                boolean rightSize = seen[i] == (t.size() == VehicleSize.LARGE ? 2 : 1);
                count(sizes.computeIfAbsent(t.size(), none -> new int[2]), rightSize);
            }
            sizes.forEach((size, counts) ->
                    put(new Quality("simd", file.getFileName().toString(), size, counts[0], counts[1], -1)));
        }
        int there = 0;
        int right = 0;
        for (Map.Entry<String, int[]> entry : byLabel.entrySet()) {
            int[] counts = entry.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "SIMD %s: %d of %d found, %d of them as large%n",
                    entry.getKey(),
                    counts[1],
                    counts[0],
                    Objects.requireNonNull(asLarge.get(entry.getKey()))[1]);
            if (!entry.getKey().equals("car") && !entry.getKey().equals("van")) {
                there += counts[0];
                right += counts[1];
            }
        }
        System.out.printf(Locale.ROOT, "SIMD truck, bus, long vehicle: recall %.3f%n", (double) right / there);
    }

    /** Each scene's truth against the interval that all others give for what was found in it. */
    private void coverage() {
        for (VehicleSize size : VehicleSize.values()) {
            int held = 0;
            int all = 0;
            for (Quality scene : scenes.values()) {
                if (scene.size() != size || !scene.tellsPrecision()) {
                    continue;
                }
                List<Quality> others = scenes.values().stream()
                        .filter(other -> !other.equals(scene))
                        .toList();
                if (others.stream().noneMatch(other -> other.size() == size && other.tellsPrecision())) {
                    continue;
                }
                Count count = Correction.of(others, size).count(scene.found());
                boolean holds = count.low() <= scene.there() && scene.there() <= count.high();
                held += holds ? 1 : 0;
                all++;
                if (!holds) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %s %s: %d there, %d found, interval %d to %d%n",
                            scene.set(),
                            scene.scene(),
                            scene.there(),
                            scene.found(),
                            count.low(),
                            count.high());
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "coverage of the 95 %% interval, %s: %d of %d held-out scenes%n",
                    size.word(),
                    held,
                    all);
        }
    }

    private void speed() throws IOException {
        int side = 4000;
        byte[] rgb = new byte[3 * side * side];
        BufferedImage image = image(data.resolve("evaluation/dota-example/P1888.png"));
        ArrayPicture.of(image).read(0, 0, image.getWidth(), image.getHeight(), rgb);
        ArrayPicture picture = new ArrayPicture(side, side, rgb);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            long startedNanos = System.nanoTime();
            detector.find(picture, new FlatView(0.25, 0.25, side, side), (done, all) -> {});
            best = Math.min(best, (System.nanoTime() - startedNanos) / 1e9);
        }
        System.out.printf(Locale.ROOT, "4000 x 4000 pixels of 0.25 m on one thread: %.2f s, best of 4%n", best);
    }

    private void write(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("set,scene,size,there,right,found\n");
        for (Quality scene : scenes.values()) {
            rows.append(String.join(
                            ",",
                            scene.set(),
                            scene.scene(),
                            scene.size().word(),
                            String.valueOf(scene.there()),
                            String.valueOf(scene.right()),
                            scene.tellsPrecision() ? String.valueOf(scene.found()) : ""))
                    .append('\n');
        }
        Files.writeString(file, rows);
    }

    private interface Naming {
        String scene(Path file);
    }

    private void add(Tally tally, Path file, double metres, List<String> labels, String set, Naming naming)
            throws IOException {
        BufferedImage image = image(file);
        List<VehicleTruth> truth = truth(file, image, labels);
        List<Matching.Pair> pairs = Matching.of(found(ArrayPicture.of(image), metres, 0), truth, metres);
        tally.add(pairs, truth.size());
        List<VehicleTruth> small =
                truth.stream().filter(t -> t.size() == VehicleSize.SMALL).toList();
        List<Detection> foundSmall = pairs.stream()
                .map(Matching.Pair::found)
                .filter(d -> d.size() == VehicleSize.SMALL)
                .toList();
        int right = (int) Matching.of(foundSmall, small, metres).stream()
                .filter(Matching.Pair::isRight)
                .count();
        if (!small.isEmpty()) {
            put(new Quality(set, naming.scene(file), VehicleSize.SMALL, small.size(), right, foundSmall.size()));
        }
    }

    /** Frames of one scene add up. */
    private void put(Quality more) {
        scenes.merge(
                more.set() + " " + more.scene() + " " + more.size(),
                more,
                (a, b) -> new Quality(
                        a.set(),
                        a.scene(),
                        a.size(),
                        a.there() + b.there(),
                        a.right() + b.right(),
                        a.tellsPrecision() ? a.found() + b.found() : -1));
    }

    private List<Detection> found(ArrayPicture picture, double metres, double least) throws IOException {
        FlatView view = new FlatView(metres, metres, picture.widthPx(), picture.heightPx());
        double[] extent = view.extentMetres(Detector.COARSEST_METRES);
        return detector.find(
                picture,
                view,
                extent,
                least > 0 ? least : detector.threshold(VehicleSize.SMALL),
                least > 0 ? least : detector.threshold(VehicleSize.LARGE),
                (done, all) -> {});
    }

    private static List<VehicleTruth> truth(Path file, BufferedImage image, List<String> labels) throws IOException {
        Path beside = Path.of(file.toString().replaceFirst("[.](jpg|png)$", ".txt"));
        Path apart = file.resolveSibling("../labels/" + beside.getFileName());
        return VehicleTruth.yolo(Files.exists(beside) ? beside : apart, image.getWidth(), image.getHeight(), labels);
    }

    private static List<Path> pictures(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                            && file.getFileName().toString().matches(".*[.](jpg|png)"))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage image(Path file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file.toFile()), file.toString());
    }

    private static void count(int[] counts, boolean right) {
        counts[0]++;
        counts[1] += right ? 1 : 0;
    }

    /** Sums over pictures. */
    private static final class Tally {
        private int there;
        private int right;
        private int found;

        void add(List<Matching.Pair> pairs, int inPicture) {
            there += inPicture;
            found += pairs.size();
            right += (int) pairs.stream().filter(Matching.Pair::isRight).count();
        }

        void tell(String set) {
            double precision = found == 0 ? 0 : (double) right / found;
            double recall = (double) right / there;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d there, %d found, %d right: precision %.3f, recall %.3f, F1 %.3f, count error %+.1f %%%n",
                    set,
                    there,
                    found,
                    right,
                    precision,
                    recall,
                    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                    100.0 * (found - there) / there);
        }
    }
}
