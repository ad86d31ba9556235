package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The fewest states for an amount, against all choices. */
class FewestStatesTest {
    private static final int STATES = 9;

    @Test
    void takingTheLargestFirstIsNotAlwaysTheFewest() {
        int[][] sets = {{0, 1}, {0, 2}, {1}, {2}};
        FewestStates fewest = new FewestStates(3, sets, new double[] {6, 6, 5, 5});
        assertThat(fewest.find(21)).isEqualTo(new FewestStates.Choice(List.of(1, 2), 22, true));
        assertThat(fewest.find(22)).isNull();
    }

    @Test
    void whereTheSearchGivesUpStatesAreTakenGreedily() {
        int[][] sets = {{0, 1}, {0, 2}, {1}, {2}};
        FewestStates fewest = new FewestStates(3, sets, new double[] {6, 6, 5, 5}, 1);
        assertThat(fewest.find(21)).isEqualTo(new FewestStates.Choice(List.of(0, 1, 2), 22, false));
    }

    @Property(tries = 2000)
    void noOtherChoiceIsBetter(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] sets = IntStream.range(0, 1 + random.nextInt(25))
                .mapToObj(_ -> IntStream.range(0, STATES)
                        .filter(_ -> random.nextInt(4) == 0)
                        .toArray())
                .toArray(int[][]::new);
        double[] money = random.doubles(sets.length, 0, 30).map(Math::rint).toArray();
        FewestStates fewest = new FewestStates(STATES, sets, money);
        double need = random.nextInt(200);
        FewestStates.Choice best = null;
        for (int set = 0; set < 1 << STATES; set++) {
            int members = set;
            List<Integer> states = IntStream.range(0, STATES)
                    .filter(state -> (members >> state & 1) == 1)
                    .boxed()
                    .toList();
            double stops = 0;
            for (int s = 0; s < sets.length; s++) {
                stops += IntStream.of(sets[s]).anyMatch(states::contains) ? money[s] : 0;
            }
            if (stops > need && (best == null || isBetter(states, stops, best))) {
                best = new FewestStates.Choice(states, stops, true);
            }
        }
        assertThat(Objects.toString(fewest.find(need))).isEqualTo(Objects.toString(best));
    }

    private static boolean isBetter(List<Integer> states, double stops, FewestStates.Choice best) {
        if (states.size() != best.states().size()) {
            return states.size() < best.states().size();
        }
        return stops > best.stopsMinor()
                || (stops == best.stopsMinor()
                        && states.toString().compareTo(best.states().toString()) < 0);
    }
}
