package org.wellhead.observe.convoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/** What must not matter: the order of the list, and where and how the scene lies. */
class ConvoysPropertyTest {
    @Property(tries = 100)
    void theOrderOfTheListDoesNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        List<Vehicle> vehicles = drawn(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < vehicles.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<Vehicle> shuffled = order.stream().map(vehicles::get).toList();

        List<Convoy> plain = Convoys.link(vehicles, 0.01);
        List<Convoy> again = Convoys.link(shuffled, 0.01);

        assertThat(again).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            List<Integer> back =
                    again.get(i).vehicles().stream().map(order::get).toList();
            assertThat(back).isEqualTo(plain.get(i).vehicles());
            assertThat(again.get(i).lengthMetres()).isEqualTo(plain.get(i).lengthMetres());
            assertThat(again.get(i).path()).isEqualTo(plain.get(i).path());
        }
    }

    @Property(tries = 100)
    void turningAndMovingChangesNothingButPositions(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @DoubleRange(max = 359) double turnDegrees,
            @ForAll @DoubleRange(min = -50_000, max = 50_000) double east) {
        List<Vehicle> vehicles = drawn(seed);
        List<Vehicle> moved = moved(vehicles, turnDegrees, east);

        List<Convoy> plain = Convoys.link(vehicles, 0.01);
        List<Convoy> again = Convoys.link(moved, 0.01);

        assertThat(again).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            List<Integer> before = plain.get(i).vehicles();
            List<Integer> after = again.get(i).vehicles();
            assertThat(after).containsExactlyInAnyOrderElementsOf(before);
            // Side by side in two lanes, who is ahead can hang on a rounding.
            for (int rank = 0; rank < before.size(); rank++) {
                assertThat(after.indexOf(before.get(rank))).isBetween(rank - 1, rank + 1);
            }
            assertThat(again.get(i).lanes()).isEqualTo(plain.get(i).lanes());
            assertThat(again.get(i).lengthMetres()).isCloseTo(plain.get(i).lengthMetres(), within(0.5));
        }
    }

    @Example
    void aSceneThatHungOnHowItLayIsTheSameTurned() {
        turningAndMovingChangesNothingButPositions(12154, 16.25, 0.96);
    }

    @Property(tries = 100)
    void lanesLaidOutInRoundNumbersTurnToTheVehicle(
            @ForAll @IntRange(min = 15, max = 150) int spacing,
            @ForAll @IntRange(min = 1, max = 4) int lanes,
            @ForAll @IntRange(max = 359) int heading,
            @ForAll @DoubleRange(max = 359) double turnDegrees,
            @ForAll @DoubleRange(min = -50_000, max = 50_000) double east) {
        Scene scene = new Scene(0).exact();
        List<Scene.Spot> road = Scene.road(0, 0, 15 * spacing, Scene.straight(heading));
        for (int at = 0; at < road.size(); at += spacing) {
            for (int lane = 0; lane < lanes; lane++) {
                scene.put(road.get(at), 2 * lane, false, VehicleSize.LARGE);
            }
        }

        List<Convoy> plain = scene.convoys();
        List<Convoy> again = Convoys.link(moved(scene.vehicles, turnDegrees, east), 0.01);

        assertThat(again.stream().map(Convoy::vehicles).toList())
                .isEqualTo(plain.stream().map(Convoy::vehicles).toList());
    }

    private static List<Vehicle> moved(List<Vehicle> vehicles, double turnDegrees, double east) {
        double turn = Math.toRadians(turnDegrees);
        return vehicles.stream()
                .map(it -> Scene.vehicle(
                        new GroundPoint(
                                east
                                        + it.ground().eastMetres() * Math.cos(turn)
                                        + it.ground().northMetres() * Math.sin(turn),
                                it.ground().northMetres() * Math.cos(turn)
                                        - it.ground().eastMetres() * Math.sin(turn)),
                        it.headingDegrees() + turnDegrees,
                        it.lengthMetres(),
                        it.size(),
                        it.frontProbability(),
                        it.place()))
                .toList();
    }

    private static List<Vehicle> drawn(int seed) {
        Scene scene = new Scene(seed);
        double bend = 20 + 40 * scene.random.nextDouble();
        List<Scene.Spot> road = Scene.road(0, 0, 2500, at -> bend * Math.sin(at / 600));
        scene.lane(road, 20 + 40 * scene.random.nextDouble(), 1.75, false);
        if (scene.random.nextBoolean()) {
            scene.lane(road, 30, -1.75, scene.random.nextBoolean());
        }
        return scene.missing(0.1).falseAlarms(0.05).vehicles;
    }
}
