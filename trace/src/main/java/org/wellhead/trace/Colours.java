package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What payments carried, as columns, from one partition of accounts to another: payments in falling order of their places,
 * each with its pieces of money as (tag, amount). The tag is the unit + 1, or 0 for money that nobody follows; the amount is
 * minor units, or under proportional the bits of a double. A payment that carried no colour is not listed; in a list of
 * {@linkplain #changes changes} it stands with no pieces.
 *
 * <p>Which order pieces have, {@link Walk#drain} says.
 */
public final class Colours implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** A place, and the end of its pieces. */
    private static final int BYTES_PER_PAYMENT = Long.BYTES + Integer.BYTES;

    private static final int BYTES_PER_PIECE = Byte.BYTES + Long.BYTES;

    private int size;
    private long[] places = new long[4];
    private int[] ends = new int[4];
    private int pieces;
    private byte[] tags = new byte[4];
    private long[] amounts = new long[4];
    private boolean coloured;

    /** How many payments. */
    public int size() {
        return size;
    }

    /** What it takes to send it. */
    public long bytes() {
        return (long) size * BYTES_PER_PAYMENT + (long) pieces * BYTES_PER_PIECE;
    }

    long place(int entry) {
        return places[entry];
    }

    /** The first piece of an entry. */
    int from(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** The piece after an entry's last. */
    int to(int entry) {
        return ends[entry];
    }

    int tag(int piece) {
        return tags[piece];
    }

    long amount(int piece) {
        return amounts[piece];
    }

    /** Adds a piece to the entry that the next {@link #end} or {@link #endColoured} closes. */
    void add(int tag, long amount) {
        if (pieces == tags.length) {
            int larger = larger(pieces);
            tags = Arrays.copyOf(tags, larger);
            amounts = Arrays.copyOf(amounts, larger);
        }
        coloured |= tag != 0;
        tags[pieces] = (byte) tag;
        amounts[pieces++] = amount;
    }

    /** Closes an entry, or forgets its pieces if none is coloured. */
    void endColoured(long place) {
        if (coloured) {
            end(place);
        } else {
            pieces = size == 0 ? 0 : ends[size - 1];
        }
    }

    private void end(long place) {
        if (size == places.length) {
            int larger = larger(size);
            places = Arrays.copyOf(places, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        places[size] = place;
        ends[size++] = pieces;
        coloured = false;
    }

    private static int larger(int size) {
        if (size >= Integer.MAX_VALUE - 16) {
            throw new LimitException(
                    "two partitions have more than 2^31 pieces of money to tell each other: take more of"
                            + " them, or more windows");
        }
        return (int) Math.min(Integer.MAX_VALUE - 16L, size * 2L + 1);
    }

    private void copy(Colours from, int entry) {
        for (int piece = from.from(entry); piece < from.to(entry); piece++) {
            add(from.tags[piece], from.amounts[piece]);
        }
        end(from.places[entry]);
    }

    private boolean isSame(int entry, Colours other, int otherEntry) {
        int from = from(entry);
        int to = to(entry);
        int otherFrom = other.from(otherEntry);
        int otherTo = other.to(otherEntry);
        return Arrays.equals(tags, from, to, other.tags, otherFrom, otherTo)
                && Arrays.equals(amounts, from, to, other.amounts, otherFrom, otherTo);
    }

    /** What has to be said to whom was told {@code before}, so that it knows {@code after}. O(both). */
    public static Colours changes(Colours before, Colours after) {
        Colours changes = new Colours();
        int old = 0;
        for (int entry = 0; entry < after.size; entry++) {
            for (; old < before.size && before.places[old] > after.places[entry]; old++) {
                changes.end(before.places[old]);
            }
            boolean known = old < before.size && before.places[old] == after.places[entry];
            if (!known || !before.isSame(old, after, entry)) {
                changes.copy(after, entry);
            }
            old += known ? 1 : 0;
        }
        for (; old < before.size; old++) {
            changes.end(before.places[old]);
        }
        return changes;
    }

    /** The colours after these changes: {@code changes(before, after)} makes {@code after} of {@code before}. O(both). */
    public Colours with(Colours changes) {
        Colours after = new Colours();
        int old = 0;
        for (int entry = 0; entry < changes.size; entry++) {
            for (; old < size && places[old] > changes.places[entry]; old++) {
                after.copy(this, old);
            }
            old += old < size && places[old] == changes.places[entry] ? 1 : 0;
            if (changes.from(entry) < changes.to(entry)) {
                after.copy(changes, entry);
            }
        }
        for (; old < size; old++) {
            after.copy(this, old);
        }
        return after;
    }

    /** Writes it. */
    public void save(DataOutputStream out) throws IOException {
        Saved.write(out, places, size);
        Saved.write(out, ends, size);
        Saved.write(out, tags, pieces);
        Saved.write(out, amounts, pieces);
    }

    /** What was {@linkplain #save saved}. */
    public static Colours load(DataInputStream in) throws IOException {
        Colours colours = new Colours();
        colours.places = Saved.longs(in);
        colours.ends = Saved.ints(in);
        colours.tags = Saved.bytes(in);
        colours.amounts = Saved.longs(in);
        colours.size = colours.places.length;
        colours.pieces = colours.tags.length;
        Saved.fits(colours.ends.length, colours.size);
        Saved.fits(colours.amounts.length, colours.pieces);
        return colours;
    }

    /** Sends no room that is not used. */
    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        places = Arrays.copyOf(places, size);
        ends = Arrays.copyOf(ends, size);
        tags = Arrays.copyOf(tags, pieces);
        amounts = Arrays.copyOf(amounts, pieces);
        out.defaultWriteObject();
    }
}
