package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.observe.geometry.FlatView;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.TiltedView;
import org.wellhead.observe.geometry.View;

/** The ground as the model sees it, drawn from pictures of any scale and tilt. */
class GroundRasterTest {
    private static final Tile TILE = new Tile(-3, -2, 48, 32, -3, -2, 9, 6);

    @Test
    void aPictureOfTheSameScaleIsItself() throws IOException {
        Noise picture = new Noise(48, 32);
        Tile tile = new Tile(0, 0, 48, 32, 0, 0, 12, 8);
        FloatBuffer drawn = draw(picture, new FlatView(0.25, 0.25, 48, 32), tile);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                for (int band = 0; band < 3; band++) {
                    assertThat(drawn.get((band * 32 + y) * 48 + x)).isCloseTo(picture.at(x, y, band), within(1e-3f));
                }
            }
        }
    }

    @Test
    void ofAFinerPictureEachPixelIsTheMeanOfWhatItCovers() throws IOException {
        Noise picture = new Noise(96, 64);
        Tile tile = new Tile(0, 0, 48, 32, 0, 0, 12, 8);
        FloatBuffer drawn = draw(picture, new FlatView(0.125, 0.125, 96, 64), tile);
        float mean =
                (picture.at(20, 10, 1) + picture.at(21, 10, 1) + picture.at(20, 11, 1) + picture.at(21, 11, 1)) / 4f;
        assertThat(drawn.get((32 + 5) * 48 + 10)).isCloseTo(mean, within(1e-3f));
    }

    @Test
    void whatLiesOutsideOfThePictureIsGrey() throws IOException {
        FloatBuffer drawn = draw(new Noise(48, 32), new FlatView(0.25, 0.25, 48, 32), TILE);
        assertThat(drawn.get(0)).isEqualTo(110);
        assertThat(drawn.get(31 * 48)).isEqualTo(110);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "0.31, 0.31", "0.1, 0.1", "0.07, 0.09", "0.6, 0.5"})
    void theFastWayGivesWhatTheObviousOneGives(double metresX, double metresY) throws IOException {
        Noise picture = new Noise(150, 140);
        View level = new FlatView(metresX, metresY, 150, 140);
        FloatBuffer fast = draw(picture, level, TILE);
        FloatBuffer obvious = draw(picture, new Leaning(level), TILE);
        for (int i = 0; i < fast.limit(); i++) {
            assertThat(fast.get(i)).as("%d", i).isCloseTo(obvious.get(i), within(0.02f));
        }
    }

    @Test
    void aTiltedPictureIsDrawnFromWhereItsGroundLies() throws IOException {
        View view = new TiltedView(300, 1200, 60, 200, 160);
        Noise picture = new Noise(200, 160);
        double[] extent = view.extentMetres(0.7);
        Tile tile = Tile.cover(extent, 0.25).getFirst();
        FloatBuffer drawn = draw(picture, view, tile);
        // At the middle of a pixel of the raster, the mean of a few pixels of the picture around its place there.
        int x = tile.widthPx() / 2;
        int y = tile.heightPx() / 2;
        PixelPoint at = view.pixel(tile.leftMetres() + (x + 0.5) * 0.25, tile.topMetres() + (y + 0.5) * 0.25);
        float least = 255;
        float most = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                float near = picture.at((int) at.xPx() + dx, (int) at.yPx() + dy, 0);
                least = Math.min(least, near);
                most = Math.max(most, near);
            }
        }
        assertThat(drawn.get(y * tile.widthPx() + x)).isBetween(least, most);
    }

    private static FloatBuffer draw(Noise picture, View view, Tile tile) throws IOException {
        GroundRaster raster =
                new GroundRaster(0.25, tile.widthPx() * tile.heightPx(), picture.widthPx() * picture.heightPx());
        return raster.draw(picture, view, tile, raster.window(picture, view, tile));
    }

    /** A level view that does not quite say so. */
    private record Leaning(View view) implements View {
        @Override
        public PixelPoint pixel(double xMetres, double yMetres) {
            PixelPoint at = view.pixel(xMetres, yMetres);
            return new PixelPoint(at.xPx() + 1e-9 * yMetres, at.yPx());
        }

        @Override
        public double[] ground(PixelPoint point) {
            return view.ground(point);
        }

        @Override
        public double sampleMetres(double xMetres, double yMetres) {
            return view.sampleMetres(xMetres, yMetres);
        }

        @Override
        public double[] extentMetres(double coarsestMetres) {
            return view.extentMetres(coarsestMetres);
        }
    }

    /** A picture without a pattern. */
    private static final class Noise extends MemoryPicture {
        Noise(int width, int height) {
            super(width, height);
            new Random(width).nextBytes(rgb());
        }

        float at(int x, int y, int band) {
            return rgb()[3 * (y * widthPx() + x) + band] & 0xff;
        }
    }
}
