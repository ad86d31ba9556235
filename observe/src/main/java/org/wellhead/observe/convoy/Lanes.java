package org.wellhead.observe.convoy;

import java.util.Arrays;

/**
 * How many vehicles lie side by side on a road, and how far apart they are in their lanes.
 */
final class Lanes {
    /** Lanes are 2.75 to 3.75 m wide; a vehicle keeps within half a metre or so of its lane's middle. */
    static final double APART_METRES = 1.9;

    private static final double HALF_WINDOW_METRES = 100;
    private static final int LEAST_IN_WINDOW = 4;

    private Lanes() {}

    /**
     * The usual number of lanes: around each vehicle, offsets from the line are split where nobody is for {@link #APART_METRES}; a lane holds two vehicles, or
     * all that there are.
     *
     * @param along in order, metres along the road
     * @param right metres to the right of the line
     */
    static int count(double[] along, double[] right) {
        int[] votes = new int[64];
        int from = 0;
        int to = 0;
        int step = Math.max(1, along.length / 2000);
        for (int i = 0; i < along.length; i += step) {
            double half = HALF_WINDOW_METRES;
            while (along[i] - along[from] > half) {
                from++;
            }
            to = Math.max(to, i);
            while (to < along.length && along[to] - along[i] <= half) {
                to++;
            }
            int low = to - from < LEAST_IN_WINDOW ? Math.max(0, i - LEAST_IN_WINDOW) : from;
            int high = to - from < LEAST_IN_WINDOW ? Math.min(along.length, i + LEAST_IN_WINDOW) : to;
            votes[Math.min(votes.length - 1, lanes(Arrays.copyOfRange(right, low, high)))]++;
        }
        int best = 1;
        for (int lanes = 1; lanes < votes.length; lanes++) {
            best = votes[lanes] > votes[best] ? lanes : best;
        }
        return best;
    }

    private static int lanes(double[] offsets) {
        Arrays.sort(offsets);
        int lanes = 0;
        int held = 0;
        // One among many beside all others is a vehicle that overtakes, or a false find.
        int least = offsets.length < 4 ? 1 : Math.max(2, offsets.length / 10);
        for (int i = 0; i < offsets.length; i++) {
            held++;
            if (i + 1 == offsets.length || offsets[i + 1] - offsets[i] > APART_METRES) {
                lanes += held >= least ? 1 : 0;
                held = 0;
            }
        }
        return Math.max(1, lanes);
    }

    /**
     * The free road before each vehicle that has another one ahead in its lane, sorted.
     *
     * @param along in order, metres along the road
     * @param length of each vehicle
     * @param reachMetres farther apart is no gap within a lane
     */
    static double[] gaps(double[] along, double[] right, double[] length, double reachMetres) {
        double[] gaps = new double[along.length];
        int count = 0;
        for (int i = 0; i < along.length; i++) {
            for (int j = i + 1; j < along.length && along[j] - along[i] <= reachMetres; j++) {
                // A road's line wanders by less than a lane within a few vehicles.
                if (Math.abs(right[j] - right[i]) <= APART_METRES) {
                    gaps[count++] = Math.max(0, along[j] - along[i] - (length[i] + length[j]) / 2);
                    break;
                }
            }
        }
        double[] found = Arrays.copyOf(gaps, count);
        Arrays.sort(found);
        return found;
    }

    static double quantile(double[] sorted, double part) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = part * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
