package org.wellhead.observe.convoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/** A drawn convoy cut into pictures that overlap, and put together again. */
class MosaicTest {
    private static final double PIXEL_METRES = 0.5;
    private static final Place START = new Place(41.7, 36.35);

    /** A picture whose top left corner lies so many metres from the start. */
    private record Laid(FlatFrame frame, double west, double north) implements Georeference {
        @Override
        public Place place(PixelPoint point) {
            return frame.place(new GroundPoint(west + point.xPx() * PIXEL_METRES, north - point.yPx() * PIXEL_METRES));
        }

        @Override
        public PixelPoint pixel(Place place) {
            GroundPoint ground = frame.ground(place);
            return new PixelPoint(
                    (ground.eastMetres() - west) / PIXEL_METRES, (north - ground.northMetres()) / PIXEL_METRES);
        }

        @Override
        public String told() {
            return "drawn";
        }
    }

    /** What a picture of a scene shows; a picture that lies wrong tells wrong places. */
    private static Sheet sheet(Scene scene, String name, double west, double widthMetres, double wrongMetres) {
        FlatFrame frame = new FlatFrame(START);
        Laid truly = new Laid(frame, west, 2000);
        Laid told = new Laid(frame, west + wrongMetres, 2000 + wrongMetres / 2);
        int width = (int) (widthMetres / PIXEL_METRES);
        List<Vehicle> seen = new ArrayList<>();
        for (Vehicle vehicle : scene.vehicles) {
            PixelPoint at = truly.pixel(vehicle.place().orElseThrow());
            if (at.xPx() >= 0 && at.xPx() < width) {
                seen.add(new Vehicle(
                        0,
                        at,
                        15,
                        2.5,
                        vehicle.headingDegrees(),
                        0.95,
                        VehicleSize.LARGE,
                        0.9,
                        0,
                        vehicle.ground(),
                        Optional.of(told.place(at))));
            }
        }
        return new Sheet(name, width, 12_000, Optional.of(told), Math.max(1, Math.abs(wrongMetres)), seen);
    }

    private static Scene winding(long seed, double metres, double spacing) {
        return new Scene(seed)
                .on(START)
                .lane(Scene.road(0, 0, metres, at -> 90 + 50 * Math.sin(at / 500)), spacing, 0, false);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 2", "-3, 3"})
    void whatTwoPicturesShowIsCountedOnce(double wrongMetres, long seed) {
        Scene scene = winding(seed, 5000, 22);

        Mosaic mosaic = Mosaic.merge(
                List.of(sheet(scene, "west.tif", -100, 2600, 0), sheet(scene, "east.tif", 2000, 5000, wrongMetres)));

        assertThat(mosaic.groups()).hasSize(1);
        assertThat(mosaic.groups().get(0)).hasSameSizeAs(scene.vehicles);
        assertThat(mosaic.seenTwice()).isGreaterThan(20);
        assertThat(mosaic.overlapPart()).isCloseTo(500 / 7100.0, within(0.01));
        assertThat(mosaic.notes().get(0)).startsWith("west.tif and east.tif share");
    }

    @Test
    void fortyKilometresOverManyPicturesHaveTheRightLengthAndCount() {
        Scene scene = winding(4, 40_000, 25).missing(0.1);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < 34; i++) {
            sheets.add(sheet(scene, "tile" + i, -100 + 1000 * i, 1200, i % 3 - 1));
        }

        Mosaic mosaic = Mosaic.merge(sheets);
        List<Convoy> convoys = Convoys.link(mosaic.groups().get(0), 0.01);

        assertThat(mosaic.groups().get(0).size()).isCloseTo(scene.vehicles.size(), Percentage.withPercentage(1));
        assertThat(convoys).hasSize(1);
        assertThat(convoys.get(0).lengthMetres()).isCloseTo(40_015, Percentage.withPercentage(1));
        assertThat(convoys.get(0).places()).anyMatch(it -> it.lonDegrees() > 42);
    }

    @Test
    void picturesThatDoNotSayWhereTheyLieAreCountedApart() {
        Sheet known = sheet(winding(5, 2000, 22), "known.tif", -100, 3000, 0);
        Sheet unknown = new Sheet("photo.jpg", 6000, 12_000, Optional.empty(), 0, known.vehicles());

        Mosaic mosaic = Mosaic.merge(List.of(unknown, known));

        assertThat(mosaic.groups()).hasSize(2);
        assertThat(mosaic.groups().get(0)).allMatch(it -> it.picture() == 1);
        assertThat(mosaic.groups().get(1)).hasSameSizeAs(known.vehicles()).allMatch(it -> it.picture() == 0);
        assertThat(mosaic.notes())
                .containsExactly(
                        "photo.jpg does not say where it lies; it is counted apart, and may show vehicles of other pictures again");
    }

    @Test
    void aVehicleThatIsCutAtTheEdgeGivesWayToTheWholeOne() {
        Scene scene = new Scene(6).on(START).exact();
        scene.add(1000, 0, 90, VehicleSize.LARGE);

        Mosaic mosaic =
                Mosaic.merge(List.of(sheet(scene, "cut.tif", 500, 503, 0), sheet(scene, "whole.tif", 900, 500, 0)));

        assertThat(mosaic.groups().get(0))
                .singleElement()
                .satisfies(it -> assertThat(it.picture()).isEqualTo(1));
    }

    @Test
    void noPictureIsRefused() {
        assertThatThrownBy(() -> Mosaic.merge(List.of())).hasMessage("a mosaic has pictures");
    }
}
