package org.wellhead.app.serve;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.view.DesignatedAccount;
import org.wellhead.app.view.View;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.trace.Policy;

/**
 * The trace that the pages show.
 *
 * @param state "none", "ready", or "stale" where the case has changed since
 * @param changed what has: {@code case} for its contents, {@code designated} for who is designated, {@code damaged} where
 *     there was a view that cannot be read; {@code ""} for nothing
 * @param command the command line that makes it
 * @param result its folder of results in the case
 * @param writtenAt when; null of none
 * @param options what was asked, as a user would write it
 * @param policies in whose light it was traced
 * @param policy by which {@code trace} tells its answer
 * @param step how long a bucket of the timeline is
 * @param buckets their first days
 * @param totals what each unit received, under each policy
 */
record TraceTold(
        String state,
        String changed,
        String command,
        String result,
        @Nullable Instant writtenAt,
        String version,
        Map<String, String> options,
        List<ViewFacts.Input> inputs,
        int payments,
        String currency,
        int digits,
        List<String> policies,
        String policy,
        List<Unit> units,
        String step,
        List<String> buckets,
        List<Total> totals) {

    /**
     * A designated unit.
     *
     * @param country where most of its designated accounts are held that money reached; {@code ""} unknown
     */
    record Unit(String name, String country, int accounts) {}

    /** What a unit received from others: returned is what had left a designated account before, traced the rest. */
    record Total(String policy, String unit, String received, String returned, String traced) {}

    /** Nothing was traced yet; the command line is the one that would. */
    static TraceTold none(String command, String changed) {
        return new TraceTold(
                "none", changed, command, "", null, "", Map.of(), List.of(), 0, "", 0, List.of(), "", List.of(), "",
                List.of(), List.of());
    }

    static TraceTold of(ViewHandle.Shown shown, String command, String changed) {
        ViewFacts facts = shown.view().facts();
        ViewWords words = new ViewWords(facts);
        return new TraceTold(
                changed.isEmpty() ? "ready" : "stale",
                changed,
                command,
                "results/" + shown.folder(),
                shown.writtenAt(),
                facts.version(),
                facts.options(),
                facts.inputs(),
                facts.payments(),
                facts.money().currency(),
                facts.money().digits(),
                facts.policies().stream().map(Policy::word).toList(),
                ViewFilter.headline(facts).word(),
                units(shown.view()),
                facts.buckets().step().name().toLowerCase(Locale.ROOT),
                IntStream.range(0, facts.buckets().count())
                        .mapToObj(words::firstDay)
                        .toList(),
                facts.totals().stream()
                        .map(total -> new Total(
                                total.policy().word(),
                                words.unit(total.unit()),
                                words.amount(total.arrivedMinor()),
                                words.amount(total.returnedMinor()),
                                words.amount(total.tracedMinor())))
                        .toList());
    }

    private static List<Unit> units(View view) {
        List<String> names = view.facts().units();
        List<Map<String, Integer>> byCountry =
                names.stream().<Map<String, Integer>>map(_ -> new TreeMap<>()).toList();
        int[] accounts = new int[names.size()];
        for (DesignatedAccount each : view.designated()) {
            accounts[each.unit()]++;
            if (!each.country().isEmpty()) {
                byCountry.get(each.unit()).merge(each.country(), 1, Integer::sum);
            }
        }
        return IntStream.range(0, names.size())
                .mapToObj(unit -> new Unit(names.get(unit), most(byCountry.get(unit)), accounts[unit]))
                .toList();
    }

    private static String most(Map<String, Integer> counts) {
        // Of as many accounts, the first by its letters.
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
