package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the maps of the model mean. */
class PeaksTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 7;

    private final float[] maps = new float[VehicleModel.MAPS * ROWS * COLUMNS];

    @Test
    void anEmptyMapShowsNothing() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aPeakIsAVehicleWithItsPlaceSizeAndFront() {
        // In the cell of row 2, column 3, a quarter of a cell to the right of its left edge and half a cell down.
        set(VehicleModel.LARGE, 2, 3, 0.9);
        set(VehicleModel.DX, 2, 3, 0.25);
        set(VehicleModel.DY, 2, 3, 0.5);
        set(VehicleModel.LENGTH, 2, 3, Math.log(12.0 / 5));
        set(VehicleModel.WIDTH, 2, 3, Math.log(2.5 / 2));
        // Its axis lies across the picture, and its front is at the left: half a turn.
        set(VehicleModel.COS_TWICE, 2, 3, 1);
        set(VehicleModel.COS_FRONT, 2, 3, -0.8);
        set(VehicleModel.TANKER, 2, 3, 0.7);
        assertThat(found()).singleElement().satisfies(truck -> {
            assertThat(truck.size()).isEqualTo(VehicleSize.LARGE);
            assertThat(truck.xMetres()).isCloseTo(100 + 3.25, within(1e-6));
            assertThat(truck.yMetres()).isCloseTo(50 + 2.5, within(1e-6));
            assertThat(truck.lengthMetres()).isCloseTo(12, within(1e-5));
            assertThat(truck.widthMetres()).isCloseTo(2.5, within(1e-5));
            assertThat(Math.abs(truck.frontRadians())).isCloseTo(Math.PI, within(1e-6));
            assertThat(truck.frontProbability()).isCloseTo(0.9, within(1e-6));
            assertThat(truck.tankerProbability()).isCloseTo(0.7, within(1e-6));
        });
    }

    @Test
    void theThresholdsOfSmallAndLargeAreTheirOwn() {
        set(VehicleModel.SMALL, 1, 1, 0.35);
        set(VehicleModel.LARGE, 1, 5, 0.35);
        assertThat(found()).extracting(Detection::size).containsExactly(VehicleSize.SMALL);
    }

    @Test
    void neighboursAreOneVehicleAlsoWhereTheyAreEquallySure() {
        set(VehicleModel.SMALL, 2, 2, 0.8);
        set(VehicleModel.SMALL, 2, 3, 0.8);
        set(VehicleModel.LARGE, 3, 3, 0.7);
        assertThat(found()).hasSize(1);
    }

    @Test
    void whoIsTwoCellsAwayIsAnother() {
        set(VehicleModel.SMALL, 2, 2, 0.8);
        set(VehicleModel.SMALL, 2, 4, 0.8);
        assertThat(found()).hasSize(2);
    }

    @Test
    void aSmallVehicleIsNoTanker() {
        set(VehicleModel.SMALL, 2, 2, 0.8);
        set(VehicleModel.TANKER, 2, 2, 0.9);
        assertThat(found())
                .singleElement()
                .satisfies(car -> assertThat(car.tankerProbability()).isZero());
    }

    private List<Detection> found() {
        List<Detection> found = new ArrayList<>();
        new Peaks(0.25, 0.3, 0.4).add(maps, ROWS, COLUMNS, 100, 50, found);
        return found;
    }

    private void set(int map, int row, int column, double value) {
        maps[(map * ROWS + row) * COLUMNS + column] = (float) value;
    }
}
