package org.wellhead.observe.sentinel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds what lies in another place in each colour, along a road.
 *
 * <p>The satellite takes blue, then green 0.527 s later, then red 1.005 s after blue. What stands still is in one place in all three. A truck at 80 km/h
 * is 22 m farther when red is taken: a blue, a green and a red blot in a row, blue last in line. For each point of a road, each
 * way along it and each speed that trucks drive, three pieces of evidence are added up, all in standard deviations of the bare road: at the blue end
 * blue stands out over red, at the red end red over blue, and in between green over the mean of both. Whatever stands still
 * adds nothing to any of them, however bright; coloured things add to one and take from another.
 *
 * <p>"Stands out" is over the middle value of 190 m of the same road, so that lanes, verges and bridges along the road cancel. No constant is
 * fitted to a picture: times are of the instrument, speeds of the road code, the threshold of drawn roads without trucks.
 *
 * <p>Source: H. Fisser, E. Khorsandi, M. Wegmann, F. Baier, Detecting Moving Trucks on Roads Using Sentinel-2 Data, Remote Sensing 14 (2022) 1595,
 * doi 10.3390/rs14071595, for the effect; ESA, Sentinel-2 MSI technical guide, inter-band delays. The evidence is ours.
 */
final class Lags {
    static final double RED_SECONDS = 1.005;
    static final double GREEN_SECONDS = 0.527;
    private static final double SLOWEST_KMH = 36;
    private static final double FASTEST_KMH = 112;
    private static final double STEP_PX = 0.1;
    private static final double SIDE_PX = 0.5;
    private static final double SIDE_STEP_PX = 0.25;

    /** All three add up to so much at least: on drawn roads without trucks that is once in some hundred kilometres. */
    static final double LEAST_SCORE = 10;

    /** Each of the two ends alone, and green: more than a chance of noise. */
    private static final double LEAST_END = 1.5;

    private static final double LEAST_GREEN = 1;

    /** At each end, at least half of what stands out must be of that colour alone; else it is something bright that stands still. */
    private static final double LEAST_OWN = 0.5;

    /** A truck's blot is about so wide, as one standard deviation: a pixel, the optics, and 16 m of truck. */
    static final double BLOT_PX = 0.7;

    /** Up to 0.8 px either way. */
    private static final int REFINED_STEPS = 16;

    private static final double SLOWER = 0.8;
    private static final int BACKGROUND_PX = 9;
    private static final double LEAST_NOISE = 0.003;
    private static final int LEAST_FOR_NOISE = 30;

    /** Two finds closer than a truck's blot are one. */
    private static final double APART_PX = 1.5;

    private final int widthPx;
    private final int heightPx;
    private final byte[] axis;
    private final float[] blue;
    private final float[] green;
    private final float[] red;
    /** What stands out in most colours at once, the most around each pixel: it stands still. */
    private final float[] still;

    private final double mostPx;
    private final double leastPx;

    /** One find: points in pixels, whole numbers are middles of pixels. */
    record Lag(double blueX, double blueY, double redX, double redY, int axis, double score, double strength) {
        double middleX() {
            return blueX + (redX - blueX) * GREEN_SECONDS / RED_SECONDS;
        }

        double middleY() {
            return blueY + (redY - blueY) * GREEN_SECONDS / RED_SECONDS;
        }

        boolean isNear(Lag other) {
            return Math.hypot(blueX - other.blueX, blueY - other.blueY) < APART_PX
                    || Math.hypot(redX - other.redX, redY - other.redY) < APART_PX
                    || Math.hypot(middleX() - other.middleX(), middleY() - other.middleY()) < APART_PX;
        }
    }

    private Lags(Bands bands, Roads roads, double pixelMetres) {
        widthPx = bands.widthPx();
        heightPx = bands.heightPx();
        leastPx = SLOWEST_KMH / 3.6 * RED_SECONDS / pixelMetres;
        mostPx = FASTEST_KMH / 3.6 * RED_SECONDS / pixelMetres;
        axis = grown(roads.axis);
        byte[] around = grown(grown(axis));
        blue = outstanding(bands.blue, roads.axis, around);
        green = outstanding(bands.green, roads.axis, around);
        red = outstanding(bands.red, roads.axis, around);
        still = still();
    }

    /** The finds of a picture, strongest first, none near a stronger one. */
    static List<Lag> find(Bands bands, Roads roads, double pixelMetres) {
        Lags lags = new Lags(bands, roads, pixelMetres);
        List<Lag> found = new ArrayList<>();
        for (int y = 1; y < lags.heightPx - 1; y++) {
            for (int x = 1; x < lags.widthPx - 1; x++) {
                if (lags.axis[y * lags.widthPx + x] != Roads.NO_ROAD) {
                    // Blots lie between pixels as well.
                    lags.look(x, y, found);
                    lags.look(x + 0.5, y, found);
                    lags.look(x, y + 0.5, found);
                    lags.look(x + 0.5, y + 0.5, found);
                }
            }
        }
        found.sort((one, other) -> Double.compare(other.score, one.score));
        List<Lag> kept = new ArrayList<>();
        LagGrid grid = new LagGrid(Math.max(lags.widthPx, lags.heightPx));
        for (Lag lag : found) {
            if (grid.isFree(lag)) {
                grid.add(lag);
                lags.refined(lag).ifPresent(kept::add);
            }
        }
        return kept;
    }

    /**
     * The same find with both ends moved along the road to where its blots are heaviest, under a bell as wide as a blot; nothing if it then drives at no
     * speed of a truck. The search itself likes ends that lie too far apart, for there the colours mix less.
     */
    private Optional<Lag> refined(Lag lag) {
        double east = Math.sin(Roads.radians(lag.axis));
        double south = -Math.cos(Roads.radians(lag.axis));
        double blueMove = heaviest(blue, lag.blueX, lag.blueY, east, south);
        double redMove = heaviest(red, lag.redX, lag.redY, east, south);
        double ahead = (lag.redX - lag.blueX) * east + (lag.redY - lag.blueY) * south + redMove - blueMove;
        return ahead < leastPx * SLOWER || ahead > mostPx
                ? Optional.empty()
                : Optional.of(new Lag(
                        lag.blueX + blueMove * east,
                        lag.blueY + blueMove * south,
                        lag.redX + redMove * east,
                        lag.redY + redMove * south,
                        lag.axis,
                        lag.score,
                        lag.strength));
    }

    private double heaviest(float[] plane, double x, double y, double east, double south) {
        double best = Double.NEGATIVE_INFINITY;
        double move = 0;
        for (int k = -REFINED_STEPS; k <= REFINED_STEPS; k++) {
            double weight = blot(plane, x + k * STEP_PX / 2 * east, y + k * STEP_PX / 2 * south);
            if (weight > best) {
                best = weight;
                move = k * STEP_PX / 2;
            }
        }
        return move;
    }

    private double blot(float[] plane, double x, double y) {
        double sum = 0;
        for (int atY = (int) Math.floor(y) - 1; atY <= Math.floor(y) + 2; atY++) {
            for (int atX = (int) Math.floor(x) - 1; atX <= Math.floor(x) + 2; atX++) {
                if (atX >= 0 && atY >= 0 && atX < widthPx && atY < heightPx) {
                    double square = (atX - x) * (atX - x) + (atY - y) * (atY - y);
                    sum += plane[atY * widthPx + atX] * Math.exp(-square / (2 * BLOT_PX * BLOT_PX));
                }
            }
        }
        return sum;
    }

    /** The strongest lag that starts at a point, if it is strong enough. */
    private void look(double x, double y, List<Lag> found) {
        int step = axis[((int) y) * widthPx + (int) x];
        double east = Math.sin(Roads.radians(step));
        double south = -Math.cos(Roads.radians(step));
        double blueHere = at(blue, x, y);
        double redHere = at(red, x, y);
        double blueEnd = blueHere - redHere;
        if (!(blueEnd >= LEAST_END && blueEnd >= LEAST_OWN * blueHere && blueEnd >= stillAt(x, y))) {
            return;
        }
        double best = LEAST_SCORE;
        Lag lag = null;
        for (int sign = -1; sign <= 1; sign += 2) {
            for (double ahead = leastPx; ahead <= mostPx; ahead += STEP_PX) {
                for (double side = -SIDE_PX; side <= SIDE_PX; side += SIDE_STEP_PX) {
                    double dx = sign * ahead * east - side * south;
                    double dy = sign * ahead * south + side * east;
                    double redThere = at(red, x + dx, y + dy);
                    double redEnd = redThere - at(blue, x + dx, y + dy);
                    double part = GREEN_SECONDS / RED_SECONDS;
                    double greenBetween = at(green, x + part * dx, y + part * dy);
                    double middle = greenBetween
                            - (at(blue, x + part * dx, y + part * dy) + at(red, x + part * dx, y + part * dy)) / 2;
                    double score = blueEnd + redEnd + middle;
                    if (score > best
                            && redEnd >= LEAST_END
                            && redEnd >= LEAST_OWN * redThere
                            && middle >= LEAST_GREEN) {
                        best = score;
                        double strength = (blueHere + redThere) / 2;
                        lag = new Lag(x, y, x + dx, y + dy, sign > 0 ? step : step + Roads.AXES, score, strength);
                    }
                }
            }
        }
        if (lag != null) {
            found.add(lag);
        }
    }

    private float[] still() {
        float[] middle = new float[blue.length];
        for (int i = 0; i < middle.length; i++) {
            float low = Math.min(blue[i], Math.min(green[i], red[i]));
            float high = Math.max(blue[i], Math.max(green[i], red[i]));
            middle[i] = Math.abs(blue[i] + green[i] + red[i] - low - high);
        }
        float[] most = new float[middle.length];
        for (int i = 0; i < most.length; i++) {
            for (int side = 0; side < 9 && axis[i] != Roads.NO_ROAD; side++) {
                int atX = Math.clamp(i % widthPx + side % 3 - 1L, 0, widthPx - 1);
                int atY = Math.clamp(Math.floorDiv(i, widthPx) + Math.floorDiv(side, 3) - 1L, 0, heightPx - 1);
                most[i] = Math.max(most[i], middle[atY * widthPx + atX]);
            }
        }
        return most;
    }

    private double stillAt(double x, double y) {
        int atX = Math.clamp(Math.round(x), 0, widthPx - 1);
        int atY = Math.clamp(Math.round(y), 0, heightPx - 1);
        return still[atY * widthPx + atX];
    }

    private double at(float[] plane, double x, double y) {
        return Filter.at(plane, widthPx, heightPx, x, y);
    }

    /** How far each pixel on or beside a road stands out over the road along its axis, in standard deviations of the road. */
    private float[] outstanding(float[] plane, byte[] road, byte[] around) {
        float[] out = new float[plane.length];
        double[] line = new double[2 * BACKGROUND_PX + 1];
        float[] noise = new float[plane.length];
        int count = 0;
        for (int i = 0; i < plane.length; i++) {
            if (around[i] == Roads.NO_ROAD) {
                continue;
            }
            double east = Math.sin(Roads.radians(around[i]));
            double south = -Math.cos(Roads.radians(around[i]));
            for (int k = -BACKGROUND_PX; k <= BACKGROUND_PX; k++) {
                line[k + BACKGROUND_PX] = at(plane, i % widthPx + k * east, Math.floorDiv(i, widthPx) + k * south);
            }
            Arrays.sort(line);
            double over = plane[i] - line[BACKGROUND_PX];
            out[i] = (float) over;
            if (road[i] != Roads.NO_ROAD && !Float.isNaN(out[i])) {
                noise[count++] = Math.abs(out[i]);
            }
        }
        Arrays.sort(noise, 0, count);
        // The median of a normal error's size is 0.6745 standard deviations.
        double deviation = count < LEAST_FOR_NOISE ? LEAST_NOISE : Math.max(LEAST_NOISE, noise[count / 2] / 0.6745);
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (out[i] / deviation);
        }
        return out;
    }

    /** Axes, with those of neighbours where there was none. */
    private byte[] grown(byte[] axes) {
        byte[] grown = axes.clone();
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                for (int side = 0; side < 9 && grown[y * widthPx + x] == Roads.NO_ROAD; side++) {
                    int atX = Math.clamp(x + side % 3 - 1L, 0, widthPx - 1);
                    int atY = Math.clamp(y + Math.floorDiv(side, 3) - 1L, 0, heightPx - 1);
                    grown[y * widthPx + x] = axes[atY * widthPx + atX];
                }
            }
        }
        return grown;
    }
}
