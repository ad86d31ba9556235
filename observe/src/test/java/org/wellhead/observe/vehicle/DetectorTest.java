package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.observe.geometry.FlatView;
import org.wellhead.observe.geometry.TiltedView;
import org.wellhead.observe.geometry.View;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.Pictures;

/** The detector on a drawn yard of 128 m by 96 m whose vehicles are known, and that the training never saw. */
class DetectorTest {
    private static final double METRES_PER_PIXEL = 0.25;

    @TempDir
    static Path folder;

    private static Detector detector;
    private static Picture yard;

    @BeforeAll
    static void open() throws IOException {
        detector = Detector.open(1);
        Path file = folder.resolve("drawn.png");
        try (InputStream in = resource("drawn.png")) {
            Files.copy(in, file);
        }
        yard = Pictures.open(file, "drawn.png", folder);
    }

    @AfterAll
    static void close() throws IOException {
        yard.close();
        detector.close();
    }

    /** Training and program read the model's maps alike: the training's own reading of the same picture lies beside it. */
    @Test
    void whatTheTrainingSeesInAPictureTheProgramSeesToo() throws IOException {
        List<Detection> found = detector.find(yard, level(), (done, all) -> {});
        List<NamedCsvRecord> expected = rows("drawn.csv");
        assertThat(found).hasSameSizeAs(expected);
        for (NamedCsvRecord row : expected) {
            assertThat(found).as("%s", row).anySatisfy(vehicle -> {
                assertThat(vehicle.xMetres() / METRES_PER_PIXEL).isCloseTo(number(row, "x_px"), within(0.1));
                assertThat(vehicle.yMetres() / METRES_PER_PIXEL).isCloseTo(number(row, "y_px"), within(0.1));
                assertThat(vehicle.lengthMetres()).isCloseTo(number(row, "length_m"), within(0.05));
                assertThat(vehicle.widthMetres()).isCloseTo(number(row, "width_m"), within(0.05));
                assertThat(vehicle.score()).isCloseTo(number(row, "score"), within(0.01));
                assertThat(vehicle.size().word()).isEqualTo(row.getField("size"));
                double turned = Math.toRadians(number(row, "axis_degrees")) - vehicle.frontRadians();
                assertThat(Math.abs(Math.sin(turned))).isLessThan(0.02);
            });
        }
    }

    @Test
    void mostVehiclesAreFoundAndFewInvented() throws IOException {
        List<Detection> found = detector.find(yard, level(), (done, all) -> {});
        List<NamedCsvRecord> truth = rows("drawn-truth.csv");
        long right = truth.stream().filter(row -> isFound(row, found)).count();
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.8 * truth.size()));
        assertThat(found.size() - right).isLessThanOrEqualTo(Math.round(0.2 * truth.size()));
    }

    @Test
    void aPictureOfFinerPixelsShowsTheSame() throws IOException {
        // The same ground, each pixel four: the detector draws it anew at its own scale.
        Picture fine = new Enlarged(yard, 2);
        List<Detection> found =
                detector.find(fine, new FlatView(0.125, 0.125, fine.widthPx(), fine.heightPx()), (done, all) -> {});
        List<Detection> plain = detector.find(yard, level(), (done, all) -> {});
        long same = plain.stream().filter(vehicle -> isNear(vehicle, found)).count();
        assertThat(same).isGreaterThanOrEqualTo(Math.round(0.85 * plain.size()));
    }

    @Test
    void tilesShowWhatTheWholeShows() throws IOException {
        double[] left = {0, 0, 60, 96};
        double[] right = {60, 0, 128, 96};
        double small = detector.threshold(VehicleSize.SMALL);
        double large = detector.threshold(VehicleSize.LARGE);
        int halves = detector.find(yard, level(), left, small, large, (done, all) -> {})
                        .size()
                + detector.find(yard, level(), right, small, large, (done, all) -> {})
                        .size();
        int whole = detector.find(yard, level(), (done, all) -> {}).size();
        // Cut through the middle, a vehicle on the cut may be seen in both or in none.
        assertThat(halves).isBetween(whole - 3, whole + 3);
    }

    @Test
    void aCameraThatLooksStraightDownSeesTheSameAsALevelPicture() throws IOException {
        // 512 pixels of 0.25 m: from 400 m with a focal length of 1,600 pixels.
        View down = new TiltedView(400, 1600, 90, yard.widthPx(), yard.heightPx());
        List<Detection> tilted = detector.find(yard, down, (done, all) -> {});
        List<Detection> plain = detector.find(yard, level(), (done, all) -> {});
        assertThat(tilted.size()).isBetween(plain.size() - 3, plain.size() + 3);
        assertThat(tilted.getFirst().lengthMetres()).isBetween(2.0, 20.0);
    }

    @Test
    void theSamePictureGivesTheSameDetections() throws IOException {
        List<Detection> once = detector.find(yard, level(), (done, all) -> {});
        assertThat(detector.find(yard, level(), (done, all) -> {})).isEqualTo(once);
        try (Detector two = Detector.open(2)) {
            assertThat(two.find(yard, level(), (done, all) -> {})).hasSameSizeAs(once);
        }
    }

    @Test
    void theModelSaysWhatItIs() {
        assertThat(detector.version()).isNotBlank();
        assertThat(detector.sha256()).matches("[0-9a-f]{64}");
        assertThat(detector.threshold(VehicleSize.SMALL)).isBetween(0.05, 0.9);
        assertThat(detector.threshold(VehicleSize.LARGE)).isBetween(0.05, 0.9);
    }

    private static View level() {
        return new FlatView(METRES_PER_PIXEL, METRES_PER_PIXEL, yard.widthPx(), yard.heightPx());
    }

    private static boolean isFound(NamedCsvRecord truth, List<Detection> found) {
        return found.stream()
                .anyMatch(vehicle -> Math.hypot(
                                vehicle.xMetres() - number(truth, "x_px") * METRES_PER_PIXEL,
                                vehicle.yMetres() - number(truth, "y_px") * METRES_PER_PIXEL)
                        < 1.6);
    }

    private static boolean isNear(Detection one, List<Detection> others) {
        return others.stream()
                .anyMatch(other -> Math.hypot(other.xMetres() - one.xMetres(), other.yMetres() - one.yMetres()) < 1);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DetectorTest.class.getResourceAsStream(name), name);
    }
}
