package org.wellhead.observe.vehicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.View;
import org.wellhead.observe.picture.Picture;

/**
 * A part of the ground as the model wants to see it: straight from above, at one scale, whatever the picture's own scale and tilt.
 *
 * <p>Where a point of the ground lies in the picture is asked for the corners of blocks of {@value #BLOCK_PX} pixels, and taken as
 * linear between; a pixel that covers several of the picture's is their mean, so that fine pictures do not flicker, and one between the
 * picture's is bilinear. Where rows of the ground are rows of the picture, which holds for all but tilted pictures, the places of columns
 * and rows are computed once for a block: four times as fast as {@link #anyBlock}, to which the tests hold it.
 */
final class GroundRaster {
    /** Side of a block in which the view is taken as linear. */
    private static final int BLOCK_PX = 16;

    /** Of a pixel that covers more of the picture's, so many in each direction are its mean: more would not change it much. */
    private static final int SAMPLES_MOST = 8;

    /** Where the ground is behind the camera, it is in no picture. */
    private static final PixelPoint NOWHERE = new PixelPoint(-1e9, -1e9);

    /** What is not in the picture looks like this: neither light nor shadow. */
    private static final float OUTSIDE = 110;

    private final double metresPerPixel;
    private final FloatBuffer pixels;
    private final byte[] window;

    /**
     * @param metresPerPixel of the raster
     * @param mostPx pixels of the largest tile
     * @param mostWindowPx pixels of the picture that a tile may need
     */
    GroundRaster(double metresPerPixel, int mostPx, int mostWindowPx) {
        this.metresPerPixel = metresPerPixel;
        this.pixels = ByteBuffer.allocateDirect(Math.multiplyExact(mostPx, 3 * Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        this.window = new byte[Math.multiplyExact(mostWindowPx, 3)];
    }

    /** The part of a picture that a part of the ground needs; empty if the picture does not show it. */
    record Window(int leftPx, int topPx, int widthPx, int heightPx) {
        boolean isEmpty() {
            return widthPx <= 0 || heightPx <= 0;
        }

        long pixels() {
            return isEmpty() ? 0 : (long) widthPx * heightPx;
        }
    }

    /** Which part of the picture a tile needs. */
    Window window(Picture picture, View view, Tile tile) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int y = 0; y <= tile.heightPx(); y += BLOCK_PX) {
            for (int x = 0; x <= tile.widthPx(); x += BLOCK_PX) {
                PixelPoint at = at(view, tile, x, y);
                left = Math.min(left, at.xPx());
                right = Math.max(right, at.xPx());
                top = Math.min(top, at.yPx());
                bottom = Math.max(bottom, at.yPx());
            }
        }
        // One pixel more on each side, for what lies between pixels.
        int leftPx = (int) Math.clamp(Math.floor(left) - 1, 0, picture.widthPx());
        int topPx = (int) Math.clamp(Math.floor(top) - 1, 0, picture.heightPx());
        int rightPx = (int) Math.clamp(Math.ceil(right) + 2, 0, picture.widthPx());
        int bottomPx = (int) Math.clamp(Math.ceil(bottom) + 2, 0, picture.heightPx());
        return new Window(leftPx, topPx, rightPx - leftPx, bottomPx - topPx);
    }

    /**
     * Draws a tile.
     *
     * @param window as {@link #window} says, not empty, within the limit given at construction
     * @return red, green, blue plane, 0 to 255, ready for the model
     */
    FloatBuffer draw(Picture picture, View view, Tile tile, Window window) throws IOException {
        picture.read(window.leftPx(), window.topPx(), window.widthPx(), window.heightPx(), this.window);
        int plane = tile.widthPx() * tile.heightPx();
        pixels.clear().limit(3 * plane);
        for (int y = 0; y < tile.heightPx(); y += BLOCK_PX) {
            for (int x = 0; x < tile.widthPx(); x += BLOCK_PX) {
                Corners corners = new Corners(
                        at(view, tile, x, y),
                        at(view, tile, x + BLOCK_PX, y),
                        at(view, tile, x, y + BLOCK_PX),
                        at(view, tile, x + BLOCK_PX, y + BLOCK_PX));
                if (corners.miss(window)) {
                    outside(tile, x, y);
                } else if (corners.areLevel()) {
                    levelBlock(corners, tile, window, x, y);
                } else {
                    anyBlock(corners, tile, window, x, y);
                }
            }
        }
        return pixels;
    }

    /** Where the corners of a block lie in the picture. */
    record Corners(PixelPoint origin, PixelPoint right, PixelPoint below, PixelPoint across) {
        boolean areLevel() {
            return origin.yPx() == right.yPx()
                    && origin.xPx() == below.xPx()
                    && across.xPx() == right.xPx()
                    && across.yPx() == below.yPx();
        }

        /** Whether none of the block lies in a part of the picture. */
        boolean miss(Window in) {
            double left = Math.min(Math.min(origin.xPx(), right.xPx()), Math.min(below.xPx(), across.xPx()));
            double most = Math.max(Math.max(origin.xPx(), right.xPx()), Math.max(below.xPx(), across.xPx()));
            double top = Math.min(Math.min(origin.yPx(), right.yPx()), Math.min(below.yPx(), across.yPx()));
            double bottom = Math.max(Math.max(origin.yPx(), right.yPx()), Math.max(below.yPx(), across.yPx()));
            return most < in.leftPx()
                    || left > in.leftPx() + in.widthPx()
                    || bottom < in.topPx()
                    || top > in.topPx() + in.heightPx();
        }

        /** How many samples of the picture a pixel of the raster takes, in each direction. */
        int samples() {
            double stepX = Math.hypot(right.xPx() - origin.xPx(), right.yPx() - origin.yPx()) / BLOCK_PX;
            double stepY = Math.hypot(below.xPx() - origin.xPx(), below.yPx() - origin.yPx()) / BLOCK_PX;
            return (int) Math.clamp(Math.ceil(Math.max(stepX, stepY) - 0.01), 1, SAMPLES_MOST);
        }
    }

    private void outside(Tile tile, int blockX, int blockY) {
        int plane = tile.widthPx() * tile.heightPx();
        for (int y = 0; y < BLOCK_PX; y++) {
            for (int x = 0; x < BLOCK_PX; x++) {
                int pixel = (blockY + y) * tile.widthPx() + blockX + x;
                pixels.put(pixel, OUTSIDE);
                pixels.put(plane + pixel, OUTSIDE);
                pixels.put(2 * plane + pixel, OUTSIDE);
            }
        }
    }

    private void levelBlock(Corners corners, Tile tile, Window in, int blockX, int blockY) {
        int samples = corners.samples();
        int count = BLOCK_PX * samples;
        double stepX = (corners.right().xPx() - corners.origin().xPx()) / count;
        double stepY = (corners.below().yPx() - corners.origin().yPx()) / count;
        double firstX = corners.origin().xPx() + stepX / 2 - 0.5 - in.leftPx();
        double firstY = corners.origin().yPx() + stepY / 2 - 0.5 - in.topPx();
        int[] left = new int[count];
        int[] right = new int[count];
        float[] part = new float[count];
        for (int i = 0; i < count; i++) {
            double x = firstX + i * stepX;
            int at = Math.clamp((int) Math.floor(x), 0, in.widthPx() - 1);
            left[i] = x >= -0.5 && x <= in.widthPx() - 0.5 ? 3 * at : -1;
            right[i] = 3 * Math.min(at + 1, in.widthPx() - 1);
            part[i] = (float) Math.clamp(x - at, 0, 1);
        }
        float[] sums = new float[3 * BLOCK_PX];
        int plane = tile.widthPx() * tile.heightPx();
        float all = samples * samples;
        for (int y = 0; y < BLOCK_PX; y++) {
            Arrays.fill(sums, 0);
            for (int sample = y * samples; sample < (y + 1) * samples; sample++) {
                addRow(in, firstY + sample * stepY, samples, left, right, part, sums);
            }
            int pixel = (blockY + y) * tile.widthPx() + blockX;
            for (int x = 0; x < BLOCK_PX; x++) {
                pixels.put(pixel + x, sums[3 * x] / all);
                pixels.put(plane + pixel + x, sums[3 * x + 1] / all);
                pixels.put(2 * plane + pixel + x, sums[3 * x + 2] / all);
            }
        }
    }

    /** Adds one row of samples to the pixels of a block. */
    private void addRow(Window in, double y, int samples, int[] left, int[] right, float[] part, float[] sums) {
        boolean isInside = y >= -0.5 && y <= in.heightPx() - 0.5;
        int top = Math.clamp((int) Math.floor(y), 0, in.heightPx() - 1);
        int upper = 3 * top * in.widthPx();
        int lower = 3 * Math.min(top + 1, in.heightPx() - 1) * in.widthPx();
        float t = (float) Math.clamp(y - top, 0, 1);
        byte[] from = window;
        int sample = 0;
        for (int to = 0; to < sums.length; to += 3) {
            for (int i = 0; i < samples; i++, sample++) {
                if (!isInside || left[sample] < 0) {
                    sums[to] += OUTSIDE;
                    sums[to + 1] += OUTSIDE;
                    sums[to + 2] += OUTSIDE;
                    continue;
                }
                float s = part[sample];
                for (int band = 0; band < 3; band++) {
                    int a = from[upper + left[sample] + band] & 0xff;
                    int b = from[upper + right[sample] + band] & 0xff;
                    int c = from[lower + left[sample] + band] & 0xff;
                    int d = from[lower + right[sample] + band] & 0xff;
                    float above = a + s * (b - a);
                    float under = c + s * (d - c);
                    sums[to + band] += above + t * (under - above);
                }
            }
        }
    }

    /** The obvious version: each sample of each pixel by itself. */
    void anyBlock(Corners corners, Tile tile, Window window, int blockX, int blockY) {
        PixelPoint origin = corners.origin();
        PixelPoint right = corners.right();
        PixelPoint below = corners.below();
        PixelPoint across = corners.across();
        int samples = corners.samples();
        int plane = tile.widthPx() * tile.heightPx();
        double[] sum = new double[3];
        for (int y = 0; y < BLOCK_PX; y++) {
            for (int x = 0; x < BLOCK_PX; x++) {
                sum[0] = 0;
                sum[1] = 0;
                sum[2] = 0;
                for (int sy = 0; sy < samples; sy++) {
                    for (int sx = 0; sx < samples; sx++) {
                        double s = (x + (sx + 0.5) / samples) / BLOCK_PX;
                        double t = (y + (sy + 0.5) / samples) / BLOCK_PX;
                        double px = between(origin.xPx(), right.xPx(), below.xPx(), across.xPx(), s, t);
                        double py = between(origin.yPx(), right.yPx(), below.yPx(), across.yPx(), s, t);
                        add(window, px, py, sum);
                    }
                }
                int pixel = (blockY + y) * tile.widthPx() + blockX + x;
                float count = samples * samples;
                pixels.put(pixel, (float) sum[0] / count);
                pixels.put(plane + pixel, (float) sum[1] / count);
                pixels.put(2 * plane + pixel, (float) sum[2] / count);
            }
        }
    }

    private static double between(double origin, double right, double below, double across, double s, double t) {
        return (origin * (1 - s) + right * s) * (1 - t) + (below * (1 - s) + across * s) * t;
    }

    /** Adds the colour at a point of the picture, bilinear between the middles of pixels. */
    private void add(Window in, double xPx, double yPx, double[] sum) {
        double x = xPx - 0.5 - in.leftPx();
        double y = yPx - 0.5 - in.topPx();
        if (!(x >= -0.5 && y >= -0.5 && x <= in.widthPx() - 0.5 && y <= in.heightPx() - 0.5)) {
            sum[0] += OUTSIDE;
            sum[1] += OUTSIDE;
            sum[2] += OUTSIDE;
            return;
        }
        int left = Math.clamp((int) Math.floor(x), 0, in.widthPx() - 1);
        int top = Math.clamp((int) Math.floor(y), 0, in.heightPx() - 1);
        int right = Math.min(left + 1, in.widthPx() - 1);
        int bottom = Math.min(top + 1, in.heightPx() - 1);
        double s = Math.clamp(x - left, 0, 1);
        double t = Math.clamp(y - top, 0, 1);
        int upper = 3 * top * in.widthPx();
        int lower = 3 * bottom * in.widthPx();
        for (int band = 0; band < 3; band++) {
            double above =
                    (window[upper + 3 * left + band] & 0xff) * (1 - s) + (window[upper + 3 * right + band] & 0xff) * s;
            double under =
                    (window[lower + 3 * left + band] & 0xff) * (1 - s) + (window[lower + 3 * right + band] & 0xff) * s;
            sum[band] += above * (1 - t) + under * t;
        }
    }

    private PixelPoint at(View view, Tile tile, int xPx, int yPx) {
        try {
            return view.pixel(tile.leftMetres() + xPx * metresPerPixel, tile.topMetres() + yPx * metresPerPixel);
        } catch (IllegalArgumentException behindTheCamera) {
            return NOWHERE;
        }
    }
}
