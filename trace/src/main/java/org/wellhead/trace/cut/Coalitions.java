package org.wellhead.trace.cut;

import java.util.List;

/**
 * What countries could stop, each alone, in pairs, and together: each by freezing all candidates held in it.
 *
 * @param states the countries that hold a candidate, by falling {@link State#aloneMinor()}
 * @param groups each pair of the states, then the G20, then all, as {@link Group}s
 * @param smallest for each share asked, the fewest states that can stop it
 * @param units 0 where all figures are exact; else how many units of money they were estimated from
 */
public record Coalitions(List<State> states, List<Group> groups, List<Reach> smallest, int units) {
    public Coalitions {
        states = List.copyOf(states);
        groups = List.copyOf(groups);
        smallest = List.copyOf(smallest);
    }

    /**
     * One country.
     *
     * @param country alpha-2
     * @param accounts how many candidates it holds
     * @param aloneMinor what it could stop alone; always exact
     * @param fairMinor its fair share of what all can stop: the Shapley value. Each piece of money counts for the countries
     *     that could have stopped it in equal parts, so the shares add up to what all can stop
     * @param fairErrorMinor the standard error of the fair share; 0 where it is exact
     */
    public record State(String country, int accounts, long aloneMinor, long fairMinor, long fairErrorMinor) {}

    /**
     * Several countries together.
     *
     * @param name the countries with + between them, {@code G20}, or {@code all}
     * @param countries alpha-2, sorted
     * @param stopsMinor what they can stop together
     * @param errorMinor its standard error; 0 where it is exact
     */
    public record Group(String name, List<String> countries, long stopsMinor, long errorMinor) {
        public Group {
            countries = List.copyOf(countries);
        }

        /** Whether it is two countries as such, and not the G20 or all that happen to be two. */
        public boolean isPair() {
            return countries.size() == 2 && name.equals(String.join("+", countries));
        }
    }

    /**
     * The fewest countries that can stop a share of all traced money.
     *
     * @param percent the share asked, 1 to 100
     * @param countries alpha-2, sorted; empty if not even all together can
     * @param stopsMinor what they can stop together
     * @param exact whether fewer are proven not to suffice
     */
    public record Reach(int percent, List<String> countries, long stopsMinor, boolean exact) {
        public Reach {
            countries = List.copyOf(countries);
        }
    }
}
