package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/** Twelve GeoTIFFs and COGs from elsewhere open, and lie where gdalinfo 3.6.2 puts them. */
class RealGeoTiffTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/imagery/geotiff-samples");

    @TempDir
    Path scratch = Path.of("");

    /** Longitude and latitude are those of the upper left and lower right corner. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fixtures/cog.tif|2658|2667|EPSG:32621, by the file's transform|-61.287624427114|74.6220431425298|-52.9162752561092|72.2297979555183",
                "fixtures/cog_gcps.tif|1280|837|EPSG:4326, by 210 control points and a flat fit through them: 282.8 m off (root mean square), 556.5 m at most||||",
                "fixtures/cog_int16.tif|2658|2667|EPSG:32621, by the file's transform|-61.287624427114|74.6220431425298|-52.9162752561092|72.2297979555183",
                "fixtures/cog_nodata.tif|2658|2667|EPSG:32621, by the file's transform|-61.287624427114|74.6220431425298|-52.9162752561092|72.2297979555183",
                "fixtures/cog_scale_epsg4326.tif|287|229|EPSG:4326, by the file's transform|126.724471763803|37.9431111741742|127.987504540068|36.9353254398028",
                "fixtures/my-bucket/hro_sources/colorado/201404_13SED190110_201404_0x1500m_CL_1.tif|383|232|EPSG:26913, by the file's transform|-104.775326989281|38.953764219436|-104.774665776008|38.9534493519343",
                "fixtures/my-bucket/hro_sources/colorado/201404_13SED190110_201404_0x1500m_CL_1.tif.ovr|192|116|nowhere||||",
                "fixtures/my-bucket/pix4d/pix4d_alpha_nodata.tif|686|758|EPSG:32750, by the file's transform|115.159676501057|-8.58378690393418|115.161862682508|-8.58621450045291",
                "fixtures/nocog.tif|2658|2667|EPSG:32621, by the file's transform|-61.287624427114|74.6220431425298|-52.9162752561092|72.2297979555183",
                "naip/m_4709963_se_14_1_20150926.tif|934|723|EPSG:26914, by the file's transform|-99.1855906036647|47.0365724675519|-99.1240467603724|47.0041252455099",
                "naip/m_4709963_se_14_1_20170827.tif|934|724|EPSG:26914, by the file's transform|-99.1855643724848|47.0365995061864|-99.1240204098211|47.0041072765334",
                "raster/cog.tif|343|206|EPSG:4326, by the file's transform|6.86007449870714|53.4163420765423|6.89088671295245|53.3978367816894",
            })
    void opensAndLiesWhereItShould(
            String file,
            int width,
            int height,
            String told,
            @Nullable Double west,
            @Nullable Double north,
            @Nullable Double east,
            @Nullable Double south)
            throws IOException {
        Path path = SAMPLES.resolve(file);
        assumeTrue(Files.exists(path), "SKIPPED: " + file + " is not beside the project; no real GeoTIFF was opened");
        try (Picture picture = Pictures.open(path, file, scratch)) {
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %5d x %5d  %-8s %s %s%n",
                    file.substring(file.lastIndexOf('/') + 1),
                    picture.widthPx(),
                    picture.heightPx(),
                    picture.form(),
                    picture.georeference().map(Georeference::told).orElse("nowhere"),
                    picture.notes());
            assertThat(picture.widthPx()).isEqualTo(width);
            assertThat(picture.heightPx()).isEqualTo(height);
            byte[] rgb = new byte[3 * 64 * 64];
            picture.read(width / 2 - 32, height / 2 - 32, 64, 64, rgb);
            assertThat(rgb).as("its middle is not all black").contains(rgb[0] == 0 ? rgb[3] : rgb[0]);
            assertThat(picture.georeference().map(Georeference::told).orElse("nowhere"))
                    .startsWith(told);
            if (west != null && north != null && east != null && south != null) {
                Georeference lies = picture.georeference().orElseThrow();
                isThere(lies, new PixelPoint(0, 0), new Place(west, north));
                isThere(lies, new PixelPoint(width, height), new Place(east, south));
            }
        }
    }

    private static void isThere(Georeference lies, PixelPoint point, Place expected) {
        Place place = lies.place(point);
        double metres = Geodesic.WGS84.Inverse(
                        place.latDegrees(), place.lonDegrees(), expected.latDegrees(), expected.lonDegrees())
                .s12;
        assertThat(metres).as("%s lies at %s", point, place).isLessThan(0.01);
        PixelPoint back = lies.pixel(place);
        assertThat(back.xPx()).isEqualTo(point.xPx(), within(1e-4));
        assertThat(back.yPx()).isEqualTo(point.yPx(), within(1e-4));
    }
}
