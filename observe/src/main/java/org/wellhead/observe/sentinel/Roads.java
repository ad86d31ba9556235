package org.wellhead.observe.sentinel;

/**
 * Where a picture of 10 m could show a road, and which way it goes.
 *
 * <p>A pixel could be asphalt if it is dark but not black, grey but for the colours of what drives on it, no plants grow in it and it is no water. A road is a
 * line of such pixels: along one axis most of them within 120 m either way, and across it few of them from 50 m on. Yards, roofs and
 * ploughed fields fail in one or the other. Thresholds of brightness are those of Fisser et al. (2022), whose road mask came from a
 * map; the test of a line stands in for that map.
 */
final class Roads {
    /** Axes of 7.5 degrees. */
    static final int AXES = 24;

    static final int HALF_LENGTH_PX = 12;
    private static final double LEAST_ALONG = 0.75;
    private static final int ACROSS_FROM_PX = 5;
    private static final int ACROSS_TO_PX = 9;
    private static final double MOST_ACROSS = 0.5;
    private static final int MOST_TURN_STEPS = 2;
    private static final double LEAST_SAME = 0.6;
    private static final float LEAST_VISIBLE = 0.03f;
    private static final float MOST_VISIBLE = 0.2f;
    private static final float MOST_PLANTS = 0.35f;
    private static final float MOST_WATER = 0.001f;
    private static final float MOST_COLOUR = 0.05f;
    static final byte NO_ROAD = -1;

    private final int widthPx;
    private final int heightPx;
    private final boolean[] asphalt;
    /** For each pixel its road's axis, in steps clockwise from the picture's top, or {@link #NO_ROAD}. */
    final byte[] axis;

    Roads(Bands bands) {
        widthPx = bands.widthPx();
        heightPx = bands.heightPx();
        asphalt = asphalt(bands);
        byte[] found = new byte[asphalt.length];
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                found[y * widthPx + x] = asphalt[y * widthPx + x] ? axis(x, y) : NO_ROAD;
            }
        }
        axis = new byte[asphalt.length];
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                axis[y * widthPx + x] = goesOn(found, x, y) ? found[y * widthPx + x] : NO_ROAD;
            }
        }
        dropShort();
    }

    /** Takes away what is shorter than the line that was asked for. */
    private void dropShort() {
        boolean[] seen = new boolean[axis.length];
        int[] open = new int[axis.length];
        for (int first = 0; first < axis.length; first++) {
            if (axis[first] == NO_ROAD || seen[first]) {
                continue;
            }
            int count = 1;
            open[0] = first;
            seen[first] = true;
            int left = widthPx;
            int right = 0;
            int bottom = 0;
            for (int k = 0; k < count; k++) {
                int x = open[k] % widthPx;
                int y = Math.floorDiv(open[k], widthPx);
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
                for (int side = 0; side < 9; side++) {
                    int atX = Math.clamp(x + side % 3 - 1L, 0, widthPx - 1);
                    int atY = Math.clamp(y + Math.floorDiv(side, 3) - 1L, 0, heightPx - 1);
                    int next = atY * widthPx + atX;
                    if (axis[next] != NO_ROAD && !seen[next]) {
                        seen[next] = true;
                        open[count++] = next;
                    }
                }
            }
            int top = Math.floorDiv(first, widthPx);
            if (Math.hypot(right - left, bottom - top) < 2 * HALF_LENGTH_PX) {
                for (int k = 0; k < count; k++) {
                    axis[open[k]] = NO_ROAD;
                }
            }
        }
    }

    static double radians(int axis) {
        return axis * Math.PI / AXES;
    }

    private static boolean[] asphalt(Bands bands) {
        int width = bands.widthPx();
        int height = bands.heightPx();
        boolean[] asphalt = new boolean[width * height];
        float[] near = new float[9];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // The middle value of nine: one pixel's colour from a truck does not unmake a road.
                float red = Filter.median(bands.red, width, height, x, y, near);
                float infrared = Filter.median(bands.nearInfrared, width, height, x, y, near);
                float plants = (infrared - red) / (infrared + red + 1e-6f);
                if (!(plants < MOST_PLANTS)) {
                    continue;
                }
                float green = Filter.median(bands.green, width, height, x, y, near);
                float blue = Filter.median(bands.blue, width, height, x, y, near);
                float visible = (red + green + blue) / 3;
                float water = (green - infrared) / (green + infrared + 1e-6f);
                asphalt[y * width + x] = visible > LEAST_VISIBLE
                        && visible < MOST_VISIBLE
                        && water < MOST_WATER
                        && Math.abs(red - blue) < MOST_COLOUR;
            }
        }
        return asphalt;
    }

    private byte axis(int x, int y) {
        double best = LEAST_ALONG;
        byte bestAxis = NO_ROAD;
        for (int step = 0; step < AXES; step++) {
            double ahead = part(x, y, radians(step), -HALF_LENGTH_PX, HALF_LENGTH_PX);
            if (ahead > best && across(x, y, step) <= MOST_ACROSS) {
                best = ahead;
                bestAxis = (byte) step;
            }
        }
        return bestAxis;
    }

    /** Whether most of the line through a pixel is road along about the same axis; in a town each line of roofs has another. */
    private boolean goesOn(byte[] found, int x, int y) {
        int step = found[y * widthPx + x];
        int seen = 0;
        int same = 0;
        for (int k = -HALF_LENGTH_PX; step != NO_ROAD && k <= HALF_LENGTH_PX; k++) {
            int atX = (int) Math.round(x + k * Math.sin(radians(step)));
            int atY = (int) Math.round(y - k * Math.cos(radians(step)));
            if (atX >= 0 && atY >= 0 && atX < widthPx && atY < heightPx) {
                int there = found[atY * widthPx + atX];
                int apart = Math.abs(there - step);
                seen++;
                same += there != NO_ROAD && Math.min(apart, AXES - apart) <= MOST_TURN_STEPS ? 1 : 0;
            }
        }
        return same > LEAST_SAME * seen;
    }

    private double across(int x, int y, int step) {
        double side = radians(step) + Math.PI / 2;
        return (part(x, y, side, ACROSS_FROM_PX, ACROSS_TO_PX) + part(x, y, side, -ACROSS_TO_PX, -ACROSS_FROM_PX)) / 2;
    }

    /** The part of asphalt on a line; what lies outside of the picture does not count. */
    private double part(int x, int y, double radians, int from, int to) {
        int seen = 0;
        int found = 0;
        double east = Math.sin(radians);
        double south = -Math.cos(radians);
        for (int k = from; k <= to; k++) {
            int atX = (int) Math.floor(x + k * east + 0.5);
            int atY = (int) Math.floor(y + k * south + 0.5);
            if (atX >= 0 && atY >= 0 && atX < widthPx && atY < heightPx) {
                seen++;
                found += asphalt[atY * widthPx + atX] ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) found / seen;
    }

    /** Metres of road in some rows: each pixel of a road counts as its share of the road's width there. */
    double metres(int fromRow, int toRow, double pixelMetres) {
        double metres = 0;
        for (int y = fromRow; y < toRow; y++) {
            for (int x = 0; x < widthPx; x++) {
                int step = axis[y * widthPx + x];
                if (step != NO_ROAD) {
                    double side = radians(step) + Math.PI / 2;
                    metres += pixelMetres / (1 + run(x, y, side, 1) + run(x, y, side, -1));
                }
            }
        }
        return metres;
    }

    private int run(int x, int y, double radians, int sign) {
        for (int k = 1; k <= ACROSS_TO_PX; k++) {
            int atX = (int) Math.round(x + sign * k * Math.sin(radians));
            int atY = (int) Math.round(y - sign * k * Math.cos(radians));
            boolean inside = atX >= 0 && atY >= 0 && atX < widthPx && atY < heightPx;
            if (!inside || axis[atY * widthPx + atX] == NO_ROAD) {
                return k - 1;
            }
        }
        return ACROSS_TO_PX;
    }
}
