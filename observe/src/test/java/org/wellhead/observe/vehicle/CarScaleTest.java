package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellhead.observe.geometry.Scale;

/** The scale of a picture by the cars in it. */
class CarScaleTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.12, 0.25, 0.4})
    void aCarParkTellsItsScale(double metresPerPixel) throws IOException {
        MemoryPicture park = park(metresPerPixel, 4.5, 1.8);
        try (Detector detector = Detector.open(1)) {
            Scale scale = CarScale.measure(
                            detector, park, metresPerPixel / 1.6, metresPerPixel * 1.6, (done, all) -> {})
                    .orElseThrow();
            assertThat(scale.metresPerPixel())
                    .isBetween(
                            metresPerPixel * (1 - 3 * scale.relativeError()),
                            metresPerPixel * (1 + 3 * scale.relativeError()));
            assertThat(scale.relativeError()).isBetween(0.05, 0.12);
            assertThat(scale.source()).isEqualTo(Scale.Source.CARS);
        }
    }

    @Test
    void emptyLandTellsNone() throws IOException {
        try (Detector detector = Detector.open(1)) {
            assertThat(CarScale.measure(detector, new MemoryPicture(400, 300), 0.1, 0.3, (done, all) -> {}))
                    .isEmpty();
        }
    }

    /** Cars in rows on asphalt: a body, darker glass, and a shadow. */
    private static MemoryPicture park(double metresPerPixel, double length, double width) {
        MemoryPicture picture = new MemoryPicture((int) (80 / metresPerPixel), (int) (60 / metresPerPixel));
        SplittableRandom random = new SplittableRandom(3);
        fill(picture, 0, 0, picture.widthPx(), picture.heightPx(), 95, random, 6);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 16; column++) {
                double x = 8 + column * 4.2;
                double y = 6 + row * 11;
                int paint = random.nextInt(30, 240);
                double m = metresPerPixel;
                fill(
                        picture,
                        (x + 0.7) / m,
                        (y + 0.5) / m,
                        (x + 0.7 + width) / m,
                        (y + 0.5 + length) / m,
                        40,
                        random,
                        3);
                fill(picture, x / m, y / m, (x + width) / m, (y + length) / m, paint, random, 4);
                fill(picture, (x + 0.25) / m, (y + 1.1) / m, (x + width - 0.25) / m, (y + 1.9) / m, 35, random, 4);
                fill(picture, (x + 0.25) / m, (y + 3.5) / m, (x + width - 0.25) / m, (y + 4.0) / m, 35, random, 4);
            }
        }
        return picture;
    }

    private static void fill(
            MemoryPicture picture,
            double left,
            double top,
            double right,
            double bottom,
            int grey,
            SplittableRandom random,
            int noise) {
        for (int y = (int) Math.round(top); y < Math.min(picture.heightPx(), Math.round(bottom)); y++) {
            for (int x = (int) Math.round(left); x < Math.min(picture.widthPx(), Math.round(right)); x++) {
                for (int band = 0; band < 3; band++) {
                    picture.rgb()[3 * (y * picture.widthPx() + x) + band] =
                            (byte) Math.clamp(grey + random.nextInt(-noise, noise + 1), 0, 255);
                }
            }
        }
    }
}
