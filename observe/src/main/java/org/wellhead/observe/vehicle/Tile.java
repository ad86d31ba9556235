package org.wellhead.observe.vehicle;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of ground that the model sees at once. It reaches beyond its core on every side, so that the model sees what stands around
 * each vehicle; only what has its middle in the core counts.
 *
 * @param leftMetres of the tile, as {@code topMetres}
 * @param widthPx a multiple of 16, as {@code heightPx}
 * @param coreLeftMetres of the core, as the others
 */
record Tile(
        double leftMetres,
        double topMetres,
        int widthPx,
        int heightPx,
        double coreLeftMetres,
        double coreTopMetres,
        double coreRightMetres,
        double coreBottomMetres) {
    /** Pixels that a tile reaches beyond its core: more than the longest vehicle. */
    private static final int MARGIN_PX = 96;

    /** Side of the largest core: a picture of 4,000 pixels has four. */
    private static final int CORE_PX = 2048;

    /** Pixels of the largest tile. */
    static final int MOST_PX =
            (CORE_PX + 2 * MARGIN_PX + VehicleModel.SIDE_PX) * (CORE_PX + 2 * MARGIN_PX + VehicleModel.SIDE_PX);

    /** Whether a point counts as this tile's. */
    boolean isInCore(double xMetres, double yMetres) {
        return xMetres >= coreLeftMetres
                && xMetres < coreRightMetres
                && yMetres >= coreTopMetres
                && yMetres < coreBottomMetres;
    }

    /**
     * Four tiles instead of this one, or none if it is too small to be parted.
     *
     * @param extentMetres beyond which nothing lies
     */
    List<Tile> quarters(double[] extentMetres, double metresPerPixel) {
        double[] core = {coreLeftMetres, coreTopMetres, coreRightMetres, coreBottomMetres};
        double sidePx = Math.max(coreRightMetres - coreLeftMetres, coreBottomMetres - coreTopMetres) / metresPerPixel;
        return sidePx < 2 * VehicleModel.SIDE_PX
                ? List.of()
                : cover(core, extentMetres, metresPerPixel, (int) Math.ceil(sidePx / 2));
    }

    /** Tiles that cover a rectangle of ground, row by row. */
    static List<Tile> cover(double[] extentMetres, double metresPerPixel) {
        return cover(extentMetres, extentMetres, metresPerPixel, CORE_PX);
    }

    private static List<Tile> cover(double[] cores, double[] extentMetres, double metresPerPixel, int corePx) {
        double width = cores[2] - cores[0];
        double height = cores[3] - cores[1];
        int columns = Math.max(1, (int) Math.ceil(width / (corePx * metresPerPixel) - 1e-9));
        int rows = Math.max(1, (int) Math.ceil(height / (corePx * metresPerPixel) - 1e-9));
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                tiles.add(of(
                        extentMetres,
                        cores[0] + width * column / columns,
                        cores[1] + height * row / rows,
                        cores[0] + width * (column + 1) / columns,
                        cores[1] + height * (row + 1) / rows,
                        metresPerPixel));
            }
        }
        return tiles;
    }

    /** Where nothing lies beyond the rectangle, the tile need not look further than that. */
    private static Tile of(
            double[] extent, double left, double top, double right, double bottom, double metresPerPixel) {
        double margin = MARGIN_PX * metresPerPixel;
        double from = Math.max(extent[0], left - margin);
        double over = Math.max(extent[1], top - margin);
        double to = Math.min(extent[2], right + margin);
        double under = Math.min(extent[3], bottom + margin);
        return new Tile(
                from,
                over,
                side((to - from) / metresPerPixel),
                side((under - over) / metresPerPixel),
                left,
                top,
                right,
                bottom);
    }

    private static int side(double px) {
        return Math.max(1, (int) Math.ceil(px / VehicleModel.SIDE_PX - 1e-9)) * VehicleModel.SIDE_PX;
    }
}
