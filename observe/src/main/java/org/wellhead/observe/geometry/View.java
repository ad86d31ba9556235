package org.wellhead.observe.geometry;

/**
 * How one picture lies on flat ground. The ground's frame is the picture's own: x to the right of the picture, y down, in
 * metres, so that a picture taken straight down is its ground, only scaled.
 */
public interface View {
    /**
     * The point of the picture that shows a point of the ground.
     *
     * @param xMetres to the right
     * @param yMetres down the picture
     */
    PixelPoint pixel(double xMetres, double yMetres);

    /**
     * The point of the ground that a point of the picture shows: {@code {xMetres, yMetres}}.
     *
     * @throws IllegalArgumentException if it shows the sky
     */
    double[] ground(PixelPoint point);

    /**
     * Metres between neighbouring pixels at a point of the ground: the geometric mean of both directions.
     */
    double sampleMetres(double xMetres, double yMetres);

    /**
     * The part of the ground worth looking at, {@code {leftMetres, topMetres, rightMetres, bottomMetres}}: all of the picture if it
     * was taken straight down, else the part whose pixels are not too coarse.
     *
     * @param coarsestMetres the largest ground sample distance of use
     */
    double[] extentMetres(double coarsestMetres);
}
