package org.wellhead.observe.vehicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts each vehicle once: of detections of which one's middle lies inside of the other, the surer one stays. In O(n log n), by a grid.
 */
final class Suppression {
    /** Part of the length, and of the width, that the ellipse of a vehicle reaches to either side of its middle. */
    private static final double ALONG = 0.5;

    private static final double ACROSS = 0.55;

    /** Narrower than this no vehicle is, in metres, whatever the model says. */
    private static final double WIDTH_LEAST_METRES = 1.8;

    /** Side of a square of the grid: half of the longest vehicle fits in. */
    private static final double SQUARE_METRES = 20;

    private static final Comparator<Detection> SUREST_FIRST = Comparator.comparingDouble(Detection::score)
            .reversed()
            .thenComparingDouble(Detection::yMetres)
            .thenComparingDouble(Detection::xMetres);

    private record Square(long x, long y) {}

    private Suppression() {}

    /** Those that stay, surest first. */
    static List<Detection> keep(List<Detection> found) {
        List<Detection> sorted = new ArrayList<>(found);
        sorted.sort(SUREST_FIRST);
        Map<Square, List<Detection>> grid = new HashMap<>();
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : sorted) {
            Square square = new Square(square(candidate.xMetres()), square(candidate.yMetres()));
            if (!isCovered(candidate, square, grid)) {
                kept.add(candidate);
                grid.computeIfAbsent(square, none -> new ArrayList<>()).add(candidate);
            }
        }
        return kept;
    }

    private static boolean isCovered(Detection candidate, Square square, Map<Square, List<Detection>> grid) {
        for (long y = square.y() - 1; y <= square.y() + 1; y++) {
            for (long x = square.x() - 1; x <= square.x() + 1; x++) {
                for (Detection kept : grid.getOrDefault(new Square(x, y), List.of())) {
                    if (covers(kept, candidate)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean covers(Detection kept, Detection other) {
        double dx = other.xMetres() - kept.xMetres();
        double dy = other.yMetres() - kept.yMetres();
        double along = dx * Math.cos(kept.frontRadians()) + dy * Math.sin(kept.frontRadians());
        double across = dy * Math.cos(kept.frontRadians()) - dx * Math.sin(kept.frontRadians());
        return Math.hypot(
                        along / (ALONG * kept.lengthMetres()),
                        across / (ACROSS * Math.max(WIDTH_LEAST_METRES, kept.widthMetres())))
                < 1;
    }

    private static long square(double metres) {
        return (long) Math.floor(metres / SQUARE_METRES);
    }
}
