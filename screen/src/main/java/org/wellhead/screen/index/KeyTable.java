package org.wellhead.screen.index;

/**
 * Numbers under 32-bit keys, several under one key, packed and immutable.
 *
 * <p>The keys lie in buckets by their highest bits, one bucket for about each pair, so that a look-up is one step into {@link
 * #starts} and a walk over one or two neighbours. A caller walks {@code for (i = from(key); i < to(key); i++) if (keyAt(i) ==
 * key) ... valueAt(i)}. Keys are hashes: two things may share one, and whoever minds compares the things.
 */
final class KeyTable {
    private final int shift;
    private final int[] starts;
    private final int[] keys;
    private final int[] values;

    private KeyTable(int shift, int[] starts, int[] keys, int[] values) {
        this.shift = shift;
        this.starts = starts;
        this.keys = keys;
        this.values = values;
    }

    /** The table of these pairs; those under one key keep their order. */
    static KeyTable of(Ints keys, Ints values) {
        int pairs = keys.size();
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, pairs - 1)));
        int shift = 32 - Math.min(bits, 28);
        int[] starts = new int[(1 << (32 - shift)) + 1];
        for (int i = 0; i < pairs; i++) {
            starts[(keys.get(i) >>> shift) + 1]++;
        }
        for (int bucket = 1; bucket < starts.length; bucket++) {
            starts[bucket] += starts[bucket - 1];
        }
        int[] next = starts.clone();
        int[] packedKeys = new int[pairs];
        int[] packedValues = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            int at = next[keys.get(i) >>> shift]++;
            packedKeys[at] = keys.get(i);
            packedValues[at] = values.get(i);
        }
        return new KeyTable(shift, starts, packedKeys, packedValues);
    }

    int from(int key) {
        return starts[key >>> shift];
    }

    int to(int key) {
        return starts[(key >>> shift) + 1];
    }

    int keyAt(int at) {
        return keys[at];
    }

    int valueAt(int at) {
        return values[at];
    }

    /** The first number under the key, or -1. */
    int first(int key) {
        for (int i = from(key), to = to(key); i < to; i++) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        return -1;
    }

    /** What it takes, in bytes. */
    long bytes() {
        return 4L * (starts.length + keys.length + values.length);
    }
}
