package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.Pictures;

/** Levels of a picture: each pixel is the mean of those that it stands for, whether it comes from the file or from the reduced picture. */
class PicturePyramidTest {
    @TempDir
    Path folder;

    @Test
    void theFirstLevelIsThePictureInOnePixel() throws Exception {
        try (Picture picture = halves(600, 300)) {
            BufferedImage one = tile(new PicturePyramid(picture), 0, 0, 0);

            assertThat(one.getWidth()).isEqualTo(1);
            assertThat(one.getRGB(0, 0) & 0xff).isCloseTo(100, Offset.offset(3));
        }
    }

    @Test
    void theLastLevelIsThePictureItself() throws Exception {
        try (Picture picture = halves(600, 300)) {
            BufferedImage corner = tile(new PicturePyramid(picture), 10, 2, 1);

            assertThat(corner.getWidth()).isEqualTo(600 - 512);
            assertThat(corner.getHeight()).isEqualTo(300 - 256);
            assertThat(corner.getRGB(5, 5) & 0xff).isCloseTo(200, Offset.offset(3));
        }
    }

    @Test
    void coarseLevelsOfAPictureLargerThanTheReducedOneFollowFromIt() throws Exception {
        try (Picture picture = halves(5000, 3)) {
            PicturePyramid pyramid = new PicturePyramid(picture);

            // Level 13 has all 5000 pixels; level 8 a thirty-second of them.
            BufferedImage row = tile(pyramid, 8, 0, 0);
            assertThat(row.getWidth()).isEqualTo(157);
            assertThat(row.getHeight()).isEqualTo(1);
            assertThat(row.getRGB(10, 0) & 0xff).isCloseTo(0, Offset.offset(4));
            assertThat(row.getRGB(150, 0) & 0xff).isCloseTo(200, Offset.offset(4));
        }
    }

    private static BufferedImage tile(PicturePyramid pyramid, int level, int column, int row) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pyramid.tile(level, column, row)));
    }

    /** Black on the left, light grey on the right. */
    private Picture halves(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                image.setRGB(x, y, 0xc8c8c8);
            }
        }
        Path file = folder.resolve("halves.png");
        ImageIO.write(image, "png", file.toFile());
        return Pictures.open(file, "halves.png", folder.resolve("scratch"));
    }
}
