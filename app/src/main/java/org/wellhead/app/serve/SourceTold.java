package org.wellhead.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.view.SourceFigures;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.trace.Policy;

/**
 * All that is known of one account's money.
 *
 * @param unit whose designated account it is itself, or {@code ""}
 * @param hops fewest payments between it and a designated account; -1 where none leads there
 * @param figures what it paid in, for all units together first, then for each that it reached
 * @param proofs how many chains of payments prove it already
 */
record SourceTold(
        String account,
        String name,
        String country,
        String kind,
        int hops,
        String unit,
        String currency,
        List<Figure> figures,
        List<Moment> timeline,
        int proofs) {

    /**
     * What it paid in.
     *
     * @param unit {@code ""} for all together
     * @param amounts under each policy that was traced
     * @param low the least that a policy which gives shares attributes to it
     * @param high the most
     * @param bound what it put in under any order of money; null where that was not calculated
     */
    record Figure(
            String unit,
            List<Amount> amounts,
            String low,
            String high,
            @Nullable Bound bound) {}

    /** Null where it would be a sum of upper bounds, which says nothing. */
    record Amount(String policy, @Nullable String amount) {}

    /** At least and at most. */
    record Bound(String low, String high) {}

    record Moment(String policy, String unit, String from, String amount) {}

    static SourceTold of(SourceFigures figures, ViewFacts facts, Optional<BoundsTold> bounds) {
        ViewWords words = new ViewWords(facts);
        List<Figure> all = new ArrayList<>();
        if (facts.units().size() > 1) {
            all.add(figure(figures, facts, -1, bounds));
        }
        for (int unit = 0; unit < facts.units().size(); unit++) {
            int of = unit;
            if (figures.amounts().stream().anyMatch(amount -> amount.unit() == of)) {
                all.add(figure(figures, facts, unit, bounds));
            }
        }
        return new SourceTold(
                figures.id(),
                figures.name(),
                figures.country(),
                figures.kind().word(),
                figures.hops(),
                figures.designatedUnit() < 0 ? "" : words.unit(figures.designatedUnit()),
                facts.money().currency(),
                figures.amounts().isEmpty() ? List.of() : all,
                figures.timeline().stream()
                        .map(moment -> new Moment(
                                moment.policy().word(),
                                words.unit(moment.unit()),
                                words.firstDay(moment.bucket()),
                                words.amount(moment.amountMinor())))
                        .toList(),
                figures.proofs().size());
    }

    /** The same money may have reached each unit: what it paid at most to all is less than all that it paid at most to each. */
    private static boolean isSumOfBounds(SourceFigures figures, Policy policy, int unit) {
        return !policy.isShare()
                && unit < 0
                && figures.amounts().stream()
                                .filter(each -> each.policy() == policy && each.amountMinor() > 0)
                                .count()
                        > 1;
    }

    private static Figure figure(SourceFigures figures, ViewFacts facts, int unit, Optional<BoundsTold> bounds) {
        ViewWords words = new ViewWords(facts);
        List<Amount> amounts = new ArrayList<>();
        long low = Long.MAX_VALUE;
        long high = 0;
        for (Policy policy : facts.policies()) {
            long amount = figures.amounts().stream()
                    .filter(each -> each.policy() == policy && (unit < 0 || each.unit() == unit))
                    .mapToLong(SourceFigures.Amount::amountMinor)
                    .sum();
            amounts.add(new Amount(policy.word(), isSumOfBounds(figures, policy, unit) ? null : words.amount(amount)));
            low = policy.isShare() ? Math.min(low, amount) : low;
            high = policy.isShare() ? Math.max(high, amount) : high;
        }
        String name = unit < 0 ? "" : words.unit(unit);
        return new Figure(
                name,
                amounts,
                words.amount(low == Long.MAX_VALUE ? 0 : low),
                words.amount(high),
                bounds.map(told -> told.of(
                                figures.id(), "account", name, facts.units().size()))
                        .orElse(null));
    }
}
