package org.wellhead.share.handling;

import java.util.Optional;

/**
 * Decides what a partner may be given: the only place that does. Four questions, in order; the first that says no is the reason.
 *
 * <ol>
 *   <li>Clearance: is the marking's colour within what the partner may hold, and within what this release may carry?
 *   <li>Releasability: if it names who it may go to, is the partner, its country or one of its groups among them?
 *   <li>Consent: does everybody else who gave it consent to this partner? Nothing goes on without (the Egmont Group's rule).
 *   <li>Use: if it is not for courts (H1), may the partner not use it there? If it is not to be passed on (H2, H3), was it consented to?
 * </ol>
 *
 * <p>What is not known is no: an empty consent is none. An item that needs a withheld one is withheld too, which {@link
 * org.wellhead.share.release.Releaser} sees to.
 */
public final class ReleasePolicy {
    private final Partner partner;
    private final Tlp ceiling;
    private final String self;

    /**
     * The policy of one release.
     *
     * @param partner who is to get it
     * @param ceiling the narrowest colour that the release may carry
     * @param self the id of our own organisation, whose consent is the release itself
     */
    public ReleasePolicy(Partner partner, Tlp ceiling, String self) {
        this.partner = partner;
        this.ceiling = ceiling;
        this.self = self;
    }

    /** Why something is withheld. */
    public enum Reason {
        /** Its colour is narrower than the partner's clearance. */
        CLEARANCE("the partner is not cleared for it"),
        /** Its colour is narrower than the release's. */
        CEILING("it is marked for fewer readers than this release"),
        /** It names who it may go to, and the partner is not among them. */
        RELEASABILITY("it is not releasable to the partner"),
        /** Somebody who gave it has not consented. */
        CONSENT("its originator has not consented"),
        /** It is not for courts, and the partner may go to one. */
        COURT("it must not be used in court (H1), and the partner may do so"),
        /** It is not to be passed on, and nobody has permitted it. */
        DISSEMINATION("it must not be disseminated (H2, H3) without permission"),
        /** What it needs to be understood is withheld. */
        DEPENDS("what it refers to is withheld"),
        /** Nothing that the partner gets refers to it. */
        NEEDLESS("nothing that the partner gets refers to it"),
        /** Nothing of it that may be told would tell anything. */
        EMPTY("its fields are withheld"),
        /** The partner gets such values less exactly or not at all. */
        REDACTION("the partner does not get it by agreement");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people, as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    /** Why something with this marking is withheld; empty: it may go. O(originators). */
    public Optional<Reason> withholds(Marking marking) {
        if (!partner.clearance().isAtLeast(marking.tlp())) {
            return Optional.of(Reason.CLEARANCE);
        }
        if (!ceiling.isAtLeast(marking.tlp())) {
            return Optional.of(Reason.CEILING);
        }
        if (!marking.releasable().isEmpty() && !partner.isAmong(marking.releasable())) {
            return Optional.of(Reason.RELEASABILITY);
        }
        boolean permitted = marking.originators().keySet().stream()
                .filter(by -> !by.equals(self))
                .allMatch(by -> partner.isAmong(marking.consentOf(by)));
        if (!permitted) {
            return Optional.of(Reason.CONSENT);
        }
        if (marking.handling().contains(HandlingCode.H1) && partner.evidence() && !isConsented(marking)) {
            return Optional.of(Reason.COURT);
        }
        boolean limited = marking.handling().contains(HandlingCode.H2)
                || marking.handling().contains(HandlingCode.H3);
        return limited && !isConsented(marking) ? Optional.of(Reason.DISSEMINATION) : Optional.empty();
    }

    /** Whether somebody gave it, and everybody who did, we too, consents to this partner by its name. */
    private boolean isConsented(Marking marking) {
        return !marking.originators().isEmpty()
                && marking.originators().values().stream().allMatch(to -> to.contains(partner.id()));
    }
}
