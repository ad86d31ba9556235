package org.wellhead.screen.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The prints that were screened, by their first 128 bits: 16 bytes each, since a case may have millions of parties. Two in a
 * billion prints share them with a chance of one in 10^20.
 */
final class PrintSet {
    private static final int HEX_OF_LONG = 16;

    /** How much of a print is kept. */
    static final int HEX = 2 * HEX_OF_LONG;

    private final long[] high;
    private final long[] low;

    private PrintSet(long[] high, long[] low) {
        this.high = high;
        this.low = low;
    }

    static PrintSet of(List<String> prints) {
        List<String> sorted = prints.stream()
                .map(print -> print.substring(0, HEX))
                .distinct()
                .sorted()
                .toList();
        long[] high = new long[sorted.size()];
        long[] low = new long[sorted.size()];
        for (int i = 0; i < high.length; i++) {
            high[i] = half(sorted.get(i), 0);
            low[i] = half(sorted.get(i), HEX_OF_LONG);
        }
        return new PrintSet(high, low);
    }

    private static long half(String print, int from) {
        // Shifted, so that signed order is that of the digits.
        return Long.parseUnsignedLong(print, from, from + HEX_OF_LONG, 16) ^ Long.MIN_VALUE;
    }

    boolean contains(String print) {
        long wantedHigh = half(print, 0);
        long wantedLow = half(print, HEX_OF_LONG);
        int at = Arrays.binarySearch(high, wantedHigh);
        while (at > 0 && high[at - 1] == wantedHigh) {
            at--;
        }
        for (; at >= 0 && at < high.length && high[at] == wantedHigh; at++) {
            if (low[at] == wantedLow) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return high.length;
    }

    /** Each, in order. */
    List<String> hex() {
        return IntStream.range(0, high.length)
                .mapToObj(i -> "%016x%016x".formatted(high[i] ^ Long.MIN_VALUE, low[i] ^ Long.MIN_VALUE))
                .toList();
    }
}
