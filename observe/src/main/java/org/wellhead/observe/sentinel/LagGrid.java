package org.wellhead.observe.sentinel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.observe.sentinel.Lags.Lag;

/** Finds by where they are, so that one need be compared with those around it only. */
final class LagGrid {
    /** No end of a lag is farther from its middle than this, and a bit. */
    private static final int CELL_PX = 8;

    private final int columns;
    private final Map<Long, List<Lag>> cells = new HashMap<>();

    LagGrid(int sidePx) {
        columns = sidePx / CELL_PX + 3;
    }

    void add(Lag lag) {
        cells.computeIfAbsent(key(column(lag.middleX()), column(lag.middleY())), key -> new ArrayList<>())
                .add(lag);
    }

    boolean isFree(Lag lag) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (Lag other :
                        cells.getOrDefault(key(column(lag.middleX()) + dx, column(lag.middleY()) + dy), List.of())) {
                    if (lag.isNear(other)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int column(double px) {
        return (int) Math.floor(px / CELL_PX) + 1;
    }

    private long key(int column, int row) {
        return (long) row * columns + column;
    }
}
