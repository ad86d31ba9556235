package org.wellhead.app.view;

import java.io.IOException;
import java.util.stream.Stream;

/** The links of one policy as mapped columns: see {@link LinkTable}. */
final class LinkRows {
    final int size;
    final Column payer;
    final Column payee;
    final Column bucket;
    final Column payments;
    /** To all units. */
    final Column amount;

    private final Column mask;

    private final LateColumn part;
    private final LateColumn partAmount;
    private final long[] masks;
    private final long anyUnit;
    private final LateColumn outgoingFrom;
    private final LateColumn incomingFrom;
    private final LateColumn incoming;

    LinkRows(MappedView files, ViewManifest.Table table, int accounts) throws IOException {
        String policy = table.policy().word();
        size = table.links();
        files.ahead(
                Stream.of("link-amount.i64", "link-payer.i32", "link-payee.i32", "link-payments.i32", "link-mask.i32")
                        .map(name -> policy + "-" + name)
                        .toList());
        payer = files.open(policy + "-link-payer.i32", size, Integer.BYTES);
        payee = files.open(policy + "-link-payee.i32", size, Integer.BYTES);
        bucket = files.open(policy + "-link-bucket.i16", size, Short.BYTES);
        mask = files.open(policy + "-link-mask.i32", size, Integer.BYTES);
        payments = files.open(policy + "-link-payments.i32", size, Integer.BYTES);
        amount = files.open(policy + "-link-amount.i64", size, Long.BYTES);
        Column sets = files.open(policy + "-mask.i64", table.masks(), Long.BYTES);
        masks = new long[table.masks()];
        long any = 0;
        for (int i = 0; i < masks.length; i++) {
            masks[i] = sets.longAt(i);
            any |= masks[i];
        }
        anyUnit = any;
        // Only some questions need these.
        part = new LateColumn(files, policy + "-link-part.i32", size, Integer.BYTES);
        partAmount = new LateColumn(files, policy + "-part-amount.i64", table.parts(), Long.BYTES);
        outgoingFrom = new LateColumn(files, policy + "-outgoing-from.i32", accounts + 1L, Integer.BYTES);
        incomingFrom = new LateColumn(files, policy + "-incoming-from.i32", accounts + 1L, Integer.BYTES);
        incoming = new LateColumn(files, policy + "-incoming.i32", size, Integer.BYTES);
    }

    /** Whether every unit that any link carried money to is among these. */
    boolean areAll(long unitBits) {
        return (anyUnit & ~unitBits) == 0;
    }

    /** The units that a link carried money to, as bits. */
    long units(int link) {
        return masks[mask.intAt(link)];
    }

    /** The amounts by unit: half of the view, so that they are opened when somebody asks for some units only. */
    Parts parts() {
        return new Parts(part.get(), partAmount.get());
    }

    /** What links carried to each unit. */
    final class Parts {
        private final Column from;
        private final Column amounts;

        private Parts(Column from, Column amounts) {
            this.from = from;
            this.amounts = amounts;
        }

        /** What a link carried to the chosen units: 0 where it carried to others only. */
        long amount(int link, long unitBits) {
            long all = units(link);
            long sum = 0;
            int first = from.intAt(link);
            for (long left = all & unitBits; left != 0; left &= left - 1) {
                long below = Long.lowestOneBit(left) - 1;
                sum += amounts.longAt(first + (long) Long.bitCount(all & below));
            }
            return sum;
        }
    }

    /** The links from and to an account. */
    int[] around(int account) {
        Column into = incomingFrom.get();
        Column linksInto = incoming.get();
        Column from = outgoingFrom.get();
        int outFrom = from.intAt(account);
        int outTo = from.intAt(account + 1L);
        int inFrom = into.intAt(account);
        int inTo = into.intAt(account + 1L);
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
            links[next++] = linksInto.intAt(i);
        }
        return links;
    }
}
