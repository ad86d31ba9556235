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
    long[] places;
    int[] payers;
    int[] payees;
    /** Empty where only payers and payees are asked for. */
    long[] amountsMinor;
    /** Empty where nobody asks for times. */
    long[] bookedAtEpochMicros;

    Block() {
        this(new long[16], new int[16], new int[16], new long[16], new long[16]);
        size = 0;
    }

    /** Of columns as they are. */
    Block(long[] places, int[] payers, int[] payees, long[] amountsMinor, long[] bookedAtEpochMicros) {
        this.size = places.length;
        this.places = places;
        this.payers = payers;
        this.payees = payees;
        this.amountsMinor = amountsMinor;
        this.bookedAtEpochMicros = bookedAtEpochMicros;
    }

    boolean hasAmounts() {
        return amountsMinor.length > 0;
    }

    /**
     * Adds a payment.
     *
     * @throws IllegalArgumentException if it breaks the rules of a ledger
     */
    void add(long place, int payer, int payee, long amountMinor, long bookedAtMicros) {
        if (place < 0 || payer < 0 || payee < 0 || payer == payee || amountMinor <= 0) {
            throw new IllegalArgumentException(
                    "payment " + place + " breaks the ledger's rules: " + payer + " -> " + payee + " " + amountMinor
                            + "; places and accounts are 0 or more, payer and payee differ, amounts are positive");
        }
        if (size > 0 && (places[size - 1] >= place || bookedAtEpochMicros[size - 1] > bookedAtMicros)) {
            throw new IllegalArgumentException("payment " + place + " comes after payment " + places[size - 1]
                    + ": each place stands once, and times never fall as places rise");
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
