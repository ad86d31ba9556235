package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;

/**
 * TIFFs of kinds that the JDK does not write, made by GDAL 3.6.2 from one small drawing whose sample of column x, row y and
 * band c is {@code (20 x + 7 y c) % 256}: they are also the seeds of {@link PicturesFuzzTest}.
 */
class TiffKindsTest {
    private static final Pattern RANGE = Pattern.compile(": (\\S+) became black, (\\S+) white");

    @TempDir
    Path folder = Path.of("");

    private static byte[] seed(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TiffKindsTest.class.getResourceAsStream("PicturesFuzzTestInputs/" + name))) {
            return in.readAllBytes();
        }
    }

    private static int drawn(int x, int y, int band) {
        return (x * 20 + y * 7 * band) % 256;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiled.tif", "points.tif", "colour.png"})
    void eightBitsAreAsDrawn(String name) throws IOException {
        try (Picture picture = Drawn.open(seed(name), folder)) {
            byte[] rgb = Drawn.pixels(picture);
            for (int i = 0; i < rgb.length; i++) {
                assertThat(rgb[i] & 0xff).isEqualTo(drawn(i / 3 % 12, i / 36, i % 3));
            }
        }
    }

    /** Floats with predictor 3, bands apart with 16 bits in PackBits, a BigTIFF with predictor 2. */
    @ParameterizedTest
    @ValueSource(strings = {"float.tif", "apart.tif", "big.tif"})
    void moreBitsAreStretchedAsTheNoteSays(String name) throws IOException {
        try (Picture picture = Drawn.open(seed(name), folder)) {
            Matcher range = RANGE.matcher(picture.notes().getFirst());
            assertThat(range.find()).isTrue();
            double black = Double.parseDouble(range.group(1));
            double white = Double.parseDouble(range.group(2));
            byte[] rgb = Drawn.pixels(picture);
            for (int i = 0; i < rgb.length; i++) {
                double part = (drawn(i / 3 % 12, i / 36, i % 3) - black) / (white - black);
                assertThat((double) (rgb[i] & 0xff)).isEqualTo(Math.clamp(255 * part, 0, 255), within(0.51));
            }
        }
    }

    @Test
    void theFourthBandIsLeftOutWithAWord() throws IOException {
        try (Picture picture = Drawn.open(seed("big.tif"), folder)) {
            assertThat(picture.notes())
                    .contains(
                            "4 bands: the first three are shown as red, green, blue; the 4th (near infrared, as a rule)"
                                    + " is left out");
        }
    }

    @Test
    void aBandOfOpacityThatHoldsSomethingElseHidesNothing() throws IOException {
        try (Picture picture = Drawn.open(seed("alpha.tif"), folder)) {
            assertThat(picture.notes()).anyMatch(note -> note.startsWith("band 4 is marked as opacity, but"));
            assertThat(Drawn.pixel(picture, 0, 3)).isEqualTo("0 21 42");
        }
    }

    @Test
    void aGeoTiffLiesWhereGdalPutIt() throws IOException {
        try (Picture picture = Drawn.open(seed("tiled.tif"), folder)) {
            Georeference lies = picture.georeference().orElseThrow();
            assertThat(lies.told()).isEqualTo("EPSG:32637, by the file's transform");
            // gdaltransform -s_srs EPSG:32637 -t_srs EPSG:4326 of 300000 4000000.
            Place corner = lies.place(new PixelPoint(0, 0));
            assertThat(corner.lonDegrees()).isEqualTo(36.7776086145634, within(1e-9));
            assertThat(corner.latDegrees()).isEqualTo(36.124095832137, within(1e-9));
        }
    }

    @Test
    void controlPointsAreFittedAndTheirResidualTold() throws IOException {
        try (Picture picture = Drawn.open(seed("points.tif"), folder)) {
            Georeference lies = picture.georeference().orElseThrow();
            assertThat(lies.told())
                    .isEqualTo("EPSG:4326, by 4 control points and a flat fit through them: 0.0 m off (root mean"
                            + " square), 0.0 m at most");
            Place middle = lies.place(new PixelPoint(6, 4.5));
            assertThat(middle.lonDegrees()).isEqualTo(40.05, within(1e-9));
            assertThat(middle.latDegrees()).isEqualTo(34.95, within(1e-9));
        }
    }

    @Test
    void webMercatorIsKnownAndAStrangeMapIsAPictureThatLiesNowhere() throws IOException {
        byte[] file = seed("tiled.tif");
        int at = keyOfMap(file);
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putShort(at, (short) 3857);
        try (Picture picture = Drawn.open(file, folder)) {
            Georeference lies = picture.georeference().orElseThrow();
            Place corner = lies.place(new PixelPoint(0, 0));
            // x / R and the Gudermannian of y / R, R = 6378137 m.
            assertThat(corner.lonDegrees()).isEqualTo(Math.toDegrees(300_000 / 6_378_137.0), within(1e-9));
            assertThat(corner.latDegrees())
                    .isEqualTo(Math.toDegrees(Math.atan(Math.sinh(4_000_000 / 6_378_137.0))), within(1e-9));
            assertThat(lies.pixel(corner).xPx()).isEqualTo(0, within(1e-6));
        }
        tiff.putShort(at, (short) 5514);
        try (Picture picture = Drawn.open(file, folder)) {
            assertThat(picture.georeference()).isEmpty();
            assertThat(picture.notes())
                    .anyMatch(note ->
                            note.startsWith("where it lies is not used: EPSG:5514 names no map that is known here"));
        }
    }

    /** Where the number of the map stands: after key 3072, in no other entry, one value. */
    private static int keyOfMap(byte[] file) {
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 8 <= file.length; at += 2) {
            if (tiff.getShort(at) == 3072 && tiff.getShort(at + 2) == 0 && tiff.getShort(at + 4) == 1) {
                return at + 6;
            }
        }
        throw new AssertionError("no key of a projected map");
    }
}
