package org.wellhead.observe.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

/** A camera over a curved Earth, against hand-worked figures, the flat view close by, and the horizon far away. */
class CameraTest {
    @Test
    void straightDownAPixelIsTheHeightOverTheFocalLength() {
        var camera = new Camera(4500, 9000, 90, 6000, 4000);
        Camera.Sight below = camera.sight(camera.middle()).orElseThrow();
        assertThat(camera.nadirSampleMetres()).isEqualTo(0.5);
        assertThat(below.slantMetres()).isCloseTo(4500, within(1e-6));
        assertThat(below.groundMetres()).isCloseTo(0, within(1e-6));
        assertThat(below.acrossMetres()).isCloseTo(0.5, within(1e-9));
        assertThat(below.alongMetres()).isCloseTo(0.5, within(1e-9));
    }

    /** On flat ground 7000.8 m, 5362.9 m, 0.778 m and 1.210 m; the ground there lies 2.3 m lower, so that the ray goes 3.5 m further. */
    @Test
    void theMiddleOfATiltedPhoto() {
        var camera = new Camera(4500, 9000, 40, 6000, 4000);
        Camera.Sight middle = camera.sight(camera.middle()).orElseThrow();
        assertThat(middle.slantMetres()).isCloseTo(7004.3, within(0.2));
        assertThat(middle.groundMetres()).isCloseTo(5362.9 + 2.7, within(4.5));
        assertThat(middle.acrossMetres()).isCloseTo(0.7783, within(1e-4));
        assertThat(middle.alongMetres()).isCloseTo(1.210, within(3e-3));
    }

    @Property
    void closeByTheEarthIsFlat(
            @ForAll @DoubleRange(min = 0, max = 1) double across, @ForAll @DoubleRange(min = 0, max = 1) double down) {
        var camera = new Camera(500, 5000, 50, 4000, 3000);
        var view = new TiltedView(camera);
        var pixel = new PixelPoint(across * 4000, down * 3000);
        double[] ground = view.ground(pixel);
        double fromNadir = Math.hypot(ground[0], ground[1] - 500 / Math.tan(Math.toRadians(50)));
        Camera.Sight sight = camera.sight(pixel).orElseThrow();
        // d² / 2RH of d: at most 0.3 m of 1,200 here.
        assertThat(sight.groundMetres()).isCloseTo(fromNadir, within(0.5));
    }

    /** A pixel's side across and along, measured by where its neighbours look. */
    @Property
    void aPixelsSidesAreTheDistancesToItsNeighbours(@ForAll @DoubleRange(min = 0, max = 1) double down) {
        var camera = new Camera(8000, 9000, 20, 6000, 4000);
        double y = 100 + down * 3800;
        Camera.Sight here = camera.sight(new PixelPoint(3000, y)).orElseThrow();
        Camera.Sight above = camera.sight(new PixelPoint(3000, y - 0.5)).orElseThrow();
        Camera.Sight below = camera.sight(new PixelPoint(3000, y + 0.5)).orElseThrow();
        Camera.Sight right = camera.sight(new PixelPoint(3001, y)).orElseThrow();
        assertThat(here.alongMetres())
                .isCloseTo(above.groundMetres() - below.groundMetres(), within(here.alongMetres() * 1e-3));
        double arc = here.groundMetres() / Horizon.EARTH_RADIUS_METRES;
        double across = Math.toRadians(right.bearingDegrees()) * Math.sin(arc) * Horizon.EARTH_RADIUS_METRES;
        assertThat(here.acrossMetres()).isCloseTo(across, within(here.acrossMetres() * 1e-3));
    }

    @Test
    void aPixelJustBelowTheHorizonIsAsFarAsTheHorizon() {
        // Looking level, the dip of 2.15285 degrees lies 10000 tan(dip) = 375.9 pixels below the middle.
        var camera = new Camera(4500, 10_000, 0, 4000, 3000);
        assertThat(camera.sight(new PixelPoint(2000, 1500 + 375.9))).isEmpty();
        Camera.Sight last = camera.sight(new PixelPoint(2000, 1500 + 375.95)).orElseThrow();
        assertThat(last.groundMetres()).isBetween(235_000.0, 239_384.0);
        assertThat(camera.sight(new PixelPoint(2000, 1500))).isEmpty();
        assertThat(camera.sight(new PixelPoint(2000, 0))).isEmpty();
    }

    @Test
    void theFootprintEndsAtTheHorizonWhereTheSkyBegins() {
        List<Camera.Sight> outline = new Camera(4500, 3000, 10, 4000, 3000).footprint(8);
        assertThat(outline).hasSize(32);
        double farthest =
                outline.stream().mapToDouble(Camera.Sight::groundMetres).max().orElseThrow();
        assertThat(farthest).isCloseTo(239_384, within(10.0));
        assertThat(new Camera(4500, 3000, -60, 4000, 3000).footprint(8)).isEmpty();
    }

    @Test
    void aSightIsAPlaceOnEarth() {
        var camera = new Camera(4500, 9000, 40, 6000, 4000);
        var here = new Place(40.3, 35.1);
        Camera.Sight sight = camera.sight(new PixelPoint(4000, 1000)).orElseThrow();
        Place place = Camera.place(sight, here, 350);
        var back = Geodesic.WGS84.Inverse(35.1, 40.3, place.latDegrees(), place.lonDegrees());
        assertThat(back.s12).isCloseTo(sight.groundMetres(), within(1e-6));
        assertThat(back.azi1).isCloseTo(-10 + sight.bearingDegrees(), within(1e-6));
    }

    @Test
    void aCameraIsHeldToWhatCamerasAre() {
        assertThatThrownBy(() -> new Camera(0, 1, 1, 1, 1)).hasMessageContaining("a height");
        assertThatThrownBy(() -> new Camera(1, 0, 1, 1, 1)).hasMessageContaining("a focal length");
        assertThatThrownBy(() -> new Camera(1, 1, 91, 1, 1)).hasMessageContaining("a depression");
        assertThatThrownBy(() -> new Camera(1, 1, Double.NaN, 1, 1)).hasMessageContaining("a depression");
        assertThatThrownBy(() -> new Camera(1, 1, 1, 1, 0)).hasMessageContaining("pixels");
    }
}
