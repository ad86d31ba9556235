package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code observe strip/*.tif}: one queue over two pictures that overlap by 50 m, on a map of UTM zone 37 north. */
class ObserveStripTest {
    private static final double METRES = 0.25;
    private static final double EAST = 500_000;
    private static final double NORTH = 3_880_000;

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        BufferedImage queue = ImageIO.read(
                Roots.root().resolve("docs/examples/observe/queue.jpg").toFile());
        GeoTiff.write(folder.resolve("whole.tif"), queue, 32637, EAST, NORTH, METRES);
        GeoTiff.write(folder.resolve("west.tif"), queue.getSubimage(0, 0, 900, 512), 32637, EAST, NORTH, METRES);
        GeoTiff.write(
                folder.resolve("east.tif"),
                queue.getSubimage(700, 0, 900, 512),
                32637,
                EAST + 700 * METRES,
                NORTH,
                METRES);
    }

    @Test
    void whatTwoPicturesShowCountsOnceAndTheQueueIsOne() throws IOException {
        run("observe whole.tif --out whole --quiet");
        run("observe west.tif east.tif --out strip --quiet");
        List<NamedCsvRecord> whole = rows("whole/vehicles.csv");
        List<NamedCsvRecord> strip = rows("strip/vehicles.csv");
        // A vehicle on an edge may be seen in one way or the other.
        assertThat(strip.size()).isBetween(whole.size() - 2, whole.size() + 2);
        assertThat(strip.stream().filter(row -> row.getField("picture").equals("east.tif")))
                .isNotEmpty();
        String summary = Files.readString(folder.resolve("strip/sighting.json"));
        assertThat(summary).contains("\"source\": \"georeference\"").doesNotContain("\"seen_twice\": 0,");
        assertThat(Files.readString(folder.resolve("strip/report.html"))).contains("Map of 2 pictures and 1 convoy");
        assertThat(folder.resolve("strip/annotated-002.png")).exists();
        assertThat(Files.readString(folder.resolve("strip/convoys.geojson"))).contains("\"LineString\"");
    }

    @Test
    void placesAndHeadingsAreThoseOfTheMap() throws IOException {
        run("observe whole.tif --out whole --quiet");
        for (NamedCsvRecord row : rows("whole/vehicles.csv")) {
            // At the central meridian of zone 37, 39 degrees east, a degree of longitude is 91.3 km long here.
            double east = Double.parseDouble(row.getField("x_px")) * METRES;
            assertThat(Double.parseDouble(row.getField("lon"))).isCloseTo(39 + east / 91_300, within(2e-5));
            assertThat(Double.parseDouble(row.getField("lat"))).isBetween(35.05, 35.07);
        }
        long alongTheRoad = rows("whole/vehicles.csv").stream()
                .filter(row -> row.getField("size").equals("large"))
                .mapToDouble(row -> Double.parseDouble(row.getField("heading_degrees")))
                .filter(heading -> Math.abs(Math.sin(Math.toRadians(heading))) > 0.95)
                .count();
        assertThat(alongTheRoad).isGreaterThan(15);
    }

    @Test
    void aScaleBesideTheMapsIsRefused() {
        Typed typed = Typed.run(folder, "observe whole.tif --gsd 0.25 --quiet");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("the picture says where it lies, so its scale is known");
    }

    private void run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream().toList();
        }
    }
}
