package org.wellhead.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.observe.convoy.Convoy;
import org.wellhead.observe.vehicle.Correction;
import org.wellhead.observe.vehicle.Detector;

/**
 * A convoy over many pictures, from pixels to kilometres. One road in every run; ten with {@code -Dwellhead.roads=10}, each of 40 km with {@code
 * -Dwellhead.road.km=40}.
 */
class DrawnConvoyTest {
    private static Detector detector;

    @BeforeAll
    static void open() {
        detector = Detector.open(Runtime.getRuntime().availableProcessors());
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    @Test
    void aConvoyOverManyPicturesIsOneAndAsLongAsItIs() throws IOException {
        int roads = Integer.getInteger("wellhead.roads", 1);
        int kilometres = Integer.getInteger("wellhead.road.km", 10);
        int held = 0;
        for (long seed : LongStream.rangeClosed(1, roads).toArray()) {
            DrawnRoad road = new DrawnRoad(seed, kilometres);
            Sighting sighting = Observer.observe(
                    road.pictures(),
                    road::picture,
                    ScaleOptions.NONE,
                    detector,
                    Correction.measured(),
                    (picture, done, all) -> {});
            Convoy convoy = sighting.convoys().getFirst();
            System.out.printf(
                    "road %d: %d pictures, %d trucks, %.0f m; found %d (%d to %d), seen twice %d, convoys %d, %.0f m ± %.0f, %d lanes, %s%n",
                    seed,
                    road.pictures(),
                    road.trucks(),
                    road.lengthMetres(),
                    sighting.large().found(),
                    sighting.large().low(),
                    sighting.large().high(),
                    sighting.seenTwice(),
                    sighting.convoys().size(),
                    convoy.lengthMetres(),
                    2 * convoy.lengthErrorMetres(),
                    convoy.lanes(),
                    convoy.motion().word());
            assertThat(convoy.lengthMetres()).isCloseTo(road.lengthMetres(), within(0.02 * road.lengthMetres()));
            assertThat(convoy.lanes()).isEqualTo(1);
            assertThat(Math.abs(sighting.large().found() - road.trucks())).isLessThan(road.trucks() / 5);
            held += sighting.large().low() <= road.trucks()
                            && road.trucks() <= sighting.large().high()
                    ? 1
                    : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(roads - roads / 10);
    }
}
