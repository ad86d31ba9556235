package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no picture, or half a one, or claims to be more than it is, is refused in words. */
class BadPictureTest {
    @TempDir
    Path folder = Path.of("");

    private String refusal(byte[] bytes) throws IOException {
        String refusal = Drawn.refusal(bytes, folder);
        return refusal == null ? "was read" : refusal;
    }

    @Test
    void textIsNoPictureWhateverItsName() throws IOException {
        assertThat(refusal("Dear sir, see the photo".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "drawn: starts with 'Dear sir' and is no picture that is known here; TIFF, PNG and JPEG are read, told by"
                                + " their first bytes; give the picture itself, or convert it to one of these");
    }

    @Test
    void emptyFilesFoldersAndMissingFilesAreSaidToBeSuch() throws IOException {
        assertThat(refusal(new byte[0])).startsWith("drawn: is empty;");
        assertThatThrownBy(() -> Pictures.open(folder, "strip", folder)).hasMessageStartingWith("strip: is a folder;");
        assertThatThrownBy(() -> Pictures.open(folder.resolve("no.jpg"), "no.jpg", folder))
                .hasMessageStartingWith("no.jpg: there is no such file;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "png",
                "png interlaced",
                "jpeg",
                "jpeg progressive",
                "tiff",
                "tiff LZW",
                "tiff Deflate tiled",
                "tiff PackBits",
                "tiff JPEG tiled"
            })
    void aFileThatWasCutOffIsNeverReadInSilence(String how) throws IOException {
        byte[] file = Drawn.written(Drawn.image(97, 61, BufferedImage.TYPE_INT_RGB), how);
        for (int part = 0; part < 40; part++) {
            int kept = file.length * part / 40;
            assertThat(refusal(Arrays.copyOf(file, kept)))
                    .as("%s, %d of %d bytes", how, kept, file.length)
                    .matches("drawn: [^;]+; [^;]+; .+");
        }
    }

    @Test
    void aPngSaysInWhichRowItEnds() throws IOException {
        byte[] file = Drawn.written(Drawn.image(97, 610, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(refusal(Arrays.copyOf(file, file.length / 2))).containsPattern("is cut off in row \\d+ of 610;");
    }

    @Test
    void aPngWithAWrongChecksumIsRefused() throws IOException {
        byte[] file = Drawn.written(Drawn.image(97, 61, BufferedImage.TYPE_INT_RGB), "png");
        file[file.length - 12 - 4 - 1] ^= 1;
        assertThat(refusal(file)).contains("has pixels that cannot be unpacked");
    }

    @Test
    void aSmallTiffThatClaimsToBeHugeIsRefused() throws IOException {
        assertThat(refusal(tiff(100_000, 100_000, 8, 100)))
                .startsWith("drawn: says that it is 100,000 x 100,000 px; a side has at most 200,000 px");
        assertThat(refusal(tiff(60_000, 60_000, 8, 100)))
                .startsWith("drawn: has 100 bytes for 3,600,000,000 bytes of pixels; so few cannot hold so many;");
        assertThat(refusal(tiff(60_000, 60_000, 1_000_000, 100))).contains("is cut off");
    }

    @Test
    void aSmallPngOrJpegThatClaimsToBeHugeIsRefused() throws IOException {
        byte[] png = Drawn.written(Drawn.image(9, 9, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 40_000);
        assertThat(refusal(png)).contains("40,000 x 40,000 px, in").contains("so few bytes cannot hold so many pixels");
        ByteBuffer.wrap(png).putInt(16, -1);
        assertThat(refusal(png)).contains("-1 x 40000 px");
        ByteBuffer.wrap(png).putInt(16, 300_000);
        assertThat(refusal(png)).contains("a side has at most 200,000 px");
        byte[] jpeg = Drawn.written(Drawn.image(9, 9, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteBuffer.wrap(jpeg).putShort(after(jpeg, 0xc0) + 3, (short) 65_000).putShort(after(jpeg, 0xc0) + 5, (short)
                30_000);
        assertThat(refusal(jpeg)).contains("so few bytes cannot hold so many pixels");
    }

    /** Its decoder would keep the coefficients of all pixels, and not of a row. */
    @Test
    void aHugeJpegWhoseColoursComeOneAfterTheOtherIsRefused() throws IOException {
        byte[] jpeg = Arrays.copyOf(Drawn.written(Drawn.image(9, 9, BufferedImage.TYPE_INT_RGB), "jpeg"), 100_000);
        ByteBuffer.wrap(jpeg).putShort(after(jpeg, 0xc0) + 3, (short) 20_000).putShort(after(jpeg, 0xc0) + 5, (short)
                20_000);
        jpeg[after(jpeg, 0xda) + 2] = 1;
        assertThat(refusal(jpeg))
                .startsWith("drawn: is a JPEG in scans of 400,000,000 px; such a one has at most 100,000,000 px");
    }

    private static int after(byte[] jpeg, int marker) {
        int at = 0;
        while (jpeg[at] != (byte) 0xff || jpeg[at + 1] != (byte) marker) {
            at++;
        }
        return at + 2;
    }

    @Test
    void directoriesThatLeadInACircleAreLeft() throws IOException {
        byte[] file = tiff(4, 4, 8, 100);
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        // Without a width, and next is itself.
        tiff.putShort(10, (short) 250);
        tiff.putInt(10 + 8 * 12, 8);
        assertThat(refusal(file)).startsWith("drawn: has directories that lead in a circle");
        tiff.putInt(4, 1 << 30);
        assertThat(refusal(file)).contains("should have 2 bytes at byte 1,073,741,824");
    }

    @Test
    void aTiffPackedInARareWaySaysHowToMendIt() throws IOException {
        byte[] file = tiff(4, 4, 8, 100);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(10 + 3 * 12 + 8, (short) 34_712);
        assertThat(refusal(file))
                .contains("packed in a way of number 34712")
                .contains("gdal_translate -co COMPRESS=DEFLATE");
    }

    @Test
    void aFolderOfScratchIsNotLeftFull() throws IOException {
        byte[] file = Drawn.written(Drawn.image(5000, 3500, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(refusal(Arrays.copyOf(file, file.length / 2))).contains("is cut off in row");
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    /** One Deflate strip that is all of the picture. */
    private static byte[] tiff(int width, int height, int at, int count) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 8);
        int[][] entries = {
            {256, width}, {257, height}, {258, 8}, {259, 8}, {262, 1}, {273, at}, {278, height}, {279, count}
        };
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return tiff.array();
    }
}
