package org.wellhead.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wellhead.screen.match.Comparison;

/**
 * Screens parties against listed parties. An immutable snapshot: any number of threads may ask it, and {@link #with} makes
 * a changed one beside it while they do.
 */
public final class Screener {
    /** The score, per mille, from which on a comparison counts as a hit unless the user says otherwise. */
    public static final int DEFAULT_THRESHOLD_PER_MILLE = 700;

    private final List<ListedParty> entries;

    private Screener(List<ListedParty> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A snapshot of these entries. */
    public static Screener of(Collection<ListedParty> entries) {
        return new Screener(List.copyOf(entries));
    }

    /**
     * A snapshot in which some entries are other than in this one.
     *
     * @param changed new entries, and those that replace an entry of the same {@link ListedParty#key() key}
     * @param removedKeys keys of entries that are no more
     */
    public Screener with(Collection<ListedParty> changed, Collection<String> removedKeys) {
        Set<String> gone = new HashSet<>(removedKeys);
        changed.forEach(entry -> gone.add(entry.key()));
        List<ListedParty> next = new ArrayList<>();
        entries.stream().filter(entry -> !gone.contains(entry.key())).forEach(next::add);
        next.addAll(changed);
        return new Screener(next);
    }

    /** How many entries it holds. */
    public int size() {
        return entries.size();
    }

    /**
     * The entries that the party may be, best first; of equal scores in order of the entries' keys.
     *
     * @param thresholdPerMille the least score of a hit
     * @param limit how many at most, 1 or more
     */
    public List<Hit> screen(Party party, int thresholdPerMille, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (ListedParty entry : entries) {
            Hit hit = Comparison.compare(party, entry);
            if (hit.score().perMille() >= thresholdPerMille) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score().points())
                .thenComparing(hit -> hit.entry().key()));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }
}
