package org.wellhead.trace.cut;

import java.util.Arrays;

/**
 * What no further choice can add: the best filling of the budget if gains simply added up and the last one could be bought
 * in part.
 *
 * <p>Coverage is submodular, so any set T of accounts stops at most {@code stopped(S) + sum of the gains of T's accounts
 * given S}, whatever S is; and no T within the budget has a larger such sum than the fractional knapsack: the accounts of
 * the largest net gain for their price. Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of
 * approximations for maximizing submodular set functions", 1978.
 */
final class Ceiling {
    private final Remainder left;
    private final Choices choices;
    private int[] heap = new int[16];
    private int size;

    private Ceiling(Remainder left) {
        this.left = left;
        this.choices = left.choices();
    }

    /** The bound from what is known of gains. O(candidates). */
    static double of(Remainder left, long leftMillis) {
        return new Ceiling(left).fill(leftMillis);
    }

    /**
     * The bound made sharp: gains that count in it are made exact one by one, the largest first, until all are, or the
     * bound is no more than {@code enough}, or the work allowed is spent.
     */
    static double sharp(Remainder left, long leftMillis, double enough) {
        return new Ceiling(left).sharpen(leftMillis, enough);
    }

    /** As {@link #sharp}, which tells the curve of smaller budgets too. */
    static double sharp(Remainder left, long leftMillis, double enough, Curve curve) {
        Ceiling ceiling = new Ceiling(left);
        double most = ceiling.sharpen(leftMillis, enough);
        if (!curve.isEmpty()) {
            curve.bound(left.stoppedMinor(), ceiling.gains());
        }
        return most;
    }

    private double sharpen(long leftMillis, double enough) {
        while (true) {
            double most = fill(leftMillis);
            int vague = largestVague();
            if (vague == Candidates.NONE
                    || most <= enough
                    || left.choices().work().isSpent()) {
                return most;
            }
            left.gain(vague);
        }
    }

    /** The largest net gain for its price. */
    static double density(Remainder left) {
        double largest = 0;
        for (int c = 0; c < left.choices().count(); c++) {
            largest = Math.max(largest, left.net(c) / left.choices().priceMillis(c));
        }
        return largest;
    }

    /** Keeps the best for their price in a heap, the worst of them on top, until their prices fill the budget. */
    private double fill(long leftMillis) {
        size = 0;
        long price = 0;
        for (int c = 0; c < choices.count(); c++) {
            if (left.net(c) > 0
                    && choices.priceMillis(c) <= leftMillis
                    && (price < leftMillis || density(c) > density(heap[0]))) {
                push(c);
                price += choices.priceMillis(c);
                while (price - choices.priceMillis(heap[0]) >= leftMillis) {
                    price -= choices.priceMillis(pop());
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += left.net(heap[i]);
        }
        return price > leftMillis ? sum - density(heap[0]) * (price - leftMillis) : sum;
    }

    /** Of those that fill the budget, the largest first. */
    private double[] gains() {
        double[] gains = new double[size];
        for (int i = 0; i < size; i++) {
            gains[i] = left.net(heap[i]);
        }
        Arrays.sort(gains);
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            double swapped = gains[i];
            gains[i] = gains[j];
            gains[j] = swapped;
        }
        return gains;
    }

    private int largestVague() {
        int largest = Candidates.NONE;
        for (int i = 0; i < size; i++) {
            int c = heap[i];
            if (!left.isExact(c) && (largest == Candidates.NONE || left.net(c) > left.net(largest))) {
                largest = c;
            }
        }
        return largest;
    }

    private double density(int choice) {
        return left.net(choice) / choices.priceMillis(choice);
    }

    private void push(int choice) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && density(heap[(at - 1) / 2]) > density(choice)) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = choice;
    }

    private int pop() {
        int top = heap[0];
        int last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && density(heap[child + 1]) < density(heap[child])) {
                child++;
            }
            if (density(heap[child]) >= density(last)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return top;
    }
}
