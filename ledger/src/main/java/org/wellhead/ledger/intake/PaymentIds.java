package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The ids of payments, and whether one was met before.
 *
 * <p>A number without leading zeros is kept as itself, another text in an arena. Files mostly number their rows, so ids
 * mostly rise: by length, then by bytes (7 &lt; 12, p7 &lt; p12, T0041 &lt; T0042). While they do, no id can have been met
 * before and nothing is looked up; the first that does not rise makes a hash table of all of them.
 */
final class PaymentIds {
    /** The row has no id. */
    static final long NONE = Long.MIN_VALUE;

    /** The most ids that do not rise: what the hash table can hold. */
    static final int MAX_LOOKED_UP = 900_000_000;

    private static final int LONGEST_NUMBER = 18;
    private static final byte[] NO_BYTES = {};

    private final ByteArena texts = new ByteArena();
    private long[] ids = new long[0];
    private int size;
    private boolean rising = true;
    private long last = NONE;
    private int[] table = new int[0];

    /** The number in {@code bytes[from, from + length)}, or -1 if it is to be kept as text. */
    static long number(byte[] bytes, int from, int length) {
        if (length > LONGEST_NUMBER || (bytes[from] == '0' && length > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The payment with this id, or -1; {@code number} is what {@link #number} says of it. */
    int find(long number, byte[] bytes, int from, int length) {
        if (rising) {
            if (last == NONE || rises(number, bytes, from, length)) {
                return -1;
            }
            rising = false;
            rebuild(1 << 10);
        }
        int mask = table.length - 1;
        for (int slot = hash(number, bytes, from, length) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            long known = ids[table[slot] - 1];
            if (number >= 0 ? known == number : known < 0 && texts.holds(~known, bytes, from, length)) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    private boolean rises(long number, byte[] bytes, int from, int length) {
        if (number >= 0 && last >= 0) {
            return number > last;
        }
        byte[] before = text(last).getBytes(UTF_8);
        if (length != before.length) {
            return length > before.length;
        }
        return Arrays.compareUnsigned(bytes, from, from + length, before, 0, length) > 0;
    }

    /** Adds the id of the next payment, which {@link #find} did not find. */
    void add(long number, byte[] bytes, int from, int length) {
        long id = number >= 0 ? number : ~texts.add(bytes, from, length);
        append(id);
        last = id;
        if (!rising) {
            if (size * 2L > table.length && table.length < 1 << 30) {
                rebuild(table.length * 2);
            } else {
                put(size - 1, hash(number, bytes, from, length));
            }
        }
    }

    /** Whether no more ids can be looked up. */
    boolean isFull() {
        return !rising && size >= MAX_LOOKED_UP;
    }

    /** Says that payments up to this one have no id. */
    void addNone(int untilPayment) {
        while (size < untilPayment) {
            append(NONE);
        }
    }

    private void append(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, PaymentColumns.larger(size));
        }
        ids[size++] = id;
    }

    private void rebuild(int atLeast) {
        int slots = atLeast;
        while (slots < 1 << 30 && slots < size * 2L) {
            slots *= 2;
        }
        table = new int[slots];
        for (int i = 0; i < size; i++) {
            long id = ids[i];
            if (id >= 0) {
                put(i, hash(id, NO_BYTES, 0, 0));
            } else if (id != NONE) {
                put(i, hash(-1, texts.block(~id), texts.from(~id), texts.length(~id)));
            }
        }
    }

    private void put(int payment, int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = payment + 1;
    }

    private static int hash(long number, byte[] bytes, int from, int length) {
        long hash = number;
        if (number < 0) {
            for (int i = from; i < from + length; i++) {
                hash = hash * 31 + bytes[i];
            }
        }
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    /** The ids themselves, for putting in another order; their meaning is {@link #text}'s. */
    long[] column() {
        return ids;
    }

    int size() {
        return size;
    }

    String text(long id) {
        return id >= 0 ? Long.toString(id) : texts.text(~id);
    }

    /** Lets go of what only {@link #find} needs. */
    void endFinding() {
        table = new int[0];
    }
}
