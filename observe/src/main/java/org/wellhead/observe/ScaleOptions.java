package org.wellhead.observe;

import java.util.OptionalDouble;

/**
 * What the user says of the scale of pictures that do not say it themselves.
 *
 * @param metresPerPixel of pictures taken straight down
 * @param heightMetres of the camera above the ground
 * @param focalPx its focal length in pixels
 * @param depressionDegrees of its optical axis below the horizontal
 * @param byCars whether the scale may be measured by the cars in the picture
 */
public record ScaleOptions(
        OptionalDouble metresPerPixel,
        OptionalDouble heightMetres,
        OptionalDouble focalPx,
        OptionalDouble depressionDegrees,
        boolean byCars) {
    /** Nothing was said: pictures must say it themselves. */
    public static final ScaleOptions NONE = new ScaleOptions(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);

    /** Whether anything was said that a picture with a georeference would contradict. */
    public boolean isGiven() {
        return metresPerPixel.isPresent() || heightMetres.isPresent() || focalPx.isPresent() || byCars;
    }
}
