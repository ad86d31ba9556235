package org.wellhead.observe.geometry;

/**
 * How far the visible edge of the Earth is from a height, and how far below the horizontal it lies.
 *
 * <p>On a sphere of radius R, the line of sight from height h touches the ground after sqrt(2 R h + h²); the arc below it is
 * R arccos(R / (R + h)), and the dip is the same angle. Air bends light downwards, nearly along a circle whose radius is R / k;
 * that is the same as straight light over a larger sphere of radius R / (1 - k).
 *
 * <p>With {@link #STANDARD_REFRACTION} the effective radius is 7,323 km. The coefficient is a mean for daylight in the lowest
 * kilometres; it changes with the weather from below 0 to above 1 near hot or cold ground. Air gets thin with height, so from
 * above some 10 km one coefficient for the whole line of sight exaggerates, and the distance told is an upper bound.
 *
 * <p>Source: elementary geometry; the coefficient is that of Gauss, in use in surveying ever since. Instruments are delivered
 * with 0.13, 0.14 or 0.20.
 *
 * @param heightMetres of the eye above the ground, 0 to {@value #HEIGHT_METRES_MAX}
 * @param groundMetres along the ground from the point below the eye
 * @param sightMetres along the line of sight; with refraction along the bent one, near enough
 * @param dipDegrees of the horizon as it is seen, below the horizontal
 */
public record Horizon(double heightMetres, double groundMetres, double sightMetres, double dipDegrees) {
    /** The Earth's mean radius. The true one differs from it by at most 0.4 %, and distances by half of that. */
    public static final double EARTH_RADIUS_METRES = 6_371_000;

    /** The highest eye: above that, no air carries an aeroplane. */
    public static final double HEIGHT_METRES_MAX = 100_000;

    /** How much of the Earth's curvature a ray of light has in air, on average. */
    public static final double STANDARD_REFRACTION = 0.13;

    /** What an eye can just tell apart: one minute of arc, the definition of normal sight (Snellen, 6/6). */
    public static final double EYE_DEGREES = 1.0 / 60;

    /** The horizon without air. */
    public static Horizon of(double heightMetres) {
        return refracted(heightMetres, 0);
    }

    /**
     * The horizon through air.
     *
     * @param heightMetres of the eye above the ground, 0 to {@value #HEIGHT_METRES_MAX}
     * @param refraction the ray's curvature as a part of the Earth's, 0 to below 1
     * @throws IllegalArgumentException for another height or coefficient
     */
    public static Horizon refracted(double heightMetres, double refraction) {
        if (!(heightMetres >= 0 && heightMetres <= HEIGHT_METRES_MAX)) {
            throw new IllegalArgumentException("a height is 0 to 100000 metres, not " + heightMetres);
        }
        if (!(refraction >= 0 && refraction < 1)) {
            throw new IllegalArgumentException("a coefficient of refraction is 0 to below 1, not " + refraction);
        }
        double radius = EARTH_RADIUS_METRES / (1 - refraction);
        double sight = Math.sqrt(heightMetres * (2 * radius + heightMetres));
        // The arc's tangent is sight / radius; its cosine would lose all digits for an eye near the ground.
        double dip = Math.atan2(sight, radius);
        return new Horizon(heightMetres, radius * dip, sight, Math.toDegrees(dip));
    }

    /**
     * From how far away an object seems as large as an eye can just tell apart: an upper bound, for clear air and full
     * contrast, and only that something is there.
     *
     * @param objectMetres its longest side, seen square to it, positive
     */
    public static double eyeLimitMetres(double objectMetres) {
        if (!(objectMetres > 0 && objectMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an object has a positive length, not " + objectMetres);
        }
        return objectMetres / Math.tan(Math.toRadians(EYE_DEGREES));
    }

    /** How far the ground falls below the level plane after a distance: d² / 2R, for distances far below the radius. */
    public static double dropMetres(double distanceMetres) {
        return distanceMetres * distanceMetres / (2 * EARTH_RADIUS_METRES);
    }
}
