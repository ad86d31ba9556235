package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dice, calendar, diary: what everything else rests on. */
class ChanceTest {
    @Test
    void theDiceAreSplitMix64() {
        Dice dice = new Dice(1_234_567);
        assertThat(Long.toUnsignedString(dice.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(dice.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(dice.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void amountsKeepToTheirRangeAndAreMostlySmall() {
        Dice dice = new Dice(1);
        int small = 0;
        for (int i = 0; i < 10_000; i++) {
            long amount = dice.skewed(100, 1_100);
            assertThat(amount).isBetween(100L, 1_099L);
            small += amount < 225 ? 1 : 0;
        }
        assertThat(small).as("half of the cubes are below an eighth").isBetween(4_700, 5_300);
    }

    @Test
    void idsAreOneToOne() {
        Population population = new Population(World.of(-5, 50_000, 5_000));
        Set<String> ids = new HashSet<>();
        for (int account = 0; account < population.size(); account++) {
            assertThat(ids.add(population.id(account))).isTrue();
        }
    }

    @Test
    void theCalendarGoesThroughTwoYearsAndNeverBack() {
        World world = World.of(1, 1_000, 200_000);
        Calendar calendar = new Calendar(world);
        long before = Calendar.START_EPOCH_SECOND;
        int atNight = 0;
        for (int i = 0; i < 200_000; i++) {
            long now = calendar.epochSecond(i);
            assertThat(now).isGreaterThanOrEqualTo(before);
            atNight += now % Calendar.DAY_SECONDS < 7 * 3_600 ? 1 : 0;
            before = now;
        }
        assertThat(Instant.ofEpochSecond(before)).isBetween("2015-12-31T20:00:00Z", "2015-12-31T23:59:59Z");
        assertThat(atNight).isBetween(5_000, 7_000);
    }

    @Test
    void errandsFallDueInOrderAndEqualOnesAsNoted() {
        Diary diary = new Diary();
        diary.note(20, new Errand.Spend(3));
        diary.note(10, new Errand.Spend(1));
        diary.note(10, new Errand.Spend(2));
        assertThat(diary.takeDue(9)).isNull();
        assertThat(diary.takeDue(15)).isEqualTo(new Errand.Spend(1));
        assertThat(diary.takeDue(15)).isEqualTo(new Errand.Spend(2));
        assertThat(diary.takeDue(15)).isNull();
        assertThat(diary.size()).isEqualTo(1);
    }
}
