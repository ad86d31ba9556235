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
 * and nothing else, and the account is not {@linkplain Designated#isMarked marked}. Any other purse has {@code ~row} there, the row
 * of four longs in {@link #rows} that is its own as long as it needs one: the near run's amount and tag, and a ring of 2^n slots in a
 * pool for the rest, as its place and size, and its first slot and count. So what is coloured lies close together. A ring that is full
 * moves to one of twice the size; rings and rows that are left go to the next purse that needs such.
 */
final class Purses {
    private static final int STRIDE = 4;

    private static final int TAG = 1;
    private static final int RING = 2;
    private static final int RANGE = 3;
    private static final int SMALLEST_RING_LOG2 = 2;
    private static final int RING_SIZES = 31;

    private static final long LONGEST = Integer.MAX_VALUE - 16L;

    private final long[] plain;
    private final boolean putFar;
    private final Designated designated;
    /** A row that is left has the number of the next such, plus one, in place of its amount. */
    private long[] rows;

    private int rowsUsed;
    private int freeRow;
    private long[] poolAmounts;
    private int[] poolTags;
    private int poolSize;
    private final int[] freeRings;

    /**
     * @param balance by account: each purse holds its balance untagged
     * @param putFar whether money is put at the far end: fifo
     * @param designated where accounts are marked
     */
    Purses(long[] balance, boolean putFar, Designated designated) {
        this.plain = balance;
        this.putFar = putFar;
        this.designated = designated;
        this.rows = new long[1024 * STRIDE];
        this.poolAmounts = new long[1024];
        this.poolTags = new int[1024];
        this.poolSize = 1;
        this.freeRings = new int[RING_SIZES];
    }

    private Purses(Purses from, Designated designated, long[] holdings) {
        this.plain = holdings.clone();
        designated.forEachMarked(account -> plain[account] = from.plain[account]);
        this.putFar = from.putFar;
        this.designated = designated;
        this.rows = Arrays.copyOf(from.rows, from.rowsUsed * STRIDE);
        this.rowsUsed = from.rowsUsed;
        this.freeRow = from.freeRow;
        this.poolAmounts = Arrays.copyOf(from.poolAmounts, from.poolSize);
        this.poolTags = Arrays.copyOf(from.poolTags, from.poolSize);
        this.poolSize = from.poolSize;
        this.freeRings = from.freeRings.clone();
    }

    /**
     * The same purses, whose accounts are marked elsewhere.
     *
     * @param holdings by account, what it holds: those of accounts that are not marked are taken from there
     */
    Purses copy(Designated marks, long[] holdings) {
        return new Purses(this, marks, holdings);
    }

    /** What they take in memory. */
    long bytes() {
        return (plain.length + (long) rows.length + poolAmounts.length) * Long.BYTES
                + (long) poolTags.length * Integer.BYTES;
    }

    void save(DataOutputStream out) throws IOException {
        Saved.write(out, plain, plain.length);
        Saved.write(out, rows, rowsUsed * STRIDE);
        out.writeInt(freeRow);
        Saved.write(out, poolAmounts, poolSize);
        Saved.write(out, poolTags, poolSize);
        Saved.write(out, freeRings, freeRings.length);
    }

    /** Takes what {@link #save} wrote of as many purses. */
    void load(DataInputStream in) throws IOException {
        Saved.into(in, plain);
        rows = Saved.longs(in);
        rowsUsed = rows.length / STRIDE;
        freeRow = in.readInt();
        poolAmounts = Saved.longs(in);
        poolTags = Saved.ints(in);
        poolSize = poolAmounts.length;
        int[] free = Saved.ints(in);
        Saved.fits(free.length, freeRings.length);
        System.arraycopy(free, 0, freeRings, 0, free.length);
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
        long held = plain[account];
        return held >= 0 ? held : rows[purse(held)];
    }

    int nearTag(int account) {
        long held = plain[account];
        return held >= 0 ? 0 : (int) rows[purse(held) + TAG];
    }

    /** Where the row of a purse begins that is not plain. */
    private static int purse(long held) {
        return (int) ~held * STRIDE;
    }

    /** Takes at most what the near run holds. */
    void take(int account, long amount) {
        long held = plain[account];
        if (held >= 0) {
            plain[account] = held - amount;
            return;
        }
        int purse = purse(held);
        long left = rows[purse] - amount;
        rows[purse] = left;
        if (left == 0) {
            next(purse);
            simplify(account, purse);
        }
    }

    /** A purse of one run of tag 0, or of none, is kept plainly. */
    private void simplify(int account, int purse) {
        if (rows[purse + TAG] == 0 && count(purse) == 0) {
            plain[account] = rows[purse];
            leaveRow(purse);
            designated.unmark(account);
        }
    }

    private void leaveRow(int purse) {
        if (rows[purse + RING] != 0) {
            leaveRing(ringAt(purse), (int) (rows[purse + RING] & 63));
        }
        rows[purse] = freeRow;
        freeRow = purse / STRIDE + 1;
    }

    private int takeRow() {
        if (freeRow != 0) {
            int row = freeRow - 1;
            freeRow = (int) rows[row * STRIDE];
            return row;
        }
        if (rowsUsed * STRIDE == rows.length) {
            rows = Arrays.copyOf(rows, larger(rows.length + (long) STRIDE, rows.length) / STRIDE * STRIDE);
        }
        return rowsUsed++;
    }

    /** Twice the length or what is needed, as far as an array can be. */
    private static int larger(long needed, int length) {
        if (needed > LONGEST) {
            throw new LimitException(
                    "money fell into more than 2^31 pieces: ask for a shorter time, or for the policy proportional");
        }
        return (int) Math.min(LONGEST, Math.max(needed, length * 2L));
    }

    /** Puts money at the policy's end. */
    void put(int account, long amount, int tag) {
        long held = plain[account];
        if (held >= 0) {
            if (tag == 0) {
                plain[account] = held + amount;
                return;
            }
            designated.mark(account);
            int row = takeRow();
            plain[account] = ~row;
            open(row * STRIDE, held == 0 ? amount : held, held == 0 ? tag : 0);
            if (held == 0) {
                return;
            }
        }
        int purse = purse(plain[account]);
        if (putFar) {
            putFar(purse, amount, tag);
        } else {
            putNear(purse, amount, tag);
        }
    }

    private void open(int purse, long amount, int tag) {
        rows[purse] = amount;
        rows[purse + TAG] = tag;
        rows[purse + RING] = 0;
        rows[purse + RANGE] = 0;
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
            rows[purse] = 0;
            rows[purse + TAG] = 0;
            return;
        }
        int first = first(purse);
        int slot = ringAt(purse) + first;
        rows[purse] = poolAmounts[slot];
        rows[purse + TAG] = poolTags[slot];
        range(purse, (first + 1) & ringMask(purse), count - 1);
    }

    private void putFar(int purse, long amount, int tag) {
        int count = count(purse);
        if (count == 0) {
            if ((int) rows[purse + TAG] == tag) {
                rows[purse] += amount;
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
        if ((int) rows[purse + TAG] == tag) {
            rows[purse] += amount;
            return;
        }
        int count = count(purse);
        makeRoom(purse, count);
        int first = (first(purse) - 1) & ringMask(purse);
        int slot = ringAt(purse) + first;
        poolAmounts[slot] = rows[purse];
        poolTags[slot] = (int) rows[purse + TAG];
        range(purse, first, count + 1);
        rows[purse] = amount;
        rows[purse + TAG] = tag;
    }

    private void makeRoom(int purse, int count) {
        long ring = rows[purse + RING];
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
            leaveRing(old, log2);
        }
        rows[purse + RING] = (long) place << 6 | newLog2;
        range(purse, 0, count);
    }

    private void leaveRing(int place, int log2) {
        poolAmounts[place] = freeRings[log2];
        freeRings[log2] = place;
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
        if (end > poolAmounts.length) {
            int larger = larger(end, poolAmounts.length);
            poolAmounts = Arrays.copyOf(poolAmounts, larger);
            poolTags = Arrays.copyOf(poolTags, larger);
        }
        poolSize = (int) end;
        return place;
    }

    private int ringAt(int purse) {
        return (int) (rows[purse + RING] >>> 6);
    }

    private int ringMask(int purse) {
        return (1 << (int) (rows[purse + RING] & 63)) - 1;
    }

    private int first(int purse) {
        return (int) (rows[purse + RANGE] >>> 32);
    }

    private int count(int purse) {
        return (int) rows[purse + RANGE];
    }

    private void range(int purse, int first, int count) {
        rows[purse + RANGE] = (long) first << 32 | count;
    }
}
