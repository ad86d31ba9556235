package org.wellhead.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.geometry.Scale;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.vehicle.Detector;
import org.wellhead.observe.vehicle.MemoryPicture;

/** Where the scale of a picture without a georeference comes from. */
class ScalingTest {
    private static Detector detector;

    @BeforeAll
    static void open() {
        detector = Detector.open(1);
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    @Test
    void whatTheCameraWroteIsTakenIfAllOfItIsThere() throws IOException {
        Scale scale = scale(picture(120, 3600, 90), ScaleOptions.NONE);
        assertThat(scale.source()).isEqualTo(Scale.Source.EXIF);
        assertThat(scale.metresPerPixel()).isCloseTo(120.0 / 3600, within(1e-4));
        assertThat(scale.told())
                .isEqualTo("by height 120 m (as the camera wrote it), focal length 3600 px (as the camera wrote it) and"
                        + " depression 90.0 degrees (as the camera wrote it), taken as right to ± 10 %");
    }

    @Test
    void theUsersHeightIsTakenWithTheCamerasFocalLength() throws IOException {
        Scale scale = scale(picture(Double.NaN, 9000, Double.NaN), given(4500, Double.NaN, Double.NaN));
        assertThat(scale.source()).isEqualTo(Scale.Source.CAMERA);
        assertThat(scale.metresPerPixel()).isCloseTo(0.5, within(1e-3));
        assertThat(scale.told())
                .contains(
                        "height 4500 m (as given)",
                        "9000 px (as the camera wrote it)",
                        "nothing says it, so straight down");
    }

    @Test
    void theUsersWordStandsBeforeTheCameras() throws IOException {
        Scale scale = scale(picture(120, 3600, 90), given(240, 3600, 90));
        assertThat(scale.metresPerPixel()).isCloseTo(240.0 / 3600, within(1e-4));
        ScaleOptions gsd = new ScaleOptions(
                OptionalDouble.of(0.2),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        assertThat(scale(picture(120, 3600, 90), gsd).source()).isEqualTo(Scale.Source.GIVEN);
    }

    @Test
    void aHeightWithoutADirectionIsNoScale() {
        assertThatThrownBy(() -> scale(picture(120, 3600, Double.NaN), ScaleOptions.NONE))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("does not say its scale");
    }

    @Test
    void aTiltedPictureIsAsFineAsItsNearestRow() throws IOException {
        // From 4,500 m at 40 degrees the middle is 7 km away: 0.78 m across, but the nearest row is finer.
        Scale scale = scale(new MemoryPicture(6000, 4000), given(4500, 9000, 40));
        assertThat(scale.metresPerPixel()).isBetween(0.5, 0.7);
        assertThatThrownBy(() -> scale(new MemoryPicture(6000, 4000), given(4500, 9000, 8)))
                .hasMessageContaining("vehicles can be seen at 0.7 m or finer");
    }

    @Test
    void aMapWhoseBytesAreAbsurdIsRefusedInWords() throws IOException {
        assertThat(scale(onMap(0.25, 0.25), ScaleOptions.NONE).source()).isEqualTo(Scale.Source.GEOREFERENCE);
        assertThatThrownBy(() -> scale(onMap(0.05, 2), ScaleOptions.NONE))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("a pixel covers 0.050 m across and 2.000 m down");
        assertThatThrownBy(() -> scale(onMap(1e9, 1e9), ScaleOptions.NONE))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("its georeference cannot be used");
        assertThatThrownBy(() -> scale(onMap(5, 5), ScaleOptions.NONE))
                .hasMessageContaining("a pixel covers 5.00 m, and vehicles can be seen at 0.7 m or finer");
        assertThatThrownBy(() -> scale(onMap(0.25, 0.25), given(100, 4000, 90)))
                .hasMessageContaining("the picture says where it lies, so its scale is known");
    }

    /** A picture on a map of metres around 0, 0, where a metre is a metre. */
    private static Picture onMap(double acrossMetres, double downMetres) {
        return new MemoryPicture(400, 300) {
            @Override
            public Optional<Georeference> georeference() {
                return Optional.of(new Georeference() {
                    @Override
                    public Place place(PixelPoint point) {
                        return new Place(
                                point.xPx() * acrossMetres / 111_319.49, -point.yPx() * downMetres / 110_574.28);
                    }

                    @Override
                    public PixelPoint pixel(Place place) {
                        throw new UnsupportedOperationException("no scale needs it");
                    }

                    @Override
                    public String told() {
                        return "drawn";
                    }
                });
            }
        };
    }

    private static Scale scale(Picture picture, ScaleOptions options) throws IOException {
        return new Scaling(options, detector, (done, all) -> {}).of(picture).scale();
    }

    private static ScaleOptions given(double height, double focal, double depression) {
        return new ScaleOptions(OptionalDouble.empty(), of(height), of(focal), of(depression), Optional.empty());
    }

    private static OptionalDouble of(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A picture whose camera wrote these, or not. */
    private static Picture picture(double height, double focal, double depression) {
        return new MemoryPicture(4000, 3000) {
            @Override
            public CameraFacts camera() {
                return new CameraFacts(
                        of(focal),
                        of(height),
                        OptionalDouble.of(900),
                        of(depression),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
        };
    }
}
