package org.wellhead.observe.convoy;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.Place;

/**
 * A flat frame that touches the Earth at one place: distances and directions from there are true (azimuthal equidistant, WGS 84).
 * Between other points a distance is too long by at most (d/R)²/6 of itself, with d the distance from the middle: 4 m in 100 km
 * at a distance of 100 km, and north is off by the angle between meridians. Lengths that count are geodesic, not measured in it.
 *
 * <p>Source: C. F. F. Karney, Algorithms for geodesics, Journal of Geodesy 87 (2013), by GeographicLib.
 */
public final class FlatFrame {
    private final Place middle;

    /** The frame that touches the Earth there. */
    public FlatFrame(Place middle) {
        this.middle = middle;
    }

    /** Where its zero lies. */
    public Place middle() {
        return middle;
    }

    /** A place in this frame. */
    public GroundPoint ground(Place place) {
        GeodesicData line = Geodesic.WGS84.Inverse(
                middle.latDegrees(),
                middle.lonDegrees(),
                place.latDegrees(),
                place.lonDegrees(),
                GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        double azimuth = Math.toRadians(line.azi1);
        return new GroundPoint(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }

    /** The place of a point of this frame. */
    public Place place(GroundPoint point) {
        return moved(middle, point.eastMetres(), point.northMetres());
    }

    /** Metres between two places, the shortest way over the ellipsoid. */
    public static double metres(Place from, Place to) {
        return Geodesic.WGS84.Inverse(
                        from.latDegrees(), from.lonDegrees(), to.latDegrees(), to.lonDegrees(), GeodesicMask.DISTANCE)
                .s12;
    }

    /** The place some metres east and north of another. */
    static Place moved(Place from, double eastMetres, double northMetres) {
        GeodesicData line = Geodesic.WGS84.Direct(
                from.latDegrees(),
                from.lonDegrees(),
                Math.toDegrees(Math.atan2(eastMetres, northMetres)),
                Math.hypot(eastMetres, northMetres),
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new Place(line.lon2, line.lat2);
    }
}
