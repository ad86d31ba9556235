package org.wellhead.ledger;

/** What is told of some of a ledger's payments, which are counted anew. */
public final class KeptRows implements Ledger.Rows {
    private final Ledger.Rows rows;
    private final int[] kept;

    /**
     * That of these.
     *
     * @param rows of all payments
     * @param kept by new number the old one; not to be changed
     */
    public KeptRows(Ledger.Rows rows, int[] kept) {
        this.rows = rows;
        this.kept = kept;
    }

    @Override
    public String id(int payment) {
        return rows.id(kept[payment]);
    }

    @Override
    public String place(int payment) {
        return rows.place(kept[payment]);
    }

    @Override
    public String purpose(int payment) {
        return rows.purpose(kept[payment]);
    }
}
