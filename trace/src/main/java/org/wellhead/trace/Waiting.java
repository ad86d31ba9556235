package org.wellhead.trace;

import java.util.Arrays;

/**
 * Parts of payments that wait for cover: for each account a queue, and all of them in the order in which they began to
 * wait. A part that is fully covered or dropped has amount 0 and has left its account's queue.
 */
final class Waiting {
    private static final int NONE = -1;

    private final int[] firstOf;
    private final int[] lastOf;
    private int size;
    private int oldest;
    private int[] payments = new int[64];
    private long[] amounts = new long[64];
    private int[] next = new int[64];
    private int[] stamps = new int[64];

    Waiting(int accounts) {
        firstOf = new int[accounts];
        lastOf = new int[accounts];
        Arrays.fill(firstOf, NONE);
    }

    void add(int account, int payment, long amount) {
        if (size == payments.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, size * 2L);
            payments = Arrays.copyOf(payments, larger);
            amounts = Arrays.copyOf(amounts, larger);
            next = Arrays.copyOf(next, larger);
            stamps = Arrays.copyOf(stamps, larger);
        }
        payments[size] = payment;
        amounts[size] = amount;
        next[size] = NONE;
        if (firstOf[account] == NONE) {
            firstOf[account] = size;
        } else {
            next[lastOf[account]] = size;
        }
        lastOf[account] = size;
        size++;
    }

    /** The part that has waited longest at this account, or -1. */
    int first(int account) {
        return firstOf[account];
    }

    /** Covers the first part at an account by at most {@code money}; returns how much. */
    long coverFirst(int account, long money) {
        int part = firstOf[account];
        long covered = Math.min(money, amounts[part]);
        amounts[part] -= covered;
        if (amounts[part] == 0) {
            firstOf[account] = next[part];
        }
        return covered;
    }

    /** Takes the first part at an account out; returns what still waited. */
    long dropFirst(int account) {
        return coverFirst(account, Long.MAX_VALUE);
    }

    /** Whether any part was added that {@link #dropOldest} has not passed. */
    boolean hasOldest() {
        return oldest < size;
    }

    int oldest() {
        return oldest;
    }

    /** Passes the oldest part of all, which is the first at its account if it still waits; returns what still waited. */
    long dropOldest(int account) {
        int part = oldest++;
        return amounts[part] == 0 ? 0 : dropFirst(account);
    }

    /** How many parts were ever added. */
    int size() {
        return size;
    }

    int payment(int part) {
        return payments[part];
    }

    /** What still waits of a part. */
    long amount(int part) {
        return amounts[part];
    }

    void stamp(int part, int mark) {
        stamps[part] = mark;
    }

    boolean isStamped(int part, int mark) {
        return stamps[part] == mark;
    }
}
