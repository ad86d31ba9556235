package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Release;

/**
 * What stands on the first page.
 *
 * @param title what it is
 * @param facts of whom, for whom, which one, when
 * @param tlp the colour of the release
 * @param limits what the reader must keep to, a sentence each
 */
record Cover(String title, List<Fact> facts, Tlp tlp, List<String> limits) {
    Cover {
        facts = List.copyOf(facts);
        limits = List.copyOf(limits);
    }

    /** That of a release. */
    static Cover of(Release release) {
        Head head = release.head();
        Limits all = Limits.of(release.entries());
        List<String> limits = new ArrayList<>();
        limits.add(head.tlp().label() + ". " + Limits.meaning(head.tlp()));
        control(release, all).ifPresent(limits::add);
        all.uses().forEach(use -> limits.add("Handling code " + use + "."));
        limits.add("Limits on the use of a single finding stand with it.");
        return new Cover(
                "Financial findings",
                List.of(
                        new Fact("From", Legible.name(head.senderName()) + " (" + Legible.name(head.senderId()) + ")"),
                        new Fact("To", Legible.name(head.partnerName()) + " (" + Legible.name(head.partnerId()) + ")"),
                        new Fact("Release", "No. " + head.serial() + " to this partner"),
                        new Fact("Made", Said.instant(head.at())),
                        new Fact("Commitment", Legible.name(head.commitment()))),
                head.tlp(),
                limits);
    }

    /** CLEAR and GREEN say themselves who a release may go on to, where nothing in it says otherwise. */
    private static Optional<String> control(Release release, Limits all) {
        Head head = release.head();
        boolean isWhole = head.tlp().isAtLeast(Tlp.AMBER);
        if (!isWhole && !all.areControlled(head.senderId())) {
            return Optional.empty();
        }
        return Optional.of("Originator control: "
                + (isWhole
                        ? "no part of this release"
                        : "whatever the colour, what bears handling code H2 or H3 or came from others, as is said where it stands,")
                + (isWhole ? " may" : " may not")
                + " be passed on or used beyond what was agreed without the consent of its originator. Ask "
                + Legible.within(Legible.name(head.senderName()))
                + (all.originators().equals(List.of(head.senderId()))
                                || all.originators().isEmpty()
                        ? "."
                        : "; the originators are " + all.asked() + "."));
    }
}
