package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * Vehicles of one size as columns, in an order that depends on the vehicles alone: neither on how they were listed, nor on how the scene lies. Whoever
 * begins with the first vehicle, or takes the first of equals, thus decides the same for the same scene.
 */
final class Fleet {
    /** No single vehicle is surer of its front than odds of 20. */
    private static final double MOST_EVIDENCE = 3;

    final int count;
    final int[] index;
    final double[] east;
    final double[] north;
    /** The unit vector of the heading. */
    final double[] aheadEast;

    final double[] aheadNorth;
    final double[] length;
    final double[] width;
    /** Natural logarithm of the odds that the front is where the heading says; 0 or more. */
    final double[] evidence;

    /** Of all headings, or of how the vehicles lie, so much must be left for a direction after what cancels out. */
    private static final double LEAST_DIRECTION = 1.37e-6;

    private Fleet(List<Vehicle> vehicles, List<Integer> chosen) {
        count = chosen.size();
        index = new int[count];
        east = new double[count];
        north = new double[count];
        aheadEast = new double[count];
        aheadNorth = new double[count];
        length = new double[count];
        width = new double[count];
        evidence = new double[count];
        for (int i = 0; i < count; i++) {
            Vehicle vehicle = vehicles.get(chosen.get(i));
            double heading = Math.toRadians(vehicle.headingDegrees());
            index[i] = chosen.get(i);
            east[i] = vehicle.ground().eastMetres();
            north[i] = vehicle.ground().northMetres();
            aheadEast[i] = Math.sin(heading);
            aheadNorth[i] = Math.cos(heading);
            length[i] = vehicle.lengthMetres();
            width[i] = vehicle.widthMetres();
            double front = Math.min(1 - 1e-9, Math.max(0.5, vehicle.frontProbability()));
            evidence[i] = Math.min(MOST_EVIDENCE, Math.log(front / (1 - front)));
        }
    }

    static Fleet of(List<Vehicle> vehicles, VehicleSize size) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < vehicles.size(); i++) {
            Vehicle vehicle = vehicles.get(i);
            if (vehicle.size() == size) {
                if (!(Math.abs(vehicle.ground().eastMetres()) < 1e8
                        && Math.abs(vehicle.ground().northMetres()) < 1e8)) {
                    throw new IllegalArgumentException("vehicle " + i + " lies on no ground: " + vehicle.ground());
                }
                chosen.add(i);
            }
        }
        chosen.sort(Comparator.comparingDouble(
                        (Integer i) -> vehicles.get(i).ground().eastMetres())
                .thenComparingDouble(i -> vehicles.get(i).ground().northMetres())
                .thenComparingDouble(i -> vehicles.get(i).headingDegrees())
                .thenComparingDouble(i -> vehicles.get(i).lengthMetres())
                .thenComparingDouble(i -> vehicles.get(i).score()));
        Fleet listed = new Fleet(vehicles, chosen);
        return new Fleet(vehicles, listed.fromTheRear(vehicles));
    }

    /**
     * From the rear of the scene to its front, and from left to right. The order in which the vehicles are listed decides only among vehicles on one
     * spot, and in scenes that have no front.
     */
    private List<Integer> fromTheRear(List<Vehicle> vehicles) {
        double middleEast = Arrays.stream(east).average().orElse(0);
        double middleNorth = Arrays.stream(north).average().orElse(0);
        double[] front = front(middleEast, middleNorth);
        double[] along = new double[count];
        double[] right = new double[count];
        double[] turn = new double[count];
        for (int i = 0; i < count; i++) {
            double fromEast = east[i] - middleEast;
            double fromNorth = north[i] - middleNorth;
            along[i] = Rounded.metres(fromEast * front[0] + fromNorth * front[1]);
            right[i] = Rounded.metres(fromEast * front[1] - fromNorth * front[0]);
            turn[i] = Rounded.degrees(Math.toDegrees(Math.atan2(
                    Rounded.cosine(aheadEast[i] * front[1] - aheadNorth[i] * front[0]),
                    Rounded.cosine(aheadEast[i] * front[0] + aheadNorth[i] * front[1]))));
        }
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> along[i])
                        .thenComparingDouble(i -> right[i])
                        .thenComparingDouble(i -> turn[i])
                        .thenComparingDouble(i -> length[i])
                        .thenComparingDouble(i -> vehicles.get(index[i]).score()))
                .map(i -> index[i])
                .toList();
    }

    /**
     * A direction that turns with the scene, as a unit vector: the mean heading; if headings cancel out, the side to which the vehicles thin out; north
     * for a scene that looks the same from both sides.
     */
    private double[] front(double middleEast, double middleNorth) {
        double headingEast = 0;
        double headingNorth = 0;
        double skewEast = 0;
        double skewNorth = 0;
        double skew = 0;
        for (int i = 0; i < count; i++) {
            headingEast += aheadEast[i];
            headingNorth += aheadNorth[i];
            double fromEast = east[i] - middleEast;
            double fromNorth = north[i] - middleNorth;
            double square = fromEast * fromEast + fromNorth * fromNorth;
            skewEast += fromEast * square;
            skewNorth += fromNorth * square;
            skew += Math.sqrt(square) * square;
        }
        double heading = Math.hypot(headingEast, headingNorth);
        if (heading > LEAST_DIRECTION * count) {
            return new double[] {headingEast / heading, headingNorth / heading};
        }
        double length = Math.hypot(skewEast, skewNorth);
        if (length > LEAST_DIRECTION * skew) {
            return new double[] {skewEast / length, skewNorth / length};
        }
        return new double[] {0, 1};
    }

    /** Metres from one to another along the first one's heading. */
    double along(int from, int to) {
        return Rounded.metres((east[to] - east[from]) * aheadEast[from] + (north[to] - north[from]) * aheadNorth[from]);
    }

    /** Metres from one to another to the right of the first one's heading. */
    double right(int from, int to) {
        return Rounded.metres((east[to] - east[from]) * aheadNorth[from] - (north[to] - north[from]) * aheadEast[from]);
    }

    /** Positive if both headings point the same way along the road: the cosine of the angle between them. */
    double agreement(int one, int other) {
        return Rounded.cosine(aheadEast[one] * aheadEast[other] + aheadNorth[one] * aheadNorth[other]);
    }

    /** How far the axis of the second is turned clockwise from that of the first: -90 to 90 degrees. */
    double turnDegrees(int from, int to) {
        double cosine = agreement(from, to);
        double sine = Rounded.cosine(aheadEast[to] * aheadNorth[from] - aheadNorth[to] * aheadEast[from]);
        return Rounded.degrees(Math.toDegrees(cosine < 0 ? Math.atan2(-sine, -cosine) : Math.atan2(sine, cosine)));
    }

    double metres(int one, int other) {
        return Rounded.metres(Math.hypot(east[other] - east[one], north[other] - north[one]));
    }
}
