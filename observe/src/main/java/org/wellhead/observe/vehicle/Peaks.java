package org.wellhead.observe.vehicle;

import java.util.List;

/**
 * Reads detections from the maps of the model: each cell that is the largest of its neighbours in either map of scores, and above the
 * threshold, is one. Source: the decoding of heat maps by local maxima, Zhou, Wang, Krähenbühl, Objects as Points, 2019.
 */
final class Peaks {
    /** Metres of length and width that the model's logarithms are relative to. */
    private static final double LENGTH_METRES = 5;

    private static final double WIDTH_METRES = 2;

    private final double metresPerPixel;
    private final double smallLeast;
    private final double largeLeast;

    Peaks(double metresPerPixel, double smallLeast, double largeLeast) {
        this.metresPerPixel = metresPerPixel;
        this.smallLeast = smallLeast;
        this.largeLeast = largeLeast;
    }

    /**
     * Adds what a tile shows.
     *
     * @param maps {@link VehicleModel#MAPS} maps of rows * columns cells
     * @param leftMetres of the tile, as {@code topMetres}
     * @param found to which it is added, in the order of rows and columns
     */
    void add(float[] maps, int rows, int columns, double leftMetres, double topMetres, List<Detection> found) {
        int cells = rows * columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                float small = maps[VehicleModel.SMALL * cells + cell];
                float large = maps[VehicleModel.LARGE * cells + cell];
                boolean isLarge = large > small;
                if ((isLarge ? large >= largeLeast : small >= smallLeast)
                        && isPeak(maps, rows, columns, row, column, Math.max(small, large))) {
                    found.add(detection(maps, cells, cell, row, column, leftMetres, topMetres));
                }
            }
        }
    }

    /** Of equal neighbours the first in reading order is the peak, so that there is exactly one. */
    private static boolean isPeak(float[] maps, int rows, int columns, int row, int column, float score) {
        int cells = rows * columns;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                int other = y * columns + x;
                float theirs =
                        Math.max(maps[VehicleModel.SMALL * cells + other], maps[VehicleModel.LARGE * cells + other]);
                boolean isEarlier = y < row || (y == row && x < column);
                if (theirs > score || (isEarlier && theirs == score)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Detection detection(
            float[] maps, int cells, int cell, int row, int column, double leftMetres, double topMetres) {
        double cellMetres = VehicleModel.CELL_PX * metresPerPixel;
        double small = maps[VehicleModel.SMALL * cells + cell];
        double large = maps[VehicleModel.LARGE * cells + cell];
        double axis =
                Math.atan2(maps[VehicleModel.SIN_TWICE * cells + cell], maps[VehicleModel.COS_TWICE * cells + cell])
                        / 2;
        double along = maps[VehicleModel.COS_FRONT * cells + cell] * Math.cos(axis)
                + maps[VehicleModel.SIN_FRONT * cells + cell] * Math.sin(axis);
        double front = along >= 0 ? axis : axis > 0 ? axis - Math.PI : axis + Math.PI;
        boolean isLarge = large > small;
        return new Detection(
                leftMetres + (column + maps[VehicleModel.DX * cells + cell]) * cellMetres,
                topMetres + (row + maps[VehicleModel.DY * cells + cell]) * cellMetres,
                LENGTH_METRES * Math.exp(maps[VehicleModel.LENGTH * cells + cell]),
                WIDTH_METRES * Math.exp(maps[VehicleModel.WIDTH * cells + cell]),
                front,
                0.5 + Math.min(1, Math.abs(along)) / 2,
                isLarge ? VehicleSize.LARGE : VehicleSize.SMALL,
                Math.max(small, large),
                isLarge ? maps[VehicleModel.TANKER * cells + cell] : 0);
    }
}
