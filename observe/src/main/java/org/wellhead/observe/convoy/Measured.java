package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.vehicle.Vehicle;

/** One chain on its road, measured: whether it is a convoy, and what is told of it. */
final class Measured {
    /** Mean cosine between vehicles and the road; in rows of a yard they stand across the row. */
    private static final double LEAST_ALIGNED = 0.85;

    /** Shorter chains in a crowd that outnumbers them by half are rows of a yard, or a town. */
    private static final double CROWDED_BELOW_METRES = 500;

    private static final double CROWDED = 1.5;

    /** Lorries that wait leave 2 to 5 m; at 8 m one more car would slip in. */
    private static final double QUEUE_METRES = 8;

    /** The way of 1.5 to 2 seconds at 50 to 60 km/h; the German road code asks lorries on motorways for 50 m. */
    private static final double MOVING_METRES = 25;

    private static final int LEAST_GAPS = 3;

    /** Below, a chord is its arc. */
    private static final double LONG_CHORD_METRES = 60;

    private static final double HEADING_NOISE_DEGREES = 6;

    private final Road road;
    private final boolean reversed;
    private final double evidence;
    /** Vehicles of the fleet from the rear on, with metres from the line's rear end and to the right of travel. */
    private final int[] order;

    private final double[] along;
    private final double[] right;
    private final double flatMetres;
    private final int lanes;
    private final double[] gaps;

    private Measured(Road road, ConvoyRules rules) {
        this.road = road;
        evidence = road.evidence();
        reversed = evidence < 0;
        int count = road.members.length;
        Integer[] sorted = new Integer[count];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, Comparator.comparingDouble(i -> reversed ? -road.along[i] : road.along[i]));
        order = new int[count];
        along = new double[count];
        right = new double[count];
        double[] length = new double[count];
        double rear = Double.POSITIVE_INFINITY;
        double front = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int member = sorted[i];
            order[i] = road.members[member];
            along[i] = reversed ? road.lineMetres() - road.along[member] : road.along[member];
            right[i] = reversed ? -road.right[member] : road.right[member];
            length[i] = road.fleet.length[order[i]];
            rear = Math.min(rear, along[i] - length[i] / 2);
            front = Math.max(front, along[i] + length[i] / 2);
        }
        flatMetres = front - rear;
        lanes = Lanes.count(along, right);
        gaps = Lanes.gaps(along, right, length, rules.longestReachMetres());
    }

    /** The chain, if it is a convoy by the rules. */
    static Optional<Measured> of(Road road, ConvoyRules rules, Beside beside) {
        Measured it = new Measured(road, rules);
        double[] sides = it.right.clone();
        Arrays.sort(sides);
        double width = Lanes.quantile(sides, 0.95) - Lanes.quantile(sides, 0.05) + it.meanWidthMetres();
        boolean convoy = it.lanes <= rules.mostLanes()
                && it.flatMetres >= rules.leastElongation() * width
                && it.spacingMetres() <= rules.widestSpacingMetres()
                && road.alignment() >= LEAST_ALIGNED
                && (it.flatMetres >= CROWDED_BELOW_METRES
                        || beside.others(road.members) <= CROWDED * road.members.length);
        return convoy ? Optional.of(it) : Optional.empty();
    }

    private double meanWidthMetres() {
        double sum = 0;
        for (int vehicle : order) {
            sum += road.fleet.width[vehicle];
        }
        return sum / order.length;
    }

    private double meanLengthMetres() {
        double sum = 0;
        for (int vehicle : order) {
            sum += road.fleet.length[vehicle];
        }
        return sum / order.length;
    }

    /** Between the middles of neighbours in a lane, usually. */
    private double spacingMetres() {
        return gaps.length == 0 ? flatMetres * lanes / order.length : Lanes.quantile(gaps, 0.5) + meanLengthMetres();
    }

    Convoy convoy(List<Vehicle> vehicles, double scaleRelativeError, ConvoyRules rules, Beside beside) {
        List<GroundPoint> path = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < road.way.length; k++) {
            int vehicle = road.way[k];
            path.add(new GroundPoint(road.east[k], road.north[k]));
            vehicles.get(road.fleet.index[vehicle])
                    .place()
                    .ifPresent(place -> places.add(FlatFrame.moved(
                            place,
                            path.get(path.size() - 1).eastMetres() - road.fleet.east[vehicle],
                            path.get(path.size() - 1).northMetres() - road.fleet.north[vehicle])));
        }
        if (places.size() < path.size()) {
            places.clear();
        }
        double bends = bendMetres();
        double length = flatMetres * (places.isEmpty() ? 1 : stretch(places)) + bends;
        // Half a spacing at each end for vehicles missed there, half of what bends add, and what smoothing leaves of
        // zigzags.
        double ends = spacingMetres() * Math.sqrt(0.5);
        double error = Math.hypot(Math.hypot(scaleRelativeError * length, ends), Math.hypot(bends / 2, 0.002 * length));
        if (!reversed) {
            Collections.reverse(path);
            Collections.reverse(places);
        }
        Gaps told = told();
        Motion motion = motion(told);
        return new Convoy(
                fromTheFront(),
                smallAmong(beside),
                path,
                places,
                length,
                error,
                lanes,
                told,
                headingDegrees(),
                1 / (1 + Math.exp(-Math.abs(evidence))),
                motion,
                reason(motion, told));
    }

    private List<Integer> fromTheFront() {
        List<Integer> list = new ArrayList<>();
        for (int i = order.length - 1; i >= 0; i--) {
            list.add(road.fleet.index[order[i]]);
        }
        return list;
    }

    private List<Integer> smallAmong(Beside beside) {
        double[] sides = right.clone();
        Arrays.sort(sides);
        double least = Lanes.quantile(sides, 0.05);
        double most = Lanes.quantile(sides, 0.95);
        List<Beside.Small> small =
                new ArrayList<>(beside.small(road, reversed ? -most : least, reversed ? -least : most));
        small.sort(Comparator.comparingDouble(it -> reversed ? it.alongMetres() : -it.alongMetres()));
        return small.stream().map(beside::index).toList();
    }

    /** What the arcs between vehicles far apart are longer than their chords, by how the vehicles are turned. */
    private double bendMetres() {
        double sum = 0;
        for (int k = 1; k < road.way.length; k++) {
            double chord = Rounded.metres(road.metres[k] - road.metres[k - 1]);
            double turn = Math.abs(road.fleet.turnDegrees(road.way[k - 1], road.way[k])) - HEADING_NOISE_DEGREES;
            if (chord > LONG_CHORD_METRES && turn > 0) {
                double half = Math.toRadians(turn / 2);
                sum += chord * (half / Math.sin(half) - 1);
            }
        }
        return sum;
    }

    /** Geodesic metres for each metre of the flat line. */
    private double stretch(List<Place> places) {
        double metres = 0;
        for (int k = 1; k < places.size(); k++) {
            metres += FlatFrame.metres(places.get(k - 1), places.get(k));
        }
        return road.lineMetres() > 0 ? metres / road.lineMetres() : 1;
    }

    private Gaps told() {
        return new Gaps(
                gaps.length,
                Arrays.stream(gaps).average().orElse(0),
                Lanes.quantile(gaps, 0.1),
                Lanes.quantile(gaps, 0.5),
                Lanes.quantile(gaps, 0.9));
    }

    private double headingDegrees() {
        double east = 0;
        double north = 0;
        for (int member = 0; member < road.members.length; member++) {
            double sign = (road.cosine(member) < 0) == reversed ? 1 : -1;
            east += sign * road.fleet.aheadEast[road.members[member]];
            north += sign * road.fleet.aheadNorth[road.members[member]];
        }
        double degrees = Math.toDegrees(Math.atan2(east, north));
        double positive = degrees < 0 ? degrees + 360 : degrees;
        return positive >= 360 ? 0 : positive;
    }

    private static Motion motion(Gaps gaps) {
        if (gaps.count() < LEAST_GAPS) {
            return Motion.CANNOT_TELL;
        }
        if (gaps.medianMetres() <= QUEUE_METRES) {
            return Motion.QUEUE;
        }
        return gaps.medianMetres() >= MOVING_METRES ? Motion.MOVING : Motion.CANNOT_TELL;
    }

    private static String reason(Motion motion, Gaps gaps) {
        if (gaps.count() < LEAST_GAPS) {
            return "fewer than " + LEAST_GAPS + " gaps could be measured";
        }
        String median =
                String.format(Locale.ROOT, "half of %d gaps are below %.0f m", gaps.count(), gaps.medianMetres());
        return switch (motion) {
            case QUEUE -> median + ", closer than anyone drives on an open road";
            case MOVING ->
                median + ", half above, as far as drivers keep; parked vehicles at such distances look the same";
            case CANNOT_TELL -> median + ", too far for a queue and too close for a free road";
        };
    }
}
