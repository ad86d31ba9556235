package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every form that the JDK writes read as the JDK reads them, tile by tile. */
class PicturesTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "png, TYPE_INT_RGB, PNG",
        "png interlaced, TYPE_INT_RGB, PNG",
        "png, TYPE_INT_ARGB, PNG",
        "png interlaced, TYPE_INT_ARGB, PNG",
        "png, TYPE_BYTE_INDEXED, PNG",
        "png interlaced, TYPE_BYTE_INDEXED, PNG",
        "png, TYPE_BYTE_BINARY, PNG",
        "jpeg, TYPE_INT_RGB, JPEG",
        "jpeg progressive, TYPE_INT_RGB, JPEG",
        "tiff, TYPE_INT_RGB, TIFF",
        "tiff LZW, TYPE_INT_RGB, TIFF",
        "tiff LZW tiled, TYPE_INT_RGB, TIFF",
        "tiff ZLib, TYPE_INT_RGB, TIFF",
        "tiff Deflate tiled, TYPE_INT_RGB, TIFF",
        "tiff PackBits, TYPE_INT_RGB, TIFF",
        "tiff PackBits tiled, TYPE_INT_RGB, TIFF",
        "tiff JPEG tiled, TYPE_INT_RGB, TIFF",
        "tiff JPEG, TYPE_INT_RGB, TIFF",
        "tiff LZW, TYPE_BYTE_INDEXED, TIFF",
        "tiff Deflate tiled, TYPE_BYTE_BINARY, TIFF",
        "tiff LZW tiled, TYPE_INT_ARGB, TIFF",
    })
    void readAsTheJdkReadsIt(String how, String type, String form) throws Exception {
        BufferedImage image =
                Drawn.image(97, 61, BufferedImage.class.getField(type).getInt(null));
        byte[] file = Drawn.written(image, how);
        try (Picture picture = Drawn.open(file, folder)) {
            assertThat(picture.form()).isEqualTo(form);
            assertThat(picture.widthPx()).isEqualTo(97);
            assertThat(picture.heightPx()).isEqualTo(61);
            assertThat(Drawn.pixels(picture)).isEqualTo(Drawn.pixels(Drawn.jdk(file)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "jpeg progressive", "tiff LZW tiled", "tiff JPEG"})
    void greyIsGrey(String how) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 200);
        for (int i = 1; i < 64 * 48; i++) {
            image.getRaster().setSample(i % 64, i / 64, 0, 200);
        }
        try (Picture picture = Drawn.open(Drawn.written(image, how), folder)) {
            assertThat(Drawn.pixel(picture, 30, 20)).isEqualTo("200 200 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "png interlaced", "tiff LZW tiled", "tiff Deflate"})
    void sixteenBitsAreStretchedAndSaidToBe(String how) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 100 * 100; i++) {
            image.getRaster().setSample(i % 100, i / 100, 0, 1000 + i / 100);
        }
        image.getRaster().setSample(50, 50, 0, 65_535);
        try (Picture picture = Drawn.open(Drawn.written(image, how), folder)) {
            assertThat(picture.notes())
                    .contains(
                            "16 bits were stretched to 8 bits: 1,000 became black, 1,099 white; how well vehicles are found was measured on pictures of 8 bits");
            assertThat(Drawn.pixel(picture, 3, 1)).isEqualTo("3 3 3");
            assertThat(Drawn.pixel(picture, 3, 98)).isEqualTo("252 252 252");
            assertThat(Drawn.pixel(picture, 50, 50)).as("a glint").isEqualTo("255 255 255");
        }
    }

    /** Print has no ink where a file of Adobe's says 255; the JDK writes four colours without saying whose. */
    @ParameterizedTest
    @CsvSource({
        "-1, 0 0 0 0, 255 255 255",
        "-1, 0 255 255 0, 255 0 0",
        "-1, 0 0 0 255, 0 0 0",
        "0, 255 255 255 255, 255 255 255",
        "0, 255 0 0 255, 255 0 0",
        "2, 0 128 128 255, 255 255 255"
    })
    void theColoursOfPrintAreTurned(int adobe, String ink, String expected) throws IOException {
        java.awt.image.WritableRaster raster =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 40, 30, 4, null);
        String[] inks = ink.split(" ", -1);
        for (int i = 0; i < 40 * 30 * 4; i++) {
            raster.setSample(i / 4 % 40, i / 160, i % 4, Integer.parseInt(inks[i % 4]));
        }
        byte[] file = Drawn.writtenPrint(raster, adobe);
        try (Picture picture = Drawn.open(file, folder)) {
            assertThat(Drawn.pixel(picture, 20, 15)).isEqualTo(expected);
            assertThat(picture.notes()).anyMatch(note -> note.startsWith("the colours of print"));
        }
    }

    @Test
    void whatIsOutsideIsBlack() throws IOException {
        BufferedImage white = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().setColor(Color.WHITE);
        for (int i = 0; i < 16; i++) {
            white.setRGB(i % 4, i / 4, 0xffffff);
        }
        try (Picture picture = Drawn.open(Drawn.written(white, "png"), folder)) {
            byte[] rgb = new byte[3 * 36];
            Arrays.fill(rgb, (byte) 7);
            picture.read(-1, -1, 6, 6, rgb);
            int[] lit = {0};
            for (byte value : rgb) {
                lit[0] += value == -1 ? 1 : 0;
                assertThat(value).isIn((byte) 0, (byte) -1);
            }
            assertThat(lit[0]).isEqualTo(3 * 16);
            picture.read(Integer.MAX_VALUE - 2, Integer.MIN_VALUE, 6, 6, rgb);
            assertThat(rgb).containsOnly(0);
        }
    }

    @Test
    void theFileIsNamedByItsHash() throws IOException {
        byte[] file = Drawn.written(Drawn.image(3, 2, BufferedImage.TYPE_INT_RGB), "png");
        try (Picture picture = Drawn.open(file, folder)) {
            assertThat(picture.sha256())
                    .isEqualTo(java.util.HexFormat.of()
                            .formatHex(org.wellhead.ledger.Sha256.digest().digest(file)));
            assertThat(picture.bytes()).isEqualTo(file.length);
            assertThat(picture.georeference()).isEmpty();
        }
    }

    @Test
    void aLargePngGoesThroughAScratchFileThatGoesWithIt() throws IOException {
        BufferedImage image = Drawn.image(5000, 3500, BufferedImage.TYPE_INT_RGB);
        assertThat(folder.resolve("scratch")).doesNotExist();
        for (String how : new String[] {"png", "png interlaced", "jpeg"}) {
            byte[] file = Drawn.written(image, how);
            try (Picture picture = Drawn.open(file, folder)) {
                // The file is there, without a name: it goes with the process, however that ends.
                assertThat(folder.resolve("scratch")).isEmptyDirectory();
                byte[] last = new byte[3 * 2000];
                picture.read(3000, 3499, 2000, 1, last);
                byte[] expected = Drawn.pixels(Drawn.jdk(file).getSubimage(3000, 3499, 2000, 1));
                assertThat(last).isEqualTo(expected);
            }
            assertThat(folder.resolve("scratch")).isEmptyDirectory();
        }
    }
}
