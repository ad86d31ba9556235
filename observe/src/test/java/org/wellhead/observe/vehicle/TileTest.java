package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The ground is covered by tiles, each point by the core of exactly one. */
class TileTest {
    private static final double METRES_PER_PIXEL = 0.25;

    @Property(tries = 200)
    void everyPointLiesInOneCore(
            @ForAll @DoubleRange(min = 1, max = 3000) double width,
            @ForAll @DoubleRange(min = 1, max = 3000) double height,
            @ForAll @DoubleRange(min = 0, max = 0.99) double across,
            @ForAll @DoubleRange(min = 0, max = 0.99) double down) {
        List<Tile> tiles = Tile.cover(new double[] {-10, 20, width - 10, height + 20}, METRES_PER_PIXEL);
        double x = -10 + across * width;
        double y = 20 + down * height;
        assertThat(tiles.stream().filter(tile -> tile.isInCore(x, y))).hasSize(1);
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.widthPx() % 16).isZero();
            assertThat(tile.heightPx() % 16).isZero();
            assertThat(tile.widthPx() * tile.heightPx()).isLessThanOrEqualTo(Tile.MOST_PX);
        });
    }

    @Test
    void aPictureOf4000PixelsHasFourTilesThatLookBeyondTheirCores() {
        List<Tile> tiles = Tile.cover(new double[] {0, 0, 1000, 1000}, METRES_PER_PIXEL);
        assertThat(tiles).hasSize(4);
        assertThat(tiles.getFirst().widthPx()).isEqualTo(2096);
        assertThat(tiles.getLast().leftMetres()).isEqualTo(500 - 24);
    }

    @Test
    void quartersCoverTheSameCore() {
        double[] extent = {0, 0, 1000, 1000};
        Tile whole = Tile.cover(extent, METRES_PER_PIXEL).get(1);
        List<Tile> quarters = whole.quarters(extent, METRES_PER_PIXEL);
        assertThat(quarters).hasSize(4);
        assertThat(quarters.getFirst().coreLeftMetres()).isEqualTo(whole.coreLeftMetres());
        assertThat(quarters.getLast().coreBottomMetres()).isEqualTo(whole.coreBottomMetres());
        // The quarters look beyond the whole's core as the whole did.
        assertThat(quarters.getFirst().leftMetres()).isEqualTo(whole.coreLeftMetres() - 24);
    }
}
