package org.wellhead.observe.sentinel;

import java.util.SplittableRandom;

/**
 * A drawn piece of country as Sentinel-2 would show it: fields, roads, and trucks that lie in another place in each band. Drawn four times finer than
 * its pixels, blurred by the optics, and with noise.
 */
final class Drawing {
    private static final int FINE = 4;
    private static final double METRES = MovingTrucks.PIXEL_METRES / FINE;
    /** Blue, near infrared, green, red: seconds after blue. */
    private static final double[] SECONDS = {0, 0.527, 1.005, 0.264};

    /** What things reflect: blue, green, red, near infrared. */
    static final double[] ASPHALT = {0.085, 0.09, 0.095, 0.11};

    static final double[] MEADOW = {0.04, 0.08, 0.05, 0.35};
    static final double[] SOIL = {0.1, 0.15, 0.22, 0.3};
    static final double[] RED_ROOF = {0.12, 0.14, 0.35, 0.4};
    static final double[] BLUE_ROOF = {0.4, 0.3, 0.15, 0.25};
    static final double[] WHITE = {0.5, 0.5, 0.5, 0.5};

    final int widthPx;
    final int heightPx;
    final SplittableRandom random;
    private final float[][] fine;

    Drawing(int widthPx, int heightPx, long seed, double[] ground) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        random = new SplittableRandom(seed);
        fine = new float[4][widthPx * heightPx * FINE * FINE];
        for (int band = 0; band < 4; band++) {
            java.util.Arrays.fill(fine[band], (float) ground[band]);
        }
    }

    /** A rectangle around a point, in metres from the top left corner, its axis clockwise from the top; a moving one moves on between bands. */
    Drawing box(
            double x, double y, double lengthMetres, double widthMetres, double heading, double kmh, double[] colour) {
        double ux = Math.sin(Math.toRadians(heading));
        double uy = -Math.cos(Math.toRadians(heading));
        double reach = Math.hypot(lengthMetres, widthMetres) / 2;
        for (int band = 0; band < 4; band++) {
            double atX = x + ux * kmh / 3.6 * SECONDS[band];
            double atY = y + uy * kmh / 3.6 * SECONDS[band];
            int left = Math.max(0, (int) ((atX - reach) / METRES) - 1);
            int right = Math.min(widthPx * FINE - 1, (int) ((atX + reach) / METRES) + 1);
            int top = Math.max(0, (int) ((atY - reach) / METRES) - 1);
            int bottom = Math.min(heightPx * FINE - 1, (int) ((atY + reach) / METRES) + 1);
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    double dx = (column + 0.5) * METRES - atX;
                    double dy = (row + 0.5) * METRES - atY;
                    if (Math.abs(dx * ux + dy * uy) <= lengthMetres / 2
                            && Math.abs(dx * uy - dy * ux) <= widthMetres / 2) {
                        fine[band][row * widthPx * FINE + column] = (float) colour[band];
                    }
                }
            }
        }
        return this;
    }

    /** A truck: 16 m long, with trailer, drawn 3.5 m wide so that the fine grid holds it. */
    Drawing truck(double x, double y, double heading, double kmh) {
        return box(x, y, 16, 3.5, heading, kmh, WHITE);
    }

    /** The bands, with the optics' blur and noise of so much reflectance; each band is laid off by up to 0.15 px. */
    Bands bands(double noise) {
        float[][] planes = new float[4][];
        for (int band = 0; band < 4; band++) {
            double offX = (random.nextDouble() - 0.5) * 0.3 * FINE;
            double offY = (random.nextDouble() - 0.5) * 0.3 * FINE;
            planes[band] = sampled(fine[band], offX, offY, noise);
        }
        return new Bands(widthPx, heightPx, planes[0], planes[1], planes[2], planes[3]);
    }

    private float[] sampled(float[] from, double offX, double offY, double noise) {
        float[] out = new float[widthPx * heightPx];
        int reach = 7;
        double sigma = 0.45 * FINE;
        double[] weights = new double[2 * reach + FINE];
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                double sum = 0;
                double total = 0;
                for (int dy = -reach; dy < FINE + reach; dy++) {
                    int row = Math.clamp(y * (long) FINE + dy, 0, heightPx * FINE - 1);
                    double wy = weight(dy + 0.5 - FINE / 2.0 - offY, sigma);
                    for (int dx = -reach; dx < FINE + reach; dx++) {
                        int column = Math.clamp(x * (long) FINE + dx, 0, widthPx * FINE - 1);
                        if (dy == -reach) {
                            weights[dx + reach] = weight(dx + 0.5 - FINE / 2.0 - offX, sigma);
                        }
                        double w = wy * weights[dx + reach];
                        sum += w * from[row * widthPx * FINE + column];
                        total += w;
                    }
                }
                out[y * widthPx + x] = (float) (sum / total + noise * gauss());
            }
        }
        return out;
    }

    /** A pixel's square, blurred: nearly a bell a little wider than the pixel's half. */
    private static double weight(double fineOff, double sigma) {
        double square = Math.max(0, Math.min(1, (FINE / 2.0 + 0.5) - Math.abs(fineOff)));
        double bell = Math.exp(-fineOff * fineOff / (2 * sigma * sigma));
        return 0.5 * square + bell;
    }

    private double gauss() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
