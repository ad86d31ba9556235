package org.wellhead.app.view;

import java.util.List;
import org.wellhead.ledger.PartyKind;

/**
 * A page of the table of sources.
 *
 * @param total how many sources pass the filter
 * @param amountMinor what they paid in together
 * @param offset place of the first row
 * @param rows in the order asked for
 */
public record SourceRows(int total, long amountMinor, int offset, List<Row> rows) {
    /** Takes a copy. */
    public SourceRows {
        rows = List.copyOf(rows);
    }

    /** A column by which the table is sorted; equal rows by falling amount, then by id. */
    public enum Sort {
        /** What it paid in. */
        AMOUNT,
        /** The least that a policy gives it. */
        LOW,
        /** The most. */
        HIGH,
        /** Id of the account, by its bytes in UTF-8. */
        ID,
        /** Name of the holder, without case and accents. */
        NAME,
        /** Alpha-2 of its country. */
        COUNTRY,
        /** Word of its kind. */
        KIND,
        /** First bucket in which it paid. */
        FIRST,
        /** Last bucket. */
        LAST,
        /** Payments between it and a designated account. */
        HOPS
    }

    /**
     * A source.
     *
     * @param id of the account
     * @param name of the holder, {@code ""} unknown
     * @param country alpha-2, {@code ""} unknown
     * @param kind of the holder
     * @param units that its money reached, of those asked for
     * @param amountMinor under the chosen policy and filters
     * @param lowMinor the least that a policy which gives shares attributes to it under the same filters
     * @param highMinor the most
     * @param firstBucket in which it paid, within the filter
     * @param lastBucket in which it paid, within the filter
     * @param hops fewest links between it and a designated account, over all policies that give shares
     */
    public record Row(
            String id,
            String name,
            String country,
            PartyKind kind,
            List<Integer> units,
            long amountMinor,
            long lowMinor,
            long highMinor,
            int firstBucket,
            int lastBucket,
            int hops) {
        /** Takes a copy. */
        public Row {
            units = List.copyOf(units);
        }
    }
}
