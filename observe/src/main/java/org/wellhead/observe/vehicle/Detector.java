package org.wellhead.observe.vehicle;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.View;
import org.wellhead.observe.picture.Picture;

/**
 * Finds vehicles in a picture. The picture is drawn as ground of 0.25 m a pixel, tile by tile; the model marks vehicles in each; what
 * was marked twice counts once.
 *
 * <p>The same picture gives the same detections on the same processor; on another the last digits of a score may differ. Not for several
 * threads at once.
 */
public final class Detector implements AutoCloseable {
    /** Coarser pictures than this, in metres a pixel, do not show a car as more than a few pixels. */
    public static final double COARSEST_METRES = 0.7;

    /** Pixels of a picture that a tile may need at most, about; three bytes each. */
    private static final int WINDOW_PX = 64 << 20;

    /** Told after each tile. */
    public interface Watcher {
        /**
         * Says how far it is.
         *
         * @param done tiles so far
         * @param all tiles, which can grow on the way
         */
        void at(int done, int all);
    }

    private final VehicleModel model;
    private final double metresPerPixel;

    private Detector(VehicleModel model) {
        this.model = model;
        this.metresPerPixel = model.number("metres_per_pixel");
    }

    /**
     * Opens the detector that ships with the program.
     *
     * @param threads how many processors it may use, 1 or more; the detections do not depend on it
     * @throws ModelException if it cannot be run on this machine
     */
    public static Detector open(int threads) {
        return new Detector(VehicleModel.open(threads));
    }

    /** Which model this is, e.g. {@code 1}; it stands in every answer. */
    public String version() {
        return model.fact("version");
    }

    /** The hash of the model's file. */
    public String sha256() {
        return model.sha256();
    }

    /** The score from which on a detection counts. */
    public double threshold(VehicleSize size) {
        return model.number(size == VehicleSize.SMALL ? "threshold_small" : "threshold_large");
    }

    /**
     * Finds the vehicles above the model's own thresholds.
     *
     * @param view how the picture lies on the ground
     * @return surest first
     * @throws IOException if the picture cannot be read to its end
     */
    public List<Detection> find(Picture picture, View view, Watcher watcher) throws IOException {
        return find(
                picture,
                view,
                view.extentMetres(COARSEST_METRES),
                threshold(VehicleSize.SMALL),
                threshold(VehicleSize.LARGE),
                watcher);
    }

    /**
     * The same for a part of the ground, and for scores from which on a detection counts.
     *
     * @param extentMetres left, top, right, bottom
     */
    public List<Detection> find(
            Picture picture, View view, double[] extentMetres, double smallLeast, double largeLeast, Watcher watcher)
            throws IOException {
        Peaks peaks = new Peaks(metresPerPixel, smallLeast, largeLeast);
        Deque<Tile> waiting = new ArrayDeque<>(Tile.cover(extentMetres, metresPerPixel));
        int most = waiting.stream()
                .mapToInt(tile -> tile.widthPx() * tile.heightPx())
                .max()
                .orElse(0);
        long largest = (long) picture.widthPx() * picture.heightPx();
        GroundRaster raster = new GroundRaster(metresPerPixel, most, (int) Math.min(WINDOW_PX, largest));
        List<Detection> found = new ArrayList<>();
        int done = 0;
        while (!waiting.isEmpty()) {
            Tile tile = waiting.removeFirst();
            GroundRaster.Window window = raster.window(picture, view, tile);
            List<Tile> quarters = window.pixels() > WINDOW_PX
                    ? tile.quarters(extentMetres, metresPerPixel)
                    : Collections.<Tile>emptyList();
            if (!quarters.isEmpty()) {
                for (Tile quarter : quarters.reversed()) {
                    waiting.addFirst(quarter);
                }
                continue;
            }
            if (!window.isEmpty() && window.pixels() <= WINDOW_PX) {
                add(picture, view, tile, window, raster, peaks, found);
            }
            done++;
            watcher.at(done, done + waiting.size());
        }
        return Suppression.keep(found);
    }

    private void add(
            Picture picture,
            View view,
            Tile tile,
            GroundRaster.Window window,
            GroundRaster raster,
            Peaks peaks,
            List<Detection> found)
            throws IOException {
        float[] maps = model.run(raster.draw(picture, view, tile, window), tile.heightPx(), tile.widthPx());
        List<Detection> inTile = new ArrayList<>();
        peaks.add(
                maps,
                tile.heightPx() / VehicleModel.CELL_PX,
                tile.widthPx() / VehicleModel.CELL_PX,
                tile.leftMetres(),
                tile.topMetres(),
                inTile);
        for (Detection detection : inTile) {
            PixelPoint at = view.pixel(detection.xMetres(), detection.yMetres());
            if (tile.isInCore(detection.xMetres(), detection.yMetres())
                    && at.xPx() >= 0
                    && at.yPx() >= 0
                    && at.xPx() < picture.widthPx()
                    && at.yPx() < picture.heightPx()) {
                found.add(detection);
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
