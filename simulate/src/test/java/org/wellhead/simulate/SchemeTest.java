package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemeTest {
    private static final World WORLD = World.of(3, 20_000, 400_000);

    @Test
    void twoToFiveCarriersStandBetweenADonorAndItsUnit() throws IOException {
        Population population = new Population(WORLD);
        Set<Integer> carriers = new TreeSet<>();
        for (Pledge pledge : scheme(population).pledges()) {
            if (population.role(pledge.source) != Role.OIL_BUYER) {
                carriers.add(pledge.route.size());
            }
            assertThat(population.role(pledge.route.getLast().to)).isEqualTo(Role.LISTED);
        }
        assertThat(carriers).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aLargeSumIsSentInPiecesAndNothingIsLost() {
        Pledge pledge = new Pledge(1, 0, List.of(), 0, 1);
        Leg leg = new Leg(1, 2, 200, 1_000_000);
        leg.add(new Leg.Lot(pledge, 0, 700_000));
        leg.add(new Leg.Lot(pledge, 0, 900_000));
        assertThat(amounts(leg.take())).containsExactly(700_000L, 300_000L);
        assertThat(amounts(leg.take())).containsExactly(600_000L);
        assertThat(leg.isEmpty()).isTrue();
    }

    @Test
    void aLegAsksForOneDispatchUntilItIsEmpty() {
        Pledge pledge = new Pledge(1, 0, List.of(), 0, 1);
        Leg leg = new Leg(1, 2, 200, 1_000_000);
        leg.add(new Leg.Lot(pledge, 0, 1_500_000));
        assertThat(leg.needsDispatch()).isTrue();
        assertThat(leg.needsDispatch()).isFalse();
        leg.take();
        assertThat(leg.needsDispatch()).as("half of it still waits").isFalse();
        leg.take();
        assertThat(leg.needsDispatch()).isTrue();
    }

    @Test
    void moneyNeverComesFromTheOtherTwentyCountriesIntoTheForty() {
        Dice dice = new Dice(1);
        for (int i = 0; i < 10_000; i++) {
            int from = dice.below(Atlas.COUNTRIES);
            int to = Atlas.abroad(from, dice);
            assertThat(to).isNotEqualTo(from).isBetween(0, Atlas.COUNTRIES - 1);
            assertThat(Atlas.ofScheme(to) && !Atlas.ofScheme(from)).isFalse();
        }
    }

    private static List<Long> amounts(List<Leg.Lot> lots) {
        return lots.stream().map(Leg.Lot::amountMinor).toList();
    }

    private static Scheme scheme(Population population) throws IOException {
        PaymentFile nowhere = new PaymentFile(new Sheet(OutputStream.nullOutputStream()), population, null);
        return new Scheme(WORLD, population, new Books(WORLD, population, nowhere), new Diary());
    }
}
