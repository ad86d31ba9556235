package org.wellhead.observe.geometry;

/**
 * How many metres a pixel covers, and how that is known. It is never guessed in silence.
 *
 * @param metresPerPixel at the picture's middle, positive
 * @param relativeError one standard deviation as a part of the scale, 0 or more
 * @param source where it comes from
 * @param told that, for people, in a sentence without a full stop
 */
public record Scale(double metresPerPixel, double relativeError, Source source, String told) {
    /** Where a scale can come from. */
    public enum Source {
        /** The file says where it lies on Earth. */
        GEOREFERENCE,
        /** The user said it. */
        GIVEN,
        /** Height, focal length and depression. */
        CAMERA,
        /** The same, as the camera wrote it into the file. */
        EXIF,
        /** The length of the cars in the picture. */
        CARS
    }

    public Scale {
        if (!(metresPerPixel > 0 && metresPerPixel < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a scale is a positive number of metres, not " + metresPerPixel);
        }
        if (!(relativeError >= 0 && relativeError < 1)) {
            throw new IllegalArgumentException("a relative error is 0 to 1, not " + relativeError);
        }
    }
}
