package org.wellhead.share.dossier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/**
 * The findings of a release in the order in which a dossier tells them, and their numbers: sources by country, the largest first; then freezes by
 * rank, matches by score, sightings by time.
 */
final class Findings {
    private final List<Origin> origins;
    private final List<Entry> freezes;
    private final List<Entry> matches;
    private final List<Entry> sightings;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final boolean areOfUnits;

    /**
     * A country with its sources.
     *
     * @param code two letters; empty where none is told
     * @param sources at least one, the largest first
     */
    record Origin(String code, List<Entry> sources) {
        Origin {
            sources = List.copyOf(sources);
        }

        /** What its sources that show this field add up to; nothing is added where none does. */
        Sum sum(Field field) {
            return Findings.sum(sources, field);
        }

        String anchor() {
            return "country-" + (code.matches("[A-Z]{2}") ? code.toLowerCase(java.util.Locale.ROOT) : "none");
        }
    }

    private Findings(List<Origin> origins, List<Entry> freezes, List<Entry> matches, List<Entry> sightings) {
        this.origins = List.copyOf(origins);
        this.freezes = freezes;
        this.matches = matches;
        this.sightings = sightings;
        all().forEach(entry -> numbers.put(entry.id(), numbers.size() + 1));
        areOfUnits = sources().stream()
                        .flatMap(source -> source.text(Field.UNIT).stream())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Those of a release. O(entries log entries). */
    static Findings of(Release release) {
        Said said = new Said(release);
        Map<String, List<Entry>> byCountry = new TreeMap<>();
        release.of(Kind.SOURCE)
                .sorted(LARGEST_FIRST)
                .forEach(source -> byCountry
                        .computeIfAbsent(
                                said.at(source, Field.ABOUT)
                                        .map(said::country)
                                        .filter(code -> code.matches("[A-Z]{2}"))
                                        .orElse(""),
                                _ -> new ArrayList<>())
                        .add(source));
        List<Origin> origins = byCountry.entrySet().stream()
                .map(each -> new Origin(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Origin origin) -> main(origin.sources))
                        .reversed()
                        .thenComparing(Origin::code))
                .toList();
        return new Findings(
                origins,
                sorted(
                        release,
                        Kind.FREEZE,
                        Comparator.comparing((Entry entry) ->
                                        entry.text(Field.POLICY).orElse(""))
                                .thenComparing(entry -> entry.count(Field.RANK).orElse(Long.MAX_VALUE))),
                sorted(
                        release,
                        Kind.MATCH,
                        Comparator.comparingLong(
                                entry -> -entry.count(Field.SCORE).orElse(0L))),
                sorted(release, Kind.SIGHTING, Comparator.comparing(entry -> Said.time(entry, Field.TIME))));
    }

    private static final Comparator<Entry> LARGEST_FIRST = Comparator.comparing((Entry source) -> main(List.of(source)))
            .reversed()
            .thenComparing(Entry::id);

    private static BigInteger main(List<Entry> sources) {
        return sources.stream()
                .flatMap(source -> Said.sum(source, Field.PROPORTIONAL).or(() -> Said.span(source)).stream())
                .map(Sum::lowMinor)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Entry> sorted(Release release, Kind kind, Comparator<Entry> order) {
        return release.of(kind).sorted(order.thenComparing(Entry::id)).toList();
    }

    /** What those entries that show this field add up to. */
    static Sum sum(List<Entry> entries, Field field) {
        return entries.stream()
                .flatMap(entry -> Said.sum(entry, field).stream())
                .reduce(Sum.ZERO, Sum::plus);
    }

    /** How many accounts these sources are; each may have a finding for each unit. */
    static int accounts(List<Entry> sources) {
        return (int) sources.stream()
                .map(source -> source.reference(Field.ABOUT).orElse(source.id()))
                .distinct()
                .count();
    }

    /** Whether its sources are of more than one unit, so that the unit must be told to tell them apart. */
    boolean areOfUnits() {
        return areOfUnits;
    }

    /** Whether every one of these entries shows the field. */
    static boolean allShow(List<Entry> entries, Field field) {
        return entries.stream().allMatch(entry -> Said.sum(entry, field).isPresent());
    }

    /** From the least to the most of the sums under the policies that every entry shows; no money where there is none. */
    static Sum span(List<Entry> entries) {
        return Said.POLICIES.stream()
                .filter(field -> allShow(entries, field))
                .map(field -> sum(entries, field))
                .reduce(Sum::span)
                .orElse(Sum.ZERO);
    }

    /** The countries, the largest first. */
    List<Origin> origins() {
        return origins;
    }

    /** All sources in order. */
    List<Entry> sources() {
        return origins.stream().flatMap(origin -> origin.sources().stream()).toList();
    }

    /** Accounts to freeze. */
    List<Entry> freezes() {
        return freezes;
    }

    /** Parties on lists. */
    List<Entry> matches() {
        return matches;
    }

    /** What pictures show. */
    List<Entry> sightings() {
        return sightings;
    }

    /** All in order. */
    Stream<Entry> all() {
        return Stream.of(sources().stream(), freezes.stream(), matches.stream(), sightings.stream())
                .flatMap(each -> each);
    }

    /** How many. */
    int size() {
        return numbers.size();
    }

    /** Its number, from 1. */
    int number(Entry finding) {
        return java.util.Objects.requireNonNull(numbers.get(finding.id()));
    }

    /** What links to it lead to. */
    String anchor(Entry finding) {
        return "finding-" + number(finding);
    }
}
