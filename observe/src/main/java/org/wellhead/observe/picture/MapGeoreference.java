package org.wellhead.observe.picture;

import org.apache.sis.geometry.DirectPosition2D;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.NoninvertibleTransformException;
import org.opengis.referencing.operation.TransformException;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/** A picture that lies on a map: from pixels to coordinates by an affine transform, from there to Earth by its projection. */
final class MapGeoreference implements Georeference {
    /** Metres, or degrees, of a map's coordinates. */
    private static final double MOST = 1e8;

    private final Affine toMap;
    private final Affine fromMap;
    private final MathTransform toPlace;
    private final MathTransform fromPlace;
    private final String told;

    /**
     * A picture on a map.
     *
     * @param toMap coordinates, east and north, from pixels
     * @param fromMap pixels from coordinates
     * @param toPlace longitude and latitude in degrees from coordinates
     * @param told how it is known
     */
    MapGeoreference(Affine toMap, Affine fromMap, MathTransform toPlace, String told)
            throws NoninvertibleTransformException {
        this.toMap = toMap;
        this.fromMap = fromMap;
        this.toPlace = toPlace;
        this.fromPlace = toPlace.inverse();
        this.told = told;
    }

    @Override
    public Place place(PixelPoint point) {
        return place(toMap.x(point.xPx(), point.yPx()), toMap.y(point.xPx(), point.yPx()));
    }

    /** The place of coordinates on the map. */
    Place place(double x, double y) {
        // Far beyond any map of the Earth projections are not defined.
        if (!(Math.abs(x) <= MOST && Math.abs(y) <= MOST)) {
            throw new IllegalArgumentException("no place on Earth: " + x + ", " + y);
        }
        DirectPosition2D at = new DirectPosition2D(x, y);
        try {
            toPlace.transform(at, at);
        } catch (TransformException e) {
            throw new IllegalArgumentException("no place on Earth: " + x + ", " + y, e);
        }
        double lon = at.x >= -180 && at.x <= 180 ? at.x : Math.IEEEremainder(at.x, 360);
        return new Place(lon, at.y);
    }

    @Override
    public PixelPoint pixel(Place place) {
        DirectPosition2D at = new DirectPosition2D(place.lonDegrees(), place.latDegrees());
        try {
            fromPlace.transform(at, at);
        } catch (TransformException e) {
            throw new IllegalArgumentException("not on this map: " + place, e);
        }
        return new PixelPoint(fromMap.x(at.x, at.y), fromMap.y(at.x, at.y));
    }

    @Override
    public String told() {
        return told;
    }
}
