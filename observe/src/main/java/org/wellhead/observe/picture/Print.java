package org.wellhead.observe.picture;

/** The colours of print, cyan, magenta, yellow and black, as a screen shows them; without a profile, so about. */
final class Print {
    private Print() {}

    /**
     * Turns one pixel.
     *
     * @param samples four colours
     * @param at where they start
     * @param turned whether the first three are brightness and two colours (YCCK)
     * @param inverted whether 255 is no ink
     * @param rgb where red, green, blue go
     * @param to where they start in it
     */
    static void toRgb(byte[] samples, int at, boolean turned, boolean inverted, byte[] rgb, int to) {
        int c = samples[at] & 0xff;
        int m = samples[at + 1] & 0xff;
        int y = samples[at + 2] & 0xff;
        int black = samples[at + 3] & 0xff;
        if (turned) {
            // ITU-R BT.601, as in JFIF; what comes out is the complement of cyan, magenta, yellow.
            double blueness = m - 128;
            double redness = y - 128;
            double bright = c;
            c = 255 - byteOf(bright + 1.402 * redness);
            m = 255 - byteOf(bright - 0.344136 * blueness - 0.714136 * redness);
            y = 255 - byteOf(bright + 1.772 * blueness);
        }
        int ink = inverted ? 255 : 0;
        int light = 255 - (black ^ ink);
        rgb[to] = (byte) ((255 - (c ^ ink)) * light / 255);
        rgb[to + 1] = (byte) ((255 - (m ^ ink)) * light / 255);
        rgb[to + 2] = (byte) ((255 - (y ^ ink)) * light / 255);
    }

    private static int byteOf(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
