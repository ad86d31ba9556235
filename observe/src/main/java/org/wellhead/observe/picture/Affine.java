package org.wellhead.observe.picture;

import java.util.Optional;

/**
 * Coordinates on a map from pixels: {@code x = xx * px + xy * py + x0}, {@code y = yx * px + yy * py + y0}.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
    double x(double xPx, double yPx) {
        return xx * xPx + xy * yPx + x0;
    }

    double y(double xPx, double yPx) {
        return yx * xPx + yy * yPx + y0;
    }

    /** Pixels from coordinates; empty where many pixels lie on one point. */
    Optional<Affine> inverse() {
        double determinant = xx * yy - xy * yx;
        if (!(Math.abs(determinant) > 0 && Math.abs(determinant) < 1e30) || !(Math.abs(x0) + Math.abs(y0) < 1e30)) {
            return Optional.empty();
        }
        double a = yy / determinant;
        double b = -xy / determinant;
        double c = -yx / determinant;
        double d = xx / determinant;
        return Optional.of(new Affine(a, b, -(a * x0 + b * y0), c, d, -(c * x0 + d * y0)));
    }

    /** This after a shift of the pixels. */
    Affine shifted(double xPx, double yPx) {
        return new Affine(xx, xy, x(xPx, yPx), yx, yy, y(xPx, yPx));
    }

    /**
     * The one that fits control points best, by least squares. Around the points' middle the normal equations have two unknowns a
     * coordinate.
     *
     * @param points six numbers each: column, row, height in the picture, x, y, height on the map
     * @return empty if the points lie on a line
     */
    static Optional<Affine> fit(double[] points) {
        int count = points.length / 6;
        double[] middle = new double[6];
        for (int i = 0; i < count * 6; i++) {
            middle[i % 6] += points[i] / count;
        }
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double ux = 0;
        double vx = 0;
        double uy = 0;
        double vy = 0;
        for (int i = 0; i < count * 6; i += 6) {
            double u = points[i] - middle[0];
            double v = points[i + 1] - middle[1];
            double x = points[i + 3] - middle[3];
            double y = points[i + 4] - middle[4];
            uu += u * u;
            uv += u * v;
            vv += v * v;
            ux += u * x;
            vx += v * x;
            uy += u * y;
            vy += v * y;
        }
        double determinant = uu * vv - uv * uv;
        if (!(determinant > 1e-9 * uu * vv)) {
            return Optional.empty();
        }
        double xx = (ux * vv - vx * uv) / determinant;
        double xy = (vx * uu - ux * uv) / determinant;
        double yx = (uy * vv - vy * uv) / determinant;
        double yy = (vy * uu - uy * uv) / determinant;
        return Optional.of(new Affine(
                xx,
                xy,
                middle[3] - xx * middle[0] - xy * middle[1],
                yx,
                yy,
                middle[4] - yx * middle[0] - yy * middle[1]));
    }
}
