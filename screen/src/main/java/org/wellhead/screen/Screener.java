package org.wellhead.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wellhead.screen.index.Candidate;
import org.wellhead.screen.index.NameIndex;
import org.wellhead.screen.match.Asked;
import org.wellhead.screen.match.Comparison;
import org.wellhead.screen.match.Listed;
import org.wellhead.screen.name.Word;

/**
 * Screens parties against listed parties. An immutable snapshot: any number of threads may ask it, and {@link #with} makes
 * a changed one beside it while they do.
 */
public final class Screener {
    /** The score, per mille, from which on a comparison counts as a hit unless the user says otherwise. */
    public static final int DEFAULT_THRESHOLD_PER_MILLE = 700;

    /** As many entries are compared with a party, or as many as are asked for where those are more. */
    private static final int COMPARED = 30;

    /** So many are compared whatever speaks for them; beyond, those for whom enough speaks beside the best. */
    private static final int COMPARED_ANYHOW = 8;

    /** What must speak for them, as a part of what speaks for the best. */
    private static final double LEAST_OF_BEST = 0.6;

    private final NameIndex index;

    /** Entries whose names were read already; shared with the snapshots made of this one. */
    private final Map<String, Listed> read;

    /** The Latin words of these. */
    private final Map<Word, Word> words;

    private Screener(NameIndex index, Map<String, Listed> read, Map<Word, Word> words) {
        this.index = index;
        this.read = read;
        this.words = words;
    }

    /** A snapshot of these entries. */
    public static Screener of(Collection<ListedParty> entries) {
        return new Screener(NameIndex.of(entries), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /**
     * A snapshot in which some entries are other than in this one.
     *
     * @param changed new entries, and those that replace an entry of the same {@link ListedParty#key() key}
     * @param removedKeys keys of entries that are no more
     */
    public Screener with(Collection<ListedParty> changed, Collection<String> removedKeys) {
        return new Screener(index.with(changed, removedKeys), read, words);
    }

    /** How many entries it holds. */
    public int size() {
        return index.size();
    }

    /**
     * The entries that the party may be, best first; of equal scores in order of the entries' keys.
     *
     * @param thresholdPerMille the least score of a hit
     * @param limit how many at most, 1 or more
     */
    public List<Hit> screen(Party party, int thresholdPerMille, int limit) {
        List<Hit> hits = new ArrayList<>();
        Asked asked = Asked.of(party);
        int leastPoints = Score.leastPoints(thresholdPerMille);
        for (ListedParty entry : candidates(party, Math.max(COMPARED, limit))) {
            Listed listed = listed(entry);
            if (Comparison.points(asked, listed, leastPoints) >= leastPoints) {
                hits.add(Comparison.compare(asked, listed));
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> -hit.score().points())
                .thenComparing(hit -> hit.entry().key()));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /**
     * The entries that are compared with a party, best first: those that share an identifier with it, then those whose names
     * are like its name.
     *
     * @param most how many of the latter at most
     */
    public Collection<ListedParty> candidates(Party party, int most) {
        Map<String, ListedParty> candidates = new LinkedHashMap<>();
        for (Identifier identifier : party.identifiers()) {
            index.withIdentifier(identifier.key()).forEach(entry -> candidates.put(entry.key(), entry));
        }
        int best = 0;
        int compared = 0;
        for (Candidate candidate : index.candidates(party.name(), party.schema(), most)) {
            best = Math.max(best, candidate.evidence());
            if (compared++ >= COMPARED_ANYHOW && candidate.evidence() < LEAST_OF_BEST * best) {
                break;
            }
            candidates.put(candidate.entry().key(), candidate.entry());
        }
        return candidates.values();
    }

    @SuppressWarnings("ReferenceEquality")
    private Listed listed(ListedParty entry) {
        Listed known = read.get(entry.key());
        // Another snapshot may have another entry under this key.
        if (known == null || known.entry() != entry) {
            known = Listed.of(entry, words);
            read.put(entry.key(), known);
        }
        return known;
    }
}
