package org.wellhead.ledger.intake;

/**
 * How near a record stands to the money that moved. Where several records tell of one payment, the one of the highest
 * standing is the payment and the others are kept beside it; the order here is from low to high.
 */
public enum Standing {
    /** Somebody asked a bank to pay: pain.001, pain.013, MT101. */
    ORDER,
    /** A bank told its customer what was booked; it may not know the other side well: camt.052, .053, .054, MT940. */
    STATEMENT,
    /** A row of somebody's table: CSV, Parquet, JSON, a spreadsheet, FollowTheMoney. */
    ROW,
    /** Banks moved the money: pacs.008, pacs.009, pacs.004, MT103, MT202. */
    TRANSFER
}
