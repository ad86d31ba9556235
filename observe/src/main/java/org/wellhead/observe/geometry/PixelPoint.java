package org.wellhead.observe.geometry;

/**
 * A point in a picture; pixel edges are whole numbers, so that the first pixel's middle is 0.5, 0.5.
 *
 * @param xPx from the left
 * @param yPx from the top
 */
public record PixelPoint(double xPx, double yPx) {}
