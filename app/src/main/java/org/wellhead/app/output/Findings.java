package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;

/**
 * One run's finished figures, counted once for everybody who tells them: the traces of one question under one to four
 * policies, and what follows from them together. Immutable. Memory: some 150 bytes per distinct unit and source.
 */
public final class Findings {
    /** Stands for the sum over all units where a unit's number is expected. */
    static final int ALL_UNITS = -1;

    /** The least and the most that policies which give shares attribute to somebody in this run, in minor units. */
    record Range(long lowMinor, long highMinor) {}

    /**
     * Whether the amounts of a unit add up under a policy that gives shares.
     *
     * @param contributedMinor sum over the contributions
     */
    record Conservation(Policy policy, int unit, long arrivedMinor, long contributedMinor, long returnedMinor) {
        boolean holds() {
            return arrivedMinor == contributedMinor + returnedMinor;
        }
    }

    private final Ledger ledger;
    private final List<Trace> traces;
    private final RunFacts facts;
    private final Words words;
    private final Map<Long, long[]> sourceRanges = new HashMap<>();
    private final List<List<CountryRow>> countries = new ArrayList<>();
    private final List<Conservation> conservation = new ArrayList<>();

    /**
     * Counts what the traces hold. O(contributions).
     *
     * @param ledger what was traced
     * @param traces one per policy, each policy once, all of one question; at least one
     * @param facts what the run read and how it was asked
     * @throws IllegalArgumentException if there is no trace, or two under one policy, or the questions differ
     */
    public Findings(Ledger ledger, List<Trace> traces, RunFacts facts) {
        this.ledger = ledger;
        this.traces = List.copyOf(traces);
        this.facts = facts;
        Set<Policy> policies = new HashSet<>();
        for (Trace trace : traces) {
            if (!policies.add(trace.policy())
                    || !trace.question().equals(traces.getFirst().question())) {
                throw new IllegalArgumentException("traces are of one question, each policy once: " + policies);
            }
        }
        if (traces.isEmpty()) {
            throw new IllegalArgumentException("findings need at least one trace");
        }
        words = Words.of(traces.getFirst().question().direction());
        collectSourceRanges();
        collectCountries();
        collectConservation();
    }

    /** The trace that the answer is told by: proportional where it was run, else the first. */
    public Trace headline() {
        return traces.stream()
                .filter(trace -> trace.policy() == Policy.PROPORTIONAL)
                .findFirst()
                .orElse(traces.getFirst());
    }

    /** The headline's largest contributions over all units: those that the report proves with chains of payments. */
    public List<Trace.Contribution> toProve() {
        return ReportSources.shown(this);
    }

    Ledger ledger() {
        return ledger;
    }

    List<Trace> traces() {
        return traces;
    }

    List<Trace> shares() {
        return traces.stream().filter(trace -> trace.policy().isShare()).toList();
    }

    RunFacts facts() {
        return facts;
    }

    Words words() {
        return words;
    }

    boolean isUpstream() {
        return headline().question().direction() == Direction.UPSTREAM;
    }

    List<String> units() {
        return headline().question().units();
    }

    /** The unit's name for people. */
    String unitLabel(int unit) {
        if (unit == ALL_UNITS) {
            return "all units";
        }
        String name = units().get(unit);
        return name.isEmpty() ? "(no name)" : name;
    }

    /** An amount for people with its currency, e.g. {@code 1,234.50 USD}; without one where the files name none. */
    String people(long amountMinor) {
        return Words.people(ledger.money(), amountMinor);
    }

    /** {@code " USD"}, or {@code ""} where the files name no currency. */
    String currencySuffix() {
        return Words.currencySuffix(ledger.money());
    }

    /** Under poison alone, where no policy gives shares: from nothing to the bound. */
    Range sourceRange(Trace.Contribution contribution) {
        List<Trace> shares = shares();
        if (shares.isEmpty()) {
            return new Range(0, contribution.amountMinor());
        }
        long[] range = sourceRanges.get(key(contribution.unit(), contribution.account()));
        if (range == null) {
            return new Range(0, 0);
        }
        return new Range(range[2] < shares.size() ? 0 : range[0], range[1]);
    }

    /** By falling amount, unknown country included. */
    List<CountryRow> countries(Trace trace, int unit) {
        return countries.get(traces.indexOf(trace)).stream()
                .filter(row -> row.unit() == unit)
                .toList();
    }

    /** Unit by unit, by falling amount within a unit. */
    List<CountryRow> countriesByUnit(Trace trace) {
        return countries.get(traces.indexOf(trace)).stream()
                .filter(row -> row.unit() != ALL_UNITS)
                .toList();
    }

    Reach reach(Trace trace, int unit) {
        return Reach.of(countries(trace, unit));
    }

    /** How many accounts put money into the unit; over all units each counts once. */
    int sources(Trace trace, int unit) {
        return countries(trace, unit).stream().mapToInt(CountryRow::sources).sum();
    }

    /** A unit's total, or the sum over all units. */
    Trace.Total total(Trace trace, int unit) {
        if (unit != ALL_UNITS) {
            return trace.totals().get(unit);
        }
        long arrived = 0;
        long returned = 0;
        for (Trace.Total total : trace.totals()) {
            arrived = Math.addExact(arrived, total.arrivedMinor());
            returned = Math.addExact(returned, total.returnedMinor());
        }
        return new Trace.Total(ALL_UNITS, arrived, returned);
    }

    /** How the traced total differs between policies that give shares; the headline's own total where none does. */
    Range tracedRange(int unit) {
        List<Trace> told = shares().isEmpty() ? List.of(headline()) : shares();
        long[] traced = told.stream()
                .mapToLong(trace -> total(trace, unit).tracedMinor())
                .sorted()
                .toArray();
        return new Range(traced[0], traced[traced.length - 1]);
    }

    /** Accounts that put money in under every policy that gives shares, whichever unit it reached. */
    int sourcesUnderEveryPolicy() {
        BitSet common = new BitSet();
        common.set(0, ledger.accounts().size());
        for (Trace trace : shares()) {
            BitSet here = new BitSet();
            trace.contributions().forEach(each -> here.set(each.account()));
            common.and(here);
        }
        return shares().isEmpty() ? 0 : common.cardinality();
    }

    /** Countries that count in {@link Reach#countries()} under every policy that gives shares. */
    int countriesUnderEveryPolicy() {
        Set<String> common = new HashSet<>();
        List<Trace> shares = shares();
        for (int i = 0; i < shares.size(); i++) {
            Set<String> here = new HashSet<>();
            for (CountryRow row : countries(shares.get(i), ALL_UNITS)) {
                if (row.isKnown() && row.hasOrigin()) {
                    here.add(row.country());
                }
            }
            if (i == 0) {
                common.addAll(here);
            } else {
                common.retainAll(here);
            }
        }
        return common.size();
    }

    /** One entry per policy that gives shares and unit. */
    List<Conservation> conservation() {
        return conservation;
    }

    /** The part of the headline whose source is a boundary, over all units. */
    long boundaryMinor() {
        return countries(headline(), ALL_UNITS).stream()
                .mapToLong(CountryRow::boundaryMinor)
                .sum();
    }

    /** The part of the headline whose country is unknown, over all units. */
    long unknownCountryMinor() {
        return countries(headline(), ALL_UNITS).stream()
                .filter(row -> !row.isKnown())
                .mapToLong(CountryRow::amountMinor)
                .sum();
    }

    PartyKind kind(Trace.Contribution contribution) {
        return ledger.accounts().kind(contribution.account());
    }

    private static long key(int unit, int account) {
        return ((long) unit << 32) | account;
    }

    private void collectSourceRanges() {
        for (Trace trace : shares()) {
            for (Trace.Contribution contribution : trace.contributions()) {
                long amount = contribution.amountMinor();
                long[] range = sourceRanges.computeIfAbsent(
                        key(contribution.unit(), contribution.account()), key -> new long[] {amount, amount, 0});
                range[0] = Math.min(range[0], amount);
                range[1] = Math.max(range[1], amount);
                range[2]++;
            }
        }
    }

    private void collectCountries() {
        Map<Integer, Map<String, long[]>> ranges = new HashMap<>();
        int shares = shares().size();
        for (Trace trace : traces) {
            List<CountryRow> rows = CountryTally.of(ledger.accounts(), trace);
            countries.add(rows);
            if (trace.policy().isShare()) {
                for (CountryRow row : rows) {
                    long amount = row.amountMinor();
                    long[] range = ranges.computeIfAbsent(row.unit(), unit -> new HashMap<>())
                            .computeIfAbsent(row.country(), country -> new long[] {amount, amount, 0});
                    range[0] = Math.min(range[0], amount);
                    range[1] = Math.max(range[1], amount);
                    range[2]++;
                }
            }
        }
        countries.replaceAll(
                rows -> rows.stream().map(row -> withRange(row, ranges, shares)).toList());
    }

    private static CountryRow withRange(CountryRow row, Map<Integer, Map<String, long[]>> ranges, int shares) {
        if (shares == 0) {
            return row.withRange(0, row.amountMinor());
        }
        long[] range = ranges.getOrDefault(row.unit(), Map.of()).getOrDefault(row.country(), new long[3]);
        return row.withRange(range[2] < shares ? 0 : range[0], range[1]);
    }

    private void collectConservation() {
        for (Trace trace : shares()) {
            long[] contributed = new long[units().size()];
            for (Trace.Contribution contribution : trace.contributions()) {
                contributed[contribution.unit()] =
                        Math.addExact(contributed[contribution.unit()], contribution.amountMinor());
            }
            for (Trace.Total total : trace.totals()) {
                conservation.add(new Conservation(
                        trace.policy(),
                        total.unit(),
                        total.arrivedMinor(),
                        contributed[total.unit()],
                        total.returnedMinor()));
            }
        }
    }
}
