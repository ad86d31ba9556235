package org.wellhead.cluster;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/** Payments in rising order of their places, as columns: no object stands for one of them. */
final class Block implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    int size;
    long[] places = new long[16];
    int[] payers = new int[16];
    int[] payees = new int[16];
    long[] amountsMinor = new long[16];
    long[] bookedAtEpochMicros = new long[16];

    void add(long place, int payer, int payee, long amountMinor, long bookedAtMicros) {
        if (size > 0 && places[size - 1] >= place) {
            throw new IllegalStateException("payment " + place + " comes after payment " + places[size - 1]
                    + ": each place stands once, and blocks are sorted");
        }
        if (size == places.length) {
            resize((int) Math.min(Integer.MAX_VALUE - 16L, size * 2L + 16));
        }
        places[size] = place;
        payers[size] = payer;
        payees[size] = payee;
        amountsMinor[size] = amountMinor;
        bookedAtEpochMicros[size] = bookedAtMicros;
        size++;
    }

    void addFrom(Block other, int entry) {
        add(
                other.places[entry],
                other.payers[entry],
                other.payees[entry],
                other.amountsMinor[entry],
                other.bookedAtEpochMicros[entry]);
    }

    private void resize(int length) {
        places = Arrays.copyOf(places, length);
        payers = Arrays.copyOf(payers, length);
        payees = Arrays.copyOf(payees, length);
        amountsMinor = Arrays.copyOf(amountsMinor, length);
        bookedAtEpochMicros = Arrays.copyOf(bookedAtEpochMicros, length);
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        resize(size);
        out.defaultWriteObject();
    }
}
