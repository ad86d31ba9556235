package org.wellhead.screen.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/**
 * Finds the listed entries that a name could mean, without comparing it with each. An immutable snapshot that any number of
 * threads may ask; {@link #with} makes a changed one beside it.
 *
 * <p>A change does not build anew what did not change: it adds a small segment and marks entries of the others as dead. A segment that
 * has grown to an eighth of the one before it is merged with it, so that there are few of them, and building costs in the
 * long run what the changes are worth.
 */
public final class NameIndex {
    private static final int MERGED_FROM = 8;

    /** Idle scratches beyond are left to the collector. */
    private static final int MOST_IDLE = 16;

    private final List<Part> parts;

    private NameIndex(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A segment, which of its entries are dead, and what searches in it write down. */
    private record Part(
            Segment segment,
            BitSet dead,
            Map<String, List<ListedParty>> byIdentifier,
            ConcurrentLinkedQueue<Scratch> idle) {
        static Part of(List<ListedParty> entries, @Nullable Segment usual) {
            Map<String, List<ListedParty>> byIdentifier = new HashMap<>();
            for (ListedParty entry : entries) {
                for (Identifier identifier : entry.identifiers()) {
                    byIdentifier
                            .computeIfAbsent(identifier.key(), key -> new ArrayList<>(1))
                            .add(entry);
                }
            }
            Segment segment = new Segment(new SegmentColumns(entries, usual));
            return new Part(segment, new BitSet(), byIdentifier, new ConcurrentLinkedQueue<>());
        }

        int size() {
            return segment.entries.size() - dead.cardinality();
        }

        boolean isDead(String key) {
            OptionalInt entry = segment.entry(key);
            return entry.isEmpty() || dead.get(entry.getAsInt());
        }

        /** The same part less entries of these keys; itself where it has none of them. */
        Part without(Set<String> keys) {
            BitSet more = (BitSet) dead.clone();
            for (String key : keys) {
                segment.entry(key).ifPresent(more::set);
            }
            return more.equals(dead) ? this : new Part(segment, more, byIdentifier, idle);
        }

        List<ListedParty> alive() {
            List<ListedParty> alive = new ArrayList<>(segment.entries.size());
            for (int entry = 0; entry < segment.entries.size(); entry++) {
                if (!dead.get(entry)) {
                    alive.add(segment.entries.get(entry));
                }
            }
            return alive;
        }

        void find(Query query, Schema schema, int most, List<Candidate> into) {
            Scratch idling = idle.poll();
            Scratch scratch = idling == null ? new Scratch(segment) : idling;
            for (long found : Search.find(segment, query, schema, dead, most, scratch)) {
                int name = Search.name(found);
                into.add(new Candidate(
                        segment.entries.get(segment.nameEntry[name]),
                        segment.nameOrdinal[name],
                        Search.evidence(found)));
            }
            if (idle.size() < MOST_IDLE) {
                idle.add(scratch);
            }
        }
    }

    /** The index of these entries; where several have one key, the last of them counts. */
    public static NameIndex of(Collection<ListedParty> entries) {
        return new NameIndex(List.of(Part.of(distinct(entries), null)));
    }

    private static List<ListedParty> distinct(Collection<ListedParty> entries) {
        Map<String, ListedParty> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return List.copyOf(byKey.values());
    }

    /**
     * An index in which some entries are other than in this one.
     *
     * @param changed new entries, and those that replace an entry of the same {@link ListedParty#key() key}
     * @param removedKeys keys of entries that are no more
     */
    public NameIndex with(Collection<ListedParty> changed, Collection<String> removedKeys) {
        Set<String> gone = new HashSet<>(removedKeys);
        changed.forEach(entry -> gone.add(entry.key()));
        List<Part> next = new ArrayList<>();
        for (Part part : parts) {
            next.add(part.without(gone));
        }
        List<ListedParty> added = new ArrayList<>(distinct(changed));
        if (added.isEmpty()) {
            return new NameIndex(next);
        }
        while (!next.isEmpty()
                && (long) added.size() * MERGED_FROM >= next.getLast().size()) {
            List<ListedParty> merged = next.removeLast().alive();
            merged.addAll(added);
            added = merged;
        }
        next.add(Part.of(added, next.isEmpty() ? null : next.getFirst().segment()));
        return new NameIndex(next);
    }

    /** How many entries it holds. */
    public int size() {
        return parts.stream().mapToInt(Part::size).sum();
    }

    /** All entries, in the order in which they came, changed ones last. */
    public List<ListedParty> entries() {
        List<ListedParty> entries = new ArrayList<>();
        parts.forEach(part -> entries.addAll(part.alive()));
        return entries;
    }

    /**
     * The entries worth comparing with a name, best first; of equal evidence in the order of the list.
     *
     * @param most how many at most, 1 or more
     */
    public List<Candidate> candidates(String name, Schema schema, int most) {
        Query query = Query.of(name, this::isListed);
        if (parts.size() == 1) {
            List<Candidate> found = new ArrayList<>(most);
            parts.getFirst().find(query, schema, most, found);
            return found;
        }
        List<Candidate> found = new ArrayList<>();
        parts.forEach(part -> part.find(query, schema, most, found));
        found.sort(Comparator.comparingInt(Candidate::evidence).reversed());
        return found.subList(0, Math.min(most, found.size()));
    }

    private boolean isListed(String letters) {
        for (Part part : parts) {
            if (part.segment().isListed(letters)) {
                return true;
            }
        }
        return false;
    }

    /** The entries that have an identifier with this {@link Identifier#key() key}. */
    public List<ListedParty> withIdentifier(String key) {
        List<ListedParty> found = new ArrayList<>();
        for (Part part : parts) {
            for (ListedParty entry : part.byIdentifier().getOrDefault(key, List.of())) {
                if (!part.isDead(entry.key())) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** What the index takes beside the entries themselves, in bytes. */
    public long bytes() {
        return parts.stream().mapToLong(part -> part.segment().bytes()).sum();
    }
}
