package org.wellhead.share.handling;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be done with an item or a field of one. What follows from several items bears {@link #and} of their markings.
 *
 * @param tlp how far it may spread
 * @param releasable countries (two letters), groups or partners that it may go to; empty: whoever the rest allows
 * @param originators who gave it, by the id of an organisation, each with the partners that it consents to; empty: it is our own
 * @param handling limits on use
 * @param grade how good it is
 */
public record Marking(
        Tlp tlp,
        Set<String> releasable,
        Map<String, Set<String>> originators,
        Set<HandlingCode> handling,
        Grade grade) {
    /** Stands among those that something is releasable to where two lists have nobody in common. */
    public static final String NOBODY = "nobody";

    public Marking {
        releasable = Collections.unmodifiableSet(new TreeSet<>(releasable));
        Map<String, Set<String>> copy = new TreeMap<>();
        originators.forEach((by, to) -> copy.put(by, Collections.unmodifiableSet(new TreeSet<>(to))));
        originators = Collections.unmodifiableMap(copy);
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(handling);
        handling = Collections.unmodifiableSet(codes);
    }

    /** Our own, of this colour and grade, without further limits. */
    public static Marking own(Tlp tlp, Grade grade) {
        return new Marking(tlp, Set.of(), Map.of(), Set.of(), grade);
    }

    /**
     * The marking of what follows from both: the narrower colour, those that both are releasable to, every originator with those that it
     * consents to in both, every limit, the worse grade.
     */
    public Marking and(Marking other) {
        Map<String, Set<String>> both = new TreeMap<>(originators);
        other.originators.forEach((by, to) -> both.merge(by, to, Marking::common));
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(handling);
        codes.addAll(other.handling);
        return new Marking(tlp.and(other.tlp), releasableToBoth(other), both, codes, grade.and(other.grade));
    }

    private Set<String> releasableToBoth(Marking other) {
        if (releasable.isEmpty()) {
            return other.releasable;
        }
        if (other.releasable.isEmpty() || releasable.equals(other.releasable)) {
            return releasable;
        }
        Set<String> both = common(releasable, other.releasable);
        return both.isEmpty() ? Set.of(NOBODY) : both;
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    /** With this colour if it is narrower. */
    public Marking atLeast(Tlp least) {
        return new Marking(tlp.and(least), releasable, originators, handling, grade);
    }

    /** The consent of whoever gave it: those that this originator lets it go to; empty if it is none of them. */
    Set<String> consentOf(String originator) {
        return originators.getOrDefault(originator, Set.of());
    }

    /** Markings of nothing, to begin a sum with: as open as can be. */
    public static Marking open() {
        return new Marking(Tlp.CLEAR, Set.of(), Map.of(), Set.of(), new Grade('A', 1));
    }
}
