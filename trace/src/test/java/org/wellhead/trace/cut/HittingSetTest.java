package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The fewest members that meet all sets, against all choices. */
class HittingSetTest {
    private static final int MEMBERS = 11;

    @Test
    void aSetOfOneForcesItsMember() {
        assertThat(HittingSet.find(List.of(new int[] {3}, new int[] {3, 4}, new int[] {5, 6})))
                .isEqualTo(new HittingSet.Found(List.of(3, 5), 2));
    }

    @Test
    void threeSetsRoundATriangleNeedTwo() {
        assertThat(HittingSet.find(List.of(new int[] {1, 2}, new int[] {2, 3}, new int[] {1, 3})))
                .isEqualTo(new HittingSet.Found(List.of(1, 2), 2));
    }

    @Test
    void nothingMeetsNoSets() {
        assertThat(HittingSet.find(List.of())).isEqualTo(new HittingSet.Found(List.of(), 0));
    }

    @Property(tries = 1000)
    void noChoiceHasFewer(@ForAll long seed) {
        List<int[]> sets = random(seed);
        HittingSet.Found found = HittingSet.find(sets);
        assertThat(isMet(sets, found.members())).isTrue();
        assertThat(found.members()).hasSize(found.fewest());
        assertThat(found.fewest()).isEqualTo(fewest(sets));
    }

    @Property(tries = 200)
    void whereTheSearchGivesUpTheBoundHolds(@ForAll long seed) {
        List<int[]> sets = random(seed);
        HittingSet.Found found = HittingSet.find(sets, 0);
        assertThat(isMet(sets, found.members())).isTrue();
        assertThat(fewest(sets)).isBetween(found.fewest(), found.members().size());
    }

    private static List<int[]> random(long seed) {
        Random random = new Random(seed);
        int sparse = 3 + random.nextInt(5);
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(_ -> IntStream.range(0, MEMBERS)
                        .filter(_ -> random.nextInt(sparse) == 0)
                        .toArray())
                .filter(set -> set.length > 0)
                .toList();
    }

    private static int fewest(List<int[]> sets) {
        return IntStream.range(0, 1 << MEMBERS)
                .filter(choice -> sets.stream()
                        .allMatch(set -> Arrays.stream(set).anyMatch(member -> (choice >> member & 1) == 1)))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean isMet(List<int[]> sets, List<Integer> members) {
        return sets.stream().allMatch(set -> Arrays.stream(set).anyMatch(members::contains));
    }
}
