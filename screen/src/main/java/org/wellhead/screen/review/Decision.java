package org.wellhead.screen.review;

/**
 * What a person decided of a party and an entry.
 *
 * @param party its id
 * @param entry its key
 * @param accepted whether they are one; else they are not
 * @param partyPrint of the party as the person saw it
 * @param entryPrint of the entry as the person saw it
 * @param reason why, in the person's words
 * @param by who decided
 * @param at when, as the journal has it
 * @param unit the unit that the party's accounts count to where money is traced, or {@code ""} for the entry's own name
 */
public record Decision(
        String party,
        String entry,
        boolean accepted,
        String partyPrint,
        String entryPrint,
        String reason,
        String by,
        String at,
        String unit) {
    public Decision {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a decision has a reason and a person");
        }
    }

    /** The same of another id of the party. */
    Decision ofParty(String id) {
        return new Decision(id, entry, accepted, partyPrint, entryPrint, reason, by, at, unit);
    }

    /** {@code accepted} or {@code rejected}. */
    public String word() {
        return accepted ? "accepted" : "rejected";
    }
}
