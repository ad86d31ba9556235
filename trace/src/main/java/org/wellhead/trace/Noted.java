package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/**
 * What a partition noted in a window of time, told by places and accounts of the ledger, to be sent: of each step only where its payer
 * is. Together with what the others noted it is what one walk of the whole ledger would have noted.
 */
public final class Noted implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    final Rows traced;
    final Rows own;
    /** By account in place of a place. */
    final Rows kept;

    final long[] arrivedMinor;
    final long[] returnedMinor;
    final double[] returned;
    final long moved;

    /** Of a step and the partition that it is of. */
    Noted(Partition partition, Findings findings) {
        traced = Rows.of(partition, findings.traced);
        own = Rows.of(partition, findings.own);
        kept = Rows.ofAccounts(partition, findings.kept);
        arrivedMinor = findings.arrivedMinor.clone();
        returnedMinor = findings.returnedMinor.clone();
        returned = findings.returned.clone();
        moved = findings.moved;
    }

    private Noted(
            Rows traced,
            Rows own,
            Rows kept,
            long[] arrivedMinor,
            long[] returnedMinor,
            double[] returned,
            long moved) {
        this.traced = traced;
        this.own = own;
        this.kept = kept;
        this.arrivedMinor = arrivedMinor;
        this.returnedMinor = returnedMinor;
        this.returned = returned;
        this.moved = moved;
    }

    /** Writes it. */
    public void save(DataOutputStream out) throws IOException {
        for (Rows rows : List.of(traced, own, kept)) {
            Saved.write(out, rows.places, rows.size());
            Saved.write(out, rows.units, rows.size());
            Saved.write(out, rows.amounts, rows.size());
        }
        Saved.write(out, arrivedMinor, arrivedMinor.length);
        Saved.write(out, returnedMinor, returnedMinor.length);
        Saved.write(out, returned, returned.length);
        out.writeLong(moved);
    }

    /** What was {@linkplain #save saved}. */
    public static Noted load(DataInputStream in) throws IOException {
        return new Noted(
                Rows.load(in),
                Rows.load(in),
                Rows.load(in),
                Saved.longs(in),
                Saved.longs(in),
                Saved.doubles(in),
                in.readLong());
    }

    /** Entries as columns, in the order of the walk: steps by falling place, accounts rising. */
    static final class Rows implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        final long[] places;
        final byte[] units;
        final long[] amounts;

        private Rows(long[] places, byte[] units, long[] amounts) {
            this.places = places;
            this.units = units;
            this.amounts = amounts;
        }

        private Rows(int size) {
            this(new long[size], new byte[size], new long[size]);
        }

        static Rows load(DataInputStream in) throws IOException {
            Rows rows = new Rows(Saved.longs(in), Saved.bytes(in), Saved.longs(in));
            Saved.fits(rows.units.length, rows.size());
            Saved.fits(rows.amounts.length, rows.size());
            return rows;
        }

        static Rows of(Partition partition, Entries entries) {
            int count = 0;
            for (int entry = 0; entry < entries.size(); entry++) {
                count += partition.notes(entries.step(entry)) ? 1 : 0;
            }
            Rows rows = new Rows(count);
            int next = 0;
            for (int entry = 0; entry < entries.size(); entry++) {
                int step = entries.step(entry);
                if (partition.notes(step)) {
                    rows.set(next++, partition.place(step), entries, entry);
                }
            }
            return rows;
        }

        static Rows ofAccounts(Partition partition, Entries entries) {
            Rows rows = new Rows(entries.size());
            for (int entry = 0; entry < entries.size(); entry++) {
                rows.set(entry, partition.account(entries.step(entry)), entries, entry);
            }
            return rows;
        }

        private void set(int at, long place, Entries entries, int entry) {
            places[at] = place;
            units[at] = (byte) entries.unit(entry);
            amounts[at] = entries.amount(entry);
        }

        int size() {
            return places.length;
        }
    }
}
