package org.wellhead.share.release;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Tlp;

/**
 * What the partner must keep to for an entry or a field. It may go to nobody else without the originator's consent, whatever its colour above GREEN
 * says; to whom else it went is not told.
 *
 * @param tlp how far the partner may spread it
 * @param handling limits on use
 * @param grade how good it is
 * @param originator whose consent is to be asked: the sender's id, then in order the ids of all others who gave it, with commas; where the partner
 *     gets no sources, {@link PartnerSecret#undisclosed} instead of each other's id
 */
public record Label(Tlp tlp, Set<HandlingCode> handling, Grade grade, String originator) {
    static final String UNDISCLOSED = "undisclosed-";

    public Label {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(handling);
        handling = Collections.unmodifiableSet(codes);
    }

    /** Those whose consent is to be asked: the sender first. */
    public List<String> originators() {
        return List.of(originator.split(",", -1));
    }

    /** The originators of a label: the sender, then the others by id, each once. */
    public static String originator(String sender, Collection<String> others) {
        Set<String> after = new TreeSet<>(others);
        after.remove(sender);
        return after.isEmpty() ? sender : sender + "," + String.join(",", after);
    }

    /** Whether this stands for an originator who is not named, and is to be asked through the sender. */
    public static boolean isUndisclosed(String id) {
        return id.matches(UNDISCLOSED + "[0-9a-f]{12}");
    }

    /** Whether nothing of it may go on without consent. CLEAR and GREEN of the sender's own say themselves who it may go on to. */
    public boolean isControlled() {
        return tlp.isAtLeast(Tlp.AMBER)
                || originators().size() > 1
                || handling.contains(HandlingCode.H2)
                || handling.contains(HandlingCode.H3);
    }
}
