package org.wellhead.observe.geometry;

/**
 * A place on Earth, on WGS 84.
 *
 * @param lonDegrees -180 to 180, east is positive
 * @param latDegrees -90 to 90, north is positive
 */
public record Place(double lonDegrees, double latDegrees) {
    public Place {
        if (!(Math.abs(lonDegrees) <= 180 && Math.abs(latDegrees) <= 90)) {
            throw new IllegalArgumentException("no place on Earth: " + lonDegrees + ", " + latDegrees);
        }
    }
}
