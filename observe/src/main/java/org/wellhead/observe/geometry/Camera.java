package org.wellhead.observe.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/**
 * A camera above a curved Earth: what each pixel covers on the ground, how far away that is, and where the sky begins. A pinhole
 * whose principal point is the picture's middle, whose pixels are square and whose rows are level.
 *
 * <p>Light is taken as straight and the Earth as a sphere; places on it are found on WGS 84 by the distance and direction from the
 * camera. Refraction would move the ground of a pixel outwards: by 1 % a quarter of the way to the horizon, by 4 % half way, and it
 * would lift a strip of ground above the horizon.
 *
 * @param heightMetres above the ground, above 0 to {@value Horizon#HEIGHT_METRES_MAX}
 * @param focalPx the focal length in pixels, positive
 * @param depressionDegrees of the optical axis below the horizontal, above -90 to 90, which is straight down
 * @param widthPx at least 1
 * @param heightPx at least 1
 */
public record Camera(double heightMetres, double focalPx, double depressionDegrees, int widthPx, int heightPx) {
    public Camera {
        if (!(heightMetres > 0 && heightMetres <= Horizon.HEIGHT_METRES_MAX)) {
            throw new IllegalArgumentException("a height is above 0 to 100000 metres, not " + heightMetres);
        }
        if (!(focalPx > 0 && focalPx < 1e9)) {
            throw new IllegalArgumentException("a focal length is a positive number of pixels, not " + focalPx);
        }
        if (!(depressionDegrees > -90 && depressionDegrees <= 90)) {
            throw new IllegalArgumentException("a depression is above -90 to 90 degrees, not " + depressionDegrees);
        }
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture has pixels, not " + widthPx + " by " + heightPx);
        }
    }

    /**
     * What a pixel shows of the ground.
     *
     * @param slantMetres along the line of sight
     * @param groundMetres along the ground, from the point below the camera
     * @param bearingDegrees to the right of the way the camera looks, -180 to 180
     * @param acrossMetres that a pixel covers on the ground, square to the line of sight
     * @param alongMetres that it covers along the line of sight
     */
    public record Sight(
            double slantMetres, double groundMetres, double bearingDegrees, double acrossMetres, double alongMetres) {}

    /** Metres per pixel straight below a camera that looks straight down. */
    public double nadirSampleMetres() {
        return heightMetres / focalPx;
    }

    /** The picture's middle. */
    public PixelPoint middle() {
        return new PixelPoint(widthPx / 2.0, heightPx / 2.0);
    }

    /** What a point of the picture shows of the ground; empty if it shows the sky. */
    public Optional<Sight> sight(PixelPoint point) {
        double sin = Math.sin(Math.toRadians(depressionDegrees));
        double cos = Math.cos(Math.toRadians(depressionDegrees));
        double u = point.xPx() - widthPx / 2.0;
        double v = point.yPx() - heightPx / 2.0;
        // The ray: u to the right, ahead of the camera, and down.
        double ahead = focalPx * cos - v * sin;
        double down = focalPx * sin + v * cos;
        double level = Math.hypot(u, ahead);
        double length = Math.hypot(level, down);
        double sinRay = down / length;
        double cosRay = level / length;

        // Where it meets the sphere: s² - 2 s (R + H) sin + (2 R H + H²) = 0, the nearer solution, without
        // cancellation.
        double radius = Horizon.EARTH_RADIUS_METRES;
        double power = heightMetres * (2 * radius + heightMetres);
        double square = radius * radius * sinRay * sinRay - power * cosRay * cosRay;
        if (!(down > 0) || square < 0) {
            return Optional.empty();
        }
        double slant = power / ((radius + heightMetres) * sinRay + Math.sqrt(square));
        double arc = Math.asin(slant * cosRay / radius);

        // The ground's own directions there, in the ray's terms: away from the camera it falls by the arc.
        double toRight = level == 0 ? 0 : u / level;
        double toAhead = level == 0 ? 1 : ahead / level;
        double depth = slant * focalPx / length;
        double across = metresPerPixel(toAhead, -toRight, 0, u, v, depth, sin, cos);
        double along =
                metresPerPixel(toRight * Math.cos(arc), toAhead * Math.cos(arc), Math.sin(arc), u, v, depth, sin, cos);
        return Optional.of(new Sight(slant, radius * arc, Math.toDegrees(Math.atan2(u, ahead)), across, along));
    }

    /**
     * The outline of the ground in the picture, clockwise from the top left; where the sky cuts it off, along the horizon.
     *
     * @param perSide points on each side, at least 1
     * @return no points at all if the picture shows only sky
     */
    public List<Sight> footprint(int perSide) {
        List<Sight> outline = new ArrayList<>();
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < perSide; i++) {
                double part = (double) i / perSide;
                double x = side == 0 ? part : side == 1 ? 1 : side == 2 ? 1 - part : 0;
                double y = side == 0 ? 0 : side == 1 ? part : side == 2 ? 1 : 1 - part;
                sightOrHorizon(new PixelPoint(x * widthPx, y * heightPx)).ifPresent(outline::add);
            }
        }
        return List.copyOf(outline);
    }

    /**
     * The place that a sight shows.
     *
     * @param camera the place below the camera
     * @param headingDegrees where the camera looks, clockwise from north
     */
    public static Place place(Sight sight, Place camera, double headingDegrees) {
        GeodesicData found = Geodesic.WGS84.Direct(
                camera.latDegrees(),
                camera.lonDegrees(),
                headingDegrees + sight.bearingDegrees(),
                sight.groundMetres(),
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new Place(found.lon2, found.lat2);
    }

    /**
     * What a point of the picture shows of the ground; if that is sky, the horizon below it in the same column. Empty if the
     * whole column below is sky.
     */
    public Optional<Sight> sightOrHorizon(PixelPoint point) {
        double xPx = point.xPx();
        double yPx = point.yPx();
        Optional<Sight> there = sight(point);
        Optional<Sight> lowest = sight(new PixelPoint(xPx, heightPx));
        if (there.isPresent() || lowest.isEmpty()) {
            return there;
        }
        double sky = yPx;
        double ground = heightPx;
        for (int halving = 0; halving < 60; halving++) {
            double between = (sky + ground) / 2;
            if (sight(new PixelPoint(xPx, between)).isPresent()) {
                ground = between;
            } else {
                sky = between;
            }
        }
        return sight(new PixelPoint(xPx, ground));
    }

    /** Metres of ground in a direction (right, ahead, down; of length 1) that move its picture by one pixel. */
    private double metresPerPixel(
            double right, double ahead, double down, double u, double v, double depth, double sin, double cos) {
        double forward = ahead * cos + down * sin;
        double below = down * cos - ahead * sin;
        return depth / Math.hypot(focalPx * right - u * forward, focalPx * below - v * forward);
    }
}
