package org.wellhead.observe.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A picture taken straight down is its ground, only scaled. */
class FlatViewTest {
    private final FlatView view = new FlatView(0.5, 0.125, 400, 800);

    @Test
    void eachPixelIsItsOwnPieceOfGround() {
        assertThat(view.ground(new PixelPoint(100, 80))).containsExactly(50, 10);
        assertThat(view.pixel(50, 10)).isEqualTo(new PixelPoint(100, 80));
    }

    @Test
    void theSampleIsTheMeanOfBothDirections() {
        assertThat(view.sampleMetres(50, 10)).isEqualTo(0.25);
    }

    @Test
    void allOfItIsWorthLookingAt() {
        assertThat(view.extentMetres(0.01)).containsExactly(0, 0, 200, 100);
    }

    @Test
    void aScaleIsPositiveAndAPictureHasPixels() {
        assertThatThrownBy(() -> new FlatView(0, 1, 1, 1)).hasMessageContaining("positive number of metres");
        assertThatThrownBy(() -> new FlatView(1, Double.NaN, 1, 1)).hasMessageContaining("positive number of metres");
        assertThatThrownBy(() -> new FlatView(1, 1, 0, 1)).hasMessageContaining("0 by 1");
    }
}
