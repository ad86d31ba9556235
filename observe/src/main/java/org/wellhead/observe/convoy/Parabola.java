package org.wellhead.observe.convoy;

/** A weighted parabola through points beside a line, in both directions of the plane; its value at 0 is what is wanted. */
final class Parabola {
    int count;
    double east;
    double north;

    /** How far points lie from the parabola: the root of their mean square, by weight. */
    double scatterMetres = Double.POSITIVE_INFINITY;

    private final double[] powers = new double[5];
    private final double[] easts = new double[3];
    private final double[] norths = new double[3];
    private double squares;

    void add(double weight, double at, double toEast, double toNorth) {
        if (count == 0) {
            east = toEast;
            north = toNorth;
        }
        count++;
        // Relative to the first point, and in tens of metres: sums of fourth powers stay well conditioned.
        double x = at / 10;
        double fromEast = toEast - east;
        double fromNorth = toNorth - north;
        double power = weight;
        for (int k = 0; k < powers.length; k++) {
            powers[k] += power;
            if (k < easts.length) {
                easts[k] += power * fromEast;
                norths[k] += power * fromNorth;
            }
            power *= x;
        }
        squares += weight * (fromEast * fromEast + fromNorth * fromNorth);
    }

    /** Sets {@link #east} and {@link #north} to the parabola's values at 0; false if the points do not tell them. */
    boolean solve() {
        double w0 = powers[0];
        double w1 = powers[1];
        double w2 = powers[2];
        double w3 = powers[3];
        double w4 = powers[4];
        double a00 = w2 * w4 - w3 * w3;
        double a01 = w2 * w3 - w1 * w4;
        double a02 = w1 * w3 - w2 * w2;
        double a11 = w0 * w4 - w2 * w2;
        double a12 = w1 * w2 - w0 * w3;
        double a22 = w0 * w2 - w1 * w1;
        double determinant = w0 * a00 + w1 * a01 + w2 * a02;
        if (!(determinant > 1e-6 * w0 * w2 * w4)) {
            return false;
        }
        double explained = 0;
        for (double[] sums : new double[][] {easts, norths}) {
            double constant = (a00 * sums[0] + a01 * sums[1] + a02 * sums[2]) / determinant;
            double slope = (a01 * sums[0] + a11 * sums[1] + a12 * sums[2]) / determinant;
            double bend = (a02 * sums[0] + a12 * sums[1] + a22 * sums[2]) / determinant;
            explained += constant * sums[0] + slope * sums[1] + bend * sums[2];
        }
        scatterMetres = Math.sqrt(Math.max(0, squares - explained) / w0);
        east += (a00 * easts[0] + a01 * easts[1] + a02 * easts[2]) / determinant;
        north += (a00 * norths[0] + a01 * norths[1] + a02 * norths[2]) / determinant;
        return true;
    }
}
