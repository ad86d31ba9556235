package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever world is asked for, the law of the scheme holds; and what cannot be asked for. */
class WorldTest {
    @Property(tries = 12)
    void everyWorldHoldsTogether(
            @ForAll long seed,
            @ForAll @IntRange(min = World.ACCOUNTS_MIN, max = 6_000) int accounts,
            @ForAll @LongRange(min = World.PAYMENTS_MIN, max = 30_000) long payments,
            @ForAll @IntRange(max = 1_000) int commissionBasisPoints,
            @ForAll @IntRange(max = World.HONEST_PERCENT_MAX) int honestPercent,
            @ForAll boolean lateListing)
            throws IOException {
        World world = new World(seed, accounts, payments, false, commissionBasisPoints, honestPercent, lateListing);
        Path folder = Files.createTempDirectory("world");
        try {
            WorldRead read = WorldRead.of(Simulator.simulate(world, folder, Progress.NONE));
            assertThat(read.truth())
                    .allSatisfy(row -> assertThat(row.arrivedMinor()).isPositive());
            assertThat(read.arrivedByUnit()).isEqualTo(read.receivedByUnit());
            Set<String> upstream = read.countriesOf(read.sourcesUpstream());
            assertThat(upstream)
                    .hasSize(40)
                    .containsExactlyElementsOf(read.simulated().countries());
            assertThat(WorldRead.g20States(upstream)).isEqualTo(11);
        } finally {
            for (String name : Set.of("payments.csv", "accounts.csv", "designated.csv", "truth.csv")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    @Test
    void aWorldTooSmallForTheSchemeIsRefused() {
        assertThatThrownBy(() -> World.of(1, 999, 5_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a world's accounts: 1000 to 50000000, not 999");
        assertThatThrownBy(() -> World.of(1, 1_000, 4_999))
                .hasMessage("a world's payments: 5000 to 10000000000, not 4999");
    }

    @Test
    void aCommissionThatLeavesNothingIsRefused() {
        assertThatThrownBy(() -> new World(1, 1_000, 5_000, false, 2_001, 50, false))
                .hasMessage("a world's commission in basis points: 0 to 2000, not 2001");
        assertThatThrownBy(() -> new World(1, 1_000, 5_000, false, 200, 301, false))
                .hasMessage("a world's percent of honest money: 0 to 300, not 301");
    }
}
