package org.wellhead.observe.geometry;

/**
 * A picture that was taken straight down, or made level by georeferencing: the ground is the picture, only scaled. The
 * frame's origin is the picture's top left corner.
 *
 * @param metresPerPixelX between neighbouring pixels of a row, positive
 * @param metresPerPixelY between neighbouring rows, positive
 * @param widthPx at least 1
 * @param heightPx at least 1
 */
public record FlatView(double metresPerPixelX, double metresPerPixelY, int widthPx, int heightPx) implements View {
    public FlatView {
        if (!isLength(metresPerPixelX) || !isLength(metresPerPixelY)) {
            throw new IllegalArgumentException(
                    "a pixel covers a positive number of metres, not " + metresPerPixelX + " by " + metresPerPixelY);
        }
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture has pixels, not " + widthPx + " by " + heightPx);
        }
    }

    @Override
    public PixelPoint pixel(double xMetres, double yMetres) {
        return new PixelPoint(xMetres / metresPerPixelX, yMetres / metresPerPixelY);
    }

    @Override
    public double[] ground(PixelPoint point) {
        return new double[] {point.xPx() * metresPerPixelX, point.yPx() * metresPerPixelY};
    }

    @Override
    public double sampleMetres(double xMetres, double yMetres) {
        return Math.sqrt(metresPerPixelX * metresPerPixelY);
    }

    @Override
    public double[] extentMetres(double coarsestMetres) {
        return new double[] {0, 0, widthPx * metresPerPixelX, heightPx * metresPerPixelY};
    }

    private static boolean isLength(double metres) {
        return metres > 0 && metres < Double.POSITIVE_INFINITY;
    }
}
