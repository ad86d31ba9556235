package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/** A drawn scene: vehicles on roads that are given by their heading at each metre, measured with the errors of a detector. */
final class Scene {
    static final double TRUCK_METRES = 15;
    private static final double STEP_METRES = 1;

    final List<Vehicle> vehicles = new ArrayList<>();
    final SplittableRandom random;
    private double placeErrorMetres = 0.4;
    private double headingErrorDegrees = 3;
    private double frontProbability = 0.95;
    private Optional<FlatFrame> frame = Optional.empty();

    Scene(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From now on vehicles lie on Earth, and zero at this place. */
    Scene on(Place place) {
        frame = Optional.of(new FlatFrame(place));
        return this;
    }

    /** From now on fronts are known as surely as that. */
    Scene fronts(double probability) {
        frontProbability = probability;
        return this;
    }

    Scene exact() {
        placeErrorMetres = 0;
        headingErrorDegrees = 0;
        return this;
    }

    /** A point of a drawn road. */
    record Spot(double east, double north, double heading) {}

    /** Walks a road: the heading in degrees at each metre; spots at each whole metre from 0 on. */
    static List<Spot> road(double east, double north, double metres, DoubleUnaryOperator headingAtMetre) {
        List<Spot> spots = new ArrayList<>();
        double atEast = east;
        double atNorth = north;
        for (double at = 0; at <= metres; at += STEP_METRES) {
            double heading = headingAtMetre.applyAsDouble(at);
            spots.add(new Spot(atEast, atNorth, heading));
            double middle = Math.toRadians(headingAtMetre.applyAsDouble(at + STEP_METRES / 2));
            atEast += STEP_METRES * Math.sin(middle);
            atNorth += STEP_METRES * Math.cos(middle);
        }
        return spots;
    }

    static DoubleUnaryOperator straight(double heading) {
        return at -> heading;
    }

    /**
     * Vehicles in one lane of a road, from the start to the end, both of which are held.
     *
     * @param rightMetres of the lane's middle beside the road's
     * @param backwards whether they face the road's start
     */
    Scene lane(List<Spot> road, double spacingMetres, double rightMetres, boolean backwards) {
        int last = road.size() - 1;
        double at = 0;
        while (at <= last) {
            Spot spot = road.get((int) Math.round(at));
            put(spot, rightMetres, backwards, VehicleSize.LARGE);
            double next = at + spacingMetres * (0.8 + 0.4 * random.nextDouble());
            at = at < last && next > last - spacingMetres / 2 ? last : next;
        }
        return this;
    }

    void put(Spot spot, double rightMetres, boolean backwards, VehicleSize size) {
        double heading = Math.toRadians(spot.heading());
        double east = spot.east() + rightMetres * Math.cos(heading) + placeErrorMetres * gauss();
        double north = spot.north() - rightMetres * Math.sin(heading) + placeErrorMetres * gauss();
        add(east, north, spot.heading() + (backwards ? 180 : 0) + headingErrorDegrees * gauss(), size);
    }

    void add(double east, double north, double heading, VehicleSize size) {
        GroundPoint ground = new GroundPoint(east, north);
        double length = size == VehicleSize.LARGE ? TRUCK_METRES : 4.5;
        vehicles.add(vehicle(ground, heading, length, size, frontProbability, frame.map(it -> it.place(ground))));
    }

    static Vehicle vehicle(
            GroundPoint ground, double heading, double length, VehicleSize size, double front, Optional<Place> place) {
        double turned = ((heading % 360) + 360) % 360;
        return new Vehicle(
                0, new PixelPoint(0, 0), length, 2.5, turned >= 360 ? 0 : turned, front, size, 0.9, 0, ground, place);
    }

    /** Takes away a part of the vehicles, but never the first or the last. */
    Scene missing(double part) {
        for (int i = vehicles.size() - 2; i > 0; i--) {
            if (random.nextDouble() < part) {
                vehicles.remove(i);
            }
        }
        return this;
    }

    /** Adds a part as many vehicles that are none, up to 60 m from true ones, turned anyhow. */
    Scene falseAlarms(double part) {
        int count = (int) (part * vehicles.size());
        int truly = vehicles.size();
        for (int i = 0; i < count; i++) {
            GroundPoint near = vehicles.get(random.nextInt(truly)).ground();
            add(
                    near.eastMetres() + 120 * (random.nextDouble() - 0.5),
                    near.northMetres() + 120 * (random.nextDouble() - 0.5),
                    360 * random.nextDouble(),
                    VehicleSize.LARGE);
        }
        return this;
    }

    List<Convoy> convoys() {
        return Convoys.link(vehicles, 0.01);
    }

    private double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
