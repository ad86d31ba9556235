package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Apportion;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Question;

/**
 * What would stop if these accounts were frozen, whichever they are: asked as often as one likes of one flow and one date.
 *
 * <p>Any account may be named, also one that no terms would allow; a designated one stops what it receives. Counts as a {@link Plan} does: each piece of money once, exactly. What
 * it holds beside the flow is some columns by account; it needs the ledger only while it is made. Safe for several threads.
 */
public final class WhatIf {
    private final Flow flow;
    private final Candidates candidates;
    private final long[] collateral;
    private final long[] passedMinor;
    private final int[] byPassed;
    private final int[] unitOf;
    private final int units;

    private WhatIf(Ledger ledger, Question question, Flow flow, long fromEpochMicros) {
        Terms all = new Terms(0, Set.of(), EnumSet.allOf(PartyKind.class), true, fromEpochMicros, Map.of(), 0);
        this.flow = flow;
        this.candidates = Candidates.of(flow, ledger.accounts(), all);
        this.collateral = Collateral.of(ledger, flow, fromEpochMicros);
        this.units = question.units().size();
        this.unitOf = new int[flow.accounts()];
        for (Designation designation : question.designations()) {
            unitOf[designation.account()] = designation.unit();
        }
        double[] passed = new double[flow.accounts()];
        int first = candidates.firstStep(flow);
        for (int step = first; step < flow.size(); step++) {
            passed[flow.payer(step)] += flow.amountMinor(step);
        }
        this.passedMinor = Arrays.stream(passed).mapToLong(Math::round).toArray();
        this.byPassed = IntStream.range(0, passed.length)
                .filter(account -> passed[account] >= 0.5)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer account) -> -passed[account])
                        .thenComparingInt(account -> account))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Ready to be asked. One pass over the ledger and two over the flow.
     *
     * @param flow the traced money of this ledger, as answer to this question
     * @param fromEpochMicros accounts are frozen from this instant on; {@link Long#MIN_VALUE} from the beginning
     */
    public static WhatIf of(Ledger ledger, Question question, Flow flow, long fromEpochMicros) {
        return new WhatIf(ledger, question, flow, fromEpochMicros);
    }

    /** The flow that it asks. */
    public Flow flow() {
        return flow;
    }

    /**
     * What some accounts stop, in minor units.
     *
     * @param tracedMinor all money that reached designated accounts from others
     * @param stoppedMinor what of it would be stopped
     * @param collateralMinor what they paid from the date on that was not traced
     * @param countries the same by country of whoever put the money in, {@code ""} for unknown, by falling traced money; adds up
     * @param units the same by unit that the money reached; adds up
     */
    public record Answer(
            long tracedMinor, long stoppedMinor, long collateralMinor, List<Country> countries, List<Unit> units) {
        /** Takes copies. */
        public Answer {
            countries = List.copyOf(countries);
            units = List.copyOf(units);
        }
    }

    /** Money that came from one country. */
    public record Country(String country, long tracedMinor, long stoppedMinor) {}

    /**
     * Money that reached one unit.
     *
     * @param unit its number in the question
     */
    public record Unit(int unit, long tracedMinor, long stoppedMinor) {}

    /**
     * What the accounts stop together. Two walks over the flow.
     *
     * @param accounts of the same ledger, for whose holders there are countries
     * @param frozen whether the account of this number is frozen
     */
    public Answer ask(Accounts accounts, IntPredicate frozen) {
        Flow left = flow.without(candidates.stops(flow, frozen));
        long traced = Math.round(flow.totalMinor());
        long stopped = Math.clamp(Math.round(flow.totalMinor() - left.totalMinor()), 0, traced);
        long honest = IntStream.range(0, collateral.length)
                .filter(frozen)
                .mapToLong(account -> collateral[account])
                .sum();
        return new Answer(
                traced, stopped, honest, countries(accounts, left, traced, stopped), units(left, traced, stopped));
    }

    /** What one account stops alone, in minor units. One walk over the flow. */
    public long aloneMinor(int account) {
        return Math.round(flow.stoppedMinor(candidates.stops(flow, account)));
    }

    /** What all accounts that the terms allow would stop together, in minor units. One walk over the flow. */
    public long stoppableMinor(Accounts accounts, Terms terms) {
        Candidates allowed = Candidates.of(flow, accounts, terms);
        return Math.round(Math.min(flow.totalMinor(), flow.stoppedMinor(allowed.stops(flow, _ -> true))));
    }

    /** What an account paid from the date on that was not traced, in minor units. */
    public long collateralMinor(int account) {
        return collateral[account];
    }

    /** Traced money that an account paid from the date on, in minor units: what passes it twice counts twice. */
    public long passedMinor(int account) {
        return passedMinor[account];
    }

    /** The accounts through which traced money passed, the one that paid most of it first. */
    public IntStream byPassed() {
        return Arrays.stream(byPassed);
    }

    private List<Country> countries(Accounts accounts, Flow left, long traced, long stopped) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] countryOf = new int[flow.accounts()];
        for (int account = 0; account < countryOf.length; account++) {
            String country = accounts.country(account);
            countryOf[account] = numbers.computeIfAbsent(country, _ -> numbers.size());
            if (numbers.size() > names.size()) {
                names.add(country);
            }
        }
        double[] all = origins(flow, countryOf, names.size());
        double[] rest = origins(left, countryOf, names.size());
        long[] parts = Apportion.round(all, traced);
        long[] gone = stopped(all, rest, parts, stopped);
        return IntStream.range(0, names.size())
                .filter(i -> parts[i] > 0)
                .mapToObj(i -> new Country(names.get(i), parts[i], gone[i]))
                .sorted(Comparator.comparingLong((Country row) -> -row.tracedMinor())
                        .thenComparing(Country::country))
                .toList();
    }

    private List<Unit> units(Flow left, long traced, long stopped) {
        double[] all = ends(flow);
        double[] rest = ends(left);
        long[] parts = Apportion.round(all, traced);
        long[] gone = stopped(all, rest, parts, stopped);
        return IntStream.range(0, units)
                .mapToObj(i -> new Unit(i, parts[i], gone[i]))
                .toList();
    }

    /** Whole units that add up; rounding may not stop more of a part than there is of it. */
    private static long[] stopped(double[] all, double[] rest, long[] parts, long stopped) {
        double[] gone = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            gone[i] = Math.clamp(all[i] - rest[i], 0, all[i]);
        }
        long[] rounded = Apportion.round(gone, stopped);
        long missing = stopped;
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.min(rounded[i], parts[i]);
            missing -= rounded[i];
        }
        // What one part had no room for goes to those that were rounded down most. All parts together have room, since
        // no more is stopped than there is.
        List<Integer> byRest = IntStream.range(0, gone.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rounded[i] - gone[i]))
                .toList();
        for (int i : byRest) {
            long more = Math.min(missing, Math.min(1, parts[i] - rounded[i]));
            rounded[i] += more;
            missing -= more;
        }
        if (missing != 0) {
            throw new IllegalStateException(missing + " of " + stopped + " minor units found no part");
        }
        return rounded;
    }

    private static double[] origins(Flow flow, int[] countryOf, int countries) {
        double[] sums = new double[countries];
        for (int account = 0; account < countryOf.length; account++) {
            sums[countryOf[account]] += flow.openingMinor(account);
        }
        for (int step = 0; step < flow.size(); step++) {
            sums[countryOf[flow.payer(step)]] += flow.ownMinor(step);
        }
        return sums;
    }

    /** Money that came into a designated account or was in it, and did not leave it again while it was not yet designated. */
    private double[] ends(Flow some) {
        double[] ended = new double[flow.accounts()];
        for (int step = 0; step < some.size(); step++) {
            ended[some.payer(step)] += some.ownMinor(step) - some.amountMinor(step);
            ended[some.payee(step)] += some.amountMinor(step);
        }
        double[] sums = new double[units];
        for (int account = 0; account < ended.length; account++) {
            if (flow.isEnd(account)) {
                sums[unitOf[account]] += Math.max(0, ended[account] + some.openingMinor(account));
            }
        }
        return sums;
    }
}
