package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.trace.Flow;
import org.wellhead.trace.LimitException;

/**
 * Sets of states by number, as labels of money: which states could have stopped it. Number 0 is the empty set.
 *
 * <p>A set gets its number when it is first met. What a set becomes when a state joins it is looked up once and then
 * remembered, so that to label a step costs two reads of memory.
 */
final class StateSets implements Flow.Labels {
    /** Stands for no state. */
    static final int NONE = -1;

    /** Mixed money falls into ever more sets; so many are told apart within seconds, and fit a gibibyte for all states. */
    private static final int SETS_MAX = 300_000;

    private final Flow flow;
    private final Candidates candidates;
    private final int states;
    private final int[] stateOf;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<int[]> members = new ArrayList<>();
    /** Set {@code k} joined by state {@code s} is set {@code joined[k * states + s]}, 0 where that is not yet known. */
    private int[] joined;

    /**
     * @param states how many states
     * @param stateOf per account the number of its state, or {@link #NONE}
     */
    StateSets(Flow flow, Candidates candidates, int states, int[] stateOf) {
        this.flow = flow;
        this.candidates = candidates;
        this.states = states;
        this.stateOf = stateOf;
        this.joined = new int[64 * Math.max(1, states)];
        numbers.put(new BitSet(), 0);
        members.add(new int[0]);
    }

    @Override
    public int label(int step, int after) {
        int payer = candidates.stoppingPayer(flow, step);
        int payee = candidates.stoppingPayee(flow, step);
        int set = payer == Candidates.NONE ? after : join(after, stateOf[payer]);
        return payee == Candidates.NONE ? set : join(set, stateOf[payee]);
    }

    /** The set of the states that could stop money which takes these steps. */
    int ofChain(List<Integer> steps) {
        int set = 0;
        for (int step : steps.reversed()) {
            set = label(step, set);
        }
        return set;
    }

    /** How many sets have been met. */
    int size() {
        return members.size();
    }

    /** The states of a set, by number, rising. */
    int[] members(int set) {
        return members.get(set);
    }

    private int join(int set, int state) {
        if (state == NONE) {
            return set;
        }
        int place = set * states + state;
        if (place < joined.length && joined[place] != 0) {
            return joined[place];
        }
        BitSet union = new BitSet(states);
        Arrays.stream(members.get(set)).forEach(union::set);
        union.set(state);
        Integer known = numbers.putIfAbsent(union, members.size());
        int number = known == null ? members.size() : known;
        if (known == null) {
            if (members.size() >= SETS_MAX) {
                throw new LimitException("money falls into more than " + SETS_MAX + " sets of states");
            }
            members.add(union.stream().toArray());
        }
        if (place >= joined.length) {
            joined = Arrays.copyOf(joined, Math.max(place + 1, 2 * joined.length));
        }
        joined[place] = number;
        return number;
    }
}
