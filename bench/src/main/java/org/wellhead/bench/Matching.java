package org.wellhead.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wellhead.observe.vehicle.Detection;

/** Pairs what was found with what is there: the surest first, each with the nearest within 1.6 m or a quarter of the length. */
final class Matching {
    private static final double NEAR_METRES = 1.6;

    /** A detection, and the truth that it met; -1 for none. */
    record Pair(Detection found, int truth) {
        boolean isRight() {
            return truth >= 0;
        }
    }

    private Matching() {}

    static List<Pair> of(List<Detection> found, List<VehicleTruth> there, double metresPerPixel) {
        List<Detection> surest = new ArrayList<>(found);
        surest.sort(Comparator.comparingDouble(Detection::score).reversed());
        boolean[] taken = new boolean[there.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Detection detection : surest) {
            int best = -1;
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < there.size(); i++) {
                VehicleTruth truth = there.get(i);
                double metres = Math.hypot(
                        detection.xMetres() - truth.xPx() * metresPerPixel,
                        detection.yMetres() - truth.yPx() * metresPerPixel);
                if (!taken[i]
                        && metres < nearest
                        && metres < Math.max(NEAR_METRES, truth.longPx() * metresPerPixel / 4)) {
                    best = i;
                    nearest = metres;
                }
            }
            if (best >= 0) {
                taken[best] = true;
            }
            pairs.add(new Pair(detection, best));
        }
        return pairs;
    }

    /** The area under the curve of precision against recall: the mean precision at each right one. */
    static double averagePrecision(List<Pair> pairs, int there) {
        List<Pair> surest = new ArrayList<>(pairs);
        surest.sort(
                Comparator.comparingDouble((Pair pair) -> pair.found().score()).reversed());
        double sum = 0;
        int right = 0;
        for (int i = 0; i < surest.size(); i++) {
            if (surest.get(i).isRight()) {
                right++;
                sum += (double) right / (i + 1);
            }
        }
        return there == 0 ? 0 : sum / there;
    }
}
