package org.wellhead.observe.picture;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.sis.coverage.grid.GridGeometry;
import org.apache.sis.referencing.CRS;
import org.apache.sis.referencing.CommonCRS;
import org.apache.sis.referencing.crs.AbstractCRS;
import org.apache.sis.referencing.cs.AxesConvention;
import org.apache.sis.storage.DataStoreException;
import org.apache.sis.storage.GridCoverageResource;
import org.apache.sis.storage.StorageConnector;
import org.apache.sis.storage.geotiff.GeoTiffStore;
import org.apache.sis.storage.geotiff.GeoTiffStoreProvider;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.crs.GeographicCRS;
import org.opengis.referencing.crs.ProjectedCRS;
import org.opengis.referencing.crs.SingleCRS;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.util.FactoryException;

/**
 * From the coordinates of a map to longitude and latitude, by Apache SIS.
 *
 * <p>SIS reads the keys, with the maps that it knows without the EPSG dataset, whose licence forbids to pass it on: WGS 84, NAD83
 * and ETRS89 with their UTM zones, and whatever the keys describe in full. Web Mercator is added here.
 */
final class MapProjection {
    /** SIS tells its log that it has no dataset, and what it ignored. Kept, because a logger is forgotten with its level. */
    private static final Logger LOG = Logger.getLogger("org.apache.sis");

    private static final int WEB_MERCATOR = 3857;
    private static final int WEB_MERCATOR_ONCE = 3785;

    private static final String WEB_MERCATOR_WKT = """
            PROJCS["WGS 84 / Pseudo-Mercator",
              GEOGCS["WGS 84", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563]],
                PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
              PROJECTION["Popular Visualisation Pseudo Mercator"],
              PARAMETER["Latitude of natural origin", 0], PARAMETER["Longitude of natural origin", 0],
              PARAMETER["False easting", 0], PARAMETER["False northing", 0],
              UNIT["metre", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]
            """;

    static {
        LOG.setLevel(Level.OFF);
    }

    private MapProjection() {}

    /**
     * Longitude and latitude in degrees from east and north as the keys have them.
     *
     * @throws UnknownMap if SIS does not know the map, or how it lies on WGS 84
     */
    static MathTransform toPlace(GeoKeys keys) throws UnknownMap {
        try {
            SingleCRS map = map(keys);
            GeographicCRS base = map instanceof ProjectedCRS projected
                    ? projected.getBaseCRS()
                    : map instanceof GeographicCRS geographic ? geographic : null;
            if (base == null) {
                throw new UnknownMap(
                        "is no map of Earth's surface (" + map.getName().getCode() + ")");
            }
            CoordinateReferenceSystem eastNorth =
                    AbstractCRS.castOrCopy(map).forConvention(AxesConvention.RIGHT_HANDED);
            CoordinateReferenceSystem lonLat = isWithinMetresOfWgs84(base)
                    ? AbstractCRS.castOrCopy(base).forConvention(AxesConvention.NORMALIZED)
                    : CommonCRS.WGS84.normalizedGeographic();
            var operation = CRS.findOperation(eastNorth, lonLat, null);
            double accuracyMetres = CRS.getLinearAccuracy(operation);
            if (accuracyMetres > 100) {
                throw new UnknownMap("is not known here well enough to be placed on WGS 84");
            }
            return operation.getMathTransform();
        } catch (DataStoreException | FactoryException | RuntimeException e) {
            throw new UnknownMap(
                    "is not known here (" + firstSentence(e) + "); turn it to UTM on WGS 84, e.g. with gdalwarp");
        }
    }

    private static SingleCRS map(GeoKeys keys) throws DataStoreException, FactoryException, UnknownMap {
        CoordinateReferenceSystem map;
        if (keys.epsg() == WEB_MERCATOR || keys.epsg() == WEB_MERCATOR_ONCE) {
            map = CRS.fromWKT(WEB_MERCATOR_WKT);
        } else {
            try (GeoTiffStore store =
                    (GeoTiffStore) new GeoTiffStoreProvider().open(new StorageConnector(keys.onePixel()))) {
                GridCoverageResource only = store.components().getFirst();
                GridGeometry grid = only.getGridGeometry();
                if (!grid.isDefined(GridGeometry.CRS)) {
                    throw new UnknownMap("names no map that is known here");
                }
                map = grid.getCoordinateReferenceSystem();
            }
        }
        SingleCRS flat = CRS.getHorizontalComponent(map);
        if (flat == null) {
            throw new UnknownMap("is no map of Earth's surface");
        }
        return flat;
    }

    /** NAD83 and ETRS89 drifted away from WGS 84 with their continents, by some two metres; they are taken as it. */
    private static boolean isWithinMetresOfWgs84(GeographicCRS base) {
        String datum = base.getDatum().getName().getCode().toUpperCase(Locale.ROOT);
        return datum.contains("WGS84")
                || datum.contains("WGS 84")
                || datum.contains("WGS_1984")
                || datum.contains("WORLD GEODETIC SYSTEM 1984")
                || datum.contains("NORTH AMERICAN DATUM 1983")
                || datum.contains("EUROPEAN TERRESTRIAL REFERENCE");
    }

    private static String firstSentence(Exception e) {
        String text =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        int end = text.indexOf(". ");
        return end > 0 ? text.substring(0, end) : text.substring(0, Math.min(200, text.length()));
    }
}
