package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;

/**
 * What a reader must keep to for several entries together: the narrowest colour, every limit on use, the worst grade, everybody who must consent.
 *
 * @param tlp the narrowest
 * @param handling all
 * @param grade the worst
 * @param originators ids of all who must consent
 */
record Limits(Tlp tlp, Set<HandlingCode> handling, Grade grade, List<String> originators) {
    Limits {
        originators = List.copyOf(originators);
    }

    /** Those of these entries and their fields; without any entry as open as can be. */
    static Limits of(Collection<Entry> entries) {
        Tlp tlp = Tlp.CLEAR;
        Set<HandlingCode> handling = EnumSet.noneOf(HandlingCode.class);
        Grade grade = new Grade('A', 1);
        Set<String> originators = new TreeSet<>();
        for (Entry entry : entries) {
            for (Label label : Stream.concat(Stream.of(entry.label()), entry.narrower().values().stream())
                    .toList()) {
                tlp = tlp.and(label.tlp());
                handling.addAll(label.handling());
                grade = grade.and(label.grade());
                originators.addAll(List.of(label.originator().split(",", -1)));
            }
        }
        return new Limits(tlp, handling, grade, new ArrayList<>(originators));
    }

    /** What the colour allows, in a sentence. */
    static String meaning(Tlp tlp) {
        return switch (tlp) {
            case CLEAR -> "It may be passed on without limit, within the law of copyright.";
            case GREEN -> "It may be passed on within the reader's community, but not be made public.";
            case AMBER ->
                "It may be passed on, to those who need to know, within the reader's organisation and to its clients.";
            case AMBER_STRICT ->
                "It may be passed on, to those who need to know, within the reader's organisation only.";
            case RED -> "It is for the eyes and ears of the individual reader only and may not be passed on.";
        };
    }

    /** The limits on use, e.g. {@code H1: not to be used in ...}. */
    List<String> uses() {
        return handling.stream().map(code -> code + ": " + code.meaning()).toList();
    }

    /** Whether any of it may go on only with consent: from AMBER on, by its handling code, or since others than the sender gave it. */
    boolean areControlled(String senderId) {
        return tlp.isAtLeast(Tlp.AMBER)
                || handling.contains(HandlingCode.H2)
                || handling.contains(HandlingCode.H3)
                || originators.stream().anyMatch(originator -> !originator.equals(senderId));
    }

    /** Who is to be asked, as words. */
    String asked() {
        return Said.list(
                originators.stream().map(Legible::name).map(Legible::within).toList());
    }
}
