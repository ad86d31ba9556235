package org.wellhead.observe.picture;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.NoninvertibleTransformException;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * Where a GeoTIFF lies, by its tags: a transform or control points say where on a map, keys say which map. A picture whose
 * tags cannot be used is still a picture: a note says why it lies nowhere. Source: OGC GeoTIFF 1.1, annex C.
 */
final class GeoTags {
    static final int KEYS = 34_735;
    private static final int SCALE = 33_550;
    private static final int POINTS = 33_922;
    private static final int TRANSFORM = 34_264;
    private static final int POINTS_MIN = 3;

    private GeoTags() {}

    static Optional<Georeference> georeference(PictureFile file, TiffDirectory directory, List<String> notes)
            throws IOException {
        if (!directory.has(KEYS)) {
            return Optional.empty();
        }
        GeoKeys keys = GeoKeys.read(directory);
        double[] points = directory.decimals(POINTS);
        Optional<Affine> placed = placed(directory, points);
        boolean fitted = placed.isEmpty() && points.length >= 6 * POINTS_MIN;
        if (fitted) {
            placed = Affine.fit(points);
        }
        if (keys.pixelIsPoint()) {
            placed = placed.map(affine -> affine.shifted(-0.5, -0.5));
        }
        Optional<Affine> inverse = placed.flatMap(Affine::inverse);
        if (placed.isEmpty() || inverse.isEmpty()) {
            notes.add(
                    "the file names a map, but neither a usable transform nor control points say where on it; it lies nowhere");
            return Optional.empty();
        }
        try {
            MathTransform toPlace = MapProjection.toPlace(keys);
            if (!fitted) {
                String told = keys.told() + ", by the file's transform";
                return Optional.of(new MapGeoreference(placed.get(), inverse.get(), toPlace, told));
            }
            MapGeoreference exact = new MapGeoreference(placed.get(), inverse.get(), toPlace, "");
            String told = keys.told() + ", by " + residual(points, exact, keys.pixelIsPoint());
            notes.add("georeference by " + told.substring(told.indexOf(", by ") + 5));
            return Optional.of(new MapGeoreference(placed.get(), inverse.get(), toPlace, told));
        } catch (UnknownMap | NoninvertibleTransformException | IllegalArgumentException e) {
            notes.add("where it lies is not used: " + keys.told() + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Affine> placed(TiffDirectory directory, double[] points) throws IOException {
        double[] matrix = directory.decimals(TRANSFORM);
        if (matrix.length >= 8) {
            return Optional.of(new Affine(matrix[0], matrix[1], matrix[3], matrix[4], matrix[5], matrix[7]));
        }
        double[] scale = directory.decimals(SCALE);
        if (scale.length >= 2 && points.length >= 6) {
            double xx = scale[0];
            double yy = -scale[1];
            return Optional.of(new Affine(xx, 0, points[3] - xx * points[0], 0, yy, points[4] - yy * points[1]));
        }
        return Optional.empty();
    }

    /** How far the control points lie from where the fit puts them. */
    private static String residual(double[] points, MapGeoreference fit, boolean pixelIsPoint) {
        double squares = 0;
        double most = 0;
        int count = points.length / 6;
        double half = pixelIsPoint ? 0.5 : 0;
        for (int i = 0; i < count * 6; i += 6) {
            Place is = fit.place(points[i + 3], points[i + 4]);
            Place put = fit.place(new PixelPoint(points[i] + half, points[i + 1] + half));
            double metres = Geodesic.WGS84.Inverse(
                            is.latDegrees(), is.lonDegrees(), put.latDegrees(), put.lonDegrees(), GeodesicMask.DISTANCE)
                    .s12;
            squares += metres * metres;
            most = Math.max(most, metres);
        }
        return String.format(
                Locale.ROOT,
                "%d control points and a flat fit through them: %.1f m off (root mean square), %.1f m at most",
                count,
                Math.sqrt(squares / count),
                most);
    }
}
