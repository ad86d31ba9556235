package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture for a briefing has around it. */
class BriefingTest {
    private static final int SAND = 0xc2b280;

    @Test
    void theCaptionStandsBelowThePictureAndIsBrokenWhereItIsTooLong() {
        BufferedImage one = briefing("short").finish();
        BufferedImage two = briefing("a caption that is so long that it takes two lines or three")
                .finish();
        assertThat(one.getWidth()).isEqualTo(400);
        assertThat(two.getHeight() - one.getHeight()).isEqualTo(Letters.HEIGHT_PX);
        assertThat(coloured(one, 0, 200, 400, one.getHeight(), 0xffffff)).isPositive();
    }

    @Test
    void aLabelAtTheEdgeIsCutAndNotAnError() {
        Briefing briefing = briefing("x");
        briefing.label("1 km", 390, -10);
        briefing.label("2 km", -30, 195);
        assertThat(briefing.finish().getWidth()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"0, 340, 28", "90, 304, 64", "180, 340, 100", "270, 376, 64"})
    void theArrowPointsNorthWhereverThePicturesTopPoints(double topHeading, int x, int y) {
        Briefing briefing = briefing("x");
        briefing.north(topHeading);
        BufferedImage image = briefing.finish();
        // The letter stands at the arrow's point.
        assertThat(coloured(image, x - 10, y - 14, x + 10, y + 14, 0xffffff)).isPositive();
    }

    @Test
    void theBarIsAsLongAsItSays() {
        Briefing briefing = briefing("x");
        // 0.5 m a pixel: 120 pixels are 60 m, so the bar says 100 m and is 200 pixels long.
        briefing.scaleBar(0.5, "");
        BufferedImage image = briefing.finish();
        int white = 0;
        for (int x = 0; x < 400; x++) {
            white += (image.getRGB(x, 176) & 0xffffff) == 0xffffff ? 1 : 0;
        }
        assertThat(white).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0.7, 1", "1, 1", "1.01, 2", "3, 5", "60, 100", "999, 1000", "2400, 5000"})
    void roundLengthsAreOneTwoOrFive(double metres, double round) {
        assertThat(RoundLength.atLeast(metres)).isEqualTo(round);
    }

    @ParameterizedTest
    @CsvSource({"200, 100, 200 m", "1500, 500, 1500 m", "2000, 1000, 2 km", "0.5, 0.5, 0.5 m"})
    void lengthsOfOneScaleHaveOneUnit(double metres, double step, String told) {
        assertThat(RoundLength.told(metres, step)).isEqualTo(told);
    }

    private static Briefing briefing(String caption) {
        BufferedImage sand = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                sand.setRGB(x, y, SAND);
            }
        }
        return new Briefing(new Overview(sand, 1), List.of(caption));
    }

    private static int coloured(BufferedImage image, int left, int top, int right, int bottom, int rgb) {
        int count = 0;
        for (int y = Math.max(0, top); y < Math.min(bottom, image.getHeight()); y++) {
            for (int x = Math.max(0, left); x < Math.min(right, image.getWidth()); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
