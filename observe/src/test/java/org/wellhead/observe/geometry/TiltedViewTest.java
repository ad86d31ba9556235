package org.wellhead.observe.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** A tilted photo over flat ground, against figures worked by hand and against itself there and back. */
class TiltedViewTest {
    @Test
    void straightDownItIsAScaledPicture() {
        var view = new TiltedView(1000, 2000, 90, 400, 300);
        assertThat(view.ground(new PixelPoint(200, 150))).containsExactly(new double[] {0, 0}, within(1e-9));
        assertThat(view.ground(new PixelPoint(300, 50))).containsExactly(new double[] {50, -50}, within(1e-9));
        assertThat(view.sampleMetres(50, -50)).isCloseTo(0.5, within(1e-9));
        assertThat(view.extentMetres(0.6)).containsExactly(new double[] {-100, -75, 100, 75}, within(1e-9));
    }

    /**
     * From 4,500 m, 40 degrees down, the axis meets the ground after 4500 / sin 40 = 7000.8 m. A pixel of 1/9000 covers 0.778 m
     * across there, and 0.778 / sin 40 = 1.210 m along.
     */
    @Test
    void theMiddleOfATiltedPhoto() {
        var view = new TiltedView(4500, 9000, 40, 6000, 4000);
        assertThat(view.ground(new PixelPoint(3000, 2000))).containsExactly(new double[] {0, 0}, within(1e-6));
        assertThat(view.sampleMetres(0, 0)).isCloseTo(Math.sqrt(0.77787 * 1.21015), within(1e-4));
        assertThat(view.ground(new PixelPoint(3001, 2000))[0]).isCloseTo(0.77787, within(1e-4));
        assertThat(view.ground(new PixelPoint(3000, 2000.5))[1] - view.ground(new PixelPoint(3000, 1999.5))[1])
                .isCloseTo(1.21015, within(1e-4));
    }

    /** The top row looks 45 degrees up from 45 down: level. The bottom row looks straight down. */
    @Test
    void rowsAreNearAtTheBottomAndFarAtTheTop() {
        var view = new TiltedView(100, 1000, 45, 1000, 2000);
        assertThat(view.ground(new PixelPoint(500, 2000))).containsExactly(new double[] {0, 100}, within(1e-9));
        assertThatThrownBy(() -> view.ground(new PixelPoint(500, 0))).hasMessageContaining("shows the sky");
        assertThatThrownBy(() -> view.ground(new PixelPoint(500, 1))).hasMessageContaining("shows the sky");
        assertThatThrownBy(() -> view.ground(new PixelPoint(500, -500))).hasMessageContaining("shows the sky");
    }

    @Test
    void onlyGroundThatIsFineEnoughIsWorthLookingAt() {
        var view = new TiltedView(100, 1000, 45, 1000, 2000);
        double[] extent = view.extentMetres(0.5);
        assertThat(extent[3]).isCloseTo(100, within(1e-9));
        assertThat(view.sampleMetres(0, extent[1])).isCloseTo(0.5, within(1e-9));
        assertThat(view.pixel(extent[0], extent[1]).xPx()).isCloseTo(0, within(1e-6));
        assertThat(view.pixel(extent[2], extent[1]).xPx()).isCloseTo(1000, within(1e-6));
    }

    @Test
    void groundBeyondTheHorizonIsWorthNothing() {
        double[] extent = new TiltedView(100, 1000, 45, 1000, 2000).extentMetres(1e9);
        assertThat(extent[1]).isCloseTo(100 - 100 / Math.sqrt(200 / 6_371_000.0), within(1.0));
    }

    @Test
    void aPictureThatIsTooCoarseEverywhereIsTold() {
        var view = new TiltedView(4500, 9000, 40, 6000, 4000);
        assertThatThrownBy(() -> view.extentMetres(0.1)).hasMessageContaining("coarser than 0.1");
        assertThat(view.finestMetres()).isBetween(0.6, 0.8);
    }

    @Test
    void nothingIsBehindTheCamera() {
        var view = new TiltedView(100, 1000, 45, 1000, 1000);
        assertThatThrownBy(() -> view.pixel(0, 300)).hasMessageContaining("behind the camera");
        assertThatThrownBy(() -> view.sampleMetres(0, 300)).hasMessageContaining("behind the camera");
        assertThatThrownBy(() -> new TiltedView(100, 1000, -40, 1000, 1000))
                .hasMessageContaining("lies above the horizon");
    }

    @Test
    void aCameraThatLooksUpALittleShowsGroundAtTheBottom() {
        var view = new TiltedView(100, 1000, -10, 1000, 2000);
        double[] lowest = view.ground(new PixelPoint(500, 2000));
        assertThat(lowest[1]).isCloseTo(-100 / Math.tan(Math.toRadians(35)), within(1e-9));
    }

    @Property
    void aPixelShowsTheGroundThatItIsThePictureOf(
            @ForAll @DoubleRange(min = 1, max = 10_000) double heightMetres,
            @ForAll @DoubleRange(min = 25, max = 90) double depressionDegrees,
            @ForAll @DoubleRange(min = 0, max = 1) double across,
            @ForAll @DoubleRange(min = 0, max = 1) double down) {
        var view = new TiltedView(heightMetres, 5000, depressionDegrees, 4000, 3000);
        var pixel = new PixelPoint(across * 4000, down * 3000);
        double[] ground = view.ground(pixel);
        PixelPoint back = view.pixel(ground[0], ground[1]);
        assertThat(back.xPx()).isCloseTo(pixel.xPx(), within(1e-5));
        assertThat(back.yPx()).isCloseTo(pixel.yPx(), within(1e-5));
    }

    /** The sample distance, squared, is the area of ground in a pixel: measured here by the pixel's corners. */
    @Property
    void theSampleIsTheSideOfAPixelsGround(
            @ForAll @DoubleRange(min = 25, max = 90) double depressionDegrees,
            @ForAll @DoubleRange(min = 0, max = 1) double across,
            @ForAll @DoubleRange(min = 0, max = 1) double down) {
        var view = new TiltedView(2000, 5000, depressionDegrees, 4000, 3000);
        double x = across * 4000;
        double y = down * 3000;
        double[] a = view.ground(new PixelPoint(x - 0.5, y - 0.5));
        double[] b = view.ground(new PixelPoint(x + 0.5, y - 0.5));
        double[] c = view.ground(new PixelPoint(x + 0.5, y + 0.5));
        double[] d = view.ground(new PixelPoint(x - 0.5, y + 0.5));
        double area = 0.5 * Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1]));
        double[] middle = view.ground(new PixelPoint(x, y));
        assertThat(view.sampleMetres(middle[0], middle[1])).isCloseTo(Math.sqrt(area), within(1e-3));
    }
}
