package org.wellhead.share.release;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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
 * @param originator whose consent is to be asked: the sender's id, or with sources shown the ids of those who gave it, with commas
 */
public record Label(Tlp tlp, Set<HandlingCode> handling, Grade grade, String originator) {
    public Label {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(handling);
        handling = Collections.unmodifiableSet(codes);
    }
}
