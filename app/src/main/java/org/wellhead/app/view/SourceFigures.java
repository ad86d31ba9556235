package org.wellhead.app.view;

import java.util.List;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/**
 * All that a view has of one account.
 *
 * @param id of the account
 * @param name of the holder, {@code ""} unknown
 * @param country alpha-2, {@code ""} unknown
 * @param kind of the holder
 * @param hops fewest links between it and a designated account; -1 where no link leads there
 * @param designatedUnit the unit whose account it is, or -1
 * @param amounts what it paid in, by policy and unit; none where it is no source
 * @param timeline the same by policy, unit and bucket; none under poison
 * @param proofs chains of payments that prove it, where the trace made them
 */
public record SourceFigures(
        String id,
        String name,
        String country,
        PartyKind kind,
        int hops,
        int designatedUnit,
        List<Amount> amounts,
        List<Moment> timeline,
        List<Proof> proofs) {

    /** Takes copies. */
    public SourceFigures {
        amounts = List.copyOf(amounts);
        timeline = List.copyOf(timeline);
        proofs = List.copyOf(proofs);
    }

    /**
     * What it paid in.
     *
     * @param policy in whose light
     * @param unit number of the unit
     * @param amountMinor a share, or under poison an upper bound
     */
    public record Amount(Policy policy, int unit, long amountMinor) {}

    /**
     * What it paid in within a bucket.
     *
     * @param policy in whose light
     * @param unit number of the unit
     * @param bucket its number
     * @param amountMinor a share
     */
    public record Moment(Policy policy, int unit, int bucket, long amountMinor) {}
}
