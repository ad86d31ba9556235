package org.wellhead.observe.convoy;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The road under a chain: a line through the middle of its lanes, and where each vehicle lies along and beside it.
 *
 * <p>The way from vehicle to vehicle zigzags between lanes, which would make it longer than the road. So each of its points is moved onto a
 * parabola, fitted to all vehicles around it (local quadratic regression with tricube weights: W. S. Cleveland, Robust locally weighted
 * regression, JASA 74 (1979)), which keeps bends as they are; a moving mean would cut them. Where vehicles are sparse the
 * points stay, for then zigzags are long and cost nothing.
 */
final class Road {
    private static final double HALF_WINDOW_METRES = 50;
    private static final double MOST_HALF_WINDOW_METRES = 200;

    /** Two lanes scatter by 1.75 m, three by 2.9 m. */
    private static final double MOST_SCATTER_METRES = 3;

    /** A branch begins here: farther from the line lies no lane of it. */
    private static final double BRANCH_METRES = 20;

    private static final int LEAST_FITTED = 7;

    /** A shorter piece of the line has no direction. */
    static final double LEAST_PIECE_METRES = 1e-3;

    /** A piece is nearer than another one only if it is nearer by so much: a vehicle outside a bend has its nearest point on two pieces. */
    private static final double NEARER_METRES = 1e-6;

    private static final int MOST_RINGS = 17;

    final Fleet fleet;
    final int[] way;
    final int[] members;
    final double[] east;
    final double[] north;
    final double[] metres;
    /** For each member, metres from the line's start, before which it is negative, and to the right of the line: in the end to the millimetre. */
    final double[] along;

    final double[] right;
    private final int[] nearest;

    private Road(Fleet fleet, int[] way, int[] members) {
        this.fleet = fleet;
        this.way = way;
        this.members = members;
        east = new double[way.length];
        north = new double[way.length];
        metres = new double[way.length];
        along = new double[members.length];
        right = new double[members.length];
        nearest = new int[members.length];
    }

    /**
     * The line through a part of a chain.
     *
     * @param way at least two of the members, in order
     * @param members sorted
     */
    static Road through(Fleet fleet, int[] way, int[] members) {
        Road road = new Road(fleet, way, members);
        for (int k = 0; k < way.length; k++) {
            road.east[k] = fleet.east[way[k]];
            road.north[k] = fleet.north[way[k]];
        }
        road.measure();
        road.seed();
        road.project();
        for (int round = 0; round < 2; round++) {
            road.smooth();
            road.measure();
            road.project();
        }
        Arrays.setAll(road.along, member -> Rounded.metres(road.along[member]));
        Arrays.setAll(road.right, member -> Rounded.metres(road.right[member]));
        return road;
    }

    double lineMetres() {
        return Rounded.metres(metres[metres.length - 1]);
    }

    /** The cosine between a member's heading and the line. */
    double cosine(int member) {
        int k = Math.min(nearest[member], way.length - 2);
        double lineEast = east[k + 1] - east[k];
        double lineNorth = north[k + 1] - north[k];
        double length = Math.hypot(lineEast, lineNorth);
        int vehicle = members[member];
        return length < LEAST_PIECE_METRES
                ? 0
                : Rounded.cosine(
                        (fleet.aheadEast[vehicle] * lineEast + fleet.aheadNorth[vehicle] * lineNorth) / length);
    }

    /** How well the members lie along the line: 1 if all do, 0 if all stand across. */
    double alignment() {
        double sum = 0;
        for (int member = 0; member < members.length; member++) {
            sum += Math.abs(cosine(member));
        }
        return sum / members.length;
    }

    /** Log odds that the members drive along the line and not back. */
    double evidence() {
        double sum = 0;
        for (int member = 0; member < members.length; member++) {
            sum += Math.signum(cosine(member)) * fleet.evidence[members[member]];
        }
        return sum;
    }

    /** The members, in numbers from 0, that lie on no lane of this line. */
    boolean isBranch(int member) {
        return Math.abs(Rounded.metres(right[member])) > BRANCH_METRES;
    }

    private void measure() {
        for (int k = 1; k < east.length; k++) {
            metres[k] = metres[k - 1] + Math.hypot(east[k] - east[k - 1], north[k] - north[k - 1]);
        }
    }

    /** A first guess of the piece of the line nearest to each member: by bisection in a list sorted along one axis it would miss bends, so by cells. */
    private void seed() {
        Grid grid = new Grid(east, north);
        for (int member = 0; member < members.length; member++) {
            nearest[member] = nearestPoint(grid, fleet.east[members[member]], fleet.north[members[member]]);
        }
    }

    private int nearestPoint(Grid grid, double atEast, double atNorth) {
        int best = -1;
        double bestMetres = Double.POSITIVE_INFINITY;
        int column = Grid.cell(atEast);
        int row = Grid.cell(atNorth);
        // Rings before this one held all that lies within their width; cells show some that lie farther.
        for (int ring = 0; ring < MOST_RINGS && bestMetres >= ring * Grid.CELL_METRES; ring++) {
            for (int c = column - ring - 1; c <= column + ring + 1; c++) {
                for (int r = row - ring - 1; r <= row + ring + 1; r++) {
                    int slot = grid.find(c, r);
                    for (int position = slot < 0 ? 0 : grid.from(slot);
                            slot >= 0 && position < grid.to(slot);
                            position++) {
                        int k = grid.point(position);
                        double apart = Rounded.metres(Math.hypot(east[k] - atEast, north[k] - atNorth));
                        if (apart < bestMetres || (apart == bestMetres && k < best)) {
                            bestMetres = apart;
                            best = k;
                        }
                    }
                }
            }
        }
        return bestMetres < MOST_RINGS * Grid.CELL_METRES ? best : 0;
    }

    private void project() {
        int last = way.length - 2;
        for (int member = 0; member < members.length; member++) {
            double atEast = fleet.east[members[member]];
            double atNorth = fleet.north[members[member]];
            double best = Double.POSITIVE_INFINITY;
            int middle = nearest[member];
            for (int k = Math.max(0, middle - 8); k <= Math.min(last, middle + 8); k++) {
                double lineEast = east[k + 1] - east[k];
                double lineNorth = north[k + 1] - north[k];
                double length = Math.hypot(lineEast, lineNorth);
                if (length < LEAST_PIECE_METRES) {
                    continue;
                }
                double part = ((atEast - east[k]) * lineEast + (atNorth - north[k]) * lineNorth) / length;
                double side = ((atEast - east[k]) * lineNorth - (atNorth - north[k]) * lineEast) / length;
                double within = Math.clamp(
                        part, k == 0 ? Double.NEGATIVE_INFINITY : 0, k == last ? Double.POSITIVE_INFINITY : length);
                double apart = Math.hypot(part - within, side);
                if (apart < best - NEARER_METRES) {
                    best = apart;
                    nearest[member] = k;
                    along[member] = metres[k] + within;
                    right[member] = Math.copySign(apart, side);
                }
            }
        }
    }

    private void smooth() {
        Integer[] order = new Integer[members.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> along[i]));
        double[] sorted = new double[order.length];
        Arrays.setAll(sorted, i -> along[order[i]]);
        double[] smoothEast = east.clone();
        double[] smoothNorth = north.clone();
        for (int k = 0; k < way.length; k++) {
            for (double half = HALF_WINDOW_METRES; half <= MOST_HALF_WINDOW_METRES; half *= 2) {
                int from = lowerBound(sorted, metres[k] - half);
                Parabola fit = new Parabola();
                for (int at = from; at < sorted.length && sorted[at] <= metres[k] + half; at++) {
                    int member = order[at];
                    double distance = along[member] - metres[k];
                    // On the window's edge a weight is nothing but the last bits, on which a fit must not rest.
                    if (!isBranch(member) && Math.abs(Rounded.metres(distance)) < half) {
                        double part = Math.abs(distance) / half;
                        double weight = Math.pow(1 - part * part * part, 3);
                        fit.add(weight, distance, fleet.east[members[member]], fleet.north[members[member]]);
                    }
                }
                // A wide window must fit: a bend that is no parabola stays as the vehicles drew it.
                if (fit.count >= LEAST_FITTED
                        && fit.solve()
                        && (half == HALF_WINDOW_METRES || Rounded.metres(fit.scatterMetres) <= MOST_SCATTER_METRES)) {
                    smoothEast[k] = fit.east;
                    smoothNorth[k] = fit.north;
                    break;
                }
            }
        }
        System.arraycopy(smoothEast, 0, east, 0, east.length);
        System.arraycopy(smoothNorth, 0, north, 0, north.length);
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
