package org.wellhead.ledger.casefolder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/** The columns of a case: those of its parts, one behind the other or as the order file says; mapped, never loaded. */
final class CaseColumns implements Ledger.Columns {
    private final List<Part> parts;
    private final @Nullable Mapped order;
    /** Parts in the order in which they follow each other, and the number of the first payment of each. */
    private final int[] following;

    private final int[] starts;

    private final int accounts;

    CaseColumns(List<Part> parts, @Nullable Mapped order, int accounts) {
        this.parts = parts;
        this.accounts = accounts;
        this.order = order;
        List<Integer> behind =
                Order.following(parts.stream().map(part -> part.entry).toList());
        this.following = behind.stream().mapToInt(Integer::intValue).toArray();
        this.starts = new int[following.length + 1];
        for (int i = 0; i < following.length; i++) {
            starts[i + 1] = starts[i] + parts.get(following[i]).size();
        }
    }

    /** The row that is the payment with this number. */
    long ref(int payment) {
        if (order != null) {
            return order.getLong(payment);
        }
        int at = at(payment);
        return Refs.of(following[at], payment - starts[at]);
    }

    /** The part that a row is in. */
    Part part(long ref) {
        int part = Refs.part(ref);
        if (part < 0 || part >= parts.size()) {
            throw CaseException.damaged("ledger/order");
        }
        return parts.get(part);
    }

    private int known(Part part, int account) {
        if (account < 0 || account >= accounts) {
            throw CaseException.damaged(part.entry.name());
        }
        return account;
    }

    private int at(int payment) {
        int at = 0;
        while (starts[at + 1] <= payment) {
            at++;
        }
        return at;
    }

    @Override
    public int payer(int payment) {
        long ref = ref(payment);
        return known(part(ref), part(ref).payer.getInt(Refs.row(ref)));
    }

    @Override
    public int payee(int payment) {
        long ref = ref(payment);
        return known(part(ref), part(ref).payee.getInt(Refs.row(ref)));
    }

    @Override
    public long amountMinor(int payment) {
        long ref = ref(payment);
        return part(ref).amountMinor.getLong(Refs.row(ref));
    }

    @Override
    public long bookedAtEpochMicros(int payment) {
        long ref = ref(payment);
        return part(ref).bookedAtEpochMicros.getLong(Refs.row(ref));
    }

    @Override
    public void move(Ledger.Window window, int from, int to) {
        window.hold(from, to - from);
        if (order == null) {
            copyFollowing(window, from, to);
        } else {
            gather(window, order, from, to);
        }
        refuseUnknownAccounts(window, to - from);
    }

    /** One pass over what lies in the cache: whoever counts by account may then trust the numbers. */
    private void refuseUnknownAccounts(Ledger.Window window, int count) {
        int wrong = 0;
        for (int i = 0; i < count; i++) {
            wrong |= window.payer[i]
                    | window.payee[i]
                    | (accounts - 1 - window.payer[i])
                    | (accounts - 1 - window.payee[i]);
        }
        if (wrong < 0) {
            throw CaseException.damaged("ledger: a payment of no account");
        }
    }

    private void copyFollowing(Ledger.Window window, int from, int to) {
        int payment = from;
        while (payment < to) {
            int at = at(payment);
            int end = Math.min(to, starts[at + 1]);
            int row = payment - starts[at];
            int count = end - payment;
            Part part = parts.get(following[at]);
            part.payer.copy(row, window.payer, payment - from, count);
            part.payee.copy(row, window.payee, payment - from, count);
            part.amountMinor.copy(row, window.amountMinor, payment - from, count);
            payment = end;
        }
    }

    private void gather(Ledger.Window window, Mapped refs, int from, int to) {
        for (int payment = from; payment < to; payment++) {
            long ref = refs.getLong(payment);
            Part part = part(ref);
            int row = Refs.row(ref);
            window.payer[payment - from] = part.payer.getInt(row);
            window.payee[payment - from] = part.payee.getInt(row);
            window.amountMinor[payment - from] = part.amountMinor.getLong(row);
        }
    }
}
