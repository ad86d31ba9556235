package org.wellhead.observe.convoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.observe.convoy.Scene.Spot;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/** From the simplest convoy to the ones that are none. */
class ConvoysTest {
    /** A road that swings 50 degrees to both sides, with bends of some 580 m radius. */
    private static double winding(double at) {
        return 90 + 50 * Math.sin(at / 500);
    }

    @Test
    void aStraightQueueIsOneConvoy() {
        Scene scene = new Scene(1).lane(Scene.road(0, 0, 600, Scene.straight(90)), 19, 0, false);

        Convoy convoy = only(scene.convoys());

        assertThat(convoy.vehicles()).hasSize(scene.vehicles.size());
        assertThat(convoy.lengthMetres()).isCloseTo(615, within(3.0));
        assertThat(convoy.lanes()).isEqualTo(1);
        assertThat(convoy.headingDegrees()).isCloseTo(90, within(2.0));
        assertThat(convoy.motion()).isEqualTo(Motion.QUEUE);
        assertThat(convoy.motionTold()).contains("half of").contains("gaps are below 4 m");
        assertThat(convoy.directionProbability()).isGreaterThan(0.99);
        assertThat(eastOf(scene, convoy, 0)).isCloseTo(600, within(3.0));
        assertThat(convoy.path().get(0).eastMetres()).isCloseTo(600, within(3.0));
    }

    @Test
    void withoutKnownFrontsItsDirectionStaysOpen() {
        Scene scene = new Scene(2).fronts(0.5).lane(Scene.road(0, 0, 600, Scene.straight(10)), 19, 0, false);

        assertThat(only(scene.convoys()).directionProbability()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"5, CANNOT_TELL, 30", "3, QUEUE, 19", "50, MOVING, 65", "90, MOVING, 105"})
    void gapsTellMotion(double gap, Motion motion, double spacing) {
        Scene scene = new Scene(3).lane(Scene.road(0, 0, 3000, Scene.straight(200)), spacing, 0, false);

        assertThat(only(scene.convoys()).motion()).as("gap about " + gap).isEqualTo(motion);
    }

    @ParameterizedTest
    @CsvSource({"25, 0", "60, 0", "100, 0", "25, 3.5", "60, 3.5"})
    void theLengthFollowsBends(double spacing, double secondLane) {
        List<Spot> road = Scene.road(0, 0, 5000, ConvoysTest::winding);
        Scene scene = new Scene(4).lane(road, spacing, 0, false);
        if (secondLane > 0) {
            scene.lane(road, spacing, secondLane, false);
        }

        Convoy convoy = only(scene.convoys());

        assertThat(convoy.lengthMetres()).isCloseTo(5015, Percentage.withPercentage(1));
        assertThat(convoy.lanes()).isEqualTo(secondLane > 0 ? 2 : 1);
        assertThat(convoy.vehicles()).hasSize(scene.vehicles.size());
    }

    @Test
    void aHairpinIsFollowed() {
        DoubleUnaryOperator hairpin =
                at -> at < 400 ? 0 : at < 400 + 60 * Math.PI ? Math.toDegrees((at - 400) / 60) : 180;
        double metres = 800 + 60 * Math.PI;
        Scene scene = new Scene(5).lane(Scene.road(0, 0, metres, hairpin), 20, 0, false);

        assertThat(only(scene.convoys()).lengthMetres()).isCloseTo(metres + 15, Percentage.withPercentage(1.5));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4"})
    void lanesSideBySideAreOneConvoy(int lanes) {
        Scene scene = new Scene(6);
        List<Spot> road = Scene.road(0, 0, 800, Scene.straight(45));
        for (int lane = 0; lane < lanes; lane++) {
            scene.lane(road, 20, lane * 3.5, false);
        }

        Convoy convoy = only(scene.convoys());

        assertThat(convoy.lanes()).isEqualTo(lanes);
        assertThat(convoy.vehicles()).hasSize(scene.vehicles.size());
        assertThat(convoy.gaps().medianMetres()).isCloseTo(5, within(1.5));
    }

    @Test
    void twoThatMeetAreTwo() {
        List<Spot> road = Scene.road(0, 0, 2000, ConvoysTest::winding);
        Scene scene = new Scene(7).lane(road, 30, 1.75, false).lane(road, 45, -1.75, true);

        List<Convoy> convoys = scene.convoys();

        assertThat(convoys).hasSize(2);
        assertThat(convoys.get(0).vehicles().size() + convoys.get(1).vehicles().size())
                .isEqualTo(scene.vehicles.size());
        assertThat(convoys).allSatisfy(it -> {
            assertThat(it.lanes()).isEqualTo(1);
            assertThat(it.lengthMetres()).isCloseTo(2015, Percentage.withPercentage(1.5));
        });
    }

    @Test
    void aMisreadFrontDoesNotLeaveItsLane() {
        Scene scene = new Scene(8).lane(Scene.road(0, 0, 600, Scene.straight(90)), 19, 0, false);
        Vehicle turned = scene.vehicles.get(10);
        scene.vehicles.set(
                10,
                Scene.vehicle(
                        turned.ground(), turned.headingDegrees() + 180, 15, VehicleSize.LARGE, 0.95, turned.place()));

        Convoy convoy = only(scene.convoys());

        assertThat(convoy.vehicles()).hasSize(scene.vehicles.size());
        assertThat(convoy.headingDegrees()).isCloseTo(90, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"20, 120, 1", "20, 300, 2", "80, 300, 1", "80, 800, 2"})
    void aHolePartsADenseConvoySoonerThanALooseOne(double spacing, double hole, int convoys) {
        Scene scene = new Scene(9)
                .lane(Scene.road(0, 0, 1000, Scene.straight(90)), spacing, 0, false)
                .lane(Scene.road(1000 + hole, 0, 1000, Scene.straight(90)), spacing, 0, false);

        assertThat(scene.convoys()).hasSize(convoys);
    }

    @Test
    void roadsThatCrossAreTwoConvoys() {
        Scene scene = new Scene(10)
                .lane(Scene.road(-500, 0, 1000, Scene.straight(90)), 25, 0, false)
                .lane(Scene.road(0, -490, 1000, Scene.straight(0)), 25, 0, false);

        List<Convoy> convoys = scene.convoys();

        assertThat(convoys).hasSize(2);
        assertThat(convoys).allSatisfy(it -> assertThat(it.lengthMetres()).isCloseTo(1015, within(10.0)));
    }

    @Test
    void aBranchIsAConvoyOfItsOwn() {
        Scene scene = new Scene(11)
                .lane(Scene.road(0, 0, 1000, Scene.straight(90)), 20, 0, false)
                .lane(Scene.road(515, 4, 400, at -> 90 - Math.min(60, at / 2)), 20, 0, false);

        List<Convoy> convoys = scene.convoys();

        assertThat(convoys).hasSize(2);
        assertThat(convoys.get(0).lengthMetres()).isCloseTo(1015, within(30.0));
        assertThat(convoys.get(1).lengthMetres()).isBetween(280.0, 420.0);
    }

    @Test
    void rowsOfAYardAreNone() {
        Scene herringbone = new Scene(12);
        Scene noseToTail = new Scene(12);
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 20; column++) {
                herringbone.add(column * 4, row * 30, 0, VehicleSize.LARGE);
                noseToTail.add(column * 18, row * 9, 90, VehicleSize.LARGE);
            }
        }

        assertThat(herringbone.convoys()).isEmpty();
        assertThat(noseToTail.convoys()).isEmpty();
    }

    @Test
    void aTownsTrafficIsNone() {
        Scene scene = new Scene(13);
        for (int i = 0; i < 300; i++) {
            scene.add(
                    2000 * scene.random.nextDouble(),
                    2000 * scene.random.nextDouble(),
                    90 * scene.random.nextInt(4),
                    VehicleSize.LARGE);
        }

        assertThat(scene.convoys().stream().mapToInt(it -> it.vehicles().size()).sum())
                .isLessThan(30);
    }

    @Test
    void lorriesFarApartOnAMotorwayAreTraffic() {
        Scene scene = new Scene(14).lane(Scene.road(0, 0, 20_000, ConvoysTest::winding), 300, 0, false);

        assertThat(scene.convoys()).isEmpty();
    }

    @Test
    void fourAreTooFew() {
        Scene scene = new Scene(15).lane(Scene.road(0, 0, 60, Scene.straight(90)), 20, 0, false);

        assertThat(scene.vehicles).hasSize(4);
        assertThat(scene.convoys()).isEmpty();
    }

    @Test
    void smallOnesAmongThemAreCountedBeside() {
        List<Spot> road = Scene.road(0, 0, 1000, ConvoysTest::winding);
        Scene scene = new Scene(16).lane(road, 40, 0, false);
        int large = scene.vehicles.size();
        scene.put(road.get(700), 1, false, VehicleSize.SMALL);
        scene.put(road.get(200), -3, true, VehicleSize.SMALL);
        scene.put(road.get(500), 25, false, VehicleSize.SMALL);

        Convoy convoy = only(scene.convoys());

        assertThat(convoy.vehicles()).hasSize(large);
        assertThat(convoy.smallAmong())
                .as("the nearer to the front first; one beside the road not at all")
                .containsExactly(large, large + 1);
    }

    @ParameterizedTest
    @CsvSource({"25, 0.05, 0.05, 1", "25, 0.2, 0.05, 2", "60, 0.2, 0.05, 3", "18, 0.1, 0.05, 4", "40, 0.2, 0.05, 5"})
    void fortyKilometresWithMissedAndFalseOnesAreRightWithinTwoPercent(
            double spacing, double missed, double falseOnes, long seed) {
        Scene scene = new Scene(seed)
                .on(new Place(41.7, 36.35))
                .lane(Scene.road(0, 0, 40_000, ConvoysTest::winding), spacing, 0, false)
                .missing(missed)
                .falseAlarms(falseOnes);

        Convoy convoy = scene.convoys().get(0);

        assertThat(convoy.places()).as("from one UTM zone into the next").anyMatch(it -> it.lonDegrees() > 42);
        assertThat(convoy.lengthMetres()).isCloseTo(40_015, Percentage.withPercentage(1));
        assertThat(Math.abs(convoy.lengthMetres() - 40_015)).isLessThan(2 * convoy.lengthErrorMetres());
    }

    @Test
    void aHundredThousandVehiclesAreLinked() {
        Scene scene = new Scene(17);
        for (int road = 0; road < 50; road++) {
            scene.lane(Scene.road(0, road * 1500, 40_000, ConvoysTest::winding), 20, 0, false);
        }

        List<Convoy> convoys = scene.convoys();

        assertThat(scene.vehicles).hasSizeGreaterThan(99_000);
        assertThat(convoys).hasSize(50);
    }

    @Test
    void aHeapOfFalseFindsOnOneSpotEnds() {
        Scene scene = new Scene(18);
        for (int i = 0; i < 20_000; i++) {
            scene.add(5 * scene.random.nextDouble(), 30 * scene.random.nextDouble(), 0, VehicleSize.LARGE);
        }

        assertThat(scene.convoys()).hasSizeLessThan(100);
    }

    @Test
    void nobodyMakesNoConvoy() {
        assertThat(Convoys.link(List.of(), 0)).isEmpty();
    }

    @Test
    void aVehicleOnNoGroundIsRefused() {
        List<Vehicle> vehicles = new ArrayList<>();
        vehicles.add(Scene.vehicle(new GroundPoint(Double.NaN, 0), 0, 15, VehicleSize.LARGE, 1, Optional.empty()));

        assertThatThrownBy(() -> Convoys.link(vehicles, 0)).hasMessageContaining("vehicle 0 lies on no ground");
    }

    private static Convoy only(List<Convoy> convoys) {
        assertThat(convoys).hasSize(1);
        return convoys.get(0);
    }

    private static double eastOf(Scene scene, Convoy convoy, int vehicle) {
        return scene.vehicles.get(convoy.vehicles().get(vehicle)).ground().eastMetres();
    }
}
