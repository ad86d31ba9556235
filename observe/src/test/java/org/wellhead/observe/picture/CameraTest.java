package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a camera wrote is told, and what no camera can mean is not. */
class CameraTest {
    private static final int SHORT = 3;
    private static final int RATIONAL = 5;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFocalLengthAsOnFilmBecomesPixels() {
        assertThat(Camera.facts(exif(SHORT, 41_989, 24), "", 6000).focalPx()).hasValue(4000);
    }

    @Test
    void aSensorsPixelsAreScaledToThisPicture() {
        // 50 mm, 5,000 px per inch, as unit 2 is what is meant where none is told.
        byte[] exif = exif(RATIONAL, 37_386, 50, 41_486, 5000);
        assertThat(Camera.facts(exif, "", 3000).focalPx().orElseThrow()).isEqualTo(50 * 5000 / 25.4, within(1e-6));
    }

    @Test
    void nonsenseIsAsIfItWereMissing() {
        assertThat(Camera.facts(exif(SHORT, 41_989, 0), "", 6000)).isEqualTo(CameraFacts.NONE);
        assertThat(Camera.facts("MM\0*garbage".getBytes(StandardCharsets.US_ASCII), "", 6000))
                .isEqualTo(CameraFacts.NONE);
        String xmp =
                "<x drone-dji:RelativeAltitude=\"+1e300\" drone-dji:GimbalPitchDegree=\"NaN\" drone-dji:GimbalYawDegree=\"..\"/>";
        assertThat(Camera.facts(new byte[0], xmp, 6000)).isEqualTo(CameraFacts.NONE);
        assertThat(Camera.facts(new byte[0], "drone-dji:RelativeAltitude=\"-20.0\"", 10))
                .isEqualTo(CameraFacts.NONE);
    }

    @Test
    void aDroneTellsHeightTiltAndHeading() {
        String xmp = "<rdf:Description drone-dji:AbsoluteAltitude=\"+512.3\" drone-dji:RelativeAltitude=\"+120.50\""
                + " drone-dji:GimbalPitchDegree=\"-62.5\" drone-dji:GimbalYawDegree=\"-90.0\">";
        CameraFacts facts = Camera.facts(new byte[0], xmp, 4000);
        assertThat(facts.heightMetres()).hasValue(120.5);
        assertThat(facts.depressionDegrees()).hasValue(62.5);
        assertThat(facts.headingDegrees()).hasValue(270);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0:0, 96x64",
        "3, 95:63, 96x64",
        "6, 63:0, 64x96",
        "8, 0:95, 64x96",
        "2, 95:0, 96x64",
        "4, 0:63, 96x64",
        "5, 0:0, 64x96",
        "7, 63:95, 64x96"
    })
    void aPictureIsTurnedAsTheCameraSays(int orientation, String firstPixel, String size) throws IOException {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 16; i++) {
            image.setRGB(i % 16, i / 16, 0xffffff);
        }
        byte[] jpeg = Drawn.written(image, "jpeg");
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        byte[] exif = exif(orientation);
        turned.write(ByteBuffer.allocate(10)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .array());
        turned.write(exif);
        turned.write(jpeg, 2, jpeg.length - 2);
        try (Picture picture = Drawn.open(turned.toByteArray(), folder)) {
            assertThat(picture.widthPx() + "x" + picture.heightPx()).isEqualTo(size);
            String[] corner = firstPixel.split(":", -1);
            int x = Integer.parseInt(corner[0]);
            int y = Integer.parseInt(corner[1]);
            assertThat(Drawn.pixel(picture, x, y)).isEqualTo("255 255 255");
            assertThat(Drawn.pixel(picture, picture.widthPx() - 1 - x, y)).isEqualTo("0 0 0");
            assertThat(Drawn.pixel(picture, x, picture.heightPx() - 1 - y)).isEqualTo("0 0 0");
        }
    }

    /** An EXIF block with an orientation alone. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .putInt(0x4d4d002a)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** An EXIF block with entries of one type about the shot: tag, value, tag, value. */
    private static byte[] exif(int type, int... entries) {
        int count = entries.length / 2;
        int start = 26 + 2 + count * 12 + 4;
        ByteBuffer exif =
                ByteBuffer.allocate(start + count * 8).putInt(0x4d4d002a).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 34_665)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        exif.putShort((short) count);
        for (int i = 0; i < count; i++) {
            exif.putShort((short) entries[2 * i]).putShort((short) type).putInt(1);
            if (type == SHORT) {
                exif.putShort((short) entries[2 * i + 1]).putShort((short) 0);
            } else {
                exif.putInt(start + 8 * i);
            }
        }
        exif.putInt(0);
        for (int i = 0; i < count && type == RATIONAL; i++) {
            exif.putInt(entries[2 * i + 1]).putInt(1);
        }
        return exif.array();
    }
}
