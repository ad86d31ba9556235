package org.wellhead.observe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wellhead.observe.vehicle.CarScale;

/**
 * What the user says of the scale of pictures that do not say it themselves.
 *
 * @param metresPerPixel of pictures taken straight down
 * @param heightMetres of the camera above the ground
 * @param focalPx its focal length in pixels
 * @param depressionDegrees of its optical axis below the horizontal
 * @param byCars bounds between which the scale may be measured by the cars in the picture
 */
public record ScaleOptions(
        OptionalDouble metresPerPixel,
        OptionalDouble heightMetres,
        OptionalDouble focalPx,
        OptionalDouble depressionDegrees,
        Optional<Bounds> byCars) {
    /**
     * What a pixel covers at least and at most.
     *
     * @param from metres, positive
     * @param to metres, more than that, and at most three times as much
     */
    public record Bounds(double from, double to) {
        public Bounds {
            if (!(from > 0 && to > from && to <= CarScale.BOUNDS_FACTOR * from)) {
                throw new IllegalArgumentException("no bounds of a scale: " + from + " to " + to);
            }
        }
    }

    /** Nothing was said: pictures must say it themselves. */
    public static final ScaleOptions NONE = new ScaleOptions(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    /** Whether anything was said that a picture with a georeference would contradict. */
    public boolean isGiven() {
        return metresPerPixel.isPresent() || heightMetres.isPresent() || focalPx.isPresent() || byCars.isPresent();
    }
}
