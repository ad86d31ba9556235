package org.wellhead.observe.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trucks that were drawn, things that are no trucks, and the trucks of a real picture. */
class MovingTrucksTest {
    private static final Path REAL =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/imagery/s2td/S2_test_data.tif");

    /** A truck that a person sees, as in trucks-seen.csv. */
    private record Seen(int number, boolean clear, double x, double y, boolean eastbound) {
        boolean is(MovingTruck truck) {
            return Math.hypot(truck.at().xPx() - x, truck.at().yPx() - y) < 2
                    && (truck.headingDegrees() < 180) == eastbound;
        }
    }

    @Test
    void onARealMotorwayEachTruckThatAPersonSeesClearlyIsFound() throws IOException {
        assumeTrue(Files.exists(REAL), "NOT TESTED: the picture of S2TD is absent: " + REAL);
        List<Seen> seen = seen();

        MovingTrucks found = MovingTrucks.find(BandFiles.open(List.of(REAL)), Optional.empty());

        List<Seen> missed = seen.stream()
                .filter(Seen::clear)
                .filter(it -> found.trucks().stream().noneMatch(it::is))
                .toList();
        List<MovingTruck> wrong = found.trucks().stream()
                .filter(truck -> seen.stream().noneMatch(it -> it.is(truck)))
                .toList();
        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(found.trucks()).as("with three of four faint ones").hasSize(15);
        assertThat(found.roadKilometres()).isCloseTo(1.5, within(0.15));
        assertThat(found.trucks()).allSatisfy(it -> {
            assertThat(it.speedKmh())
                    .as("German lorries may drive at 80 km/h")
                    .isCloseTo(80, within(2 * it.speedErrorKmh()));
            assertThat(it.speedErrorKmh()).isLessThan(20);
        });
    }

    @ParameterizedTest
    @CsvSource({"60, 0.8", "80, 0.85", "95, 0.85"})
    void drawnTrucksAreFoundWithSpeedAndHeading(double kmh, double part) {
        List<Double> errors = new ArrayList<>();
        int drawn = 0;
        double claimed = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Country country = new Country(seed).fields().road(35);
            List<Seen> truly = new ArrayList<>();
            for (double along = -700; along <= 700; along += 140) {
                boolean forward = drawn % 2 == 0;
                double right = forward ? 7 : -7;
                country.drawing.truck(
                        country.x(along, right), country.y(along, right), country.heading + (forward ? 0 : 180), kmh);
                double green = along + (forward ? 1 : -1) * kmh / 3.6 * Lags.GREEN_SECONDS;
                double direction = country.heading + (forward ? 0 : 180);
                truly.add(new Seen(
                        drawn++, true, country.x(green, right) / 10, country.y(green, right) / 10, direction < 180));
            }
            for (MovingTruck truck : MovingTrucks.find(country.drawing.bands(0.005), Optional.empty())
                    .trucks()) {
                if (truly.removeIf(it -> it.is(truck))) {
                    errors.add(truck.speedKmh() - kmh);
                    claimed += truck.speedErrorKmh();
                }
            }
        }

        double square = errors.stream().mapToDouble(it -> it * it).average().orElseThrow();
        assertThat(errors.size()).as("found of " + drawn).isGreaterThan((int) (part * drawn));
        assertThat(Math.sqrt(square))
                .as("true error against the claimed one")
                .isLessThan(1.2 * claimed / errors.size());
        assertThat(errors.stream().mapToDouble(it -> it).average().orElseThrow())
                .isCloseTo(0, within(5.0));
    }

    @Test
    void aBareRoadHasNone() {
        double kilometres = 0;
        int found = 0;
        for (long seed = 1; seed <= 10; seed++) {
            MovingTrucks trucks = MovingTrucks.find(
                    new Country(seed).road(35).bridges().drawing.bands(0.006), Optional.empty());
            kilometres += trucks.roadKilometres();
            found += trucks.trucks().size();
        }
        assertThat(kilometres).isGreaterThan(20);
        assertThat(found).as("in " + kilometres + " km").isLessThanOrEqualTo(1);
    }

    @Test
    void fieldsAndRoofsAreRarelyTakenForTrucks() {
        double kilometres = 0;
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            MovingTrucks trucks = MovingTrucks.find(
                    new Country(seed).fields().road(35).roofs().drawing.bands(0.005), Optional.empty());
            kilometres += trucks.roadKilometres();
            found += trucks.trucks().size();
        }
        assertThat(found / kilometres).as("false ones a kilometre").isLessThan(0.6);
    }

    @Test
    void standingTrucksAreNotFound() {
        int found = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Country country = new Country(seed).road(35);
            for (int i = 0; i < 10; i++) {
                country.at(-800 + 170 * i, 8, 16, 3.5, 0, 0, Drawing.WHITE);
            }
            found += MovingTrucks.find(country.drawing.bands(0.005), Optional.empty())
                    .trucks()
                    .size();
        }
        assertThat(found).as("of 60").isLessThanOrEqualTo(6);
    }

    @Test
    void missingPixelsAreNoRoad() {
        float[] missing = new float[80 * 80];
        Arrays.fill(missing, Float.NaN);
        MovingTrucks found = MovingTrucks.find(new Bands(80, 80, missing, missing, missing, missing), Optional.empty());

        assertThat(found.trucks()).isEmpty();
        assertThat(found.roadKilometres()).isZero();
    }

    private static List<Seen> seen() throws IOException {
        List<Seen> seen = new ArrayList<>();
        byte[] bytes = Objects.requireNonNull(MovingTrucksTest.class.getResourceAsStream("trucks-seen.csv"))
                .readAllBytes();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            String[] field = line.split(",", -1);
            if (field.length == 7 && !field[0].equals("number")) {
                seen.add(new Seen(
                        Integer.parseInt(field[0]),
                        field[1].equals("clear"),
                        (Double.parseDouble(field[2]) + Double.parseDouble(field[4])) / 2,
                        (Double.parseDouble(field[3]) + Double.parseDouble(field[5])) / 2,
                        field[6].equals("ESE")));
            }
        }
        assertThat(seen).hasSize(16);
        return seen;
    }
}
