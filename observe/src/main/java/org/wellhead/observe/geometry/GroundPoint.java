package org.wellhead.observe.geometry;

/**
 * A point on the ground in a flat frame of one sighting.
 *
 * @param eastMetres to the east; without a georeference, to the right of the picture
 * @param northMetres to the north; without a georeference, to the top of the picture
 */
public record GroundPoint(double eastMetres, double northMetres) {
    /** How far apart two points are, in metres. */
    public double metresTo(GroundPoint other) {
        return Math.hypot(other.eastMetres - eastMetres, other.northMetres - northMetres);
    }
}
