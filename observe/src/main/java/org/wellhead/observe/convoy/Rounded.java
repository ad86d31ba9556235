package org.wellhead.observe.convoy;

/**
 * Measured quantities in whole grains, for whatever is held against a limit or put in order.
 *
 * <p>The same scene, turned or moved, gives the same distances and angles but for the last bits; where one lies on a limit, or two are equal,
 * those bits would decide. Roads, yards and tests are laid out in round numbers, so that this is not rare. In grains such quantities are the same double.
 * Somewhere between two grains the last bits still decide: at an irrational part of a grain, where neither decimals nor halves, quarters and
 * eighths of them lie.
 */
final class Rounded {
    /** What a distance can differ from its rounded one, and a bit more: a search by raw positions reaches so much farther. */
    static final double MARGIN_METRES = 1e-3;

    /** The golden section: of all numbers the farthest from fractions. */
    private static final double UP_FROM = 0.618_033_988_749_894_8;

    private Rounded() {}

    /** To a millimetre. */
    static double metres(double metres) {
        return toGrain(metres, 1e3);
    }

    /** To a millionth of a degree: 10 micrometres in 600 m. */
    static double degrees(double degrees) {
        return toGrain(degrees, 1e6);
    }

    /** A sine or cosine, to 1e-9. */
    static double cosine(double cosine) {
        return toGrain(cosine, 1e9);
    }

    /** Divides at the end, so that limits written in decimals are grains too: 1.9 m is the double 1.9. Never -0. */
    private static double toGrain(double value, double perUnit) {
        double grains = Math.floor(Math.abs(value) * perUnit + UP_FROM);
        return (value < 0 ? 0 - grains : grains) / perUnit;
    }
}
