package org.wellhead.app.output;

import java.time.Instant;
import java.util.List;
import org.wellhead.share.stix.Lead;

/**
 * A lead with where it came from, and whether what it names occurs in the case.
 *
 * @param sender who sent it
 * @param release the number of the sender's release that told it last
 * @param releasedAt the time that this release bears
 * @param here what is known of it here
 * @param hits which of the case's accounts it is about; empty unless {@code here} is {@link Here#YES}
 */
public record ToldLead(String sender, long release, Instant releasedAt, Lead lead, Here here, List<Hit> hits) {
    public ToldLead {
        hits = List.copyOf(hits);
        if (hits.isEmpty() == (here == Here.YES)) {
            throw new IllegalArgumentException("hits are what is here");
        }
    }

    /** Whether what a lead names occurs in the case. */
    public enum Here {
        /** An account of the same number, or a holder of the same name. */
        YES("yes"),
        /** Neither. */
        NO("no"),
        /** Nobody can say: it was told by a pseudonym, or not at all. */
        UNKNOWN("unknown"),
        /** It names no account and nobody. */
        NOTHING("");

        private final String word;

        Here(String word) {
            this.word = word;
        }

        /** The word in tables. */
        public String word() {
            return word;
        }
    }

    /**
     * An account of the case that a lead is about.
     *
     * @param as by what: {@code number}, {@code name}, or what the account or party is to the lead, e.g. {@code payer}
     * @param account its id
     * @param name its holder's, or {@code ""}
     */
    public record Hit(String as, String account, String name) {}
}
