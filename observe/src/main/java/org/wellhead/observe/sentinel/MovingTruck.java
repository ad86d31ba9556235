package org.wellhead.observe.sentinel;

import java.util.Optional;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * A truck, or another bright vehicle of its size, that moved while a satellite picture was taken.
 *
 * @param at where it was half-way, when green was taken
 * @param blueAt where it was when blue was taken
 * @param redAt where it was a second later, when red was taken
 * @param headingDegrees which way it drove along its road, within about 5 degrees: clockwise from north, or from the picture's top without a
 *     georeference; 0 to below 360
 * @param speedKmh how fast
 * @param speedErrorKmh one standard deviation of that
 * @param score how strongly the three colours lie apart: standard deviations of the bare road, added up over the colours
 * @param place the same as {@code at} on Earth, if the picture has a georeference
 */
public record MovingTruck(
        PixelPoint at,
        PixelPoint blueAt,
        PixelPoint redAt,
        double headingDegrees,
        double speedKmh,
        double speedErrorKmh,
        double score,
        Optional<Place> place) {
    public MovingTruck {
        if (!(headingDegrees >= 0 && headingDegrees < 360)) {
            throw new IllegalArgumentException("a heading is 0 to below 360 degrees, not " + headingDegrees);
        }
        if (!(speedKmh > 0 && speedErrorKmh >= 0)) {
            throw new IllegalArgumentException("a truck that moves has a speed, not " + speedKmh);
        }
    }
}
