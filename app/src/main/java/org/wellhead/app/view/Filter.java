package org.wellhead.app.view;

import java.util.Set;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/**
 * What is asked of a view; every condition must hold. An empty set is no condition.
 *
 * @param policy in whose light; must be one that the view has
 * @param units numbers of units that the money reached
 * @param countries alpha-2 of the source, {@code ""} for unknown
 * @param kinds of the source
 * @param fromBucket the first bucket in which the source paid, counted from 0
 * @param toBucket the last; both included. Under poison, which dates no money, time is no condition.
 * @param text what the source's id or name must contain, in any case and with or without accents; {@code ""} for all
 */
public record Filter(
        Policy policy,
        Set<Integer> units,
        Set<String> countries,
        Set<PartyKind> kinds,
        int fromBucket,
        int toBucket,
        String text) {

    /** Longer texts are in no name. */
    public static final int TEXT_MOST = 400;

    /** Takes copies of the sets. */
    public Filter {
        units = Set.copyOf(units);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        if (text.length() > TEXT_MOST) {
            throw new IllegalArgumentException("a text to look for has at most " + TEXT_MOST + " characters");
        }
    }

    /** Everything, under one policy. */
    public static Filter all(Policy policy) {
        return new Filter(policy, Set.of(), Set.of(), Set.of(), 0, Integer.MAX_VALUE, "");
    }

    /** The same with one policy instead of another. */
    public Filter under(Policy other) {
        return new Filter(other, units, countries, kinds, fromBucket, toBucket, text);
    }

    /** The same money from these units only. */
    public Filter units(Set<Integer> only) {
        return new Filter(policy, only, countries, kinds, fromBucket, toBucket, text);
    }

    /** The same money from these countries only. */
    public Filter countries(Set<String> only) {
        return new Filter(policy, units, only, kinds, fromBucket, toBucket, text);
    }

    /** The same money from these kinds only. */
    public Filter kinds(Set<PartyKind> only) {
        return new Filter(policy, units, countries, only, fromBucket, toBucket, text);
    }

    /** The same money paid in these buckets only. */
    public Filter buckets(int from, int to) {
        return new Filter(policy, units, countries, kinds, from, to, text);
    }

    /** The same money from sources whose id or name has this text only. */
    public Filter text(String part) {
        return new Filter(policy, units, countries, kinds, fromBucket, toBucket, part);
    }
}
