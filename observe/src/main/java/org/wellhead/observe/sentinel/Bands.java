package org.wellhead.observe.sentinel;

import java.util.Arrays;

/**
 * Four bands of a satellite picture on one grid of pixels, as planes of reflectance: about 0 for black to 1 for white. A missing pixel
 * is NaN.
 */
public final class Bands {
    private final int widthPx;
    private final int heightPx;
    final float[] blue;
    final float[] green;
    final float[] red;
    final float[] nearInfrared;

    /**
     * The planes are kept, not copied.
     *
     * @param blue B02, row by row, {@code widthPx * heightPx} long, as are the others
     * @param green B03
     * @param red B04
     * @param nearInfrared B08
     * @throws IllegalArgumentException if a plane has another size
     */
    public Bands(int widthPx, int heightPx, float[] blue, float[] green, float[] red, float[] nearInfrared) {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture has pixels, not " + widthPx + " x " + heightPx);
        }
        for (float[] plane : Arrays.asList(blue, green, red, nearInfrared)) {
            if (plane.length != Math.multiplyExact(widthPx, heightPx)) {
                throw new IllegalArgumentException(
                        "a band of " + plane.length + " pixels does not fill " + widthPx + " x " + heightPx);
            }
        }
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.blue = blue;
        this.green = green;
        this.red = red;
        this.nearInfrared = nearInfrared;
    }

    /** Pixels in a row. */
    public int widthPx() {
        return widthPx;
    }

    /** Rows. */
    public int heightPx() {
        return heightPx;
    }

    /** B02 at a pixel, counted from the left and the top. */
    public float blue(int xPx, int yPx) {
        return blue[yPx * widthPx + xPx];
    }

    /** B03 at a pixel. */
    public float green(int xPx, int yPx) {
        return green[yPx * widthPx + xPx];
    }

    /** B04 at a pixel. */
    public float red(int xPx, int yPx) {
        return red[yPx * widthPx + xPx];
    }

    /** B08 at a pixel. */
    public float nearInfrared(int xPx, int yPx) {
        return nearInfrared[yPx * widthPx + xPx];
    }
}
