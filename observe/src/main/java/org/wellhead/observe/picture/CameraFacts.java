package org.wellhead.observe.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.wellhead.observe.geometry.Place;

/**
 * What a camera wrote into its picture; each part may be missing, and none is proof.
 *
 * @param focalPx the focal length in pixels of this picture
 * @param heightMetres the camera's height above the ground, if written as such
 * @param altitudeMetres the camera's height above the sea
 * @param depressionDegrees of the optical axis below the horizontal, 90 is straight down
 * @param headingDegrees of the picture's top, clockwise from north
 * @param place of the camera
 * @param takenAt as written, e.g. {@code 2015:11:15 09:30:00}
 */
public record CameraFacts(
        OptionalDouble focalPx,
        OptionalDouble heightMetres,
        OptionalDouble altitudeMetres,
        OptionalDouble depressionDegrees,
        OptionalDouble headingDegrees,
        Optional<Place> place,
        Optional<String> takenAt) {
    /** A picture without a word on its camera. */
    public static final CameraFacts NONE = new CameraFacts(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty());
}
