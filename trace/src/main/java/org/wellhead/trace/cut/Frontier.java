package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.wellhead.trace.cut.Plan.Point;

/** Plans by what they stop of both kinds of money: the plan's beginnings, and the plans under other charges for collateral. */
final class Frontier {
    /** What a minor unit of collateral takes off, in millionths: from a thousandth to a hundred, each about three times the last. */
    private static final long[] CHARGES_MICROS = {
        1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000, 3_162_278, 10_000_000, 31_622_777, 100_000_000
    };

    private static final long NO_CHARGE = -1;

    private Frontier() {}

    /**
     * The points that no other beats in both, and the plan's own whether beaten or not, by rising collateral.
     *
     * @param charges how many plans under other charges are worth their work
     */
    static List<Point> of(Choices choices, Chosen plan, int charges) {
        List<Point> own = new ArrayList<>();
        for (int count = 1; count <= plan.size(); count++) {
            own.add(point(plan, count, NO_CHARGE));
        }
        List<Point> others = new ArrayList<>();
        spread(charges).forEach(charge -> {
            Chosen chosen = Greedy.plan(choices.charging(charge));
            if (chosen.size() > 0) {
                others.add(point(chosen, chosen.size(), charge));
            }
        });
        List<Point> all = new ArrayList<>(own);
        all.addAll(others);
        List<Point> kept = new ArrayList<>(own);
        others.stream()
                .filter(point -> all.stream().noneMatch(other -> beats(other, point)))
                .forEach(kept::add);
        kept.sort(Comparator.comparingLong(Point::collateralMinor)
                .thenComparingLong(Point::stopsMinor)
                .thenComparingInt(Point::accounts)
                .thenComparingLong(Point::chargedMicros));
        return kept;
    }

    /** So many of the charges, evenly spread. */
    private static LongStream spread(int charges) {
        int count = Math.clamp(charges, 0, CHARGES_MICROS.length);
        return LongStream.range(0, count)
                .map(i -> CHARGES_MICROS[(int) ((2 * i + 1) * CHARGES_MICROS.length / (2L * count))]);
    }

    private static Point point(Chosen chosen, int count, long chargedMicros) {
        return new Point(
                count, (long) Math.rint(chosen.stoppedMinor(count)), chosen.collateralMinor(count), chargedMicros);
    }

    /** Better in one and no worse in the other; of two equal points the one under a charge is beaten, or the higher charge. */
    private static boolean beats(Point other, Point point) {
        boolean noWorse =
                other.stopsMinor() >= point.stopsMinor() && other.collateralMinor() <= point.collateralMinor();
        boolean same = other.stopsMinor() == point.stopsMinor() && other.collateralMinor() == point.collateralMinor();
        return noWorse && (!same || other.chargedMicros() < point.chargedMicros());
    }
}
