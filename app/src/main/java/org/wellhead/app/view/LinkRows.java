package org.wellhead.app.view;

import java.io.IOException;

/** The links of one policy as mapped columns: see {@link LinkTable}. */
final class LinkRows {
    final int size;
    final Column payer;
    final Column payee;
    final Column bucket;
    final Column payments;
    private final Column mask;
    private final Column amount;
    private final Column part;
    private final Column partAmount;
    private final long[] masks;
    private final Column outgoingFrom;
    private final Column incomingFrom;
    private final Column incoming;

    LinkRows(MappedView files, ViewManifest.Table table, int accounts) throws IOException {
        String policy = table.policy().word();
        size = table.links();
        payer = files.open(policy + "-link-payer.i32", size, Integer.BYTES);
        payee = files.open(policy + "-link-payee.i32", size, Integer.BYTES);
        bucket = files.open(policy + "-link-bucket.i16", size, Short.BYTES);
        mask = files.open(policy + "-link-mask.i32", size, Integer.BYTES);
        payments = files.open(policy + "-link-payments.i32", size, Integer.BYTES);
        amount = files.open(policy + "-link-amount.i64", size, Long.BYTES);
        part = files.open(policy + "-link-part.i32", size, Integer.BYTES);
        partAmount = files.open(policy + "-part-amount.i64", table.parts(), Long.BYTES);
        Column sets = files.open(policy + "-mask.i64", table.masks(), Long.BYTES);
        masks = new long[table.masks()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = sets.longAt(i);
        }
        outgoingFrom = files.open(policy + "-outgoing-from.i32", accounts + 1L, Integer.BYTES);
        incomingFrom = files.open(policy + "-incoming-from.i32", accounts + 1L, Integer.BYTES);
        incoming = files.open(policy + "-incoming.i32", size, Integer.BYTES);
    }

    /** What a link carried to the chosen units: 0 where it carried to others only. */
    long amount(int link, long unitBits) {
        long all = masks[mask.intAt(link)];
        long wanted = all & unitBits;
        if (wanted == all) {
            return amount.longAt(link);
        }
        long sum = 0;
        int first = part.intAt(link);
        for (long left = wanted; left != 0; left &= left - 1) {
            long below = Long.lowestOneBit(left) - 1;
            sum += partAmount.longAt(first + (long) Long.bitCount(all & below));
        }
        return sum;
    }

    /** The links from and to an account. */
    int[] around(int account) {
        int outFrom = outgoingFrom.intAt(account);
        int outTo = outgoingFrom.intAt(account + 1L);
        int inFrom = incomingFrom.intAt(account);
        int inTo = incomingFrom.intAt(account + 1L);
        boolean wrong = outFrom < 0 || outTo < outFrom || outTo > size || inFrom < 0 || inTo < inFrom || inTo > size;
        if (wrong) {
            throw new IndexOutOfBoundsException("links of account " + account);
        }
        int[] links = new int[outTo - outFrom + inTo - inFrom];
        int next = 0;
        for (int link = outFrom; link < outTo; link++) {
            links[next++] = link;
        }
        for (int i = inFrom; i < inTo; i++) {
            links[next++] = incoming.intAt(i);
        }
        return links;
    }
}
