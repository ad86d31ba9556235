package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Purses that keep the order of money: for each account a row of runs, each of one tag and a whole amount. Runs leave at
 * the near end; they are put at the far end (a queue, fifo) or at the near end (a stack, lifo). Neighbours of one tag merge.
 * Tag 0 is money that nobody follows.
 *
 * <p>Layout, because random access is the cost. Nearly every purse holds one run of tag 0: that is a long in {@link #plain}
 * and nothing else, and the account is not {@linkplain Designated#isMarked marked}. Any other purse has four longs in
 * {@link #state}: the near run's amount and tag, and a ring of 2^n slots in a pool for the rest, as its place and size, and
 * its first slot and count. A ring that is full moves to one of twice the size and leaves its own to the next purse that
 * needs that size.
 */
final class Purses {
    private static final int STRIDE = 4;

    private static final int TAG = 1;
    private static final int RING = 2;
    private static final int RANGE = 3;
    private static final int SMALLEST_RING_LOG2 = 2;
    private static final int RING_SIZES = 31;

    private final long[] plain;
    private final long[] state;
    private final boolean putFar;
    private final Designated designated;
    private long[] poolAmounts = new long[1024];
    private int[] poolTags = new int[1024];
    private int poolSize = 1;
    private final int[] freeRings;

    /**
     * @param balance by account: each purse holds its balance untagged
     * @param putFar whether money is put at the far end: fifo
     * @param designated where accounts are marked
     */
    Purses(long[] balance, boolean putFar, Designated designated) {
        this.plain = balance;
        this.state = new long[Math.multiplyExact(balance.length, STRIDE)];
        this.putFar = putFar;
        this.designated = designated;
        this.freeRings = new int[RING_SIZES];
    }

    private Purses(Purses from, Designated designated) {
        this.plain = from.plain.clone();
        this.state = from.state.clone();
        this.putFar = from.putFar;
        this.designated = designated;
        this.poolAmounts = from.poolAmounts.clone();
        this.poolTags = from.poolTags.clone();
        this.poolSize = from.poolSize;
        this.freeRings = from.freeRings.clone();
    }

    /** The same purses, whose accounts are marked elsewhere. */
    Purses copy(Designated marks) {
        return new Purses(this, marks);
    }

    /** What they take in memory. */
    long bytes() {
        return (plain.length + (long) state.length + poolAmounts.length) * Long.BYTES
                + (long) poolTags.length * Integer.BYTES;
    }

    void save(DataOutputStream out) throws IOException {
        Saved.write(out, plain, plain.length);
        Saved.write(out, state, state.length);
        Saved.write(out, poolAmounts, poolSize);
        Saved.write(out, poolTags, poolSize);
        Saved.write(out, freeRings, freeRings.length);
    }

    /** Takes what {@link #save} wrote of as many purses. */
    void load(DataInputStream in) throws IOException {
        Saved.into(in, plain);
        Saved.into(in, state);
        poolAmounts = Saved.longs(in);
        poolTags = Saved.ints(in);
        poolSize = poolAmounts.length;
        int[] free = Saved.ints(in);
        System.arraycopy(free, 0, freeRings, 0, Math.min(free.length, freeRings.length));
    }

    int accounts() {
        return plain.length;
    }

    /** By account, what each purse holds that is one run of tag 0, as those of unmarked accounts are: for hot loops. */
    long[] plain() {
        return plain;
    }

    /** Minor units of the run at the near end; 0 if the purse is empty. */
    long nearAmount(int account) {
        long near = state[account * STRIDE];
        return near == 0 ? plain[account] : near;
    }

    int nearTag(int account) {
        return (int) state[account * STRIDE + TAG];
    }

    /** Takes at most what the near run holds. */
    void take(int account, long amount) {
        int purse = account * STRIDE;
        if (state[purse] == 0) {
            plain[account] -= amount;
            return;
        }
        long left = state[purse] - amount;
        state[purse] = left;
        if (left == 0) {
            next(purse);
            simplify(account);
        }
    }

    /** A purse of one run of tag 0, or of none, is kept plainly. */
    private void simplify(int account) {
        int purse = account * STRIDE;
        if (state[purse + TAG] == 0 && count(purse) == 0) {
            plain[account] = state[purse];
            state[purse] = 0;
            designated.unmark(account);
        }
    }

    /** Puts money at the policy's end. */
    void put(int account, long amount, int tag) {
        int purse = account * STRIDE;
        if (state[purse] == 0) {
            if (tag == 0) {
                plain[account] += amount;
                return;
            }
            designated.mark(account);
            state[purse] = plain[account];
            plain[account] = 0;
        }
        if (state[purse] == 0) {
            state[purse] = amount;
            state[purse + TAG] = tag;
        } else if (putFar) {
            putFar(purse, amount, tag);
        } else {
            putNear(purse, amount, tag);
        }
    }

    /** Is handed the runs of a purse. */
    interface Runs {
        void run(int tag, long amount);
    }

    /** Gives all money in a purse one tag, and returns how much that is. */
    long retag(int account, int tag) {
        return retag(account, tag, (oldTag, amount) -> {});
    }

    /** The same, after handing over each run with the tag that it had, from the near end. */
    long retag(int account, int tag, Runs before) {
        long all = 0;
        for (long near = nearAmount(account); near > 0; near = nearAmount(account)) {
            before.run(nearTag(account), near);
            take(account, near);
            all += near;
        }
        if (all > 0) {
            put(account, all, tag);
        }
        return all;
    }

    /** The near run is used up: the next one takes its place. */
    private void next(int purse) {
        int count = count(purse);
        if (count == 0) {
            state[purse] = 0;
            state[purse + TAG] = 0;
            return;
        }
        int first = first(purse);
        int slot = ringAt(purse) + first;
        state[purse] = poolAmounts[slot];
        state[purse + TAG] = poolTags[slot];
        range(purse, (first + 1) & ringMask(purse), count - 1);
    }

    private void putFar(int purse, long amount, int tag) {
        int count = count(purse);
        if (count == 0) {
            if ((int) state[purse + TAG] == tag) {
                state[purse] += amount;
                return;
            }
        } else {
            int last = ringAt(purse) + ((first(purse) + count - 1) & ringMask(purse));
            if (poolTags[last] == tag) {
                poolAmounts[last] += amount;
                return;
            }
        }
        makeRoom(purse, count);
        int slot = ringAt(purse) + ((first(purse) + count) & ringMask(purse));
        poolAmounts[slot] = amount;
        poolTags[slot] = tag;
        range(purse, first(purse), count + 1);
    }

    private void putNear(int purse, long amount, int tag) {
        if ((int) state[purse + TAG] == tag) {
            state[purse] += amount;
            return;
        }
        int count = count(purse);
        makeRoom(purse, count);
        int first = (first(purse) - 1) & ringMask(purse);
        int slot = ringAt(purse) + first;
        poolAmounts[slot] = state[purse];
        poolTags[slot] = (int) state[purse + TAG];
        range(purse, first, count + 1);
        state[purse] = amount;
        state[purse + TAG] = tag;
    }

    private void makeRoom(int purse, int count) {
        long ring = state[purse + RING];
        int log2 = (int) (ring & 63);
        if (ring != 0 && count < 1 << log2) {
            return;
        }
        int newLog2 = ring == 0 ? SMALLEST_RING_LOG2 : log2 + 1;
        int place = allocate(newLog2);
        int old = ringAt(purse);
        int first = first(purse);
        for (int i = 0; i < count; i++) {
            int slot = old + ((first + i) & ringMask(purse));
            poolAmounts[place + i] = poolAmounts[slot];
            poolTags[place + i] = poolTags[slot];
        }
        if (ring != 0) {
            poolAmounts[old] = freeRings[log2];
            freeRings[log2] = old;
        }
        state[purse + RING] = (long) place << 6 | newLog2;
        range(purse, 0, count);
    }

    /** A ring of 2^log2 slots: one that was left, whose first amount is the place of the next such, or a new one. */
    private int allocate(int log2) {
        int place = freeRings[log2];
        if (place != 0) {
            freeRings[log2] = (int) poolAmounts[place];
            return place;
        }
        place = poolSize;
        long end = (long) place + (1L << log2);
        if (end > Integer.MAX_VALUE - 16) {
            throw new LimitException(
                    "money fell into more than 2^31 pieces: ask for a shorter time, or for the policy proportional");
        }
        poolSize = (int) end;
        if (poolSize > poolAmounts.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(end, poolAmounts.length * 2L));
            poolAmounts = Arrays.copyOf(poolAmounts, larger);
            poolTags = Arrays.copyOf(poolTags, larger);
        }
        return place;
    }

    private int ringAt(int purse) {
        return (int) (state[purse + RING] >>> 6);
    }

    private int ringMask(int purse) {
        return (1 << (int) (state[purse + RING] & 63)) - 1;
    }

    private int first(int purse) {
        return (int) (state[purse + RANGE] >>> 32);
    }

    private int count(int purse) {
        return (int) state[purse + RANGE];
    }

    private void range(int purse, int first, int count) {
        state[purse + RANGE] = (long) first << 32 | count;
    }
}
