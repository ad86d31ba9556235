package org.wellhead.observe.convoy;

import java.util.Arrays;

/**
 * Who drives before, behind and beside whom.
 *
 * <p>From a vehicle's front and rear a corridor opens. It is two lanes wide at the bumper and widens with the distance, because headings
 * are measured with an error and roads bend. In it, the other's axis must fit an arc: a chord that leaves at an angle φ arrives on
 * an axis turned by 2φ. The nearest that fits is the neighbour. Bands of growing distance are searched one after the
 * other, so that a dense place costs few cells.
 */
final class Neighbours {
    static final int NOBODY = -1;

    /** Two lanes of 3.5 m would be 7; a lane and a bit keeps carriageways behind a barrier apart where that can be told. */
    private static final double BASE_SIDE_METRES = 5.5;

    private static final double SAME_LANE_METRES = 1.9;
    private static final double BESIDE_LEAST_METRES = 2;
    private static final double BESIDE_MOST_METRES = 6;
    /** Between the middles of vehicles beside each other; cells show some that lie farther. */
    private static final double BESIDE_REACH_METRES = 25;

    /** Odds of about 7 on both sides: then two fronts contradict each other. */
    private static final double KNOWN_FRONT = 2;

    private static final int SPACINGS_EACH_WAY = 6;
    private static final int ODD_BANDS = 2;

    private final Fleet fleet;
    private final Grid grid;
    private final ConvoyRules rules;
    private final double[] bands;

    final int[] ahead;
    final int[] behind;
    /** The nearest in the same lane that seems to face the other way: perhaps a misread front. */
    final int[] oddAhead;

    final int[] oddBehind;
    final int[] leftOf;
    final int[] rightOf;

    Neighbours(Fleet fleet, Grid grid, ConvoyRules rules) {
        this.fleet = fleet;
        this.grid = grid;
        this.rules = rules;
        double reach = rules.longestReachMetres();
        bands = new double[] {0, Math.min(reach, 40), Math.min(reach, 100), Math.min(reach, 250), reach};
        ahead = new int[fleet.count];
        behind = new int[fleet.count];
        oddAhead = new int[fleet.count];
        oddBehind = new int[fleet.count];
        leftOf = new int[fleet.count];
        rightOf = new int[fleet.count];
        for (int i = 0; i < fleet.count; i++) {
            ahead[i] = nearest(i, 1, false);
            oddAhead[i] = nearest(i, 1, true);
            oddBehind[i] = nearest(i, -1, true);
            behind[i] = nearest(i, -1, false);
            beside(i);
        }
    }

    /** Whether both know their fronts, and one points where the other comes from. */
    static boolean contradict(Fleet fleet, int one, int other) {
        return fleet.evidence[one] >= KNOWN_FRONT
                && fleet.evidence[other] >= KNOWN_FRONT
                && fleet.agreement(one, other) < 0;
    }

    private static double sideLimit(double along) {
        return BASE_SIDE_METRES + Math.min(0.7 * along, 20 + 0.33 * along);
    }

    private int nearest(int i, int sign, boolean odd) {
        int best = NOBODY;
        double bestCost = Double.POSITIVE_INFINITY;
        int searched = odd ? ODD_BANDS : bands.length - 1;
        // Whoever is as near as the best could stand first in the fleet: the search goes on while that is possible.
        for (int band = 0; band < searched && bestCost >= bands[band]; band++) {
            double near = bands[band] - Rounded.MARGIN_METRES;
            double far = bands[band + 1] + Rounded.MARGIN_METRES;
            double side = sideLimit(far) + Rounded.MARGIN_METRES;
            double middleEast = fleet.east[i] + sign * fleet.aheadEast[i] * (near + far) / 2;
            double middleNorth = fleet.north[i] + sign * fleet.aheadNorth[i] * (near + far) / 2;
            double halfEast = Math.abs(fleet.aheadEast[i]) * (far - near) / 2 + Math.abs(fleet.aheadNorth[i]) * side;
            double halfNorth = Math.abs(fleet.aheadNorth[i]) * (far - near) / 2 + Math.abs(fleet.aheadEast[i]) * side;
            for (int column = Grid.cell(middleEast - halfEast); column <= Grid.cell(middleEast + halfEast); column++) {
                for (int row = Grid.cell(middleNorth - halfNorth); row <= Grid.cell(middleNorth + halfNorth); row++) {
                    int slot = grid.find(column, row);
                    if (slot < 0) {
                        continue;
                    }
                    for (int position = grid.from(slot); position < grid.to(slot); position++) {
                        int j = grid.point(position);
                        double cost = j == i ? Double.POSITIVE_INFINITY : cost(i, j, sign, odd, bands[searched]);
                        if (cost < bestCost || (cost == bestCost && best != NOBODY && j < best)) {
                            bestCost = cost;
                            best = j;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** How far j is as the next one of i, or infinity if it cannot be; cells show some that lie beyond what is searched. */
    private double cost(int i, int j, int sign, boolean odd, double searchedMetres) {
        double along = sign * fleet.along(i, j);
        double right = sign * fleet.right(i, j);
        double side = Math.abs(right);
        if (!(along > 0.25 * (fleet.length[i] + fleet.length[j])
                && along <= searchedMetres
                && side <= sideLimit(along))) {
            return Double.POSITIVE_INFINITY;
        }
        double turn = fleet.turnDegrees(i, j);
        double chord = Math.toDegrees(Math.atan2(right, along));
        double lanes = Math.toDegrees(Math.atan2(BASE_SIDE_METRES, along));
        if (Math.abs(turn) > Math.min(60, 12 + along) || Math.abs(turn - 2 * chord) > 14 + 2 * lanes) {
            return Double.POSITIVE_INFINITY;
        }
        if (contradict(fleet, i, j) != odd || (odd && !sameLane(fleet, i, j))) {
            return Double.POSITIVE_INFINITY;
        }
        double offArc = Math.abs(right - along * Math.tan(Math.toRadians(turn / 2)));
        return along + 2 * Math.min(offArc, side);
    }

    private void beside(int i) {
        leftOf[i] = NOBODY;
        rightOf[i] = NOBODY;
        double reach = BESIDE_REACH_METRES + Rounded.MARGIN_METRES;
        for (int column = Grid.cell(fleet.east[i] - reach); column <= Grid.cell(fleet.east[i] + reach); column++) {
            for (int row = Grid.cell(fleet.north[i] - reach); row <= Grid.cell(fleet.north[i] + reach); row++) {
                int slot = grid.find(column, row);
                for (int position = slot < 0 ? 0 : grid.from(slot); slot >= 0 && position < grid.to(slot); position++) {
                    int j = grid.point(position);
                    double right = fleet.right(i, j);
                    double side = Math.abs(right);
                    if (side < BESIDE_LEAST_METRES
                            || side >= BESIDE_MOST_METRES
                            || Math.abs(fleet.along(i, j)) > (fleet.length[i] + fleet.length[j]) / 2
                            || Math.abs(fleet.turnDegrees(i, j)) > 15
                            || fleet.metres(i, j) > BESIDE_REACH_METRES) {
                        continue;
                    }
                    if (right > 0 && isCloserBeside(i, j, rightOf[i])) {
                        rightOf[i] = j;
                    } else if (right < 0 && isCloserBeside(i, j, leftOf[i])) {
                        leftOf[i] = j;
                    }
                }
            }
        }
    }

    /** Less to the side; of equals the one that is less ahead or behind, then the first in the fleet. */
    private boolean isCloserBeside(int i, int one, int other) {
        if (other == NOBODY) {
            return true;
        }
        int side = Double.compare(Math.abs(fleet.right(i, one)), Math.abs(fleet.right(i, other)));
        int along = Double.compare(Math.abs(fleet.along(i, one)), Math.abs(fleet.along(i, other)));
        int closer = side == 0 ? along : side;
        return closer == 0 ? one < other : closer < 0;
    }

    /** For each vehicle, the reach that the spacing around it allows. */
    double[] reaches() {
        double[] reaches = new double[fleet.count];
        double[] spacings = new double[2 * SPACINGS_EACH_WAY];
        for (int i = 0; i < fleet.count; i++) {
            int found = walk(i, 1, spacings, 0);
            found = walk(i, -1, spacings, found);
            Arrays.sort(spacings, 0, found);
            double median = found == 0 ? 0 : (spacings[(found - 1) / 2] + spacings[found / 2]) / 2;
            reaches[i] =
                    Math.clamp(rules.reachFactor() * median, rules.shortestReachMetres(), rules.longestReachMetres());
        }
        return reaches;
    }

    private int walk(int from, int sign, double[] spacings, int found) {
        int at = from;
        int facing = sign;
        int count = found;
        for (int step = 0; step < SPACINGS_EACH_WAY; step++) {
            int next = facing > 0 ? ahead[at] : behind[at];
            if (next == NOBODY) {
                break;
            }
            spacings[count++] = fleet.metres(at, next);
            facing = fleet.agreement(at, next) < 0 ? -facing : facing;
            at = next;
        }
        return count;
    }

    static boolean sameLane(Fleet fleet, int one, int other) {
        return Math.abs(fleet.right(one, other)) <= SAME_LANE_METRES + 0.03 * Math.abs(fleet.along(one, other));
    }
}
