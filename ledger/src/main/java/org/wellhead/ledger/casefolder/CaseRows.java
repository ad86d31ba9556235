package org.wellhead.ledger.casefolder;

import org.wellhead.ledger.Ledger;

/** What leads the payments of a case back to the files they came from. */
final class CaseRows implements Ledger.Rows {
    private final CaseColumns columns;

    CaseRows(CaseColumns columns) {
        this.columns = columns;
    }

    @Override
    public String id(int payment) {
        long ref = columns.ref(payment);
        Part part = columns.part(ref);
        int row = Refs.row(ref);
        return part.hasId(row) ? part.id(row) : part.place(row);
    }

    @Override
    public boolean hasId(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).hasId(Refs.row(ref));
    }

    @Override
    public String place(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).place(Refs.row(ref));
    }

    @Override
    public long line(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).line(Refs.row(ref));
    }

    @Override
    public String purpose(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).purpose(Refs.row(ref));
    }

    @Override
    public String details(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).details(Refs.row(ref));
    }
}
