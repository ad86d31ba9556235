package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.trace.Apportion;
import org.wellhead.trace.Flow;
import org.wellhead.trace.LimitException;

/**
 * Which countries could stop how much: each alone, in pairs, and together, by freezing all candidates held in them.
 *
 * <p>All of it follows from how much money each set of countries could stop, where every country of the set alone would do.
 * The flow tells that in one walk; what a coalition stops is the money whose set has one of its members. The Shapley value
 * of such a game needs no permutations: whoever of a set comes first stops its money, and each is as often the first.
 * Source: L. Shapley, "A Value for n-Person Games", 1953, by symmetry and additivity over pieces of money.
 *
 * <p>Where more sets lie in purses than can be kept, they are estimated from units of money drawn at random; then what a
 * country stops alone, the G20 and all together are still counted exactly, and estimates are tied to them.
 */
public final class StateShares {
    /** The standard error of a share of all money is then at most 0.11 %. */
    private static final int UNITS = 200_000;

    /** Chains held at a time. */
    private static final int DRAWN_AT_ONCE = 20_000;

    private static final long SEED = 20_151_116L;

    private final Flow flow;
    private final Candidates candidates;
    private final List<String> countries;
    private final int[] stateOf;
    private final int[] accountsOf;
    private final StateSets sets;

    private StateShares(Flow flow, Accounts accounts, Terms terms) {
        this.flow = flow;
        this.candidates = Candidates.of(flow, accounts, terms);
        int[] numbers = candidates.numbers();
        this.countries = Arrays.stream(numbers)
                .mapToObj(accounts::country)
                .filter(country -> !country.isEmpty())
                .distinct()
                .sorted()
                .toList();
        this.stateOf = new int[flow.accounts()];
        this.accountsOf = new int[countries.size()];
        Arrays.fill(stateOf, StateSets.NONE);
        for (int account : numbers) {
            int state = countries.indexOf(accounts.country(account));
            if (state >= 0) {
                stateOf[account] = state;
                accountsOf[state]++;
            }
        }
        this.sets = new StateSets(flow, candidates, countries.size(), stateOf);
    }

    /**
     * What countries could stop under these terms, whatever the budget. Accounts of unknown country belong to no state. A
     * share is reached where less than half a minor unit is missing. One walk over the flow that keeps labels; where that
     * is beyond what can be kept, a walk for each country and {@value #UNITS} chains drawn.
     *
     * @param percents shares of all traced money, 1 to 100, for which the fewest states are wanted
     */
    public static Coalitions count(Flow flow, Accounts accounts, Terms terms, List<Integer> percents) {
        StateShares shares = new StateShares(flow, accounts, terms);
        StateMoney money;
        try {
            money = shares.counted();
        } catch (LimitException _) {
            return estimate(flow, accounts, terms, percents, UNITS);
        }
        return shares.coalitions(money, percents);
    }

    /** As {@link #count}, from so many units drawn. */
    static Coalitions estimate(Flow flow, Accounts accounts, Terms terms, List<Integer> percents, int units) {
        StateShares shares = new StateShares(flow, accounts, terms);
        return shares.coalitions(shares.drawn(units), percents);
    }

    private StateMoney counted() {
        double[] bySet = new double[0];
        for (var labelled : flow.labelled(sets).entrySet()) {
            int set = labelled.getKey();
            bySet = set < bySet.length ? bySet : Arrays.copyOf(bySet, sets.size());
            bySet[set] += labelled.getValue();
        }
        return money(bySet, 0);
    }

    /**
     * Units whose chain no state could stop tell nothing but that; how much money that is, is known exactly. If there are
     * no others, any states may be those that can stop the rest.
     */
    private StateMoney drawn(int units) {
        double all = stops(everyone());
        int[] hits = new int[1];
        for (int from = 0; all > 0 && from < units; from += DRAWN_AT_ONCE) {
            int count = Math.min(DRAWN_AT_ONCE, units - from);
            for (List<Integer> chain : flow.draw(count, SEED + from)) {
                int set = sets.ofChain(chain);
                hits = set < hits.length ? hits : Arrays.copyOf(hits, sets.size());
                hits[set]++;
            }
        }
        int stoppable = units - hits[0];
        if (all > 0 && stoppable == 0) {
            return money(new int[][] {everyone()}, new double[] {all}, 1);
        }
        double[] bySet = new double[hits.length];
        for (int set = 1; set < hits.length; set++) {
            bySet[set] = all * hits[set] / Math.max(1, stoppable);
        }
        bySet[0] = flow.totalMinor() - all;
        return money(bySet, stoppable);
    }

    private StateMoney money(double[] bySet, int units) {
        int[] met =
                IntStream.range(0, bySet.length).filter(set -> bySet[set] > 0).toArray();
        int[][] members = Arrays.stream(met).mapToObj(sets::members).toArray(int[][]::new);
        double[] minor = Arrays.stream(met).mapToDouble(set -> bySet[set]).toArray();
        return money(members, minor, units);
    }

    private StateMoney money(int[][] members, double[] minor, int units) {
        return new StateMoney(countries.size(), members, minor, units);
    }

    private int[] everyone() {
        return IntStream.range(0, countries.size()).toArray();
    }

    /** What these states, by number, stop together: one walk. */
    private double stops(int[] states) {
        BitSet acting = new BitSet();
        Arrays.stream(states).forEach(acting::set);
        return flow.stoppedMinor(
                candidates.stops(flow, account -> stateOf[account] != StateSets.NONE && acting.get(stateOf[account])));
    }

    private Coalitions coalitions(StateMoney money, List<Integer> percents) {
        int count = countries.size();
        boolean exact = money.isExact();
        double[] alone = exact
                ? money.alone()
                : IntStream.range(0, count)
                        .mapToDouble(state -> stops(new int[] {state}))
                        .toArray();
        int[] g20 = IntStream.range(0, count)
                .filter(state -> Country.g20(countries.get(state)) == Country.Membership.STATE)
                .toArray();
        double all = exact ? money.stops(everyone()) : stops(everyone());
        List<Coalitions.Group> groups = new ArrayList<>(pairs(money, alone, all));
        groups.add(group("G20", g20, exact ? money.stops(g20) : stops(g20), 0));
        groups.add(group("all", everyone(), all, 0));
        FewestStates fewest = money.fewest();
        List<Coalitions.Reach> smallest = percents.stream()
                .map(percent -> reach(fewest, money, all, percent))
                .toList();
        return new Coalitions(states(money, alone, all), groups, smallest, money.units());
    }

    private List<Coalitions.State> states(StateMoney money, double[] alone, double all) {
        double[] shares = money.fair();
        long[] fair = Apportion.round(shares, Math.round(all));
        return IntStream.range(0, countries.size())
                .mapToObj(state -> new Coalitions.State(
                        countries.get(state),
                        accountsOf[state],
                        Math.round(alone[state]),
                        fair[state],
                        error(money.fairError(state, shares[state]))))
                .sorted(Comparator.comparingLong(Coalitions.State::aloneMinor)
                        .reversed()
                        .thenComparing(Coalitions.State::country))
                .toList();
    }

    /** Two states stop what each stops alone less what both could: only that is estimated. */
    private List<Coalitions.Group> pairs(StateMoney money, double[] alone, double all) {
        List<Coalitions.Group> pairs = new ArrayList<>();
        double[][] both = money.both();
        for (int one = 0; one < countries.size(); one++) {
            for (int other = one + 1; other < countries.size(); other++) {
                double sum = alone[one] + alone[other];
                double least = Math.max(alone[one], alone[other]);
                double stops = Math.clamp(sum - both[one][other], least, Math.max(least, Math.min(sum, all)));
                long error = error(money.bothError(both[one][other]));
                String name = countries.get(one) + "+" + countries.get(other);
                pairs.add(group(name, new int[] {one, other}, stops, error));
            }
        }
        return pairs;
    }

    private Coalitions.Group group(String name, int[] states, double stops, long error) {
        return new Coalitions.Group(name, names(Arrays.stream(states).boxed().toList()), Math.round(stops), error);
    }

    /** Where sets are estimates, what the states found stop is counted, and if it falls short more is asked of them. */
    private Coalitions.Reach reach(FewestStates fewest, StateMoney money, double all, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share is 1 to 100 percent, not " + percent);
        }
        double need = flow.totalMinor() * percent / 100 - SmallestSet.NOTHING;
        if (all <= need) {
            return new Coalitions.Reach(percent, List.of(), 0, true);
        }
        double asked = need;
        for (FewestStates.Choice found = fewest.find(asked); found != null; found = fewest.find(asked)) {
            List<Integer> states = found.states();
            double stops = money.isExact()
                    ? found.stopsMinor()
                    : stops(states.stream().mapToInt(Integer::intValue).toArray());
            if (stops > need) {
                return new Coalitions.Reach(
                        percent, names(states), Math.round(stops), money.isExact() && found.proven());
            }
            asked = Math.max(asked + need - stops, found.stopsMinor());
        }
        return new Coalitions.Reach(percent, countries, Math.round(all), false);
    }

    private List<String> names(List<Integer> states) {
        return states.stream().map(countries::get).toList();
    }

    private static long error(double minor) {
        return (long) Math.ceil(minor);
    }
}
