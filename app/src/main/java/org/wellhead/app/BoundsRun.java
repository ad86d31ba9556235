package org.wellhead.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.app.output.PlanFindings.BoundRow;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Bound;
import org.wellhead.trace.Bounder;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.Tracer;

/** The bounds of one run: every country and the largest sources, beside what each policy gives them. */
final class BoundsRun {
    private static final String ALL_UNITS = "all units";

    /** A country, or one source. */
    private record Origin(String code, String name, String kind, BitSet accounts) {}

    private final Ledger ledger;
    private final Question question;
    private final Policy headline;
    private final Map<Policy, Trace> traces = new EnumMap<>(Policy.class);
    private final List<Origin> origins = new ArrayList<>();
    /** By origin and unit, one list for each policy: what it gives; the last unit is all of them. */
    private final Map<Policy, long[][]> attributed = new EnumMap<>(Policy.class);

    private BoundsRun(Ledger ledger, Question question, Policy headline) {
        this.ledger = ledger;
        this.question = question;
        this.headline = headline;
        for (Policy policy : List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO)) {
            traces.put(policy, Tracer.trace(ledger, question, policy));
        }
    }

    /**
     * The rows of the origins that can have put something in: over all units, then unit by unit; countries before sources,
     * each by falling amount under the headline policy.
     *
     * @param sources how many sources, the largest under the headline policy
     */
    static List<BoundRow> rows(
            Ledger ledger, Question question, Policy headline, int sources, Bounder.Progress progress) {
        BoundsRun run = new BoundsRun(ledger, question, headline);
        run.addCountries();
        run.addSources(sources);
        run.traces.forEach(run::attribute);
        run.traces.clear();
        return run.rows(progress);
    }

    private void addCountries() {
        Accounts accounts = ledger.accounts();
        Map<String, BitSet> held = new TreeMap<>();
        for (int account = 0; account < accounts.size(); account++) {
            held.computeIfAbsent(accounts.country(account), _ -> new BitSet()).set(account);
        }
        held.forEach((country, set) -> origins.add(
                new Origin(country, country.isEmpty() ? "unknown" : Country.name(country), "country", set)));
    }

    private void addSources(int most) {
        Trace trace = trace(headline);
        Map<Integer, Long> bySource = new HashMap<>();
        trace.contributions().forEach(each -> bySource.merge(each.account(), each.amountMinor(), Long::sum));
        bySource.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(source -> {
                    BitSet alone = new BitSet();
                    alone.set(source.getKey());
                    Accounts accounts = ledger.accounts();
                    origins.add(
                            new Origin(accounts.id(source.getKey()), accounts.name(source.getKey()), "account", alone));
                });
    }

    private Trace trace(Policy policy) {
        Trace trace = traces.get(policy);
        if (trace == null) {
            throw new IllegalStateException("not traced under " + policy.word());
        }
        return trace;
    }

    private void attribute(Policy policy, Trace trace) {
        int units = question.units().size();
        long[][] amounts = new long[origins.size()][units + 1];
        for (Trace.Contribution each : trace.contributions()) {
            for (int origin = 0; origin < amounts.length; origin++) {
                if (origins.get(origin).accounts().get(each.account())) {
                    amounts[origin][each.unit()] += each.amountMinor();
                    amounts[origin][units] += each.amountMinor();
                }
            }
        }
        attributed.put(policy, amounts);
    }

    private List<BoundRow> rows(Bounder.Progress progress) {
        int units = question.units().size();
        List<Bound> bounds = Bounder.bound(
                ledger, question, origins.stream().map(Origin::accounts).toList(), progress);
        return bounds.stream()
                .filter(bound -> bound.highMinor() > 0)
                .filter(bound -> units > 1 || bound.unit() != Bound.ALL_UNITS)
                .sorted(Comparator.comparingInt(Bound::unit)
                        .thenComparing(bound -> origins.get(bound.origin()).kind(), Comparator.reverseOrder())
                        .thenComparing(Comparator.comparingLong((Bound bound) -> amount(headline, bound))
                                .reversed())
                        .thenComparing(
                                Comparator.comparingLong(Bound::highMinor).reversed())
                        .thenComparingInt(Bound::origin))
                .map(this::row)
                .toList();
    }

    private long amount(Policy policy, Bound bound) {
        long[][] amounts = attributed.get(policy);
        int unit = bound.unit() == Bound.ALL_UNITS ? question.units().size() : bound.unit();
        return amounts == null ? 0 : amounts[bound.origin()][unit];
    }

    private BoundRow row(Bound bound) {
        Origin origin = origins.get(bound.origin());
        boolean isOverall = bound.unit() == Bound.ALL_UNITS || question.units().size() == 1;
        Map<Policy, Long> byPolicy = new EnumMap<>(Policy.class);
        attributed.keySet().forEach(policy -> byPolicy.put(policy, amount(policy, bound)));
        return new BoundRow(
                isOverall,
                bound.unit() == Bound.ALL_UNITS ? ALL_UNITS : question.units().get(bound.unit()),
                origin.code(),
                origin.name(),
                origin.kind(),
                bound.lowMinor(),
                bound.highMinor(),
                byPolicy);
    }
}
