package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * Vehicles of one size as columns, in an order that depends on the vehicles alone, so that it does not matter how they were listed.
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
        return new Fleet(vehicles, chosen);
    }

    /** Metres from one to another along the first one's heading. */
    double along(int from, int to) {
        return (east[to] - east[from]) * aheadEast[from] + (north[to] - north[from]) * aheadNorth[from];
    }

    /** Metres from one to another to the right of the first one's heading. */
    double right(int from, int to) {
        return (east[to] - east[from]) * aheadNorth[from] - (north[to] - north[from]) * aheadEast[from];
    }

    /** Positive if both headings point the same way along the road: the cosine of the angle between them. */
    double agreement(int one, int other) {
        return aheadEast[one] * aheadEast[other] + aheadNorth[one] * aheadNorth[other];
    }

    /** How far the axis of the second is turned clockwise from that of the first: -90 to 90 degrees. */
    double turnDegrees(int from, int to) {
        double cosine = agreement(from, to);
        double sine = aheadEast[to] * aheadNorth[from] - aheadNorth[to] * aheadEast[from];
        return Math.toDegrees(cosine < 0 ? Math.atan2(-sine, -cosine) : Math.atan2(sine, cosine));
    }

    double metres(int one, int other) {
        return Math.hypot(east[other] - east[one], north[other] - north[one]);
    }
}
