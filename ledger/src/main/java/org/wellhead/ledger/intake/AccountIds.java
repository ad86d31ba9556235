package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.wellhead.ledger.Accounts;

/**
 * The dictionary of account ids: bytes to a dense number.
 *
 * <p>An open-addressing table of three longs a slot: the first 16 bytes of the id, its length and its number. An id of
 * up to 16 bytes is so found in one place of memory; of a longer one the 16 bytes are two hashes, and the whole is
 * compared with the arena. With a million accounts nearly every look-up misses the cache, which takes longer than all
 * the rest of a row; so a caller hashes a batch of ids, then {@link #touch}es all their slots, where the misses overlap,
 * and only then looks them up.
 */
final class AccountIds implements Accounts.Texts, Accounts.Index {
    /** The most accounts: half of what the table can hold. */
    static final int MAX_ACCOUNTS = 1 << 28;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INLINE_BYTES = 16;
    private static final long MULTIPLIER_1 = 0x9E3779B97F4A7C15L;
    private static final long MULTIPLIER_2 = 0xD6E8FEB86659FD93L;
    /** A reader of words may look so far beyond an id. */
    static final int SLACK_BYTES = 16;

    private long[] table = new long[3 << 12];
    private int mask = (1 << 12) - 1;
    private int size;
    private final ByteArena arena = new ByteArena();
    private long[] places = new long[1 << 11];

    int size() {
        return size;
    }

    /** First half of an inline id, or a hash of a long one; {@code bytes} needs {@link #SLACK_BYTES} behind the id. */
    static long head(byte[] bytes, int from, int length) {
        if (length >= 8) {
            return length <= INLINE_BYTES ? (long) LONGS.get(bytes, from) : longHash(bytes, from, length, MULTIPLIER_1);
        }
        return (long) LONGS.get(bytes, from) & ((1L << (8 * length)) - 1);
    }

    /** Second half of an inline id, or another hash of a long one. */
    static long tail(byte[] bytes, int from, int length) {
        if (length <= 8) {
            return 0;
        }
        if (length < INLINE_BYTES) {
            return (long) LONGS.get(bytes, from + 8) & ((1L << (8 * (length - 8))) - 1);
        }
        return length == INLINE_BYTES ? (long) LONGS.get(bytes, from + 8) : longHash(bytes, from, length, MULTIPLIER_2);
    }

    private static long longHash(byte[] bytes, int from, int length, long multiplier) {
        long hash = length * multiplier;
        int at = from;
        int last = from + length - 8;
        for (; at < last; at += 8) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at), multiplier);
        }
        return mix(hash ^ (long) LONGS.get(bytes, last), multiplier);
    }

    private static long mix(long value, long multiplier) {
        return value * multiplier ^ Math.unsignedMultiplyHigh(value, multiplier);
    }

    static int hash(long head, long tail, int length) {
        long mixed = mix(head ^ MULTIPLIER_2, MULTIPLIER_1) + mix(tail ^ length, MULTIPLIER_2);
        return (int) (mixed ^ mixed >>> 32);
    }

    /** Loads the place where the id would be; the value means nothing but must be used, or the load is left out. */
    long touch(int hash) {
        return table[(hash & mask) * 3];
    }

    /** The number of an id, or -1. {@code head}, {@code tail} and {@code hash} are those of its bytes. */
    int find(byte[] bytes, int from, int length, long head, long tail, int hash) {
        long[] slots = table;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            long state = slots[slot * 3 + 2];
            if (state == 0) {
                return -1;
            }
            if (slots[slot * 3] == head && slots[slot * 3 + 1] == tail && state >>> 32 == length) {
                int number = (int) state - 1;
                if (length <= INLINE_BYTES || arena.holds(places[number], bytes, from, length)) {
                    return number;
                }
            }
        }
    }

    /** The number of an id, the next free one if it is new. */
    int add(byte[] bytes, int from, int length, long head, long tail, int hash) {
        int known = find(bytes, from, length, head, tail, hash);
        if (known >= 0) {
            return known;
        }
        if (size * 2 > mask) {
            grow();
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size] = arena.add(bytes, from, length);
        put(table, mask, head, tail, length, size);
        return size++;
    }

    private static void put(long[] slots, int mask, long head, long tail, int length, int number) {
        int slot = hash(head, tail, length) & mask;
        while (slots[slot * 3 + 2] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot * 3] = head;
        slots[slot * 3 + 1] = tail;
        slots[slot * 3 + 2] = (long) length << 32 | (number + 1);
    }

    private void grow() {
        int slots = (mask + 1) * 2;
        long[] larger = new long[slots * 3];
        for (int i = 0; i < table.length; i += 3) {
            if (table[i + 2] != 0) {
                int length = (int) (table[i + 2] >>> 32);
                put(larger, slots - 1, table[i], table[i + 1], length, (int) table[i + 2] - 1);
            }
        }
        table = larger;
        mask = slots - 1;
    }

    /** The number of this id, the next free one if it is new. */
    int add(String id) {
        byte[] bytes = padded(id);
        int length = bytes.length - SLACK_BYTES;
        long head = head(bytes, 0, length);
        long tail = tail(bytes, 0, length);
        return add(bytes, 0, length, head, tail, hash(head, tail, length));
    }

    @Override
    public int find(String id) {
        byte[] bytes = padded(id);
        int length = bytes.length - SLACK_BYTES;
        long head = head(bytes, 0, length);
        long tail = tail(bytes, 0, length);
        return find(bytes, 0, length, head, tail, hash(head, tail, length));
    }

    private static byte[] padded(String id) {
        byte[] bytes = id.getBytes(UTF_8);
        return Arrays.copyOf(bytes, bytes.length + SLACK_BYTES);
    }

    @Override
    public String get(int account) {
        return arena.text(places[account]);
    }
}
