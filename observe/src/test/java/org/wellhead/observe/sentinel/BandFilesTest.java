package org.wellhead.observe.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.observe.picture.PictureException;

/** Files of bands: what is read, and what is refused and why. */
class BandFilesTest {
    @TempDir
    Path folder;

    @Test
    void fourFilesOfTenThousandthsAreReflectance() throws IOException {
        List<Path> paths = List.of(
                tiff("B02", 6, 4, 900), tiff("B03", 6, 4, 1000), tiff("B04", 6, 4, 1100), tiff("B08", 6, 4, 3000));

        BandFiles files = BandFiles.open(paths);
        Bands bands = files.rows(1, 2);

        assertThat(files.notes()).containsExactly("values are taken as reflectance times 10000, by how large they are");
        assertThat(bands.heightPx()).isEqualTo(2);
        assertThat(bands.blue(5, 1)).isEqualTo(0.09f);
        assertThat(bands.green(0, 0)).isEqualTo(0.1f);
        assertThat(bands.red(0, 0)).isEqualTo(0.11f);
        assertThat(bands.nearInfrared(0, 0)).isEqualTo(0.3f);
    }

    @Test
    void otherNumbersOfFilesAreRefused() throws IOException {
        Path one = tiff("B02", 6, 4, 900);
        refused(List.of(one, one), "2 files; it takes four (B02 B03 B04 B08) or one");
    }

    @Test
    void bandsOfOtherSizesAreRefused() throws IOException {
        Path one = tiff("B02", 6, 4, 900);
        refused(
                List.of(one, one, one, tiff("B08", 3, 2, 900)),
                "B08.tif: 3 x 2 px, but B02.tif has 6 x 4; bands lie on one grid");
    }

    @Test
    void oneBandAloneIsRefused() throws IOException {
        refused(List.of(tiff("B02", 6, 4, 900)), "B02.tif: 1 bands, but a single file has four");
    }

    @Test
    void whatIsNoTiffIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("B02.jp2"), "no picture at all");
        refused(List.of(text, text, text, text), "B02.jp2: no TIFF, or a damaged one");
    }

    @Test
    void aFloodOfPixelsIsRefusedBeforeItIsUnpacked() throws IOException {
        Path flood = tiff("B02", 2_000_000, 1, 900, false);
        refused(List.of(flood, flood, flood, flood), "B02.tif: 2000000 x 1 px; a tile has at most 10980 x 10980");
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        Path cut = tiff("B02", 600, 400, 900, false);
        refused(List.of(cut, cut, cut, cut), "B02.tif: rows 0 to 1 cannot be read");
    }

    private static void refused(List<Path> paths, String told) {
        assertThatThrownBy(() -> BandFiles.open(paths))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining(told);
    }

    private Path tiff(String name, int width, int height, int value) throws IOException {
        return tiff(name, width, height, value, true);
    }

    /** A plain TIFF of one band of 16 bits and one strip. */
    private Path tiff(String name, int width, int height, int value, boolean withPixels) throws IOException {
        int[][] tags = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 16},
            {259, 3, 1},
            {262, 3, 1},
            {273, 4, 134},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, width * height * 2},
            {339, 3, 1}
        };
        int pixels = withPixels ? width * height : 0;
        ByteBuffer buffer = ByteBuffer.allocate(134 + pixels * 2).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            buffer.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
        }
        buffer.putInt(0);
        for (int i = 0; i < pixels; i++) {
            buffer.putShort((short) value);
        }
        return Files.write(folder.resolve(name + ".tif"), buffer.array());
    }
}
