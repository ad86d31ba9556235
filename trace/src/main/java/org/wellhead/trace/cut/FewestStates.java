package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest states that together could stop an amount of money.
 *
 * <p>Money is given by the set of states that could stop it. For each number of states, from the least that could do, a
 * branch and bound looks for the choice that stops most: states are tried in falling order of what each adds, and no choice
 * can stop more than what is stopped already and the largest additions together. Where that proves nothing within {@link
 * #WORK_MAX}, the states are taken greedily.
 */
final class FewestStates {
    /** How many additions are computed before the search gives up; some seconds. */
    private static final long WORK_MAX = 500_000_000L;

    /** Relative: sums of the same money in another order differ by less. */
    private static final double SLACK = 1e-9;

    /**
     * A choice of states.
     *
     * @param states by number, rising
     * @param proven whether fewer do not suffice
     */
    record Choice(List<Integer> states, double stopsMinor, boolean proven) {
        Choice {
            states = List.copyOf(states);
        }
    }

    private final int states;
    private final int[][] sets;
    private final int[][] setsOf;
    private final double[] money;
    private final long workMax;

    /* Of the search at hand. */
    private final int[] chosen;
    private final int[] coveredBy;
    private double need;
    private double slack;
    private long work;
    private @Nullable Choice best;

    /**
     * @param states how many; numbers in the alphabet's order
     * @param sets for each set the numbers of its states; the empty set stands for money that none can stop
     * @param money what each set could stop
     */
    FewestStates(int states, int[][] sets, double[] money) {
        this(states, sets, money, WORK_MAX);
    }

    FewestStates(int states, int[][] sets, double[] money, long workMax) {
        this.states = states;
        this.sets = sets;
        this.money = money;
        this.workMax = workMax;
        this.chosen = new int[states];
        this.coveredBy = new int[sets.length];
        this.setsOf = IntStream.range(0, states)
                .mapToObj(state -> IntStream.range(0, sets.length)
                        .filter(set -> Arrays.binarySearch(sets[set], state) >= 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** What these states stop, added up in the sets' order: the same for the same states. */
    double stopsMinor(List<Integer> chosenStates) {
        boolean[] stopping = new boolean[sets.length];
        for (int state : chosenStates) {
            for (int set : setsOf[state]) {
                stopping[set] = true;
            }
        }
        double sum = 0;
        for (int set = 0; set < sets.length; set++) {
            sum += stopping[set] ? money[set] : 0;
        }
        return sum;
    }

    /**
     * The fewest states that stop more than this; among those of one size the ones that stop most whole units, then the
     * first in the alphabet. Null if even all together do not.
     */
    @Nullable
    Choice find(double moreThanMinor) {
        double[] gains = gains();
        List<Integer> all = IntStream.range(0, states).boxed().toList();
        if (stopsMinor(all) <= moreThanMinor) {
            return null;
        }
        need = moreThanMinor;
        slack = SLACK * Math.max(1, stopsMinor(all));
        work = 0;
        for (int count = 0; work <= workMax && count <= states; count++) {
            best = null;
            explore(0, count, 0, order(gains, all), gains);
            if (best != null) {
                return best;
            }
        }
        return greedy();
    }

    private double[] gains() {
        double[] gains = new double[states];
        for (int set = 0; set < sets.length; set++) {
            for (int state : sets[set]) {
                gains[state] += money[set];
            }
        }
        return gains;
    }

    /** Tries all that adds {@code count - depth} of the states in {@code order} to those chosen, but what cannot be best. */
    private void explore(int depth, int count, double covered, int[] order, double[] gains) {
        if (depth == count) {
            offer(count);
            return;
        }
        int left = count - depth;
        for (int i = 0; i + left <= order.length && work <= workMax; i++) {
            double bound = covered;
            for (int j = i; j < i + left; j++) {
                bound += gains[order[j]];
            }
            if (bound + slack <= need || (best != null && Math.rint(bound + slack) < Math.rint(best.stopsMinor))) {
                return;
            }
            int state = order[i];
            chosen[depth] = state;
            double[] rest = gains.clone();
            work += states;
            cover(state, rest);
            List<Integer> later = new ArrayList<>();
            for (int j = i + 1; j < order.length; j++) {
                later.add(order[j]);
            }
            explore(depth + 1, count, covered + gains[state], order(rest, later), rest);
            for (int set : setsOf[state]) {
                coveredBy[set]--;
            }
        }
    }

    /** Takes what this state adds away from what others add. */
    private void cover(int state, double[] gains) {
        for (int set : setsOf[state]) {
            if (coveredBy[set]++ == 0) {
                for (int other : sets[set]) {
                    gains[other] -= money[set];
                }
                work += sets[set].length;
            }
        }
        work += setsOf[state].length;
    }

    private void offer(int count) {
        List<Integer> sorted = Arrays.stream(chosen, 0, count).sorted().boxed().toList();
        double stops = stopsMinor(sorted);
        work += sets.length;
        if (stops <= need) {
            return;
        }
        Choice choice = new Choice(sorted, stops, true);
        if (best == null || BEST.compare(choice, best) < 0) {
            best = choice;
        }
    }

    private Choice greedy() {
        Arrays.fill(coveredBy, 0);
        double[] gains = gains();
        List<Integer> taken = new ArrayList<>();
        List<Integer> open = new ArrayList<>(IntStream.range(0, states).boxed().toList());
        while (stopsMinor(taken) <= need) {
            Integer next = order(gains, open)[0];
            open.remove(/* element */ next);
            taken.add(next);
            cover(next, gains);
        }
        return new Choice(taken.stream().sorted().toList(), stopsMinor(taken), false);
    }

    /** In falling order of what they add; those that add the same in the alphabet's order. */
    private static int[] order(double[] gains, List<Integer> states) {
        return states.stream()
                .sorted(Comparator.comparingDouble((Integer state) -> -gains[state])
                        .thenComparing(state -> state))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static final Comparator<Choice> BEST = Comparator.comparingDouble(
                    (Choice choice) -> -Math.rint(choice.stopsMinor))
            .thenComparing(Choice::states, FewestStates::compareAlphabet);

    private static int compareAlphabet(List<Integer> left, List<Integer> right) {
        return Arrays.compare(
                left.stream().mapToInt(Integer::intValue).toArray(),
                right.stream().mapToInt(Integer::intValue).toArray());
    }
}
