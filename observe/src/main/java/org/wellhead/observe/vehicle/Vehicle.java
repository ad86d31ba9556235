package org.wellhead.observe.vehicle;

import java.util.Optional;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * One vehicle that was found.
 *
 * @param picture which of the sighting's pictures shows it, from 0
 * @param at its middle in that picture
 * @param lengthMetres along its axis
 * @param widthMetres across
 * @param headingDegrees where its front points, clockwise from north, or from the picture's top without a georeference; 0 to
 *     360
 * @param frontProbability how sure it is that this end is the front, and not the other: 0.5 to 1
 * @param size small or large
 * @param score how sure it is that it is a vehicle, 0 to 1
 * @param tankerProbability that it is a tanker, given that it is a vehicle of this size; 0 for small ones
 * @param ground its middle in the sighting's flat frame
 * @param place its middle on Earth, if the picture has a georeference
 */
public record Vehicle(
        int picture,
        PixelPoint at,
        double lengthMetres,
        double widthMetres,
        double headingDegrees,
        double frontProbability,
        VehicleSize size,
        double score,
        double tankerProbability,
        GroundPoint ground,
        Optional<Place> place) {
    public Vehicle {
        if (!(lengthMetres > 0 && widthMetres > 0)) {
            throw new IllegalArgumentException("a vehicle is longer and wider than nothing");
        }
        if (!(headingDegrees >= 0 && headingDegrees < 360)) {
            throw new IllegalArgumentException("a heading is 0 to below 360 degrees, not " + headingDegrees);
        }
    }
}
